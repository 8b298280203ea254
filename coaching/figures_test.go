package coaching

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
	"time"

	"footlight/coaching/sample"
	"footlight/journal"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

var packed = cmp.AllowUnexported(DayFigures{})

// sampled gives the entries of a made-up life outside the bin, with its cast.
func sampled(n int, years float64, seed uint64) ([]journal.Entry, *Roster) {
	var entries []journal.Entry
	var people []journal.Person
	var all []journal.Project
	for it := range sample.Life(sample.Spec{Entries: n, Years: years, Seed: seed}) {
		switch {
		case it.Person != nil:
			people = append(people, *it.Person)
		case it.Project != nil:
			all = append(all, *it.Project)
		case it.Entry.Deleted.IsZero():
			entries = append(entries, *it.Entry)
		}
	}
	return entries, NewRoster(people, all)
}

// byDay makes the figures of each day.
func byDay(entries []journal.Entry) []DayFigures {
	days := map[journal.Day][]journal.Entry{}
	for _, e := range entries {
		days[e.Day] = append(days[e.Day], e)
	}
	var out []DayFigures
	for day, list := range days {
		out = append(out, DayOf(day, list, workday))
	}
	slices.SortFunc(out, func(a, b DayFigures) int { return int(a.Day - b.Day) })
	return out
}

// An entry with every field that figures look at, drawn from small worlds.
func drawEntry(t *rapid.T) journal.Entry {
	from := func(label string, all ...string) string { return rapid.SampledFrom(append(all, "")).Draw(t, label) }
	day := day0 + journal.Day(rapid.IntRange(0, 20).Draw(t, "day"))
	e := journal.Entry{
		Kind: rapid.SampledFrom(journal.EntryKinds).Draw(t, "kind"), Day: day, Zone: "Europe/Berlin",
		At: day.Midnight().Add(time.Duration(rapid.IntRange(0, 1439).Draw(t, "minute")) * time.Minute),
	}
	e.ID = rapid.SampledFrom(ids(400, 5)).Draw(t, "id")
	mark := func(label string) journal.Mark { return journal.MarkOf(rapid.IntRange(-1, 10).Draw(t, label)) }
	switch e.Kind {
	case journal.Action:
		e.Support = journal.SupportKind(from("support", "unblock", "mentor", "cover"))
		e.Minutes = rapid.SampledFrom([]int{0, 5, 45}).Draw(t, "minutes")
		e.Load = mark("load")
		e.Visibility = journal.Visibility(from("vis", "unseen", "quiet", "credited-elsewhere"))
		e.Mode = journal.Mode(from("mode", "chat", "call"))
		e.Authority = journal.Authority(from("authority", "none", "mine"))
		e.Labor = rapid.SliceOfNDistinct(rapid.SampledFrom(journal.Labors), 0, 2, rapid.ID).Draw(t, "labor")
		e.Traits = rapid.SliceOfNDistinct(rapid.SampledFrom(journal.Traits), 0, 2, rapid.ID).Draw(t, "traits")
		for _, id := range rapid.SliceOfNDistinct(rapid.SampledFrom(somebody[:4]), 0, 3, rapid.ID).Draw(t, "people") {
			e.People = append(e.People, journal.Ref{ID: id})
		}
		if rapid.Bool().Draw(t, "project") {
			e.Project = journal.Ref{ID: projects[0]}
		}
		if rapid.Bool().Draw(t, "outcome") {
			v := float64(rapid.IntRange(-5, 5).Draw(t, "before"))
			e.Outcome = journal.Outcome{Family: "time", Before: &v, After: &v, Unit: "days"}
		}
	case journal.CheckIn:
		e.Strain, e.Energy, e.Valued, e.Away = mark("strain"), mark("energy"), mark("valued"), rapid.Bool().Draw(t, "away")
	case journal.Feedback:
		e.Said = journal.Said{Kind: journal.FeedbackKind(from("said", "thanks", "criticism")), Given: rapid.Bool().Draw(t, "given")}
		e.People = []journal.Ref{{ID: somebody[0]}}
	}
	if rapid.Bool().Draw(t, "tagged") {
		e.Tags = []string{rapid.SampledFrom([]string{"learning", "Zurückgehalten", "overstepping", "x"}).Draw(t, "tag")}
	}
	return e
}

// The figures of a period are those of all its entries, however they are
// parted into days and in whatever order they come.
func TestFiguresOfAPeriodAreThoseOfItsEntries(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		entries := rapid.SliceOfNDistinct(rapid.Custom(drawEntry), 0, 40, func(e journal.Entry) journal.ID { return e.ID }).Draw(t, "entries")
		days := byDay(entries)
		got := Sum(days)
		want := recount(entries)
		if d := cmp.Diff(want, got.Figures); d != "" {
			t.Fatalf("recount − sum:\n%s", d)
		}
		shuffled := slices.Clone(entries)
		r := rand.New(rand.NewPCG(1, uint64(len(entries))))
		r.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		if d := cmp.Diff(days, byDay(shuffled), packed); d != "" {
			t.Fatalf("another order, other figures:\n%s", d)
		}
		k := rapid.IntRange(0, len(days)).Draw(t, "cut")
		a, b := Sum(days[:k]), Sum(days[k:])
		a.Add(&b.Figures)
		if a.Figures != got.Figures {
			t.Fatal("sums of parts differ from the sum")
		}
		if joined := joinStrands(append(slices.Clone(a.Strands), b.Strands...)); cmp.Diff(joined, got.Strands) != "" {
			t.Fatal("strands of parts differ from the sum's")
		}
		actions, minutes := 0, 0
		for _, s := range got.Strands {
			actions, minutes = actions+s.Actions, minutes+s.Minutes
		}
		if actions != got.All.Actions || minutes != got.All.Minutes {
			t.Fatalf("strands hold %d actions, %d minutes of %+v", actions, minutes, got.All)
		}
	})
}

