package sample

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"footlight/journal"
)

// writer turns lines of the bank into words. Each section is drawn like a pack
// of cards: no line comes again before all of them came, so that a short bank
// never repeats itself soon.
type writer struct {
	bank  *bank
	lang  string
	r     *rng
	decks []deck
	nouns map[*section]*line // what the sentences so far spoke of
	fresh map[*section]bool  // named in the sentence being written

	today time.Weekday // of the entry being written
	out   strings.Builder
	moment
}

type deck struct {
	order []int
	at    int
}

// moment is what one entry is about.
type moment struct {
	p, q       *person // the person it is for, and another one
	t          *person // a team
	project    *project
	mention    bool // people are written as @Name, as in a capture line
	introduced bool // p was named in the words
	spokenOf   bool // p was meant by a pronoun
	named      []*person
	inProject  bool // the project was mentioned with %
}

func newWriter(b *bank, lang string, seed uint64) *writer {
	return &writer{
		bank: b, lang: lang, r: stream(seed, "words"), decks: make([]deck, b.count),
		nouns: map[*section]*line{}, fresh: map[*section]bool{},
	}
}

// begin starts the words of another entry.
func (w *writer) begin(m moment) {
	w.moment = m
	clear(w.nouns)
	w.out.Reset()
}

// has tells whether a section exists.
func (w *writer) has(name string) bool { return w.bank.sections[name] != nil }

// draw takes the next line of the section that fits; nil where none does.
func (w *writer) draw(s *section, fits func(*line) bool) *line {
	d := &w.decks[s.index]
	for range 2 {
		for i := d.at; i < len(d.order); i++ {
			ln := &s.lines[d.order[i]]
			if fits == nil || fits(ln) {
				d.order[d.at], d.order[i] = d.order[i], d.order[d.at]
				d.at++
				return ln
			}
		}
		w.shuffle(s, d)
	}
	return nil
}

// shuffle begins a new round; what came last goes to its far half.
func (w *writer) shuffle(s *section, d *deck) {
	var recent []int
	if n := len(s.lines); len(d.order) == n {
		recent = append(recent, d.order[n/2:]...)
		rest := append([]int(nil), d.order[:n/2]...)
		w.mix(rest)
		w.mix(recent)
		d.order, d.at = append(rest, recent...), 0
		return
	}
	d.order, d.at = shuffled(w.r, len(s.lines)), 0
}

func (w *writer) mix(list []int) {
	for i := range list {
		j := w.r.n(i + 1)
		list[i], list[j] = list[j], list[i]
	}
}

// say appends a line of the section as a sentence of its own; false where no
// line fits the moment.
func (w *writer) say(name string) bool { return w.sayFor(name, "") }

// sayFor says only a line that fits the occasion, where lines list occasions.
func (w *writer) sayFor(name, occasion string) bool {
	s := w.bank.sections[name]
	if s == nil {
		return false
	}
	ln := w.draw(s, func(ln *line) bool {
		if ln.needsP && !w.introduced && !w.spokenOf && !strings.HasPrefix(name, "act.") {
			return false
		}
		if occasion != "" && len(ln.forms) > 1 && !strings.Contains(ln.forms[1][0].text, occasion) {
			return false
		}
		return (!ln.namesP && !ln.needsP || w.p != nil) && (!ln.namesQ || w.q != nil && w.mention)
	})
	if ln == nil {
		return false
	}
	w.sentence(ln.forms[0])
	return true
}

// field is one form of a record, as a sentence of its own.
func (w *writer) field(ln *line, i int) string {
	w.out.Reset()
	w.sentence(ln.forms[i])
	return w.out.String()
}

// sentence appends the pieces with a capital.
func (w *writer) sentence(pieces []piece) {
	at := w.out.Len()
	clear(w.fresh)
	w.expand(pieces)
	s := w.out.String()
	said := s[at:]
	if w.lang == "de" {
		said = contracted.Replace(said)
	}
	r, size := utf8.DecodeRuneInString(said)
	w.out.Reset()
	w.out.WriteString(s[:at])
	w.out.WriteRune(unicode.ToUpper(r))
	w.out.WriteString(said[size:])
}

// contracted joins German prepositions with the article that a slot brought.
var contracted = strings.NewReplacer(
	"in dem ", "im ", "In dem ", "Im ", " an dem ", " am ", "An dem ", "Am ", "bei dem ", "beim ", "Bei dem ", "Beim ",
	"von dem ", "vom ", "Von dem ", "Vom ", "zu dem ", "zum ", "Zu dem ", "Zum ", "zu der ", "zur ", "Zu der ", "Zur ",
	" in das ", " ins ", "In das ", "Ins ",
)

