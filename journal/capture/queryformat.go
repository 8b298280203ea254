package capture

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"footlight/journal"
)

// FormatQuery writes the query that ParseQuery reads as q. A negated term of
// several tests is written as that many negated terms, which is the same.
func FormatQuery(q journal.Query) string {
	var terms []string
	for _, t := range q.Terms {
		if s := formatIDs(t); s != "" {
			terms = append(terms, s)
			continue
		}
		var tests []string
		for _, x := range t.Tests {
			tests = append(tests, formatTest(x))
		}
		switch {
		case len(tests) == 0:
		case t.Not:
			for _, s := range tests {
				terms = append(terms, "-"+s)
			}
		default:
			terms = append(terms, strings.Join(tests, " OR "))
		}
	}
	return strings.Join(terms, " ")
}

// formatIDs writes a term of several ids as one list, however long; other terms
// are left alone.
func formatIDs(t journal.Term) string {
	if t.Not || len(t.Tests) < 2 {
		return ""
	}
	list := make([]string, len(t.Tests))
	for i, x := range t.Tests {
		if x.Field != journal.FieldID || formatValue(x.Text) != x.Text || x.Text == "" {
			return ""
		}
		list[i] = x.Text
	}
	return "id:" + strings.Join(list, ",")
}

func formatTest(t journal.Test) string {
	switch t.Field {
	case journal.FieldWords:
		return formatWords(t)
	case journal.FieldLoad:
		return "load:" + formatRange(t, strconv.Itoa)
	case journal.FieldMinutes:
		return "min:" + formatRange(t, strconv.Itoa)
	case journal.FieldDay:
		day := func(n int) string { return journal.Day(n).Midnight().Format("2006-01-02") }
		switch {
		case t.From > journal.Lowest && t.To >= journal.Highest:
			return "since:" + day(t.From)
		case t.From <= journal.Lowest && t.To < journal.Highest:
			return "until:" + day(t.To)
		}
		return "day:" + formatRange(t, day)
	case journal.FieldBin:
		return "is:bin"
	case journal.FieldSharing:
		return "share:" + t.Text
	case journal.FieldTag:
		if t.Prefix {
			return "tag:" + formatValue(t.Text) + "*"
		}
	}
	return string(t.Field) + ":" + formatValue(t.Text)
}

// formatRange writes both ends, or one where they are the same.
func formatRange(t journal.Test, one func(int) string) string {
	if t.From == t.To {
		return one(t.From)
	}
	var from, to string
	if t.From > journal.Lowest {
		from = one(t.From)
	}
	if t.To < journal.Highest {
		to = one(t.To)
	}
	return from + ".." + to
}

// formatValue quotes what would not be read as one value.
func formatValue(s string) string {
	for i := 0; i < len(s); {
		r, w := utf8.DecodeRuneInString(s[i:])
		if !nameRune(r, w) && (i == 0 || !strings.ContainsRune("-.'’&", r)) {
			return quote(s)
		}
		i += w
	}
	if s == "" {
		return `""`
	}
	return s
}

// formatWords writes a word, the beginning of one, or a phrase; a backslash
// keeps a word from meaning more.
func formatWords(t journal.Test) string {
	if t.Phrase || strings.IndexFunc(t.Text, isSpace) >= 0 {
		return quote(t.Text)
	}
	s := t.Text
	switch {
	case t.Prefix:
		s += "*"
	case strings.HasSuffix(s, "*"):
		s = s[:len(s)-1] + `\*`
	}
	if plainWord(s, t) {
		return s
	}
	return `\` + s
}

// plainWord tells whether s alone is read as just the words t.
func plainWord(s string, t journal.Test) bool {
	q := queryReader{text: s, lx: Basic()}
	if s == "" || s[0] == '(' || s[0] == '\\' || negated(s, 0) || q.operator(0) > 0 {
		return false
	}
	if _, field := queryKey(s, 0); field != "" {
		return false
	}
	ts, _, end := q.atom(0, false)
	return end == len(s) && len(ts) == 1 && ts[0] == t && len(q.out.Remarks) == 0
}

// chip is the value of a term as its token shows it.
func chip(tests []journal.Test) string {
	parts := make([]string, len(tests))
	for i, t := range tests {
		s := formatTest(t)
		if _, v, ok := strings.Cut(s, ":"); ok {
			s = v
		}
		parts[i] = s
	}
	return strings.Join(parts, ",")
}
