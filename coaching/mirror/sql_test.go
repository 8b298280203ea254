package mirror

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"footlight/coaching"
	"footlight/coaching/sample"
	"footlight/journal"
	"footlight/journal/sqltest"
)

// The tests here count every number of Insights again with plain SQL over the
// rows of the journal's file: no figures, no queries of ours in between. The
// journal is a demo life with what makes counting hard written into it.

// counted is a journal, its insights for a period, and the SQL to count again.
type counted struct {
	t        *testing.T
	db       *sqltest.DB
	name     string
	in       coaching.Insights
	now, was string // conditions for the rows of the period and the one before
}

// is compares one number.
func (c counted) is(what string, got int, question string, args ...any) {
	c.t.Helper()
	if want := c.db.Int(question, args...); got != want {
		c.t.Errorf("%s: %s is %d, SQL counts %d", c.name, what, got, want)
	}
}

// live is what counts at all.
const live = "deleted IS NULL"

func between(p coaching.Period) string {
	return fmt.Sprintf("%s AND day BETWEEN %d AND %d", live, p.From, p.To)
}

// TestInsightsEqualSQL counts every card of every period again: those of the
// switch and some of the calendar, read at the end of the life, in its middle,
// on the days clocks changed, and after it all.
func TestInsightsEqualSQL(t *testing.T) {
	j, db := hardLife(t)
	m := mirrorOf(t, j)
	first := m.history.First()
	for i, today := range []journal.Day{sample.LastDay, sample.LastDay - 200, journal.Date(2026, 3, 29), journal.Date(2026, 10, 25), sample.LastDay + 40} {
		periods := []string{"four-weeks", "quarter", "year", "all"}
		if i > 0 {
			periods = []string{"45d", "quarter", "2026-Q1", today.String()[:7]}
		}
		for _, text := range periods {
			p, err := coaching.PeriodFor(text, today, first)
			if err != nil {
				t.Fatal(err)
			}
			in := coaching.InsightsFor(m.history, p, today, m.roster)
			c := counted{db: db, name: text + " on " + today.String(), in: in, now: between(in.Period), was: "0"}
			if in.HasBefore {
				c.was = between(in.Before)
			}
			for card, equals := range map[string]func(counted){
				"state": stateEqualsSQL, "heat": heatEqualsSQL, "recognition": recognitionEqualsSQL, "horizon": horizonEqualsSQL,
				"support": supportEqualsSQL, "outcomes": outcomesEqualSQL, "traits": traitsEqualSQL, "hours": hoursEqualSQL,
			} {
				t.Run(card+"/"+c.name, func(t *testing.T) {
					c := c
					c.t, c.db = t, db.For(t)
					equals(c)
				})
			}
		}
	}
}

// hardLife is two years of demo life, lived in two zones, with days that start
// at 04:00 from some day on, people merged, entries in the bin and edited, days
// declared away, several check-ins on a day, and entries of days to come.
func hardLife(t *testing.T) (*journal.Journal, *sqltest.DB) {
	t.Helper()
	now := at(t, sample.LastDay)
	dir := t.TempDir()
	j := open(t, dir, &now)
	ctx := t.Context()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	must(sample.Fill(context.Background(), j, sample.Spec{Entries: 3000, Years: 2, Seed: 5, Until: sample.LastDay}, nil))
	m := New(j)
	must(m.SetHours(ctx, coaching.Hours{Days: [7]bool{1: true, 2: true, 3: true, 4: true, 5: true}, From: 9 * time.Hour, To: 17*time.Hour + 30*time.Minute}))
	must(j.SetDayStart(ctx, 4*time.Hour))
	var es []journal.Entry
	for i := range 160 {
		zone := []string{"Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe"}[i%4]
		loc, err := time.LoadLocation(zone)
		must(err)
		// Around both changes of the clock of 2026, every three hours.
		from := []time.Time{time.Date(2026, 3, 28, 20, 0, 0, 0, loc), time.Date(2026, 10, 24, 20, 0, 0, 0, loc)}[i/80]
		e := journal.Entry{
			Kind: journal.Action, Body: "Listened to @Mina", At: from.Add(time.Duration(i%80) * 47 * time.Minute).UTC(), Zone: zone,
			Minutes: i % 50, Support: journal.SupportKinds[i%20], Visibility: journal.Visibilities[i%len(journal.Visibilities)],
			People: []journal.Ref{{Name: []string{"Mina", "Ops", "Bo"}[i%3]}}, Load: journal.MarkOf(i % 11),
		}
		if i%5 == 0 {
			e = journal.Entry{Kind: journal.CheckIn, At: e.At, Zone: zone, Strain: journal.MarkOf(i % 11), Energy: journal.MarkOf(10 - i%11), Away: i%35 == 0}
		}
		es = append(es, e)
	}
	es = append(es, journal.Entry{Kind: journal.Action, Body: "Will help", Day: sample.LastDay + 9, Minutes: 30, Load: journal.MarkOf(9)})
	write(t, j, es...)
	recent, err := j.List(ctx, journal.Query{}, journal.Page{Size: 400})
	must(err)
	for i, e := range recent {
		switch {
		case i%37 == 0:
			must(j.Remove(ctx, e.ID))
		case i%23 == 0 && e.Kind == journal.Action:
			e.Load, e.Minutes = journal.MarkOf(8), e.Minutes+10
			_, err := j.Edit(ctx, e)
			must(err)
		}
	}
	people, err := j.People(ctx)
	must(err)
	var persons []journal.Person
	for _, p := range people {
		if !p.Team && p.MergedIn == "" {
			persons = append(persons, p)
		}
	}
	must(j.MergePeople(ctx, persons[0].ID, persons[1].ID))
	must(j.MergePeople(ctx, persons[2].ID, persons[1].ID))
	db := sqltest.Open(t, dir)
	reach(db)
	return j, db
}