func (w *writer) expand(pieces []piece) {
	for i := range pieces {
		p := &pieces[i]
		switch {
		case p.alts != nil:
			w.expand(p.alts[w.r.n(len(p.alts))])
		case p.from != nil:
			w.form(w.noun(p.from), p.form)
		case p.slot != "":
			w.whom(p)
		default:
			w.out.WriteString(p.text)
		}
	}
}

// steady are the nouns a later sentence of the same words tends to come back to.
var steady = map[string]float64{"thing": .75, "topic": .6, "doc": .6, "meet": .6, "group": .5}

// noun draws a line for a slot, or takes the one an earlier sentence spoke of.
func (w *writer) noun(s *section) *line {
	again, ok := steady[s.name]
	if !ok {
		return w.draw(s, nil)
	}
	if known := w.nouns[s]; known != nil && !w.fresh[s] && w.r.chance(again) {
		w.fresh[s] = true
		return known
	}
	ln := w.draw(s, nil)
	if w.nouns[s] == nil {
		w.nouns[s] = ln
	}
	w.fresh[s] = true
	return ln
}

// form writes a noun in the case asked for.
func (w *writer) form(ln *line, form byte) {
	n := len(ln.forms)
	switch {
	case form == 'd':
		w.expand(ln.forms[n-1])
	case form == 'a' && n == 3:
		w.expand(ln.forms[1])
	case form == 'b' && len(ln.forms[0]) == 1:
		_, bare, _ := strings.Cut(ln.forms[0][0].text, " ")
		w.out.WriteString(bare)
	default:
		w.expand(ln.forms[0])
	}
}

// whom writes a person, team, project or pronoun.
func (w *writer) whom(p *piece) {
	switch p.slot {
	case "p":
		w.person(w.p, p.form, w.introduced)
		w.introduced = true
	case "today":
		w.form(&w.bank.sections["weekdays"].lines[w.today], p.form)
	case "q":
		w.person(w.q, p.form, false)
	case "t":
		if w.mention && w.t != nil {
			w.at(w.t)
			return
		}
		w.form(w.draw(w.bank.sections["role.team"], nil), p.form)
	case "P":
		if w.mention && w.project != nil {
			w.inProject = true
			w.sigil('%', w.project.Name)
			return
		}
		w.form(w.draw(w.bank.sections["role.project"], nil), p.form)
	default:
		w.spokenOf = true
		w.out.WriteString(pronoun(w.lang, w.p != nil && w.p.female, p.slot, p.form))
	}
}

func (w *writer) person(p *person, form byte, again bool) {
	if w.mention {
		w.at(p)
		return
	}
	name := "role." + string(p.Relation)
	if again {
		name = "again." + string(p.Relation)
	}
	if gendered := name + ".m"; w.has(gendered) {
		name = gendered
		if p.female {
			name = strings.TrimSuffix(gendered, "m") + "f"
		}
	}
	w.form(w.draw(w.bank.sections[name], nil), form)
}

func (w *writer) at(p *person) {
	w.sigil('@', p.Name)
	for _, known := range w.named {
		if known == p {
			return
		}
	}
	w.named = append(w.named, p)
}

// sigil writes a mention as the capture line understands it.
func (w *writer) sigil(sign byte, name string) {
	w.out.WriteByte(sign)
	for _, r := range name {
		if !unicode.IsLetter(r) {
			w.out.WriteString(`"` + name + `"`)
			return
		}
	}
	w.out.WriteString(name)
}

var pronouns = map[string]map[string][2]string{ // masculine, feminine
	"en": {"she": {"he", "she"}, "her": {"him", "her"}, "hers": {"his", "her"}, "herself": {"himself", "herself"}},
	"de": {
		"she": {"er", "sie"}, "her": {"ihn", "sie"}, "her:d": {"ihm", "ihr"}, "hers": {"sein", "ihr"}, "herself": {"sich", "sich"},
	},
}

func pronoun(lang string, female bool, slot string, form byte) string {
	key := slot
	if form == 'd' {
		key += ":d"
	}
	pair := pronouns[lang][key]
	if female {
		return pair[1]
	}
	return pair[0]
}

// refs names whom the entry is for: everybody mentioned, or the one meant.
func (w *writer) refs(silent bool) []journal.Ref {
	var out []journal.Ref
	for _, p := range w.named {
		out = append(out, journal.Ref{ID: p.ID, Name: p.Name})
	}
	if len(out) == 0 && w.p != nil && (w.introduced || w.spokenOf || silent) {
		out = append(out, journal.Ref{ID: w.p.ID, Name: w.p.Name})
	}
	return out
}
