package capture

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"footlight/journal"
)

// Words before a colon that only queries know. They stand for a field, or for
// a side of the days.
const (
	keySince  journal.Field = "since"
	keyUntil  journal.Field = "until"
	keyBefore journal.Field = "before"
	keyAfter  journal.Field = "after"
	keyIs     journal.Field = "is"
)

var queryKeys = map[string]journal.Field{
	"person": journal.FieldPerson, "project": journal.FieldProject, "tag": journal.FieldTag,
	"kind": journal.FieldKind, "trait": journal.FieldTrait, "labor": journal.FieldLabor, "labour": journal.FieldLabor,
	"vis": journal.FieldVis, "load": journal.FieldLoad, "min": journal.FieldMinutes, "minutes": journal.FieldMinutes,
	"share": journal.FieldSharing, "sharing": journal.FieldSharing,
	"day": journal.FieldDay, "on": journal.FieldDay, "at": journal.FieldDay, "date": journal.FieldDay,
	"since": keySince, "from": keySince, "until": keyUntil, "to": keyUntil, "before": keyBefore, "after": keyAfter,
	"has": journal.FieldHas, "is": keyIs, "in": keyIs, "id": journal.FieldID,
	"origin": FieldOrigin, "authority": FieldAuthority, "mode": FieldMode, "part": FieldPart,
	"family": journal.FieldFamily, "feedback": journal.FieldFeedback,
}

// queryKey reads the sigil or alias at i; v is where its value begins. A sigil
// without something a value could begin with is a word.
func queryKey(text string, i int) (v int, field journal.Field) {
	if f, v, ok := aliasAt(text, i, queryKeys); ok {
		if v < len(text) && skipSpace(text, v) == v {
			return v, f
		}
		return 0, ""
	}
	f, ok := sigils[text[i]]
	if !ok || i+1 >= len(text) {
		return 0, ""
	}
	r, w := utf8.DecodeRuneInString(text[i+1:])
	switch f {
	case journal.FieldPerson, journal.FieldProject, journal.FieldTag:
		if nameRune(r, w) || closers[r] != "" {
			return i + 1, f
		}
	case journal.FieldLoad:
		if strings.ContainsRune("0123456789<>.", r) {
			return i + 1, f
		}
	default:
		if end := wordRun(text, i+1); end > i+1 && (closes(text, end) || text[end] == ',') {
			return i + 1, f
		}
	}
	return 0, ""
}

// fielded reads the values at v, one or several with commas between, of the
// term that began at start.
func (q *queryReader) fielded(start, v int, field journal.Field, grouped bool) ([]journal.Test, Token, int) {
	var tests []journal.Test
	known := true
	end := v
	for {
		s, next, star := q.value(end, grouped)
		t, ok := q.test(field, s)
		if star && field == journal.FieldTag {
			t.Prefix = true
		} else if star {
			ok = false
		}
		if s == "" {
			ok = false
		}
		known = known && ok
		tests = append(tests, t)
		end = next
		if end+1 >= len(q.text) || q.text[end] != ',' || skipSpace(q.text, end+1) != end+1 || grouped && q.text[end+1] == ')' {
			break
		}
		end++
	}
	if !known {
		return q.misread(start, v, wordEnd(q.text, max(start, end-1), grouped), field)
	}
	return tests, Token{start, end, tests[0].Field, chip(tests), true}, end
}

// value reads one value at i: quoted, or up to white space or a comma. A star
// behind it is not part of it.
func (q *queryReader) value(i int, grouped bool) (s string, end int, star bool) {
	if i >= len(q.text) {
		return "", i, false
	}
	if r, _ := utf8.DecodeRuneInString(q.text[i:]); closers[r] != "" {
		s, end = quotedAny(q.text, i)
		if end < len(q.text) && q.text[end] == '*' {
			return s, end + 1, true
		}
		return s, end, false
	}
	for end = i; end < len(q.text); {
		r, w := utf8.DecodeRuneInString(q.text[end:])
		if r == ',' || unicode.IsSpace(r) || grouped && r == ')' {
			break
		}
		end += w
	}
	s, star = strings.CutSuffix(q.text[i:end], "*")
	return s, end, star
}

// misread keeps a term that is not understood as words and says why.
func (q *queryReader) misread(start, v, end int, field journal.Field) ([]journal.Test, Token, int) {
	w := q.text[start:end]
	r := Remark{Start: start, End: end, Key: "capture.query." + string(field), Word: clip(w)}
	if s := q.lx.suggest(field, q.text[v:end]); s != "" {
		r.Key, r.Suggest = "capture.query.suggest", q.text[start:v]+s
	}
	q.point(r)
	t := journal.Test{Field: journal.FieldWords, Text: strings.Join(strings.Fields(w), " ")}
	t.Phrase = t.Text != w || strings.ContainsRune(t.Text, ' ')
	return one(t), Token{start, end, field, q.text[v:end], false}, end
}

