package sample

import (
	"embed"
	"fmt"
	"path"
	"strings"
	"sync"
)

//go:embed bank
var bankFiles embed.FS

// A bank is the grammar of one language. Notation of the files, line by line:
//
//	= name            a section begins; its lines are its choices
//	; words           a comment
//	words {slot} [a/b]  one choice: a slot is filled from the section of that
//	                  name or from the moment (person, team, project, day); one of
//	                  the alternatives in brackets is taken, which may be empty
//	der Plan | den Plan | dem Plan
//	                  forms of one choice: {slot} is the first, {slot:a} the
//	                  second, {slot:d} the third. Two forms: the first serves
//	                  as nominative and accusative. Records use | as well,
//	                  and where a section serves several occasions the second
//	                  form lists those that the line fits
//
// {slot:bare} drops the first word of the first form (its article).
type bank struct {
	sections map[string]*section
	count    int
}

type section struct {
	name  string
	index int // dense, so that decks are a slice
	lines []line
}

// line is one choice in its forms.
type line struct {
	forms  [][]piece
	needsP bool // speaks of the person before anybody was introduced
	namesP bool // introduces or names the person
	namesQ bool // names a second person
}

// piece is literal text, a slot, or alternatives.
type piece struct {
	text string
	slot string
	form byte // 0, 'a', 'd', 'b' for bare
	from *section
	alts [][]piece
}

var banks = map[string]func() *bank{
	"en": sync.OnceValue(func() *bank { return mustBank("en") }),
	"de": sync.OnceValue(func() *bank { return mustBank("de") }),
}

// mustBank panics on a bank that does not parse: it is part of the program, and
// a test reads each.
func mustBank(lang string) *bank {
	b, err := readBank(lang)
	if err != nil {
		panic("sample: " + err.Error())
	}
	return b
}

func readBank(lang string) (*bank, error) {
	b := &bank{sections: map[string]*section{}}
	for _, dir := range []string{"bank/common", "bank/" + lang} {
		files, err := bankFiles.ReadDir(dir)
		if err != nil {
			return nil, err
		}
		for _, f := range files {
			text, err := bankFiles.ReadFile(path.Join(dir, f.Name()))
			if err != nil {
				return nil, err
			}
			if err := b.read(string(text)); err != nil {
				return nil, fmt.Errorf("%s/%s: %w", lang, f.Name(), err)
			}
		}
	}
	return b, b.resolve()
}

func (b *bank) read(text string) error {
	var current *section
	for no, raw := range strings.Split(text, "\n") {
		raw = strings.TrimSpace(raw)
		switch {
		case raw == "" || raw[0] == ';':
		case raw[0] == '=':
			name := strings.TrimSpace(raw[1:])
			if b.sections[name] != nil {
				return fmt.Errorf("line %d: section %q twice", no+1, name)
			}
			current = &section{name: name, index: b.count}
			b.sections[name] = current
			b.count++
		case current == nil:
			return fmt.Errorf("line %d: no section yet", no+1)
		default:
			l, err := parseLine(raw)
			if err != nil {
				return fmt.Errorf("line %d: %w", no+1, err)
			}
			current.lines = append(current.lines, l)
		}
	}
	return nil
}

func parseLine(raw string) (line, error) {
	var l line
	for _, form := range strings.Split(raw, "|") {
		form = strings.TrimSpace(form)
		pieces, err := parsePieces(form)
		if err != nil {
			return l, err
		}
		l.forms = append(l.forms, pieces)
	}
	l.mark(l.forms[0])
	return l, nil
}

// mark notes how the line speaks of people.
func (l *line) mark(pieces []piece) {
	for _, p := range pieces {
		for _, alt := range p.alts {
			l.mark(alt)
		}
		switch p.slot {
		case "p":
			l.namesP = true
		case "q":
			l.namesQ = true
		case "she", "her", "hers", "herself":
			if !l.namesP {
				l.needsP = true
			}
		}
	}
}

func parsePieces(s string) ([]piece, error) {
	var out []piece
	for s != "" {
		at := strings.IndexAny(s, "{[")
		if at < 0 {
			return append(out, piece{text: s}), nil
		}
		if at > 0 {
			out = append(out, piece{text: s[:at]})
		}
		closing := byte('}')
		if s[at] == '[' {
			closing = ']'
		}
		end := strings.IndexByte(s[at:], closing)
		if end < 0 {
			return nil, fmt.Errorf("unclosed %q", s[at:])
		}
		inner := s[at+1 : at+end]
		s = s[at+end+1:]
		if closing == '}' {
			slot, form, _ := strings.Cut(inner, ":")
			p := piece{slot: slot}
			if form != "" {
				p.form = form[0]
			}
			out = append(out, p)
			continue
		}
		var p piece
		for _, alt := range strings.Split(inner, "/") {
			pieces, err := parsePieces(alt)
			if err != nil {
				return nil, err
			}
			p.alts = append(p.alts, pieces)
		}
		out = append(out, p)
	}
	return out, nil
}

// people are the slots filled from the moment rather than from a section.
var people = map[string]bool{
	"p": true, "q": true, "t": true, "P": true, "she": true, "her": true, "hers": true, "herself": true, "today": true,
}

// resolve ties every slot to its section.
func (b *bank) resolve() error {
	var walk func(where string, pieces []piece) error
	walk = func(where string, pieces []piece) error {
		for i := range pieces {
			p := &pieces[i]
			for _, alt := range p.alts {
				if err := walk(where, alt); err != nil {
					return err
				}
			}
			if p.slot == "" || people[p.slot] {
				continue
			}
			if p.from = b.sections[p.slot]; p.from == nil || len(p.from.lines) == 0 {
				return fmt.Errorf("section %s: nothing fills {%s}", where, p.slot)
			}
		}
		return nil
	}
	for name, s := range b.sections {
		for _, l := range s.lines {
			for _, form := range l.forms {
				if err := walk(name, form); err != nil {
					return err
				}
			}
		}
	}
	return nil
}
