// Package transfer reads and writes the files by which a journal travels.
//
// # Footlight JSON Lines
//
// The lossless format: what Export writes and ImportFootlight reads back gives
// the same journal, and the same bytes when exported again. One JSON object a
// line, UTF-8, "\n" at the end of each; a byte order mark, "\r\n" and blank
// lines are tolerated when reading. Every line after the first bears a "type".
//
//	{"footlight":1}                        first line: the version of this format
//	{"type":"person","id":…,"name":…}      journal.Person: a person or a team
//	{"type":"project","id":…,"name":…}     journal.Project
//	{"type":"record","id":…,"record":…}    journal.Record: a warning shown, an answer, a trial, …
//	{"type":"entry","id":…,"kind":…}       journal.Entry, with "deleted" when in the bin
//	{"type":"revision","replaced":…,…}     the entry as it stood until the instant "replaced"
//	{"type":"end","people":2,…}            last line: how many lines of each type there were
//
// Field names and values are those of the journal types' JSON. Instants are
// UTC in RFC 3339, days are 2006-01-02, marks are whole numbers 0–10, people
// and projects are named inside entries by {"id":…,"name":…}. Tags stand in
// the entries and have no lines of their own. The "data" of a record is any JSON
// object of at most 64 KB and stays as it is, but for white space. A field that
// was not given is left out, and so is "records" in the last line where there
// are none.
//
// A whole export lists people and projects by id, records by (kind, day, id),
// entries oldest first, then
// those in the bin, then revisions by (id, rev). An export of a selection names
// a person or project just before the first line that mentions it, and holds
// the revisions of the selected entries only, and no records.
//
// A reader refuses, and changes nothing at all: a file without the first line,
// a newer version, a line that is not such an object or holds an unknown field,
// a line longer than MaxLine, counts that differ from the last line's, and a
// file that ends before it.
package transfer
