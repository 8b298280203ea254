package capture

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"footlight/journal"
)

// MaxOptions is how many options a completion offers at most.
const MaxOptions = 8

// Complete offers words for the token that ends at the byte cursor of text: a
// sigil or alias and what has been typed behind it. What begins with it comes
// first, by habit (how often and how lately), then what has a later word that
// does. Nothing is offered inside plain words.
func Complete(text string, cursor int, lx *Lexicon, h Habits) Completion {
	cursor = min(max(cursor, 0), len(text))
	start, v, field := tokenBefore(text, cursor)
	c := Completion{From: cursor, To: cursor}
	if field == "" {
		return c
	}
	typed := strings.TrimLeft(text[v:cursor], `"“„”«»`)
	isQuoted := len(typed) < cursor-v
	c.From, c.To = start, tokenAfter(text, cursor, isQuoted)
	head := text[start:v]
	var cands []candidate
	switch field {
	case journal.FieldPerson:
		cands = named(h.People, h.today())
	case journal.FieldProject:
		cands = named(h.Projects, h.today())
	case journal.FieldTag:
		cands = named(h.Tags, h.today())
	default:
		cands = listed(lx, field, h, kindBefore(text[:start], lx))
	}
	prefix := fold(typed)
	if !lists(field) {
		prefix = squeeze(typed)
	}
	for _, x := range best(cands, prefix) {
		o := Option{Insert: head + x.insert, Label: x.label, Field: field}
		if lists(field) {
			o.Insert = sayName(head, x.insert)
		}
		c.Options = append(c.Options, o)
	}
	return c
}

// lists tells fields whose words are the writer's own names.
func lists(f journal.Field) bool {
	return f == journal.FieldPerson || f == journal.FieldProject || f == journal.FieldTag
}

// tokenBefore finds the sigil or alias that the cursor stands behind: in the
// same chunk, or in a quoted name not yet closed. A minus before it, as in
// queries, is left alone.
func tokenBefore(text string, cursor int) (start, v int, field journal.Field) {
	at := func(i int) (int, journal.Field) {
		i = skipOpening(text, i)
		if i < cursor && text[i] == '-' {
			i++
		}
		start = i
		if i >= cursor {
			return 0, ""
		}
		if f, ok := sigils[text[i]]; ok {
			return i + 1, f
		}
		if f, v, ok := aliasAt(text, i, aliases); ok && v <= cursor {
			return v, f
		}
		if f, v, ok := aliasAt(text, i, queryKeys); ok && v <= cursor &&
			(f == journal.FieldHas || f == journal.FieldFamily || f == journal.FieldFeedback) {
			return v, f
		}
		return 0, ""
	}
	for i := max(0, cursor-maxQuoted); i < cursor; i++ {
		for i < cursor && !utf8.RuneStart(text[i]) {
			i++
		}
		if i > 0 && !atSpace(text, i) {
			continue
		}
		v, field := at(i)
		if field == "" || v > cursor {
			continue
		}
		end := chunkEnd(text, v)
		if r, _ := utf8.DecodeRuneInString(text[v:]); v < cursor && closers[r] != "" {
			_, w := utf8.DecodeRuneInString(text[v:])
			k := strings.IndexAny(text[v+w:cursor], closers[r])
			if k < 0 {
				return start, v, field
			}
			i = v + w + k
			continue
		}
		if cursor <= end {
			return start, v, field
		}
	}
	return 0, 0, ""
}

// atSpace tells whether the rune before i is white space.
func atSpace(text string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(text[:i])
	return isSpace(r)
}

// tokenAfter is where the token under the cursor ends.
func tokenAfter(text string, cursor int, isQuoted bool) int {
	end := chunkEnd(text, cursor)
	if isQuoted {
		if k := strings.IndexAny(text[cursor:end], `"”“»«`); k >= 0 {
			_, w := utf8.DecodeRuneInString(text[cursor+k:])
			return cursor + k + w
		}
	}
	for cursor < end {
		r, w := utf8.DecodeRuneInString(text[cursor:])
		if !nameRune(r, w) && !joiner(r) {
			break
		}
		cursor += w
	}
	return cursor
}

