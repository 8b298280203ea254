package transfer

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"

	"footlight/journal"
)

// item is one line as read: what it holds, or why it is refused. A nil value
// without an error is the end of the file.
type item struct {
	line  int
	value any // *journal.Person, *journal.Project, *journal.Record, *journal.Entry, *journal.Revision or *Counts, of the last line
	err   error
}

// Lines are decoded ahead of the journal in batches of about batchBytes, of
// which at most two wait, so that one core reads while another writes and
// memory stays bounded.
const batchBytes = 256 << 10

// decodeAhead reads the lines of l up to the end, the first error, or until
// stop is closed.
func decodeAhead(l *lineReader, stop <-chan struct{}) <-chan []item {
	out := make(chan []item, 1)
	go func() {
		defer close(out)
		for more := true; more; {
			var group []item
			group, more = decodeBatch(l)
			select {
			case out <- group:
			case <-stop:
				return
			}
		}
	}()
	return out
}

func decodeBatch(l *lineReader) (group []item, more bool) {
	for size := 0; size < batchBytes; {
		line, err := l.next()
		if errors.Is(err, io.EOF) {
			return append(group, item{line: l.line + 1}), false
		}
		it := item{line: l.line, err: err}
		if err == nil {
			it.value, it.err = decodeLine(line, l.line)
			size += len(line)
		}
		group = append(group, it)
		if it.err != nil {
			return group, false
		}
	}
	return group, true
}

// decodeLine reads one line strictly: an object of a known type with no field
// that type does not know.
func decodeLine(line []byte, n int) (any, error) {
	kind, ok := typeOf(line)
	if !ok {
		return nil, refuse(n, journal.Damaged, ReasonNotObject)
	}
	var into, value any
	switch kind {
	case typePerson:
		l := new(personLine)
		into, value = l, &l.Person
	case typeProject:
		l := new(projectLine)
		into, value = l, &l.Project
	case typeRecord:
		l := new(recordLine)
		into, value = l, &l.Record
	case typeEntry:
		l := new(entryLine)
		into, value = l, &l.Entry
	case typeRevision:
		l := new(revisionLine)
		into, value = l, l
	case typeEnd:
		l := new(endLine)
		into, value = l, &l.Counts
	default:
		return nil, refuse(n, journal.Damaged, ReasonType)
	}
	if reason := decode(line, into); reason != "" {
		return nil, refuse(n, journal.Damaged, reason)
	}
	if l, ok := value.(*revisionLine); ok {
		value = &journal.Revision{Entry: l.Entry, Until: l.Replaced}
	}
	return value, nil
}

// typeOf is the "type" of a line. Files of our own bear it first, which spares
// a second reading; in other files it may stand anywhere.
func typeOf(line []byte) (string, bool) {
	const head = `{"type":"`
	if bytes.HasPrefix(line, []byte(head)) {
		rest := line[len(head):]
		if i := bytes.IndexByte(rest, '"'); i >= 0 && bytes.IndexByte(rest[:i], '\\') < 0 {
			return string(rest[:i]), true
		}
	}
	var t struct {
		Type string `json:"type"`
	}
	if json.Unmarshal(line, &t) != nil {
		return "", false
	}
	return t.Type, true
}

func decode(line []byte, v any) (reason string) {
	d := json.NewDecoder(bytes.NewReader(line))
	d.DisallowUnknownFields()
	if d.Decode(v) != nil {
		switch {
		case !json.Valid(line):
			return ReasonNotObject
		case json.Unmarshal(line, v) == nil:
			return ReasonField
		}
		return ReasonValue
	}
	if _, err := d.Token(); err != io.EOF {
		return ReasonNotObject
	}
	return ""
}
