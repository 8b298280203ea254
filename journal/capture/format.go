package capture

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"footlight/journal"
)

// stamp is the canonical date and time; the offset follows where the clock
// alone would name another instant.
const (
	stamp       = "2006-01-02 15:04"
	stampOffset = "2006-01-02 15:04-07:00"
)

// Format writes the line that Parse reads as e, as far as a line can say it:
// the date and time unless they are the moment's minute, the words with what
// must not be understood escaped, and the tokens the words do not say.
// Whoever edits an entry as a line and reads it back should use a Moment whose
// Now is the entry's own At: its seconds and relative words then stay as they
// were.
func Format(e journal.Entry, m Moment) string {
	e.Sharing = sharing(string(e.Sharing))
	f := formatter{e: e, m: m, body: e.Body}
	head := f.head()
	scanFrom, plain := 0, -1
	if head == "" {
		k := 0
		for k < len(f.body) && f.body[k] == '\\' {
			k++
		}
		if w, ok := leading(f.body, k, m); ok {
			f.escapes = append(f.escapes, k)
			scanFrom, plain = w.end, w.end
		}
	}
	r := reader{lx: Basic(), m: m}
	l := layout(f.body, scanFrom, plain, &r)
	if plain < 0 && f.tokensOnly(&l) {
		return head + f.body
	}
	f.understood(&l)
	f.close(&l, len(f.rest()) > 0)
	tail := f.rest()
	line := head + f.escaped()
	if len(tail) == 0 {
		return line
	}
	sep := " "
	switch {
	case line == head: // no words at all
		sep = ""
	case tail[0][0] == '@', tail[0][0] == '%', endsInHours(f.body):
		sep = " / "
	}
	return line + sep + strings.Join(tail, " ")
}

// endsInHours tells whether minutes behind the text would join its last words
// to one length of time ("1h" and "30m").
func endsInHours(s string) bool {
	end := len(s)
	for end > 0 && len(s)-end < 9 && 'a' <= s[end-1]|0x20 && s[end-1]|0x20 <= 'z' {
		end--
	}
	return hourUnits[strings.ToLower(s[end:])]
}

type formatter struct {
	e       journal.Entry
	m       Moment
	body    string
	said    said  // by the body's tokens that keep their meaning
	escapes []int // where a backslash goes
}

// head is the date and time with a space, or nothing for the moment's minute.
func (f *formatter) head() string {
	at := f.e.At.In(f.m.Now.Location()).Truncate(time.Minute)
	if at.Equal(f.m.Now.Truncate(time.Minute)) {
		return ""
	}
	s := at.Format(stamp)
	if y, mo, d := at.Date(); !wall(y, mo, d, at.Hour()*60+at.Minute(), at.Location()).Equal(at) {
		s = at.Format(stampOffset)
	}
	return s + " "
}

// tokensOnly tells that the body is nothing but tokens, and that they say all
// there is to say.
func (f *formatter) tokensOnly(l *lay) bool {
	if l.plainEnd >= 0 || len(l.pieces) == 0 {
		return false
	}
	var s said
	for i := range l.pieces {
		if l.pieces[i].field == FieldAt {
			return false
		}
		s.add(&l.pieces[i], i)
	}
	return same(s.settle(), f.e)
}

// same compares what lines say beside time and words.
func same(a, b journal.Entry) bool {
	return slices.EqualFunc(a.People, b.People, func(a, b journal.Ref) bool { return a.Name == b.Name }) &&
		a.Project.Name == b.Project.Name && slices.Equal(a.Tags, b.Tags) && a.Sharing == b.Sharing &&
		a.Support == b.Support && slices.Equal(a.Traits, b.Traits) && slices.Equal(a.Labor, b.Labor) &&
		a.Minutes == b.Minutes && a.Load == b.Load && a.Energised == b.Energised && a.Visibility == b.Visibility &&
		a.Origin == b.Origin && a.Authority == b.Authority && a.Mode == b.Mode && a.Part == b.Part &&
		a.Held == b.Held && a.Until == b.Until && a.Released == b.Released && a.AskBack == b.AskBack
}

// understood takes over what the body's tokens say where the entry says the
// same, and escapes the others. Lists must be named in the entry's order. A
// moment in the words is always escaped, for the head has said it, and so is a
// lone slash that no certain word follows.
func (f *formatter) understood(l *lay) {
	for i := range l.pieces {
		p := &l.pieces[i]
		switch {
		case p.slash && p.esc < 0 && (!p.pure || p.from < l.certain), p.spaced && p.esc < 0:
		case p.slash, p.esc >= 0, p.open, !p.ok, p.field == FieldAt, !f.agrees(p):
			f.escape(l, p)
		default:
			p.kept = true
			f.said.add(p, i)
		}
	}
}

// escape marks where the backslash for p goes; p is words from now on.
func (f *formatter) escape(l *lay, p *piece) {
	at := p.start
	if p.open {
		_, w := utf8.DecodeLastRuneInString(f.body[:p.end])
		if at = p.end - w; p.esc >= 0 {
			at = p.esc
		}
	}
	f.escapes = append(f.escapes, at)
	p.esc, p.pure = at, false
	l.plainEnd = max(l.plainEnd, p.to)
}

// agrees tells whether p may keep its meaning.
func (f *formatter) agrees(p *piece) bool {
	e, s := &f.e, &f.said.e
	switch p.field {
	case journal.FieldPerson:
		n := len(s.People)
		return f.said.people[fold(p.value)] || n < len(e.People) && e.People[n].Name == p.value
	case journal.FieldTag:
		return f.said.tags[fold(p.value)] || next(e.Tags, len(s.Tags), p.value)
	case journal.FieldTrait:
		return slices.Contains(s.Traits, journal.Trait(p.value)) || next(e.Traits, len(s.Traits), journal.Trait(p.value))
	case journal.FieldLabor:
		return slices.Contains(s.Labor, journal.Labor(p.value)) || next(e.Labor, len(s.Labor), journal.Labor(p.value))
	}
	c := said{e: *e}
	_, changed := c.single(p)
	return !changed
}

// next tells whether v is what the list names after what has been said of it.
func next[T comparable](list []T, done int, v T) bool { return done < len(list) && list[done] == v }

// close makes the body's last word one that Parse takes for a word, so that
// nothing of it is taken out with the tokens that follow.
func (f *formatter) close(l *lay, more bool) {
	n := len(l.pieces)
	for i := n - 1; i >= 0 && l.pieces[i].from >= l.plainEnd; i-- {
		if p := &l.pieces[i]; !p.mention() {
			f.unsay(l, i)
			return
		}
	}
	if l.plainEnd < 0 && more && n > 0 {
		f.unsay(l, n-1)
	}
}

// unsay escapes piece i, whose meaning had been taken over.
func (f *formatter) unsay(l *lay, i int) {
	f.escape(l, &l.pieces[i])
	f.said = said{}
	for j := range l.pieces {
		if p := &l.pieces[j]; p.kept && p.esc < 0 {
			f.said.add(p, j)
		}
	}
}

// escaped is the body with its backslashes.
func (f *formatter) escaped() string {
	if len(f.escapes) == 0 {
		return f.body
	}
	slices.Sort(f.escapes)
	var b strings.Builder
	at := 0
	for _, i := range f.escapes {
		b.WriteString(f.body[at:i])
		b.WriteByte('\\')
		at = i
	}
	b.WriteString(f.body[at:])
	return b.String()
}