// recount is the definition again, plainly, over all entries at once.
func recount(entries []journal.Entry) (f Figures) {
	type set = map[any]bool
	days, acts, heavy, checks, away := set{}, set{}, set{}, set{}, set{}
	kinds, projs, people := set{}, set{}, set{}
	for _, e := range entries {
		f.Entries++
		days[e.Day] = true
		for i := range topics {
			in := false
			for _, tag := range e.Tags {
				in = in || slices.Contains(topicTags[i], journal.Fold(tag))
			}
			if in || i == Learning && slices.Contains(e.Traits, "learning") {
				f.Topics[i]++
			}
		}
		switch e.Kind {
		case journal.Action:
			acts[e.Day] = true
			t := Tally{1, 0, e.Minutes}
			if e.Minutes > 0 {
				t.Timed = 1
			}
			f.All.add(t)
			if e.Load.Given() {
				f.Loads[e.Load.Value()]++
			}
			if e.Heavy() {
				heavy[e.Day] = true
			}
			if e.Energised {
				f.Energised++
			}
			for i, l := range journal.Labors {
				if slices.Contains(e.Labor, l) {
					f.Labor[i].add(t)
				}
			}
			if len(e.Labor) > 0 {
				f.AnyLabor.add(t)
			}
			for i, x := range journal.Traits {
				if slices.Contains(e.Traits, x) {
					f.Traits[i].add(t)
				}
			}
			if len(e.Traits) > 0 {
				f.Tagged++
			}
			f.Visibility[1+slices.Index(journal.Visibilities, e.Visibility)].add(t)
			f.Support[1+slices.Index(journal.SupportKinds, e.Support)].add(t)
			f.Origin[1+slices.Index(journal.Origins, e.Origin)].add(t)
			f.Authority[1+slices.Index(journal.Authorities, e.Authority)].add(t)
			f.Mode[1+slices.Index(journal.Modes, e.Mode)].add(t)
			local := e.In()
			clock := local.Hour()*60 + local.Minute()
			f.Clocked.add(t)
			if wd := local.Weekday(); wd == time.Saturday || wd == time.Sunday || clock < 9*60 || clock >= 17*60+30 {
				f.Outside.add(t)
			}
			if !e.Outcome.Zero() {
				f.Outcomes++
				if e.Outcome.Before != nil && e.Outcome.After != nil {
					f.Baselines++
				}
			}
			if e.Support != "" {
				kinds[[2]any{e.Day, e.Support}] = true
			}
			if e.Project.ID != "" {
				projs[[2]any{e.Day, e.Project.ID}] = true
			}
			for _, p := range e.People {
				people[[2]any{e.Day, p.ID}] = true
			}
		case journal.CheckIn:
			f.CheckIns++
			for i, m := range []journal.Mark{e.Strain, e.Energy, e.Recovery, e.Clarity, e.Valued} {
				if m.Given() {
					f.State[i].N++
					f.State[i].Sum += m.Value()
					checks[e.Day] = true
				}
			}
			if e.Away {
				away[e.Day] = true
			}
		case journal.Feedback:
			i := 1 + slices.Index(journal.FeedbackKinds, e.Said.Kind)
			if e.Said.Given {
				f.Given[i]++
			} else {
				f.Received[i]++
			}
		case journal.Reflection:
			f.Reflections++
		case journal.Note:
			f.Notes++
		}
	}
	f.Days, f.ActionDays, f.HeavyDays, f.CheckInDays, f.AwayDays = len(days), len(acts), len(heavy), len(checks), len(away)
	f.KindsByDay, f.ProjectByDay, f.PeopleByDay = len(kinds), len(projs), len(people)
	return f
}

func TestSampleLifeCountsAsItsEntries(t *testing.T) {
	entries, _ := sampled(3000, 3, 4)
	got := Sum(byDay(entries))
	if d := cmp.Diff(recount(entries), got.Figures); d != "" {
		t.Errorf("recount − sum:\n%s", d)
	}
}