const action, checkIn = "kind = 'action' AND ", "kind = 'check-in' AND "

func stateEqualsSQL(c counted) {
	s := c.in.State
	for _, side := range []struct {
		when, where string
		x           coaching.ExposureSum
		means       [5]coaching.Marks
	}{
		{"now", c.now, coaching.ExposureSum{Actions: s.Actions, Marked: s.Marked, Heavy: s.Heavy, HeavyDays: s.HeavyDays, Surface: s.Surface, Minutes: s.Minutes}, s.Means},
		{"before", c.was, s.Before, s.MeansBefore},
	} {
		c.is(side.when+" actions", side.x.Actions, "SELECT count(*) FROM entry WHERE "+action+side.where)
		c.is(side.when+" with a load", side.x.Marked, "SELECT count(load) FROM entry WHERE "+action+side.where)
		c.is(side.when+" heavy", side.x.Heavy, "SELECT count(*) FROM entry WHERE load >= 7 AND "+action+side.where)
		c.is(side.when+" heavy days", side.x.HeavyDays, "SELECT count(DISTINCT day) FROM entry WHERE load >= 7 AND "+action+side.where)
		c.is(side.when+" surface acting", side.x.Surface, "SELECT count(*) FROM entry WHERE ' '||labor||' ' LIKE '% surface-acting %' AND "+action+side.where)
		c.is(side.when+" minutes", side.x.Minutes, "SELECT sum(minutes) FROM entry WHERE "+action+side.where)
		for _, item := range coaching.Items {
			c.is(fmt.Sprint(side.when, " marks of ", item), side.means[item].N, "SELECT count("+item.String()+") FROM entry WHERE "+checkIn+side.where)
			c.is(fmt.Sprint(side.when, " sum of ", item), side.means[item].Sum, "SELECT sum("+item.String()+") FROM entry WHERE "+checkIn+side.where)
		}
	}
	c.is("days with an action", len(s.Exposure), "SELECT count(DISTINCT day) FROM entry WHERE "+action+c.now)
	c.is("days with a mark", len(s.State), "SELECT count(DISTINCT day) FROM entry WHERE coalesce(strain,energy,recovery,clarity,valued) IS NOT NULL AND "+checkIn+c.now)
	rows := map[string][]string{}
	for _, r := range c.db.Rows(`SELECT day, count(*), count(load), max(load), sum(load >= 7), sum(' '||coalesce(labor,'')||' ' LIKE '% surface-acting %'),
		coalesce(sum(minutes),0) FROM entry WHERE ` + action + c.now + " GROUP BY day") {
		rows[r[0]] = r
	}
	for _, d := range s.Exposure {
		heavy := fmt.Sprint(d.Heavy)
		if d.Marked == 0 {
			heavy = "" // no load, and so no answer
		}
		got := []string{fmt.Sprint(int(d.Day)), fmt.Sprint(d.Actions), fmt.Sprint(d.Marked), d.Peak.String(), heavy, fmt.Sprint(d.Surface), fmt.Sprint(d.Minutes)}
		if !slices.Equal(got, rows[got[0]]) {
			c.t.Errorf("%s: exposure of %v is %v, SQL says %v", c.name, d.Day, got, rows[got[0]])
		}
	}
	sums := map[string][]string{}
	for _, r := range c.db.Rows("SELECT day, sum(strain), sum(energy), sum(recovery), sum(clarity), sum(valued) FROM entry WHERE " + checkIn + c.now + " GROUP BY day") {
		sums[r[0]] = r[1:]
	}
	for _, d := range s.State {
		for i, item := range coaching.Items {
			got := ""
			if d.Marks[item].N > 0 {
				got = fmt.Sprint(d.Marks[item].Sum)
			}
			if want := sums[fmt.Sprint(int(d.Day))][i]; got != want {
				c.t.Errorf("%s: %v of %v is %q, SQL says %q", c.name, item, d.Day, got, want)
			}
		}
	}
}

