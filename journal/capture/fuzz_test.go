package capture

import (
	"testing"
	"time"

	"footlight/journal"
)

// fuzzMoment turns numbers into a moment, near a change of summer time for
// some.
func fuzzMoment(ms int64, zone uint8, start uint8) Moment {
	zones := []string{"Europe/Berlin", "America/New_York", "UTC", "Australia/Lord_Howe"}
	loc, err := time.LoadLocation(zones[int(zone)%len(zones)])
	if err != nil {
		loc = time.UTC
	}
	ms = 1_700_000_000_000 + (ms%200_000_000_000+200_000_000_000)%200_000_000_000
	return Moment{Now: time.UnixMilli(ms).In(loc), DayStart: time.Duration(start%12) * time.Hour}
}

func FuzzParse(f *testing.F) {
	for _, s := range morsels {
		f.Add("x "+s+" y", int64(0), uint8(0), uint8(4))
		f.Add(s+" z", int64(94_000_000_000), uint8(1), uint8(0))
	}
	f.Fuzz(func(t *testing.T, s string, ms int64, zone, start uint8) {
		m := fuzzMoment(ms, zone, start)
		l := Parse(s, Basic(), m)
		for _, k := range l.Tokens {
			if k.Start < 0 || k.Start >= k.End || k.End > len(s) {
				t.Fatalf("token %+v outside of %q", k, s)
			}
		}
		for _, r := range l.Remarks {
			if r.Start < 0 || r.Start > r.End || r.End > len(s) || r.Key == "" {
				t.Fatalf("remark %+v outside of %q", r, s)
			}
		}
		e := l.Entry
		if e.Body == "" && len(e.People)+len(e.Tags)+e.Minutes > 0 {
			t.Fatalf("%q has tokens and no words", s)
		}
		if e.Day == journal.NoDay || e.Kind != journal.Action {
			t.Fatalf("%q: %+v", s, e)
		}
	})
}

func FuzzFormatParse(f *testing.F) {
	for _, s := range morsels {
		f.Add("helped "+s, int64(0), uint8(0), uint8(4))
		f.Add(s+" "+s, int64(94_000_000_000), uint8(1), uint8(0))
		f.Add(`\`+s+" 45m @Mina", int64(7), uint8(3), uint8(11))
	}
	f.Fuzz(func(t *testing.T, s string, ms int64, zone, start uint8) {
		roundTrip(t, s, Basic(), fuzzMoment(ms, zone, start))
	})
}

func FuzzParseQuery(f *testing.F) {
	for _, s := range queryMorsels {
		f.Add(s, int64(0))
		f.Add(s+" OR -"+s, int64(1))
	}
	f.Fuzz(func(t *testing.T, s string, ms int64) {
		queryRoundTrip(t, s, fuzzMoment(ms, 0, 4))
	})
}
