package coaching

import (
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"sync"
	"testing"

	"footlight/journal"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"
)

// drawDays draws a life of any shape: gaps, only check-ins, only actions, all
// sliders at an end.
func drawDays(t *rapid.T) []DayFigures {
	n := rapid.SampledFrom([]int{0, 1, 20, 120, 300, 420}).Draw(t, "days")
	days := shapes[rapid.IntRange(0, len(shapes)-1).Draw(t, "shape")]()
	i := slices.IndexFunc(days, func(d DayFigures) bool { return d.Day >= day0+journal.Day(n) })
	if i < 0 {
		return days
	}
	return days[:i]
}

// shapes are lives of 420 days, made once.
var shapes = func() (out []func() []DayFigures) {
	for i, change := range []func(i int, h *habits){
		nil,
		func(i int, h *habits) { // gaps
			if i%90 > 40 {
				*h = habits{kinds: 1, projects: 1}
			}
		},
		func(_ int, h *habits) { *h = habits{kinds: 1, projects: 1, write: 1, check: 1, state: h.state} }, // only check-ins
		func(_ int, h *habits) { h.check = 0 }, // only actions
		func(_ int, h *habits) {
			h.state, h.heavy, h.unseen, h.late = [5]float64{20, -9, -9, -9, -9}, 1, 1, 1
		},
		func(i int, h *habits) { // rising
			x := min(.9, float64(i)/400)
			h.unseen, h.heavy, h.buffer, h.late, h.chat = x, x, x, x, x
		},
		func(i int, h *habits) { h.away = i%11 > 7 },
	} {
		out = append(out, sync.OnceValue(func() []DayFigures { return lived(uint64(i), 420, change) }))
	}
	return out
}()

func finite(t interface{ Fatalf(string, ...any) }, what any, v reflect.Value) {
	switch v.Kind() {
	case reflect.Float64:
		if f := v.Float(); math.IsNaN(f) || math.IsInf(f, 0) {
			t.Fatalf("%v in %T", f, what)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			finite(t, what, v.Field(i))
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			finite(t, what, v.Index(i))
		}
	case reflect.Interface, reflect.Pointer:
		if !v.IsNil() {
			finite(t, what, v.Elem())
		}
	}
}

// Whatever was written, no number is NaN or endless, shares lie within 0–1,
// and what did not have enough did not move.
func TestEveryNumberIsANumber(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		days := drawDays(t)
		h, today := NewHistory(days), day0+journal.Day(rapid.IntRange(-30, 450).Draw(t, "today"))
		for _, s := range Signals(h, today, Context{Roster: cast()}) {
			finite(t, s, reflect.ValueOf(s))
			for _, r := range s.Readings {
				if r.Moved && !r.Enough || r.Enough && r.Why.IsZero() || s.Level != None && s.Why.IsZero() {
					t.Fatalf("%s: %+v", s.Challenge, r)
				}
				if m := measures[r.Measure]; m != nil && m.isShare() && (r.Value < 0 || r.Value > 1) {
					t.Fatalf("%s is %v", r.Measure, r.Value)
				}
				if r.Since > today || r.Logged > int(today-r.Since)+1 && r.Enough {
					t.Fatalf("%s: since %v on %v, %d of %d days", r.Measure, r.Since, today, r.Logged, r.Days)
				}
			}
		}
		for _, kind := range PeriodKinds {
			in := InsightsOf(h, kind, today, cast())
			finite(t, in, reflect.ValueOf(in))
		}
	})
}

// Days to come change nothing of what is said today.
func TestNothingDependsOnLaterDays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		days := drawDays(t)
		today := day0 + journal.Day(rapid.IntRange(0, 420).Draw(t, "today"))
		var past []DayFigures
		for _, d := range days {
			if d.Day <= today {
				past = append(past, d)
			}
		}
		ctx := Context{Roster: cast()}
		all := cmp.Exporter(func(reflect.Type) bool { return true })
		if d := cmp.Diff(Signals(NewHistory(past), today, ctx), Signals(NewHistory(days), today, ctx), all); d != "" {
			t.Fatalf("later days change the signals:\n%s", d)
		}
		if len(past) == 0 {
			return // the first day of all is then a later one
		}
		for _, kind := range PeriodKinds {
			if d := cmp.Diff(InsightsOf(NewHistory(past), kind, today, ctx.Roster), InsightsOf(NewHistory(days), kind, today, ctx.Roster), all); d != "" {
				t.Fatalf("later days change %s:\n%s", kind, d)
			}
		}
	})
}

