package capture

import (
	"testing"
	"time"

	"footlight/journal"
)

// Dates as seen from Sunday 2026-11-22 10:20 in Berlin, days starting at 04:00.
func TestLeadingDates(t *testing.T) {
	for _, c := range []struct{ line, at string }{
		{"2026-11-20: x", "2026-11-20 12:00"},
		{"2026-11-20 x", "2026-11-20 12:00"},
		{"2026/11/20 x", "2026-11-20 12:00"},
		{"2026-11-20T14:30 x", "2026-11-20 14:30"},
		{"2026-11-20 14:30: x", "2026-11-20 14:30"},
		{"2026-11-20 14:30Z x", "2026-11-20 15:30"},
		{"2026-11-20 14:30-05:00 x", "2026-11-20 20:30"},
		{"20.11.: x", "2026-11-20 12:00"},
		{"20.11.2026 9:05 x", "2026-11-20 09:05"},
		{"20.11.26 x", "2026-11-20 12:00"},
		{"24.12.: x", "2025-12-24 12:00"},
		{"08:15 x", "2026-11-22 08:15"},
		{"8:15: x", "2026-11-22 08:15"},
		{"8.15 Uhr: x", "2026-11-22 08:15"},
		{"9 Uhr: x", "2026-11-22 09:00"},
		{"um 9: x", "2026-11-22 09:00"},
		{"9am: x", "2026-11-22 09:00"},
		{"yesterday 9:30 pm: x", "2026-11-21 21:30"},
		{"yesterday: x", "2026-11-21 12:00"},
		{"YESTERDAY: x", "2026-11-21 12:00"},
		{"yesterday 14:30: x", "2026-11-21 14:30"},
		{"yesterday 14:30 x", "2026-11-21 14:30"},
		{"14:30 yesterday: x", "2026-11-21 14:30"},
		{"yesterday at 01:30: x", "2026-11-22 01:30"},
		{"01:30 x", "2026-11-22 01:30"},
		{"today: x", "2026-11-22 10:20"},
		{"day before yesterday: x", "2026-11-20 12:00"},
		{"vorgestern: x", "2026-11-20 12:00"},
		{"gestern abend: x", "2026-11-21 19:00"},
		{"heute früh: x", "2026-11-22 07:00"},
		{"heute morgen: x", "2026-11-22 09:00"},
		{"this afternoon: x", "2026-11-22 10:20"},
		{"last night: x", "2026-11-21 22:00"},
		{"Mon: x", "2026-11-16 12:00"},
		{"Sunday: x", "2026-11-15 12:00"},
		{"last friday: x", "2026-11-20 12:00"},
		{"letzten Freitag: x", "2026-11-20 12:00"},
		{"am Montag um 9: x", "2026-11-16 09:00"},
		{"Montag 9:00 x", "2026-11-16 09:00"},
		{"so.: x", "2026-11-15 12:00"},
		{"3 days ago: x", "2026-11-19 12:00"},
		{"vor 3 Tagen: x", "2026-11-19 12:00"},
		{"vor zwei Wochen: x", "2026-11-08 12:00"},
		{"a month ago: x", "2026-10-22 12:00"},
		{"20 minutes ago: x", "2026-11-22 10:00"},
		{"vor einer Stunde: x", "2026-11-22 09:20"},
		{"20 Nov: x", "2026-11-20 12:00"},
		{"20. November: x", "2026-11-20 12:00"},
		{"am 20. November um 9:15: x", "2026-11-20 09:15"},
		{"Nov 20, 2026: x", "2026-11-20 12:00"},
		{"1st of November: x", "2026-11-01 12:00"},
		{"29 February: x", "2024-02-29 12:00"},
		{"2026-12-24: x", "2026-12-24 12:00"},
		{"2026-03-29 02:30 x", "2026-03-29 03:00"},
		{"2026-10-25 02:30 x", "2026-10-25 02:30"},
	} {
		m := sunday(t)
		e := Parse(c.line, Basic(), m).Entry
		if got := e.At.In(m.Now.Location()).Format(stamp); got != c.at || e.Body != "x" {
			t.Errorf("%q is at %s with words %q, want %s", c.line, got, e.Body, c.at)
		}
	}
}

// What only looks like a date, or could begin a sentence, is words.
func TestSentencesAreNoDates(t *testing.T) {
	for _, line := range []string{
		"Monday meeting went well", "yesterday was hard", "So: das war es", "Do: write it down", "May: she left", "11/20: x", "tomorrow I rest: really",
		"morgen helfe ich", "next friday we meet", "14:30", "14:30-15:30 workshop", "25:00 x", "2026-02-30: x", "31.4.: x", "20.11 x", "1.2. Version fertig",
		"3 days of work: x", "vor drei Tagen war x", "at 9 we met", "Heute früh aufgestanden", "0000-01-01: x", "1970-01-01 x", "9999999 days ago: x", "20 Foo: x",
	} {
		m := sunday(t)
		e := Parse(line, Basic(), m).Entry
		if e.Body != line || !e.At.Equal(m.Now.Truncate(time.Millisecond)) {
			t.Errorf("%q is read as a date: %s %q", line, e.At, e.Body)
		}
	}
}

func TestEscapedDateIsWords(t *testing.T) {
	for line, body := range map[string]string{
		`\Monday: meeting`: "Monday: meeting", `\14:30 @Mina x`: "14:30 @Mina x", `\\14:30 x`: `\14:30 x`, `\yesterday was`: `\yesterday was`,
	} {
		if got := Parse(line, Basic(), sunday(t)).Entry.Body; got != body {
			t.Errorf("%q has words %q, want %q", line, got, body)
		}
	}
}