// candidate is something that could be offered.
type candidate struct {
	insert, label string
	keys          []string // folded; any may be what was begun
	weight        int
	order         int
}

// named makes candidates of the writer's own names.
func named(counts []journal.Count, today journal.Day) []candidate {
	out := make([]candidate, 0, len(counts))
	for i, c := range counts {
		if c.Ref.Name != "" {
			out = append(out, candidate{c.Ref.Name, c.Ref.Name, []string{fold(c.Ref.Name)}, weight(c, today), i})
		}
	}
	return out
}

// weight halves a use for every thirty days since the last one, in whole
// steps, so that the same habits always give the same order.
func weight(c journal.Count, today journal.Day) int {
	age := max(int(today-c.Last), 0)
	return (c.Entries + 1) << 20 >> min(age/30, 20)
}

func (h *Habits) today() journal.Day {
	today := h.Today
	if today == journal.NoDay {
		for _, list := range [][]journal.Count{h.People, h.Projects, h.Tags} {
			for _, c := range list {
				today = max(today, c.Last)
			}
		}
	}
	return today
}

// listed makes candidates of a closed vocabulary. Without habits the
// catalogue's order holds; the traits typical of the kind of support in the
// line come first.
func listed(lx *Lexicon, field journal.Field, h Habits, kind journal.SupportKind) []candidate {
	v := lx.of(field)
	if v == nil {
		return nil
	}
	typical := kind.TypicalTraits()
	out := make([]candidate, 0, len(v.list))
	for i, id := range v.list {
		label, word := lx.Label(field, id), lx.Word(field, id)
		c := candidate{insert: word, label: label, order: i}
		c.keys = append([]string{squeeze(label)}, v.byID[id]...)
		switch field {
		case journal.FieldKind:
			c.weight = h.Supports[journal.SupportKind(id)]
		case journal.FieldTrait:
			c.weight = h.Traits[journal.Trait(id)]
			if slices.Contains(typical, journal.Trait(id)) {
				c.weight += 1 << 30
			}
		case journal.FieldLabor:
			c.weight = h.Labors[journal.Labor(id)]
		case journal.FieldVis:
			c.weight = h.Visibilities[journal.Visibility(id)]
		}
		out = append(out, c)
	}
	return out
}

// kindBefore is the kind of support the line names before the token.
func kindBefore(text string, lx *Lexicon) journal.SupportKind {
	const enough = 4096
	if len(text) > enough {
		text = text[len(text)-enough:]
	}
	ps, _ := scan(text, 0)
	for i := len(ps) - 1; i >= 0; i-- {
		if ps[i].field == journal.FieldKind && ps[i].esc < 0 {
			if id, ok := lx.Find(journal.FieldKind, ps[i].raw); ok {
				return journal.SupportKind(id)
			}
		}
	}
	return ""
}

// best keeps the candidates that prefix begins, the likeliest first.
func best(cands []candidate, prefix string) []candidate {
	type ranked struct {
		candidate
		rank int
	}
	var fit []ranked
	for _, c := range cands {
		if r := rank(c.keys, prefix); r >= 0 {
			fit = append(fit, ranked{c, r})
		}
	}
	slices.SortStableFunc(fit, func(a, b ranked) int {
		return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(b.weight, a.weight),
			cmp.Compare(a.order, b.order), cmp.Compare(a.insert, b.insert))
	})
	out := make([]candidate, 0, MaxOptions)
	for _, f := range fit[:min(len(fit), MaxOptions)] {
		out = append(out, f.candidate)
	}
	return out
}

// rank is 0 where prefix begins the name, 1 where it begins a later word of
// it, and -1 otherwise.
func rank(keys []string, prefix string) int {
	for _, k := range keys {
		if strings.HasPrefix(k, prefix) {
			return 0
		}
	}
	for _, k := range keys {
		for i := range k {
			if i > 0 && strings.IndexByte(" -.'_", k[i-1]) >= 0 && strings.HasPrefix(k[i:], prefix) {
				return 1
			}
		}
	}
	return -1
}
