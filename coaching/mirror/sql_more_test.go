package mirror

import (
	"encoding/hex"
	"fmt"
	"strings"
	"testing"
	"time"

	"footlight/coaching"
	"footlight/journal"
	"footlight/journal/sqltest"
)

// reach makes a table that names for every entry the teams it reached: those
// its people belong to, and teams named themselves; who was merged is read as
// the other.
func reach(db *sqltest.DB) {
	db.Exec(`CREATE TEMP TABLE reach AS
		WITH who AS (SELECT l.entry AS rid, coalesce(p.merged_in, p.rid) AS person FROM entry_person l JOIN person p ON p.rid = l.person)
		SELECT w.rid, coalesce(t.merged_in, t.rid) AS team FROM who w JOIN person_team m ON m.person = w.person JOIN person t ON t.rid = m.team
		UNION SELECT w.rid, w.person FROM who w JOIN person q ON q.rid = w.person WHERE q.team = 1`)
}

// teamRid finds a team by its id.
const teamRid = "(SELECT rid FROM person WHERE hex(id) = ?)"

func hexID(t *testing.T, id journal.ID) string {
	t.Helper()
	b, err := hex.DecodeString(strings.ReplaceAll(string(id), "-", ""))
	if err != nil {
		t.Fatal(err)
	}
	return strings.ToUpper(hex.EncodeToString(b))
}

func supportEqualsSQL(c counted) {
	s := c.in.Support
	kinds := 0
	for _, k := range s.Kinds {
		if k.Now.Actions > 0 {
			kinds++
		}
		c.tally("kind "+string(k.Kind), k.Now, " FROM entry WHERE coalesce(support,'') = ? AND "+action+c.now, string(k.Kind))
		c.tally("kind before "+string(k.Kind), k.Before, " FROM entry WHERE coalesce(support,'') = ? AND "+action+c.was, string(k.Kind))
	}
	c.is("kinds", kinds, "SELECT count(DISTINCT coalesce(support,'')) FROM entry WHERE "+action+c.now)
	back := func(where, whose string) string {
		return "SELECT count(*) FROM entry e JOIN person p ON p.rid = CAST(e.people AS INTEGER) WHERE kind = 'feedback' AND " + warmIn + " AND NOT " + givenIn +
			" AND coalesce(p.merged_in, p.rid) " + whose + " AND " + where
	}
	const members = `IN (SELECT ?1 UNION SELECT m.person FROM person_team m JOIN person t ON t.rid = m.team WHERE coalesce(t.merged_in, t.rid) = ?1)`
	for _, r := range s.Teams {
		id := hexID(c.t, r.Team)
		in := " FROM entry e WHERE e.rid IN (SELECT rid FROM reach WHERE team = " + teamRid + ") AND " + action
		c.tally("team "+id, r.Now, in+c.now, id)
		c.tally("team before "+id, r.Before, in+c.was, id)
		for _, k := range r.Kinds {
			c.tally("team "+id+" "+string(k.Kind), k.Now, in+c.now+" AND support = '"+string(k.Kind)+"'", id)
		}
		rid := c.db.Int("SELECT rid FROM person WHERE hex(id) = ?", id)
		c.is("back from "+id, r.Back, back(c.now, members), rid)
		c.is("back before from "+id, r.BackBefore, back(c.was, members), rid)
	}
	c.is("teams", len(s.Teams), "SELECT count(DISTINCT team) FROM reach WHERE rid IN (SELECT rid FROM entry WHERE "+action+"("+c.now+" OR "+c.was+"))"+
		" OR rid IN (SELECT rid FROM entry WHERE kind = 'feedback' AND "+warmIn+" AND NOT "+givenIn+" AND ("+c.now+" OR "+c.was+"))")
	for when, where := range map[string]string{"now": c.now, "before": c.was} {
		none, nobody := s.NoTeam.Now, s.Nobody.Now
		if when == "before" {
			none, nobody = s.NoTeam.Before, s.Nobody.Before
		}
		c.tally(when+" no team", none, " FROM entry e WHERE people IS NOT NULL AND e.rid NOT IN (SELECT rid FROM reach) AND "+action+where)
		c.tally(when+" nobody", nobody, " FROM entry e WHERE people IS NULL AND "+action+where)
	}
}

