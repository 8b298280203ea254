package capture

import (
	"testing"

	"footlight/journal"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

var queryMorsels = []string{
	"person:Mina", `person:"Lee Wong"`, "@Mina", `@"Lee Wong"`, "%Atlas", "#rel*", "#release", "tag:a,b", `tag:"a b"*`, `tag:"a`,
	"kind:unblock", "kind:note", "/teach", "/unblock,teach", "+empathy", "=buffer", "~unseen", "vis:unmarked", "vis:unseen,quiet", "vis:foo",
	"load:7..", "load:..3", "load:3-5", "load:>=7", "load:>10", "load:12", "^7", "^7..", "min:30..1h", "45m", "min:>99999",
	"since:2026-10", "until:monday", `before:"1 november"`, "after:2026-Q3", "day:yesterday", "day:..", "2026-Q3", "2026-10..2026-11",
	"2026-11..2026-10", "before:1000", "has:outcome", "has:foo", "is:bin", "is:held", "is:unseen", "id:0192", "id:xyz", "origin:asked", "knd:x",
	"id:0192,0193ab", "id:a,b OR id:c", "-id:a,b", "authority:none", "mode:chat,call", "part:led", "family:time", "feedback:thanks", "feedback:x",
	"ask:2w", "family:\"\"", "-mode:in-person",
	"OR", "ODER", "|", "AND", "(", ")", "-", "--", "-(", `"`, `"design review"`, `\`, `\*`, "*", "ref*", "word", "e-mail", "“smart”", "„deutsch“",
	",", " ", " ", " ", "\t", "\xff", "\x00", "\u00a0", "a", ":", "'", "http://x.y", "C#", "50%", "@", "müde", "日本",
}

func queries() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		glue := rapid.SampledFrom([]string{" ", " ", ""}).Draw(t, "glue")
		s := ""
		for i, m := range rapid.SliceOfN(rapid.SampledFrom(queryMorsels), 0, 10).Draw(t, "morsels") {
			if i > 0 {
				s += glue
			}
			s += m
		}
		return s
	})
}

// A query's canonical form asks the same, and is its own canonical form.
func TestFormatQueryAsksWhatParseQueryUnderstood(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		queryRoundTrip(t, queries().Draw(t, "query"), moments().Draw(t, "moment"))
	})
}

func queryRoundTrip(t fataler, s string, m Moment) {
	t.Helper()
	first := ParseQuery(s, Basic(), m)
	again := FormatQuery(first.Query)
	second := ParseQuery(again, Basic(), m)
	if d := cmp.Diff(first.Query, second.Query); d != "" {
		t.Fatalf("query %q\ncanon %q\n%s", s, again, d)
	}
	if len(second.Remarks) > 0 {
		t.Fatalf("canonical form %q of %q draws remarks: %+v", again, s, second.Remarks)
	}
	if third := FormatQuery(second.Query); third != again {
		t.Fatalf("canonical form is not stable: %q, then %q", again, third)
	}
	for _, k := range first.Tokens {
		if k.Start < 0 || k.Start >= k.End || k.End > len(s) {
			t.Fatalf("token %+v outside of %q", k, s)
		}
	}
	for _, term := range first.Query.Terms {
		if len(term.Tests) == 0 || term.Not && len(term.Tests) > 1 {
			t.Fatalf("term is not in canonical shape: %+v", term)
		}
		for _, x := range term.Tests {
			if x.Text == "" && x.Field != journal.FieldBin && x.Field != journal.FieldDay && x.Field != journal.FieldLoad && x.Field != journal.FieldMinutes {
				t.Fatalf("%q: test without text: %+v", s, x)
			}
		}
	}
}