// A life moved by any number of days says the same, moved.
func TestShiftedLifeSaysTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		days := drawDays(t)
		by := journal.Day(rapid.IntRange(-3000, 3000).Draw(t, "by"))
		moved := slices.Clone(days)
		for i := range moved {
			moved[i].Day += by
		}
		today := day0 + journal.Day(rapid.IntRange(0, 430).Draw(t, "today"))
		a, b := Signals(NewHistory(days), today, Context{}), Signals(NewHistory(moved), today+by, Context{})
		for i := range a {
			if a[i].Level != b[i].Level || a[i].Value != b[i].Value || a[i].Usual != b[i].Usual || a[i].Days != b[i].Days ||
				a[i].Since != journal.NoDay && a[i].Since+by != b[i].Since {
				t.Fatalf("%s: %+v and %+v", a[i].Challenge, a[i], b[i])
			}
		}
	})
}

// More of it in the latest weeks never weakens a reading: one more action
// marked unseen, one more heavy day.
func TestMoreIsNotLess(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		seed := rapid.Uint64Range(0, 30).Draw(t, "seed")
		today := day0 + 300
		r := rand.New(rand.NewPCG(seed, 1))
		plain := lived(seed, 301, nil)
		more := slices.Clone(plain)
		for i := range more {
			if today-more[i].Day < 21 && r.IntN(2) == 0 {
				d := &more[i]
				extra := Tally{1, 1, 30}
				d.All.add(extra)
				d.Visibility[place(journal.Visibilities, journal.Unseen)].add(extra)
				d.Loads[9]++
				d.HeavyDays = 1
			}
		}
		for _, m := range []Measure{UnseenShare, HeavyDaysCount} {
			a := (&view{h: NewHistory(plain), roster: cast(), today: today}).read(m)
			b := (&view{h: NewHistory(more), roster: cast(), today: today}).read(m)
			if a.Enough && b.Value < a.Value-1e-9 || a.Usual.Centre != b.Usual.Centre {
				t.Fatalf("%s: %v of %v became %v of %v", m, a.Value, a.Usual, b.Value, b.Usual)
			}
		}
	})
}

// A usual does not mind the order of readings, and shifts and scales with them.
func TestUsualShiftsAndScales(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := rapid.SliceOfN(rapid.Float64Range(0, 10), 1, 30).Draw(t, "values")
		by, times := rapid.Float64Range(-5, 5).Draw(t, "by"), rapid.Float64Range(.1, 5).Draw(t, "times")
		other := slices.Clone(v)
		slices.Reverse(other)
		for i := range other {
			other[i] = other[i]*times + by
		}
		a, b := usualOf(slices.Clone(v), 0), usualOf(other, 0)
		want := Usual{a.Centre*times + by, a.Spread * times, a.N}
		if d := cmp.Diff(want, b, cmpopts.EquateApprox(0, 1e-9)); d != "" {
			t.Fatal(d)
		}
	})
}

func TestPeriodsAreWholeWeeksOfTheWritersDays(t *testing.T) {
	// Over both changes of the clocks and a leap day: days are days.
	for _, today := range []journal.Day{journal.Date(2024, 3, 31), journal.Date(2024, 10, 27), journal.Date(2024, 2, 29), journal.Date(2026, 1, 1)} {
		for kind, n := range map[PeriodKind]int{FourWeeks: 28, Quarter: 91, Year: 364} {
			p := PeriodOf(kind, today, today-5000)
			b, ok := p.Before()
			if p.Days() != n || b.Days() != n || !ok || b.To+1 != p.From || p.To != today || p.From.Weekday() != b.From.Weekday() {
				t.Errorf("%s on %v: %v after %v", kind, today, p, b)
			}
		}
		for _, first := range []journal.Day{today, today - 6, today - 400, today - 3000} {
			p := PeriodOf(Always, today, first)
			next := first
			for _, b := range p.Buckets() {
				if b.From != next || b.To < b.From {
					t.Fatalf("%v after %v in %v", b, next, p)
				}
				next = b.To + 1
			}
			if next != today+1 {
				t.Errorf("the buckets of %v end before %v", p, next)
			}
			if _, ok := p.Before(); ok {
				t.Error("something lies before all")
			}
		}
	}
}