func heatEqualsSQL(c counted) {
	h := c.in.Heat
	from, to := h.Days[0].Day, h.Days[len(h.Days)-1].Day
	in := between(coaching.Period{From: from, To: to})
	c.is("days written", h.Wrote, "SELECT count(DISTINCT day) FROM entry WHERE "+in)
	c.is("days with a load", h.Marked, "SELECT count(DISTINCT day) FROM entry WHERE load IS NOT NULL AND "+action+in)
	if len(h.Days) != int(to-from)+1 {
		c.t.Errorf("%s: the calendar has holes", c.name)
	}
	peaks := map[int]string{}
	for _, r := range c.db.Rows("SELECT day, count(*) || ' ' || coalesce(max(CASE WHEN kind = 'action' THEN load END), '') || ' ' || coalesce(max(away), 0) FROM entry WHERE " + in + " GROUP BY day") {
		var day int
		fmt.Sscan(r[0], &day)
		peaks[day] = r[1]
	}
	for _, d := range h.Days {
		away := 0
		if d.Away {
			away = 1
		}
		got, want := fmt.Sprintf("%d %s %d", d.Entries, d.Peak, away), peaks[int(d.Day)]
		if want == "" {
			want = "0  0"
		}
		if got != want {
			c.t.Errorf("%s: the heat of %v is %q, SQL says %q", c.name, d.Day, got, want)
		}
	}
}

// said is a path into what a feedback holds.
const (
	warmIn  = `json_extract(more, '$.said.kind') IN ('thanks','credit','praise')`
	givenIn = `coalesce(json_extract(more, '$.said.given'), 0)`
)

func recognitionEqualsSQL(c counted) {
	parts := []struct {
		when, where string
		r           coaching.Recognition
	}{{"now", c.now, c.in.Recognition.Now}, {"before", c.was, c.in.Recognition.Before}}
	for i, b := range c.in.Recognition.Buckets {
		parts = append(parts, struct {
			when, where string
			r           coaching.Recognition
		}{fmt.Sprint("bucket ", i), between(b.Period), b})
	}
	for _, p := range parts {
		feedback := " FROM entry WHERE kind = 'feedback' AND " + p.where
		c.is(p.when+" given", p.r.Given, "SELECT count(*)"+feedback+" AND "+warmIn+" AND "+givenIn)
		c.is(p.when+" received", p.r.Received, "SELECT count(*)"+feedback+" AND "+warmIn+" AND NOT "+givenIn)
		c.is(p.when+" other", p.r.Other, "SELECT count(*)"+feedback+" AND NOT coalesce("+warmIn+",0) AND NOT "+givenIn)
		acts := " FROM entry WHERE " + action + p.where
		c.is(p.when+" recognised", p.r.Recognised, "SELECT count(*)"+acts+" AND support = 'recognise'")
		c.is(p.when+" actions", p.r.Actions, "SELECT count(*)"+acts)
		c.is(p.when+" marked", p.r.Marked, "SELECT count(*)"+acts+" AND coalesce(visibility,'') <> ''")
		for vis, n := range map[journal.Visibility]int{
			journal.Unseen: p.r.Unseen, journal.Quiet: p.r.Quiet, journal.Noticed: p.r.Noticed, journal.Credited: p.r.Credited, journal.CreditedElsewhere: p.r.Elsewhere,
		} {
			c.is(p.when+" "+string(vis), n, "SELECT count(*)"+acts+" AND visibility = ?", string(vis))
		}
		effort := "SELECT sum(CASE WHEN coalesce(minutes,0) > 0 THEN minutes ELSE 15 END)" + acts
		c.is(p.when+" marked effort", p.r.MarkedEffort, effort+" AND coalesce(visibility,'') <> ''")
		c.is(p.when+" overlooked effort", p.r.OverlookedEffort, effort+" AND visibility IN ('unseen','credited-elsewhere')")
	}
}

func horizonEqualsSQL(c counted) {
	var later []string
	for _, k := range journal.SupportKinds {
		if k.Later() {
			later = append(later, "'"+string(k)+"'")
		}
	}
	list := "(" + strings.Join(later, ",") + ")"
	parts := append([]coaching.HorizonPart{c.in.Horizon.Now}, c.in.Horizon.Buckets...)
	if c.in.HasBefore {
		parts = append(parts, c.in.Horizon.Before)
	}
	for _, p := range parts {
		acts := " FROM entry WHERE " + action + between(p.Period)
		for _, x := range []struct {
			name, where string
			t           coaching.Tally
		}{
			{"now", " AND support NOT IN " + list, p.Now}, {"later", " AND support IN " + list, p.Later}, {"untold", " AND support IS NULL", p.Untold},
		} {
			what := fmt.Sprintf("horizon %s %v–%v", x.name, p.Period.From, p.Period.To)
			c.tally(what, x.t, acts+x.where)
		}
	}
}

// tally compares the three numbers of a tally.
func (c counted) tally(what string, got coaching.Tally, from string, args ...any) {
	c.t.Helper()
	c.is(what+" actions", got.Actions, "SELECT count(*)"+from, args...)
	c.is(what+" timed", got.Timed, "SELECT sum(coalesce(minutes,0) > 0)"+from, args...)
	c.is(what+" minutes", got.Minutes, "SELECT sum(minutes)"+from, args...)
}
