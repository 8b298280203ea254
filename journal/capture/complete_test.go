package capture

import (
	"strings"
	"testing"

	"footlight/journal"

	"pgregory.net/rapid"
)

func habits(t testing.TB) Habits {
	today := sunday(t).Today()
	count := func(name string, n int, last journal.Day) journal.Count {
		return journal.Count{Ref: journal.Ref{Name: name}, Entries: n, Last: last}
	}
	return Habits{
		People:   []journal.Count{count("Mina", 3, today), count("Lee Wong", 40, today-400), count("Müller", 5, today-2), count(`a "b"`, 1, today), count("", 9, today)},
		Projects: []journal.Count{count("Atlas", 1, today), count("Big Move", 2, today)},
		Tags:     []journal.Count{count("release", 1, today), count("retro", 2, today), count("on call", 1, today)},
		Supports: map[journal.SupportKind]int{"teach": 5, "unblock": 2},
		Today:    today,
	}
}

// The cursor stands at the bar.
func TestCompletion(t *testing.T) {
	for _, c := range []struct{ text, token, options string }{
		{"x @|", "@", `@Müller|@Mina|@"a \"b\""|@"Lee Wong"`},
		{"x @m|", "@m", "@Müller|@Mina"},
		{"x @mu|", "@mu", "@Müller"},
		{"x @wo|", "@wo", `@"Lee Wong"`},
		{`x @"Lee W|ong" now`, `@"Lee Wong"`, `@"Lee Wong"`},
		{`x @"Lee W|`, `@"Lee W`, `@"Lee Wong"`},
		{"x @Mi|na's", "@Mina's", "@Mina"},
		{"(@mi|", "@mi", "@Mina"},
		{"person:mi|", "person:mi", "person:Mina"},
		{"%b|", "%b", `%"Big Move"`},
		{"tag:re|", "tag:re", "tag:retro|tag:release"},
		{"#ca|", "#ca", `#"on call"`},
		{"/|", "/", "/teach|/unblock|/clarify|/mentor|/review|/bridge|/mediate|/listen"},
		{"/un|", "/un", "/unblock"},
		{"x /unblock +|", "+", "+collaboration|+adaptability|+empathy|+listening|+humility|+consensus|+delegation|+coaching"},
		{"=su|", "=su", "=surface-acting"},
		{"~q|", "~q", "~quiet"},
		{"vis:cre|", "vis:cre", "vis:credited|vis:credited-elsewhere"},
		{"mode:|", "mode:", "mode:in-person|mode:call|mode:chat"},
		{"-@mi|", "@mi", "@Mina"},
		{"has:o|", "has:o", "has:outcome"},
		{"family:r|", "family:r", "family:rework|family:risk|family:retention|family:ripple"},
		{"feedback:c|", "feedback:c", "feedback:credit|feedback:criticism"},
		{"x @mi |", "", ""},
		{"plain wo|", "", ""},
		{"|", "", ""},
		{"^|", "^", ""},
		{"mail@mi|", "", ""},
	} {
		cursor := strings.IndexByte(c.text, '|')
		text := c.text[:cursor] + c.text[cursor+1:]
		got := Complete(text, cursor, Basic(), habits(t))
		var inserts []string
		for _, o := range got.Options {
			inserts = append(inserts, o.Insert)
		}
		if s := strings.Join(inserts, "|"); s != c.options || text[got.From:got.To] != c.token {
			t.Errorf("%s offers %s for %q, want %s for %q", c.text, s, text[got.From:got.To], c.options, c.token)
		}
	}
}

// Wherever the cursor stands, what is offered reads as one token.
func TestOfferedNamesAreReadBack(t *testing.T) {
	h := habits(t)
	rapid.Check(t, func(t *rapid.T) {
		text := lines().Draw(t, "line")
		cursor := rapid.IntRange(-1, len(text)+1).Draw(t, "cursor")
		c := Complete(text, cursor, Basic(), h)
		if c.From < 0 || c.From > c.To || c.To > len(text) || len(c.Options) > MaxOptions {
			t.Fatalf("%q at %d: %+v", text, cursor, c)
		}
		for _, o := range c.Options {
			p, ok := lex(o.Insert, 0)
			if o.Field == journal.FieldHas {
				continue // of queries only
			}
			if !ok || p.end != len(o.Insert) || p.field != o.Field {
				t.Fatalf("%q at %d offers %q", text, cursor, o.Insert)
			}
		}
	})
}