// unknownKey points at word:word whose first word is nearly a key.
func (q *queryReader) unknownKey(w string, start int) {
	key, rest, ok := strings.Cut(w, ":")
	if !ok || rest == "" || len(key) < 3 || len(key) > 12 || strings.HasPrefix(rest, "//") {
		return
	}
	key = strings.ToLower(key)
	if _, line := aliases[key]; line {
		q.point(Remark{Start: start, End: start + len(w), Key: "capture.query.field", Word: clip(w)})
		return
	}
	best, bestKey := 2, ""
	for k := range queryKeys {
		if n := distance([]rune(key), []rune(k), 2); n < best || n == best && n < 2 && k < bestKey {
			best, bestKey = n, k
		}
	}
	if bestKey != "" {
		q.point(Remark{Start: start, End: start + len(w), Key: "capture.query.suggest", Word: clip(w), Suggest: bestKey + ":" + clip(rest)})
	}
}

// test turns a value of a field into a test.
func (q *queryReader) test(field journal.Field, s string) (journal.Test, bool) {
	t := journal.Test{Field: field, Text: s}
	var ok bool
	switch field {
	case journal.FieldPerson, journal.FieldProject:
		t.Text = journal.NormalName(s)
		return t, t.Text != ""
	case journal.FieldTag:
		t.Text = journal.NormalName(strings.TrimLeft(s, "# "))
		return t, t.Text != ""
	case journal.FieldKind:
		if t.Text, ok = q.lx.Find(FieldEntryKind, s); !ok {
			t.Text, ok = q.lx.Find(journal.FieldKind, s)
		}
	case journal.FieldVis:
		if t.Text, ok = q.lx.Find(journal.FieldVis, s); !ok {
			t.Text, ok = q.lx.Find(FieldUnmarked, s)
		}
	case journal.FieldTrait, journal.FieldLabor, journal.FieldSharing, journal.FieldHas,
		FieldOrigin, FieldAuthority, FieldMode, FieldPart, journal.FieldFamily, journal.FieldFeedback:
		t.Text, ok = q.lx.Find(field, s)
	case keyIs:
		return q.is(s)
	case journal.FieldID:
		t.Text = strings.ToLower(s)
		ok = strings.Trim(t.Text, "0123456789abcdef-") == "" && len(s) <= 36
	case journal.FieldLoad:
		return ranged(journal.FieldLoad, s, 10, marks)
	case journal.FieldMinutes:
		return ranged(journal.FieldMinutes, s, maxLength, lengths)
	default:
		return q.dayTest(field, s)
	}
	return t, ok
}

// ranged reads a range that must hold something between 0 and most.
func ranged(field journal.Field, s string, most int, one func(string) (span, bool)) (journal.Test, bool) {
	p, ok := rangeOf(s, one)
	if a, b, cut := strings.Cut(s, "-"); !ok && cut {
		p, ok = rangeOf(a+".."+b, one)
	}
	ok = ok && p.from <= most && p.to >= 0 && p.from <= p.to
	return journal.Test{Field: field, From: p.from, To: p.to}, ok
}

func marks(s string) (span, bool) {
	n, ok := small(s, 2)
	return span{n, n}, ok && n <= 10
}

// maxLength is the most minutes a query names: more than any entry has.
const maxLength = 99999

func lengths(s string) (span, bool) {
	n, ok := ReadMinutes(s)
	return span{n, n}, ok && n <= maxLength
}

// dayTest reads the days of day:, since:, until:, before: and after:.
func (q *queryReader) dayTest(field journal.Field, s string) (journal.Test, bool) {
	p, ok := rangeOf(s, func(s string) (span, bool) { return periodOf(s, q.m) })
	switch field {
	case keySince:
		p.to = journal.Highest
	case keyUntil:
		p.from = journal.Lowest
	case keyBefore:
		p = span{journal.Lowest, p.from - 1}
	case keyAfter:
		p = span{p.to + 1, journal.Highest}
	}
	return journal.Test{Field: journal.FieldDay, From: p.from, To: p.to}, ok && p.from <= p.to && writable(p.from) && writable(p.to)
}

// writable tells days whose year has four figures, and unbounded ends.
func writable(n int) bool {
	return n == journal.Lowest || n == journal.Highest ||
		int(journal.Date(1000, 1, 1)) <= n && n <= int(journal.Date(9999, 12, 31))
}

// is reads is:bin, is:held, is:unseen, is:private, is:note.
func (q *queryReader) is(s string) (journal.Test, bool) {
	if _, ok := q.lx.Find(journal.FieldBin, s); ok {
		return journal.Test{Field: journal.FieldBin}, true
	}
	if id, ok := q.lx.Find(journal.FieldHas, s); ok && id == "held" {
		return journal.Test{Field: journal.FieldHas, Text: id}, true
	}
	for _, f := range []struct{ list, field journal.Field }{
		{journal.FieldVis, journal.FieldVis},
		{FieldUnmarked, journal.FieldVis},
		{journal.FieldSharing, journal.FieldSharing},
		{FieldEntryKind, journal.FieldKind},
	} {
		if id, ok := q.lx.Find(f.list, s); ok {
			return journal.Test{Field: f.field, Text: id}, true
		}
	}
	return journal.Test{}, false
}
