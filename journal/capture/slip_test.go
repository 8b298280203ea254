package capture

import (
	"slices"
	"testing"
)

// A day that lacks its colon stays in the words, and the line says so.
func TestDaysWithoutTheirColonArePointedOut(t *testing.T) {
	for _, c := range []struct{ line, word, day string }{
		{"yesterday helped Lee with the plan", "yesterday", "2026-11-21"},
		{"Yesterday, helped Lee", "Yesterday", "2026-11-21"},
		{"vorgestern Jonas zugehört", "vorgestern", "2026-11-20"},
		{"gestern abend lange mit Lee", "gestern abend", "2026-11-21"},
		{"last night Lee called", "last night", "2026-11-21"},
		{"3 days ago helped Lee", "3 days ago", "2026-11-19"},
		{"vor zwei Wochen mit Lee", "vor zwei Wochen", "2026-11-08"},
		{"Monday meeting went well", "Monday", "2026-11-16"},
		{"am Freitag Jonas geholfen", "am Freitag", "2026-11-20"},
		{"letzten Freitag Jonas geholfen", "letzten Freitag", "2026-11-20"},
		{"20 Nov helped Lee", "20 Nov", "2026-11-20"},
		{"the day before yesterday helped Lee", "the day before yesterday", "2026-11-20"},
	} {
		l := Parse(c.line, Basic(), sunday(t))
		if len(l.Remarks) != 1 {
			t.Errorf("%q draws %+v", c.line, l.Remarks)
			continue
		}
		r := l.Remarks[0]
		if r.Key != "capture.remark.colon.suggest" || r.Word != c.word || r.Suggest != c.word+":" || r.Day.String() != c.day {
			t.Errorf("%q draws %+v", c.line, r)
		}
		if l.Entry.Body != c.line || l.Entry.Day != sunday(t).Today() {
			t.Errorf("%q is read as %q on %v", c.line, l.Entry.Body, l.Entry.Day)
		}
		// The suggestion keeps its promise.
		said := Parse(r.Suggest+" x", Basic(), sunday(t))
		if said.Entry.Day != r.Day || said.Entry.Body != "x" || len(said.Remarks) > 0 {
			t.Errorf("%q files under %v, not %v", r.Suggest, said.Entry.Day, r.Day)
		}
	}
}

// A date that cannot be, or is still to come, stays in the words with the
// reason.
func TestImpossibleDatesArePointedOut(t *testing.T) {
	const never, ahead = "capture.remark.noday", "capture.remark.ahead"
	for _, c := range []struct{ line, key, word string }{
		{"2026-11-31: x", never, "2026-11-31"},
		{"2026-02-30 x", never, "2026-02-30"},
		{"2026/13/01: x", never, "2026/13/01"},
		{"31.11.2026 x", never, "31.11.2026"},
		{"31.4.: x", never, "31.4."},
		{"31 April: x", never, "31 April"},
		{"30. Februar: x", never, "30. Februar"},
		{"Feb 30, 2026: x", never, "Feb 30, 2026"},
		{"tomorrow: x", ahead, "tomorrow"},
		{"morgen: x", ahead, "morgen"},
		{"übermorgen: x", ahead, "übermorgen"},
		{"next friday: x", ahead, "next friday"},
		{"in zwei Wochen: x", ahead, "in zwei Wochen"},
	} {
		l := Parse(c.line, Basic(), sunday(t))
		if len(l.Remarks) != 1 || l.Remarks[0].Key != c.key || l.Remarks[0].Word != c.word || l.Entry.Body != c.line {
			t.Errorf("%q draws %+v, words %q", c.line, l.Remarks, l.Entry.Body)
			continue
		}
		if !slices.Contains(RemarkKeys(), l.Remarks[0].Key) {
			t.Errorf("%s is not listed", l.Remarks[0].Key)
		}
	}
}

// What is no date, what is today, and what says its day elsewhere is calm.
func TestSentencesDrawNoRemark(t *testing.T) {
	for _, calm := range []string{
		"Sat with Lee for an hour", "Sun was out", "The Monday meeting went well", "Der Montag war lang", "today was good", "Heute früh aufgestanden",
		"tomorrow I will rest", "morgen helfe ich Lee", "yesterday", `\yesterday was hard`, "yesterday: x", "yesterday helped Lee at:2026-11-20",
		"May: she left", "25.3.1 shipped", "10.0.0.1 was down", "1.22.333 x", "2026 was long", "Note: yesterday", "at 9 we met", "20 minutes ago Lee called",
		"9999999 days ago: x", "20 Foo: x", "3 days of work: x",
	} {
		if l := Parse(calm, Basic(), sunday(t)); len(l.Remarks) > 0 {
			t.Errorf("%q draws %+v", calm, l.Remarks)
		}
	}
}
