package coaching

import (
	"testing"

	"footlight/journal"
)

// A period can be named in the ways people write it, and nothing else is taken
// for one.
func TestPeriodsAreReadAsTyped(t *testing.T) {
	today, first := journal.Date(2026, 11, 22), journal.Date(2024, 5, 3)
	day := journal.Date
	for text, want := range map[string]Period{
		"90d":          {SomeDays, today - 89, today},
		"4w":           {FourWeeks, today - 27, today},
		"28d":          {FourWeeks, today - 27, today},
		"13w":          {Quarter, today - 90, today},
		"1d":           {SomeDays, today, today},
		" Quarter ":    {Quarter, today - 90, today},
		"four-weeks":   {FourWeeks, today - 27, today},
		"year":         {Year, today - 363, today},
		"ALL":          {Always, first, today},
		"2026-Q3":      {CalendarQuarter, day(2026, 7, 1), day(2026, 9, 30)},
		"2026-q4":      {CalendarQuarter, day(2026, 10, 1), today},
		"2026-03":      {CalendarMonth, day(2026, 3, 1), day(2026, 3, 31)},
		"2024-02":      {CalendarMonth, day(2024, 2, 1), day(2024, 2, 29)},
		"2026":         {CalendarYear, day(2026, 1, 1), today},
		"2025":         {CalendarYear, day(2025, 1, 1), day(2025, 12, 31)},
		"1999":         {CalendarYear, day(1999, 1, 1), day(1999, 12, 31)},
		"036525d":      {SomeDays, today - 36524, today},
		"2026-11":      {CalendarMonth, day(2026, 11, 1), today},
		"007d":         {SomeDays, today - 6, today},
		"\t2025-12 \n": {CalendarMonth, day(2025, 12, 1), day(2025, 12, 31)},
	} {
		got, err := PeriodFor(text, today, first)
		if err != nil || got != want {
			t.Errorf("%q: %v, %v; want %v", text, got, err, want)
		}
	}
	for _, text := range []string{
		"", "d", "w", "0d", "-3d", "+3d", "3.5w", "99999999999999999999d", "6000w", "2026-Q5", "2026-Q0", "2026-13", "2026-00", "2026-3",
		"26", "2026-", "2026-03-01", "2027", "2026-12", "3000", "0001", "quarters", "4 w", "Q3", "2026-q11", "٣d", "2026-+3", "2026-q+3", "+026",
	} {
		if p, err := PeriodFor(text, today, first); journal.KindOf(err) != journal.Invalid {
			t.Errorf("%q is read as %v, %v", text, p, err)
		}
	}
}

func FuzzPeriodFor(f *testing.F) {
	for _, s := range []string{"90d", "4w", "2026-Q3", "2026-03", "2026", "all"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		today := journal.Date(2026, 11, 22)
		p, err := PeriodFor(s, today, journal.NoDay)
		if err != nil {
			return
		}
		b, ok := p.Before()
		if p.From > p.To || p.To > today || ok && (b.From > b.To || b.To >= p.From) || len(p.Buckets()) == 0 || p.Name().IsZero() {
			t.Errorf("%q: %v after %v", s, p, b)
		}
	})
}

// A calendar period is compared with the calendar period before, and while it
// runs with as many of its days.
func TestCalendarPeriodsCompareWithTheOneBefore(t *testing.T) {
	day := journal.Date
	for _, c := range []struct {
		text       string
		today      journal.Day
		from, last journal.Day
	}{
		{"2026-Q3", day(2026, 11, 22), day(2026, 4, 1), day(2026, 6, 30)},
		{"2026-03", day(2026, 11, 22), day(2026, 2, 1), day(2026, 2, 28)},
		{"2026-01", day(2026, 11, 22), day(2025, 12, 1), day(2025, 12, 31)},
		{"2026", day(2027, 1, 1), day(2025, 1, 1), day(2025, 12, 31)},
		{"2026-Q4", day(2026, 10, 10), day(2026, 7, 1), day(2026, 7, 10)},
		{"2026-03", day(2026, 3, 30), day(2026, 2, 1), day(2026, 2, 28)},
		{"2026-11", day(2026, 11, 1), day(2026, 10, 1), day(2026, 10, 1)},
		{"90d", day(2026, 11, 22), day(2026, 5, 27), day(2026, 8, 24)},
	} {
		p, err := PeriodFor(c.text, c.today, day(2020, 1, 1))
		b, ok := p.Before()
		if err != nil || !ok || b.From != c.from || b.To != c.last {
			t.Errorf("%s on %v: before %v is %v–%v, %v", c.text, c.today, p, b.From, b.To, err)
		}
	}
}

// Any period has its cards: those of a past one are what they were on its last
// day, and a period before the journal began is not compared with.
func TestPastPeriodsSayWhatTheySaid(t *testing.T) {
	days := lived(3, 500, nil)
	h := NewHistory(days)
	end := day0 + 300
	then := InsightsOf(h, Quarter, end, cast())
	now := InsightsFor(h, then.Period, day0+480, cast())
	if then.Recognition.Now.Marked == 0 || then.Recognition.Now.Marked != now.Recognition.Now.Marked || len(then.State.Exposure) != len(now.State.Exposure) {
		t.Errorf("%+v and %+v", then.Recognition.Now, now.Recognition.Now)
	}
	if last := now.Heat.Days[len(now.Heat.Days)-1].Day; last != end || now.Heat.Title.Key == then.Heat.Title.Key {
		t.Errorf("the calendar of a past period ends on %v and says %s", last, now.Heat.Title.Key)
	}
	if in := InsightsOf(h, Year, day0+300, cast()); in.HasBefore || in.Recognition.Before.Actions != 0 {
		t.Error("compares with days before the journal began")
	}
	future := InsightsFor(h, Period{CalendarMonth, day0 + 600, day0 + 630}, day0+500, cast())
	if future.State.Actions != 0 || future.HasBefore || len(future.Recognition.Buckets) != 0 {
		t.Errorf("the future says something: %+v", future.State)
	}
}
