package app

import (
	"slices"

	"footlight/journal"
)

// entryEdit is one field of an entry on its way into the journal.
type entryEdit struct {
	field string
	seen  journal.Entry              // as it stood when the person began
	value func(journal.Entry) string // the field, to compare and to show
	set   func(*journal.Entry)
	// done ends the edit: "" is success; other is set when somebody else
	// changed this very field meanwhile, and nothing was written.
	done    func(sentence string, other *journal.Entry)
	lasting bool // is written even if a later edit of the field follows
	tries   int
}

// mostTries is how often an edit is sent again when other fields of its entry
// were changed elsewhere in the moment of sending.
const mostTries = 3

// entrySaver sends the edits of one entry one after another, each against the
// newest revision it has been shown, so that quick choices never collide with
// each other. Another process's change to other fields is kept; one to the
// same field is handed to the person to decide.
type entrySaver struct {
	do      func(Intent, Reply)
	base    journal.Entry
	waiting []*entryEdit
	flying  bool
}

// save queues an edit. One of the same field that has not left yet is
// replaced: it was never more than a step towards this one.
func (s *entrySaver) save(x *entryEdit) {
	from := 0
	if s.flying {
		from = 1
	}
	for i := from; i < len(s.waiting); i++ {
		if old := s.waiting[i]; old.field == x.field && !old.lasting {
			x.seen = old.seen
			s.waiting = slices.Delete(s.waiting, i, i+1)
			break
		}
	}
	s.waiting = append(s.waiting, x)
	s.send()
}

func (s *entrySaver) send() {
	for !s.flying && len(s.waiting) > 0 {
		x := s.waiting[0]
		next := s.base
		x.set(&next)
		switch {
		case x.value(next) == x.value(s.base):
			s.end(x, "", nil) // it already stands there
		case x.value(s.base) != x.value(x.seen):
			other := s.base
			s.end(x, "", &other)
		default:
			s.flying = true
			s.do(Change{Entry: next}, func(sentence string) { s.landed(x, next, sentence) })
		}
	}
}

func (s *entrySaver) landed(x *entryEdit, sent journal.Entry, sentence string) {
	s.flying = false
	switch {
	case sentence == "":
		if s.base.Rev == sent.Rev { // not shown the new one yet
			s.base = sent
			s.base.Rev++
		}
		for _, w := range s.waiting {
			if w.field == x.field {
				w.seen = s.base
			}
		}
		s.end(x, "", nil)
	case s.base.Rev != sent.Rev && x.tries < mostTries:
		x.tries++
	default:
		s.end(x, sentence, nil)
	}
	s.send()
}

// end takes the first edit out of the queue and tells its field.
func (s *entrySaver) end(x *entryEdit, sentence string, other *journal.Entry) {
	s.waiting = slices.DeleteFunc(s.waiting, func(w *entryEdit) bool { return w == x })
	if x.done != nil {
		x.done(sentence, other)
	}
}