func TestMomentInsideTheLine(t *testing.T) {
	for line, want := range map[string]string{
		"x at:08:00":                     "2026-11-22 08:00",
		"x day:yesterday":                "2026-11-21 12:00",
		`x at:"yesterday 14:30"`:         "2026-11-21 14:30",
		"x day:yesterday at:14:30":       "2026-11-21 14:30",
		"x at:14:30 day:20.11":           "2026-11-20 14:30",
		"Monday: x at:2026-11-20":        "2026-11-20 12:00",
		"x day:2026-11-20 day:yesterday": "2026-11-21 12:00",
	} {
		m := sunday(t)
		e := Parse(line, Basic(), m).Entry
		if got := e.At.In(m.Now.Location()).Format(stamp); got != want || e.Body != "x" {
			t.Errorf("%q is at %s with words %q, want %s", line, got, e.Body, want)
		}
	}
}

func TestDaysAhead(t *testing.T) {
	for s, want := range map[string]string{
		"2w": "2026-12-06", "3d": "2026-11-25", "1m": "2026-12-22", "in 2 weeks": "2026-12-06", "in zwei Wochen": "2026-12-06", "friday": "2026-11-27",
		"sunday": "2026-11-29", "next monday": "2026-11-23", "nächsten Montag": "2026-11-23", "tomorrow": "2026-11-23", "morgen": "2026-11-23",
		"1 December": "2026-12-01", "1.12.": "2026-12-01", "1.1.": "2027-01-01", "2027-05-01": "2027-05-01", "heute": "2026-11-22",
		"yesterday": "", "3 days ago": "", "soon": "", "2h": "", "": "", "14:30": "",
	} {
		d, ok := dayAhead(s, sunday(t))
		if got := d.String(); ok != (want != "") || got != want {
			t.Errorf("%q is %s (%v), want %s", s, got, ok, want)
		}
	}
}

// Before the day start, today is still yesterday's date.
func TestWriterDayBeforeDayStart(t *testing.T) {
	m := Moment{Now: time.Date(2026, 11, 22, 1, 30, 0, 0, berlin(t)), DayStart: 4 * time.Hour}
	for line, want := range map[string]string{
		"x":                 "2026-11-21",
		"yesterday: x":      "2026-11-20",
		"23:30 x":           "2026-11-21",
		"2026-11-22: x":     "2026-11-22",
		"yesterday 02:00 x": "2026-11-20",
	} {
		if got := Parse(line, Basic(), m).Entry.Day.String(); got != want {
			t.Errorf("%q belongs to %s, want %s", line, got, want)
		}
	}
}

// A clock hour that comes twice is told apart by its offset.
func TestDoubledHourSurvivesFormat(t *testing.T) {
	second := time.Date(2026, 10, 25, 1, 30, 0, 0, time.UTC) // 02:30 for the second time
	m := sunday(t)
	line := Format(journal.Entry{Body: "x", At: second}, m)
	if line != "2026-10-25 02:30+01:00 x" {
		t.Error(line)
	}
	if at := Parse(line, Basic(), m).Entry.At; !at.Equal(second) {
		t.Error(at)
	}
}

func TestPeriodsOfQueries(t *testing.T) {
	for s, want := range map[string][2]string{
		"2026": {"2026-01-01", "2026-12-31"}, "2026-10": {"2026-10-01", "2026-10-31"}, "2026-Q3": {"2026-07-01", "2026-09-30"}, "2026-q1": {"2026-01-01", "2026-03-31"},
		"2026-W01": {"2025-12-29", "2026-01-04"}, "2026-10-05": {"2026-10-05", "2026-10-05"}, "october": {"2026-10-01", "2026-10-31"},
		"Dezember": {"2025-12-01", "2025-12-31"}, "october 2024": {"2024-10-01", "2024-10-31"}, "last week": {"2026-11-09", "2026-11-15"},
		"diese Woche": {"2026-11-16", "2026-11-22"}, "letzten Monat": {"2026-10-01", "2026-10-31"}, "this quarter": {"2026-10-01", "2026-12-31"},
		"last year": {"2025-01-01", "2025-12-31"}, "yesterday": {"2026-11-21", "2026-11-21"}, "2w": {"2026-11-08", "2026-11-08"}, "1 november": {"2026-11-01", "2026-11-01"},
		"monday": {"2026-11-16", "2026-11-16"},
	} {
		p, ok := periodOf(s, sunday(t))
		if got := [2]string{journal.Day(p.from).String(), journal.Day(p.to).String()}; !ok || got != want {
			t.Errorf("%q is %v (%v), want %v", s, got, ok, want)
		}
	}
	for _, s := range []string{"", "2026-13", "2026-Q5", "2026-W54", "soon", "2026-02-30", "99", "last", "october november"} {
		if p, ok := periodOf(s, sunday(t)); ok {
			t.Errorf("%q is %v", s, p)
		}
	}
}

func TestReadingAlone(t *testing.T) {
	m := sunday(t)
	if d, ok := ReadDay(" friday ", true, m); !ok || d != date("2026-11-27") {
		t.Error(d, ok)
	}
	if d, ok := ReadDay("friday", false, m); !ok || d != date("2026-11-20") {
		t.Error(d, ok)
	}
	if at, ok := ReadMoment("gestern 9:05", m); !ok || at.Format(stamp) != "2026-11-21 09:05" {
		t.Error(at, ok)
	}
	for s, want := range map[string]int{"45": 45, "1h30": 90, " 1,5 h ": 90, "90 min": 90, "0": 0, "x": -1, "": -1, "-5": -1, "45 x": -1} {
		if n, ok := ReadMinutes(s); ok != (want >= 0) || ok && n != want {
			t.Errorf("%q is %d minutes (%v)", s, n, ok)
		}
	}
}
