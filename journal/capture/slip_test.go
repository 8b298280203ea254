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

// A date that cannot be stays in the words with the reason.
func TestImpossibleDatesArePointedOut(t *testing.T) {
	const never = "capture.remark.noday"
	for _, c := range []struct{ line, key, word string }{
		{"2026-11-31: x", never, "2026-11-31"},
		{"2026-02-30 x", never, "2026-02-30"},
		{"2026/13/01: x", never, "2026/13/01"},
		{"31.11.2026 x", never, "31.11.2026"},
		{"31.4.: x", never, "31.4."},
		{"31 April: x", never, "31 April"},
		{"30. Februar: x", never, "30. Februar"},
		{"Feb 30, 2026: x", never, "Feb 30, 2026"},
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

// A day that lies ahead is kept as it is written, whichever way, and the line
// says so; its canonical form is read as the same day.
func TestDaysAheadAreKeptAndPointedOut(t *testing.T) {
	for _, c := range []struct{ line, at, word string }{
		{"tomorrow: x", "2026-11-23 12:00", "tomorrow"},
		{"Tomorrow 10:00: x", "2026-11-23 10:00", "Tomorrow 10:00"},
		{"tomorrow 10:00 x", "2026-11-23 10:00", "tomorrow 10:00"},
		{"morgen: x", "2026-11-23 12:00", "morgen"},
		{"morgen früh: x", "2026-11-23 07:00", "morgen früh"},
		{"übermorgen um 9: x", "2026-11-24 09:00", "übermorgen um 9"},
		{"next friday: x", "2026-11-27 12:00", "next friday"},
		{"nächsten Freitag 14:30: x", "2026-11-27 14:30", "nächsten Freitag 14:30"},
		{"in zwei Wochen: x", "2026-12-06 12:00", "in zwei Wochen"},
		{"in 3 days: x", "2026-11-25 12:00", "in 3 days"},
		{"tomorrow 01:30: x", "2026-11-24 01:30", "tomorrow 01:30"}, // the night that ends tomorrow
		{"2026-12-24: x", "2026-12-24 12:00", "2026-12-24"},
		{"2026-12-24 10:00: x", "2026-12-24 10:00", "2026-12-24 10:00"},
		{"24.12.2026 x", "2026-12-24 12:00", "24.12.2026"},
		{"x day:tomorrow", "2026-11-23 12:00", "tomorrow"},
		{`x at:"tomorrow 10:00"`, "2026-11-23 10:00", "tomorrow 10:00"},
		{"x at:2026-12-24", "2026-12-24 12:00", "2026-12-24"},
	} {
		m := sunday(t)
		l := Parse(c.line, Basic(), m)
		if at := l.Entry.In().Format(stamp); at != c.at || l.Entry.Body != "x" || l.Entry.Day <= m.Today() {
			t.Errorf("%q is %q at %s on %s, not %s", c.line, l.Entry.Body, at, l.Entry.Day, c.at)
		}
		if len(l.Remarks) != 1 || l.Remarks[0].Key != "capture.remark.future" || l.Remarks[0].Word != c.word {
			t.Errorf("%q draws %+v", c.line, l.Remarks)
		}
		roundTrip(t, c.line, Basic(), m)
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
