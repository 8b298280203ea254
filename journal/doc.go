// Package journal holds the domain's types and their one store.
//
// A journal is a folder: a live generation (a folder with the sealed SQLite
// database), CURRENT naming it, a lock, settings without secrets, and later
// key sidecars, backups and an inbox. Open returns a *Journal whose public
// methods each open, commit or roll back their own transaction; what a method
// acknowledged survives a kill at any later moment.
//
// Rules live beside the types: Entry.Check and its siblings are pure and are
// called by every write. Errors are *Error with a Kind; the sentence a person
// reads is made by the window or the terminal, never here.
package journal
