package journal

import (
	"fmt"
	"slices"
)

// The table tally keeps how many entries outside the bin name a person, a
// project or a tag, their minutes of action, and the last day of them.
// Counting them anew reads the whole journal, and the window asks after every
// capture. Verify holds the table against such a count.

// tallies are what a transaction changes of it. They are written once, before
// the commit, so that an import of 100,000 entries writes as many rows as it
// has names.
type tallies struct {
	of  map[tallyKey]*tally
	all bool // so much moved that everything is counted anew
}

type tallyKey struct {
	noun string // of the table
	rid  int64
}

const (
	tallyPerson  = "person"
	tallyProject = "project"
	tallyTag     = "tag"
)

type tally struct {
	entries, minutes int64
	gained, lost     Day // the last day among what came, and among what went
}

// count adds s to the counts, or takes it off them; what lies in the bin does
// not count.
func (t *tx) count(s *stored, by int64) error {
	if !s.Deleted.IsZero() {
		return nil
	}
	t.touch(s.Day)
	var tags []int64
	for _, name := range s.Tags {
		rid, err := t.tagRid(name)
		if err != nil {
			return err
		}
		if !slices.Contains(tags, rid) {
			tags = append(tags, rid)
			t.tallies.add(tallyKey{tallyTag, rid}, s, by)
		}
	}
	for _, rid := range s.people {
		t.tallies.add(tallyKey{tallyPerson, rid}, s, by)
	}
	if s.project != 0 {
		t.tallies.add(tallyKey{tallyProject, s.project}, s, by)
	}
	return nil
}

func (ts *tallies) add(key tallyKey, s *stored, by int64) {
	if ts.of == nil {
		ts.of = map[tallyKey]*tally{}
	}
	c := ts.of[key]
	if c == nil {
		c = &tally{gained: earliest - 1, lost: earliest - 1}
		ts.of[key] = c
	}
	c.entries += by
	if s.Kind == Action {
		c.minutes += by * int64(s.Minutes)
	}
	if by > 0 {
		c.gained = max(c.gained, s.Day)
	} else {
		c.lost = max(c.lost, s.Day)
	}
}

// flushTallies writes what the transaction changed of the counts.
func (t *tx) flushTallies() error {
	if t.tallies.all {
		return t.recount()
	}
	for key, c := range t.tallies.of {
		if c.entries == 0 && c.minutes == 0 && c.gained == c.lost {
			continue // an edit of something else
		}
		if _, err := t.exec(bg, `INSERT INTO tally (noun, rid, entries, minutes, last) VALUES (?, ?, ?, ?, ?)
			ON CONFLICT (noun, rid) DO UPDATE SET entries = entries + excluded.entries,
			minutes = minutes + excluded.minutes, last = max(last, excluded.last)`,
			key.noun, key.rid, c.entries, c.minutes, int64(c.gained)); err != nil {
			return err
		}
		if c.lost <= c.gained {
			continue
		}
		if _, err := t.exec(bg, "DELETE FROM tally WHERE noun = ? AND rid = ? AND entries <= 0", key.noun, key.rid); err != nil {
			return err
		}
		if _, err := t.exec(bg, "UPDATE tally SET last = coalesce(("+lastDay[key.noun]+"), last) WHERE noun = ?2 AND rid = ?1 AND last <= ?3",
			key.rid, key.noun, int64(c.lost)); err != nil {
			return err
		}
	}
	return nil
}

// lastDay finds the last day on which an entry outside the bin names ?1. Days
// follow the instants but for dayAway at either end, so it looks at the latest
// few only.
var lastDay = map[string]string{
	tallyPerson:  fmt.Sprintf(lastPaired, "entry_person", "person", endDays),
	tallyTag:     fmt.Sprintf(lastPaired, "entry_tag", "tag", endDays),
	tallyProject: fmt.Sprintf(lastOfProject, endDays),
}

const (
	endDays    = (2*dayAway + 1) * 86_400_000
	lastPaired = `SELECT max(e.day) FROM %[1]s l CROSS JOIN entry e ON e.rid = l.entry
		WHERE l.%[2]s = ?1 AND e.deleted IS NULL AND l.at >= (SELECT l.at FROM %[1]s l CROSS JOIN entry e ON e.rid = l.entry
			WHERE l.%[2]s = ?1 AND e.deleted IS NULL ORDER BY l.at DESC LIMIT 1) - %[3]d`
	lastOfProject = `SELECT max(day) FROM entry WHERE project = ?1 AND deleted IS NULL AND at >=
		(SELECT max(at) FROM entry WHERE project = ?1 AND deleted IS NULL) - %d`
)

// recount counts everything anew.
func (t *tx) recount() error {
	if _, err := t.exec(bg, "DELETE FROM tally"); err != nil {
		return err
	}
	_, err := t.exec(bg, "INSERT INTO tally (noun, rid, entries, minutes, last) "+counted)
	return err
}

// counted is what the table tally must hold.
const counted = `SELECT noun, rid, count(*), sum(CASE WHEN kind = 'action' THEN coalesce(minutes, 0) ELSE 0 END), max(day) FROM
	(SELECT 'person' AS noun, l.person AS rid, e.kind, e.minutes, e.day FROM entry_person l JOIN entry e ON e.rid = l.entry WHERE e.deleted IS NULL
	UNION ALL SELECT 'tag', l.tag, e.kind, e.minutes, e.day FROM entry_tag l JOIN entry e ON e.rid = l.entry WHERE e.deleted IS NULL
	UNION ALL SELECT 'project', e.project, e.kind, e.minutes, e.day FROM entry e WHERE e.project IS NOT NULL AND e.deleted IS NULL)
	GROUP BY noun, rid`