func outcomesEqualSQL(c counted) {
	const outcome = `json_extract(more, '$.outcome') IS NOT NULL`
	const baseline = `json_extract(more, '$.outcome.before') IS NOT NULL AND json_extract(more, '$.outcome.after') IS NOT NULL`
	o := c.in.Outcomes
	c.is("outcomes", len(o.Results), "SELECT count(*) FROM entry WHERE "+outcome+" AND "+action+c.now)
	c.is("outcomes before", o.Before, "SELECT count(*) FROM entry WHERE "+outcome+" AND "+action+c.was)
	c.is("baselines", o.Baselines, "SELECT count(*) FROM entry WHERE "+baseline+" AND "+action+c.now)
	for _, f := range o.Families {
		of := " FROM entry WHERE " + outcome + " AND coalesce(json_extract(more, '$.outcome.family'), '') = ? AND " + action + c.now
		c.is("family "+string(f.Family), f.N, "SELECT count(*)"+of, string(f.Family))
		c.is("baselines of family "+string(f.Family), f.Baselines, "SELECT sum("+baseline+")"+of, string(f.Family))
	}
	for _, r := range o.Results {
		c.is("day of "+string(r.ID), int(r.Day), "SELECT day FROM entry WHERE hex(id) = ? AND "+outcome, hexID(c.t, r.ID))
		if !r.Baseline {
			continue
		}
		got := fmt.Sprintf("%.6f %.6f %s", r.Result.Before, r.Result.After, r.Unit)
		want := c.db.Rows(`SELECT printf('%.6f %.6f %s', json_extract(more, '$.outcome.before'), json_extract(more, '$.outcome.after'),
			coalesce(json_extract(more, '$.outcome.unit'), '')) FROM entry WHERE hex(id) = ?`, hexID(c.t, r.ID))[0][0]
		if got != want {
			c.t.Errorf("%s: the outcome of %s is %q, SQL says %q", c.name, r.ID, got, want)
		}
	}
}

func traitsEqualSQL(c counted) {
	x := c.in.Traits
	c.is("actions", x.Actions, "SELECT count(*) FROM entry WHERE "+action+c.now)
	c.is("tagged", x.Tagged, "SELECT count(*) FROM entry WHERE coalesce(traits,'') <> '' AND "+action+c.now)
	c.is("tagged before", x.TaggedBefore, "SELECT count(*) FROM entry WHERE coalesce(traits,'') <> '' AND "+action+c.was)
	for _, r := range x.Rows {
		with := "SELECT count(*) FROM entry WHERE ' '||traits||' ' LIKE '% ' || ? || ' %' AND " + action
		c.is(string(r.Trait), r.Now, with+c.now, string(r.Trait))
		c.is(string(r.Trait)+" before", r.Before, with+c.was, string(r.Trait))
		for _, share := range []struct {
			got   float64
			n, of int
		}{{r.Share, r.Now, x.Tagged}, {r.ShareBefore, r.Before, x.TaggedBefore}} {
			if want := float64(share.n) / max(1, float64(share.of)); share.got != want {
				c.t.Errorf("%s: the share of %s is %v, want %v", c.name, r.Trait, share.got, want)
			}
		}
	}
}

// hoursEqualSQL counts what lies outside 9:00–17:30 from Monday to Friday
// with the offsets of every zone written into the question, hour by hour.
func hoursEqualSQL(c counted) {
	local := `WITH offset(zone, since, until, seconds) AS (VALUES ` + offsets(c) + `),
		local AS (SELECT e.*, e.at / 1000 + o.seconds AS wall FROM entry e JOIN offset o ON o.zone = e.zone AND e.at >= o.since AND e.at < o.until),
		clock AS (SELECT *, CASE WHEN day = wall / 86400 - 1 THEN day ELSE wall / 86400 END AS began,
			wall % 86400 / 60 + CASE WHEN day = wall / 86400 - 1 THEN 1440 ELSE 0 END AS minute FROM local) `
	const outside = "NOT ((began + 4) % 7 BETWEEN 1 AND 5 AND minute >= 540 AND minute < 1050)"
	parts := append([]coaching.HoursPart{c.in.Hours.Now}, c.in.Hours.Buckets...)
	if c.in.HasBefore {
		parts = append(parts, c.in.Hours.Before)
	}
	if !c.in.Hours.Known {
		c.t.Fatalf("%s: the hours are not known", c.name)
	}
	for _, p := range parts {
		what := fmt.Sprintf("hours %v–%v ", p.Period.From, p.Period.To)
		where := action + between(p.Period)
		c.tally(what+"clocked", p.Clocked, " FROM entry WHERE "+where)
		from := " FROM clock WHERE " + outside + " AND " + where
		c.is(what+"outside actions", p.Outside.Actions, local+"SELECT count(*)"+from)
		c.is(what+"outside timed", p.Outside.Timed, local+"SELECT sum(coalesce(minutes,0) > 0)"+from)
		c.is(what+"outside minutes", p.Outside.Minutes, local+"SELECT sum(minutes)"+from)
	}
}

// offsets lists, for each zone written in, from when to when which offset held.
func offsets(c counted) string {
	c.t.Helper()
	var out []string
	for _, r := range c.db.Rows("SELECT DISTINCT zone FROM entry") {
		loc, err := time.LoadLocation(r[0])
		if err != nil {
			c.t.Fatal(err)
		}
		start, end := time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(2028, 1, 1, 0, 0, 0, 0, time.UTC)
		for from := start; from.Before(end); {
			_, seconds := from.In(loc).Zone()
			_, until := from.In(loc).ZoneBounds()
			if until.IsZero() || until.After(end) {
				until = end
			}
			out = append(out, fmt.Sprintf("('%s', %d, %d, %d)", r[0], from.UnixMilli(), until.UnixMilli(), seconds))
			from = until
		}
	}
	return strings.Join(out, ", ")
}
