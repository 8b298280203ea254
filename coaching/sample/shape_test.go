package sample

import (
	"strings"
	"testing"
	"time"

	"footlight/journal"
)

// share is how many of the entries have the property.
func share(list []*journal.Entry, has func(*journal.Entry) bool) float64 {
	n := 0
	for _, e := range list {
		if has(e) {
			n++
		}
	}
	return float64(n) / float64(max(len(list), 1))
}

func ofKind(list []*journal.Entry, kind journal.EntryKind) []*journal.Entry {
	var out []*journal.Entry
	for _, e := range list {
		if e.Kind == kind {
			out = append(out, e)
		}
	}
	return out
}

func TestLifeHasTheShapeOfWorkingYears(t *testing.T) {
	for _, s := range []Spec{spec(6000, 5, 1), spec(1200, 3, 2), spec(20000, 10, 3)} {
		live, _ := entries(collect(s))
		acts := ofKind(live, journal.Action)
		weekend := func(e *journal.Entry) bool { w := e.Day.Weekday(); return w == time.Saturday || w == time.Sunday }
		late := func(e *journal.Entry) bool { return e.In().Hour() >= 19 }
		for _, c := range []struct {
			what      string
			got       float64
			low, high float64
		}{
			{"weekend", share(live, weekend), .003, .06},
			{"outside hours", share(acts, late), .01, .15},
			{"actions", share(live, func(e *journal.Entry) bool { return e.Kind == journal.Action }), .35, .9},
			{"marked", share(acts, func(e *journal.Entry) bool { return e.Visibility != "" }), .3, .5},
			{"origin", share(acts, func(e *journal.Entry) bool { return e.Origin != "" }), .1, .45},
			{"energised", share(acts, func(e *journal.Entry) bool { return e.Energised }), .08, .35},
			{"load given", share(acts, func(e *journal.Entry) bool { return e.Load.Given() }), .5, .8},
			{"heavy", share(acts, func(e *journal.Entry) bool { return e.Heavy() }), .02, .2},
			{"private", share(live, func(e *journal.Entry) bool { return e.Sharing == journal.Private }), .7, .93},
			{"outcome", share(acts, func(e *journal.Entry) bool { return !e.Outcome.Zero() }), .04, .15},
			{"mention", share(acts, mentions), .25, .6},
			{"elsewhere", share(live, func(e *journal.Entry) bool { return e.Zone != DefaultZone }), .005, .08},
		} {
			if c.got < c.low || c.got > c.high {
				t.Errorf("%d entries, %g years: share of %s is %.3f, want %.3f–%.3f", s.Entries, s.Years, c.what, c.got, c.low, c.high)
			}
		}
	}
}

// Load is felt as a whole: it must not follow the minutes.
func TestLoadDoesNotFollowMinutes(t *testing.T) {
	live, _ := entries(collect(spec(20000, 5, 4)))
	byKind := map[journal.SupportKind][]*journal.Entry{}
	for _, e := range ofKind(live, journal.Action) {
		if e.Load.Given() && e.Minutes > 0 {
			byKind[e.Support] = append(byKind[e.Support], e)
		}
	}
	for kind, list := range byKind {
		if r := correlation(list); r > .04 || r < -.04 {
			t.Errorf("%s: load and minutes correlate by %.3f (signed square)", kind, r)
		}
	}
}

func correlation(list []*journal.Entry) float64 {
	var sx, sy, sxx, syy, sxy float64
	for _, e := range list {
		x, y := float64(e.Minutes), float64(e.Load.Value())
		sx, sy, sxx, syy, sxy = sx+x, sy+y, sxx+x*x, syy+y*y, sxy+x*y
	}
	n := float64(len(list))
	vx, vy := sxx/n-sx*sx/n/n, syy/n-sy*sy/n/n
	c := sxy/n - sx*sy/n/n
	if vx*vy == 0 {
		return 0
	}
	return c * abs(c) / (vx * vy) // signed square: small is small
}

func abs(x float64) float64 { return max(x, -x) }

// A year holds a period in which strain climbs well above the usual and comes
// down again before the end.
func TestStrainRampsUpAndRecovers(t *testing.T) {
	for seed := range uint64(12) {
		live, _ := entries(collect(spec(600, 1, seed)))
		until := journal.Date(2026, time.November, 20)
		weekly := map[int][]float64{}
		for _, e := range ofKind(live, journal.CheckIn) {
			if e.Strain.Given() {
				w := int(until-e.Day) / 21
				weekly[w] = append(weekly[w], float64(e.Strain.Value()))
			}
		}
		peak, low := 0.0, 10.0
		for _, list := range weekly {
			if len(list) < 4 {
				continue
			}
			sum := 0.0
			for _, v := range list {
				sum += v
			}
			peak, low = max(peak, sum/float64(len(list))), min(low, sum/float64(len(list)))
		}
		if peak < 5.5 || low > 4 {
			t.Errorf("seed %d: three-week means of strain range %.1f–%.1f", seed, low, peak)
		}
	}
}

// The last day is what the demo opens on.
func TestTodayLooksLivedIn(t *testing.T) {
	for seed := range uint64(40) {
		s := spec(400, 1, seed)
		if seed%2 == 1 {
			s.Lang = "de"
		}
		if seed%5 == 0 {
			s.Until = journal.Date(2026, time.November, 22) // a Sunday
		}
		live, binned := entries(collect(s))
		until := s.Until
		today, checkIns, held, due := 0, 0, 0, 0
		vis := map[journal.Visibility]bool{}
		revised := 0
		for _, e := range live {
			if e.StillHeld() {
				held++
			}
			if e.AskBack != journal.NoDay && e.AskBack <= until {
				due++
			}
			if e.Rev > 1 {
				revised++
			}
			if e.Day != until {
				continue
			}
			today++
			vis[e.Visibility] = true
			if e.Kind == journal.CheckIn {
				checkIns++
			}
		}
		if today < 3 || today > 5 || checkIns != 1 || held < 2 || due < 2 || !vis[journal.Unseen] || !vis[journal.Credited] {
			t.Errorf("seed %d: today %d with %d check-ins, held %d, due %d, seen %v", seed, today, checkIns, held, due, vis)
		}
		zones := map[string]bool{}
		news := 0
		for _, e := range live {
			zones[e.Zone] = true
			if e.Kind == journal.Note && (strings.Contains(e.Body, "role") || strings.Contains(e.Body, "Rolle")) {
				news++
			}
		}
		if len(binned) == 0 {
			t.Errorf("seed %d: the bin is empty", seed)
		}
		if len(zones) < 3 {
			t.Errorf("seed %d: written in %v only", seed, zones)
		}
		if news == 0 {
			t.Errorf("seed %d: no word of the new role", seed)
		}
		if due > 12 || held > 14 || revised == 0 {
			t.Errorf("seed %d: due %d, held %d, revised %d, binned %d", seed, due, held, revised, len(binned))
		}
	}
}
