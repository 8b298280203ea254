package capture

import (
	"testing"
	"time"

	"footlight/journal"

	"pgregory.net/rapid"
)

// berlin is the zone of most tests: it has both kinds of clock change.
func berlin(t testing.TB) *time.Location {
	t.Helper()
	loc, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	return loc
}

// sunday is 2026-11-22 10:20 in Berlin, with days that start at 04:00.
func sunday(t testing.TB) Moment {
	return Moment{Now: time.Date(2026, 11, 22, 10, 20, 30, 5e6, berlin(t)), DayStart: 4 * time.Hour}
}

func date(s string) journal.Day {
	d, err := journal.ParseDay(s)
	if err != nil {
		panic(err)
	}
	return d
}

// moments draws clocks near and far from the changes of summer time, in zones
// on both sides of UTC.
func moments() *rapid.Generator[Moment] {
	var locs []*time.Location
	for _, n := range []string{"Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Auckland", "UTC", "America/St_Johns"} {
		loc, err := time.LoadLocation(n)
		if err != nil {
			panic(err)
		}
		locs = append(locs, loc)
	}
	return rapid.Custom(func(t *rapid.T) Moment {
		loc := rapid.SampledFrom(locs).Draw(t, "zone")
		ms := rapid.Int64Range(1_700_000_000_000, 1_900_000_000_000).Draw(t, "now")
		if rapid.Bool().Draw(t, "near change") {
			ms = time.Date(2026, 10, 25, 0, 30, 0, 0, time.UTC).UnixMilli() + rapid.Int64Range(0, 3*3600_000).Draw(t, "shift")
		}
		start := rapid.SampledFrom([]time.Duration{0, 4 * time.Hour, 11 * time.Hour}).Draw(t, "day start")
		return Moment{Now: time.UnixMilli(ms).In(loc), DayStart: start}
	})
}

// morsels are the stuff random lines are made of: everything the grammar knows
// and everything that could trip it.
var morsels = []string{
	"@", "%", "/", "+", "=", "#", "^", "~", "\\", `"`, "'", "’", "“", "”", "„", "(", ")", ",", ".", ":", ";", "-", "*", "!",
	" ", " ", " ", " ", "  ", "\t", "\n", "\u00a0", "\u2028", "\x00", "\xff", "\u200f", "\u200d", "\u0301",
	"Mina", "Lee Wong", "müller", "o'brien", "jean-luc", "עברית", "日本", "🦊", "a", "s", "5", "45", "7",
	"helped", "with", "release", "unblock", "unblok", "empathy", "buffer", "unseen", "hilfe",
	"@Mina", "@mina", `@"Lee Wong"`, `%"Big Move"`, "%Atlas", "/unblock", "/teach", "+empathy", "+learning", "=buffer",
	"45m", "1h30", "1h", "30m", "90 min", "1 h 15 min", "2000m", "0m", "1,5h", "^6", "^11", "~unseen", "~quiet", "#release", "#1",
	"tag:x", "load:6", "vis:quiet", "kind:teach", "person:Sam", `person:"A B"`, "min:45", "share:coach", "origin:asked",
	"authority:none", "mode:call", "part:led", "until:2026-12-01", "until:friday", "ask:2w", "energised:yes", "held:yes", "held:no",
	"released:2026-11-20", "at:14:30", "day:yesterday", "yesterday", "yesterday:", "Monday:", "14:30", "2026-11-20", "20.11.2026",
	"3 days ago:", "vor zwei Wochen:", "heute früh:", "um 9:", "20 Nov:", "2026-10-25 02:30", "2026-10-25 02:30+01:00",
	"+patience", "=zzz", "~unsen", "tomorrow:", "next friday:", "in 2 weeks:", "at:tomorrow", "day:morgen", "übermorgen 01:30:",
	"Uhr", "am", "/ ", " / ", `\@`, `@\"`, `\/`, "=>", "http://x.y/z", "/etc/hosts", "C#", "50%", "user@example.com",
}

// lines draws lines of morsels, most of them with spaces between.
func lines() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		glue := rapid.SampledFrom([]string{" ", " ", ""}).Draw(t, "glue")
		s := ""
		for i, m := range rapid.SliceOfN(rapid.SampledFrom(morsels), 0, 14).Draw(t, "morsels") {
			if i > 0 {
				s += glue
			}
			s += m
		}
		return s
	})
}