// What is kept reads back as it was, and foreign bytes never do harm.
func TestKeptFiguresReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		entries := rapid.SliceOfNDistinct(rapid.Custom(drawEntry), 1, 30, func(e journal.Entry) journal.ID { return e.ID }).Draw(t, "entries")
		for _, d := range byDay(entries) {
			b, err := d.MarshalBinary()
			if err != nil {
				t.Fatal(err)
			}
			var back DayFigures
			if err := back.UnmarshalBinary(b); err != nil || !reflect.DeepEqual(back, d) {
				t.Fatalf("%v: %s", err, cmp.Diff(d, back, packed))
			}
			cut := rapid.IntRange(0, len(b)-1).Draw(t, "cut")
			if err := new(DayFigures).UnmarshalBinary(b[:cut]); err == nil {
				t.Fatal("half a day was read")
			}
		}
	})
}

// Every number of Figures is kept once: none is forgotten by numbers or by Add.
func TestEveryFigureIsVisited(t *testing.T) {
	var f Figures
	n := 0
	for _, at := range numbers {
		n++
		*at(&f) = n
	}
	if size := int(reflect.TypeFor[Figures]().Size()) / 8; n != size {
		t.Errorf("%d of %d numbers are visited", n, size)
	}
	var twice Figures
	twice.Add(&f)
	twice.Add(&f)
	for i, at := range numbers {
		if *at(&twice) != 2*(i+1) {
			t.Errorf("number %d was not added", i)
		}
	}
}

func FuzzKeptFigures(f *testing.F) {
	d := lived(3, 3, nil)[0]
	b, err := d.MarshalBinary()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(b)
	f.Add([]byte{FiguresVersion})
	f.Add(append([]byte{FiguresVersion, 2, 0, 0, 0, 0, 0, 0}, 0, 0, 0, 0, 0, 12, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9))
	f.Fuzz(func(t *testing.T, b []byte) {
		var d DayFigures
		if d.UnmarshalBinary(b) != nil {
			return
		}
		d.Lists()
		d.Entries = 1
		h := NewHistory([]DayFigures{d})
		InsightsOf(h, FourWeeks, d.Day, cast())
		(&view{h: h, roster: cast(), today: d.Day}).strands(span{d.Day, d.Day}, func(*met) {})
	})
}

// A history sums any stretch as its days do, also after days changed.
func TestHistorySumsAsItsDays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		kept := map[journal.Day]DayFigures{}
		h := NewHistory(nil)
		start := journal.Day(rapid.IntRange(-400, 400).Draw(t, "start"))
		for range rapid.IntRange(1, 60).Draw(t, "steps") {
			d := DayFigures{Day: start + journal.Day(rapid.IntRange(0, 150).Draw(t, "day"))}
			d.Entries = rapid.IntRange(0, 3).Draw(t, "entries")
			d.All.Minutes = 7 * d.Entries
			h.Set(d)
			kept[d.Day] = d
			from := start + journal.Day(rapid.IntRange(-5, 150).Draw(t, "from"))
			to := from + journal.Day(rapid.IntRange(-3, 150).Draw(t, "span"))
			var want Figures
			for day, x := range kept {
				if from <= day && day <= to {
					want.Add(&x.Figures)
				}
			}
			if got := h.Sum(from, to); got != want {
				t.Fatalf("%d entries of %d in %d–%d", got.Entries, want.Entries, from, to)
			}
		}
	})
}

func TestOwnHours(t *testing.T) {
	night := Hours{Days: [7]bool{time.Monday: true}, From: 22 * time.Hour, To: 6 * time.Hour}
	for _, x := range []struct {
		h    Hours
		zone string
		at   string
		day  string
		want bool
	}{
		{workday, "Europe/Berlin", "2026-03-27T17:29:00", "2026-03-27", false},
		{workday, "Europe/Berlin", "2026-03-27T17:30:00", "2026-03-27", true},
		{workday, "Europe/Berlin", "2026-03-30T09:00:00", "2026-03-30", false}, // the Monday after the clocks changed
		{workday, "Asia/Tokyo", "2026-03-30T08:59:00", "2026-03-30", true},
		{workday, "Europe/Berlin", "2026-03-28T12:00:00", "2026-03-28", true}, // Saturday
		{workday, "Europe/Berlin", "2026-03-28T01:00:00", "2026-03-27", true}, // still Friday's night
		{workday, "Nowhere/Land", "2026-03-27T12:00:00", "2026-03-27", false},
		{night, "UTC", "2026-03-30T23:00:00", "2026-03-30", false},
		{night, "UTC", "2026-03-31T05:59:00", "2026-03-31", false},
		{night, "UTC", "2026-03-31T03:00:00", "2026-03-30", false},
		{night, "UTC", "2026-03-31T06:00:00", "2026-03-31", true},
		{night, "UTC", "2026-03-31T23:00:00", "2026-03-31", true},
		{Hours{}, "UTC", "2026-03-31T23:00:00", "2026-03-31", false},
	} {
		at, err := time.ParseInLocation("2006-01-02T15:04:05", x.at, zone(x.zone))
		if err != nil {
			t.Fatal(err)
		}
		day, _ := journal.ParseDay(x.day)
		if got := x.h.Outside(journal.Entry{At: at.UTC(), Zone: x.zone, Day: day}); got != x.want {
			t.Errorf("%s in %s (day %s): outside %t", x.at, x.zone, x.day, got)
		}
	}
}
