package checkin

import (
	"slices"
	"testing"
	"time"

	"footlight/assets"
	"footlight/coaching"
	"footlight/coaching/words"
	"footlight/journal"
)

// TestAwayKeepsWhatWasSaid: days that have a check-in keep it, the others
// become one step that one undo takes back.
func TestAwayKeepsWhatWasSaid(t *testing.T) {
	j, today := open(t), journal.Date(2026, 11, 22)
	keep(t, j, today-5, say(7))
	kept, err := KeepAway(t.Context(), j, Between(today-1, today-8))
	if err != nil || len(kept) != 7 {
		t.Fatalf("%d days, %v", len(kept), err)
	}
	if e, _ := Of(t.Context(), j, today-5); e.Away || e.Energy.Value() != 7 {
		t.Errorf("the marked day is %+v", e)
	}
	for _, c := range []struct {
		day  journal.Day
		want Stretch
	}{{today - 3, Stretch{today - 4, today - 1}}, {today - 8, Stretch{today - 8, today - 6}}, {today - 5, Stretch{}}, {today, Stretch{}}} {
		if got, err := AwayAround(t.Context(), j, c.day); got != c.want || err != nil {
			t.Errorf("around %s: %v, want %v (%v)", c.day, got, c.want, err)
		}
	}
	if _, err := j.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if n := count(t, j); n != 1 {
		t.Errorf("%d entries after one undo", n)
	}
	if again, err := KeepAway(t.Context(), j, Stretch{today - 5, today - 5}); err != nil || len(again) != 0 {
		t.Errorf("a marked day became away: %v, %v", again, err)
	}
}

// TestTakenBackAwayLeavesWhatElseWasSaid.
func TestTakenBackAwayLeavesWhatElseWasSaid(t *testing.T) {
	j, today := open(t), journal.Date(2026, 11, 22)
	if _, err := KeepAway(t.Context(), j, Stretch{today - 3, today - 1}); err != nil {
		t.Fatal(err)
	}
	keep(t, j, today-2, say(9))
	if err := TakeBackAway(t.Context(), j, Stretch{today - 3, today - 1}); err != nil {
		t.Fatal(err)
	}
	recent, err := Recent(t.Context(), j, Stretch{today - 4, today})
	if err != nil || len(recent) != 5 || count(t, j) != 1 {
		t.Fatalf("%d days, %d entries, %v", len(recent), count(t, j), err)
	}
	if e := recent[2]; e.Day != today-2 || e.Away || e.Energy.Value() != 9 {
		t.Errorf("the marked day is %+v", e)
	}
}

// TestStretchesInWords in both languages.
func TestStretchesInWords(t *testing.T) {
	today := journal.Date(2026, 11, 22)
	d := journal.Date
	for _, c := range []struct {
		s      Stretch
		en, de string
	}{
		{Stretch{d(2026, 11, 3), d(2026, 11, 14)}, "3–14 Nov", "3.–14. Nov."},
		{Stretch{d(2026, 11, 3), d(2026, 11, 3)}, "3 Nov", "3. Nov."},
		{Stretch{d(2026, 10, 28), d(2026, 11, 3)}, "28 Oct – 3 Nov", "28. Okt. – 3. Nov."},
		{Stretch{d(2025, 11, 3), d(2025, 11, 14)}, "3–14 Nov 2025", "3.–14. Nov. 2025"},
		{Stretch{d(2025, 12, 29), d(2026, 1, 2)}, "29 December 2025 – 2 January 2026", "29. Dezember 2025 – 2. Januar 2026"},
		{Stretch{}, "", ""},
	} {
		for lang, want := range map[string]string{"en": c.en, "de": c.de} {
			w, err := words.New(assets.Files, lang)
			if err != nil {
				t.Fatal(err)
			}
			if got := c.s.Say(w, today); got != want {
				t.Errorf("%s: %q, want %q", lang, got, want)
			}
		}
	}
}

// TestReviewIsAskedOnceAWeek, on or after the last working day.
func TestReviewIsAskedOnceAWeek(t *testing.T) {
	friday := journal.Date(2026, 11, 20)
	days := func(ds ...time.Weekday) (h coaching.Hours) {
		for _, d := range ds {
			h.Days[d] = true
		}
		return h
	}
	said := func(back journal.Day) []journal.Entry {
		return []journal.Entry{{Day: friday - back, Energy: journal.MarkOf(5)}}
	}
	span := func(from, to journal.Day) (ds []journal.Day) {
		for d := from; d <= to; d++ {
			ds = append(ds, d)
		}
		return ds
	}
	for _, c := range []struct {
		name   string
		h      coaching.Hours
		recent []journal.Entry
		asked  journal.Day
		due    []journal.Day
	}{
		{name: "hours unknown: from Friday on", recent: said(2), asked: friday - 6, due: span(friday, friday+4)},
		{name: "once asked, not again that week", recent: said(2), asked: friday, due: span(friday, friday)},
		{name: "asked late, that day only", recent: said(2), asked: friday + 3, due: span(friday+3, friday+3)},
		{name: "marked lately", recent: []journal.Entry{{Day: friday - 1, Clarity: journal.MarkOf(3)}}, asked: friday - 7},
		{name: "marked eight days before", recent: []journal.Entry{{Day: friday - 8, Clarity: journal.MarkOf(3)}}, asked: friday - 7, due: span(friday, friday+4)},
		{name: "part of the week", h: days(time.Monday, time.Tuesday), recent: said(9), asked: friday - 5, due: span(friday-3, friday+4)},
		{name: "a week that ends on Sunday", h: days(time.Sunday, time.Wednesday), recent: said(2), asked: friday - 5, due: span(friday+2, friday+4)},
		{name: "begun after Friday", recent: said(-1)},
		{name: "never a check-in"},
	} {
		var due []journal.Day
		for d := friday - 3; d <= friday+4; d++ {
			if ReviewDue(d, c.h, c.recent, c.asked) {
				due = append(due, d)
			}
		}
		if !slices.Equal(due, c.due) {
			t.Errorf("%s: due on %v, want %v", c.name, due, c.due)
		}
	}
}
