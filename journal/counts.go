package journal

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
)

// PeopleCounts says of everybody an entry outside the bin mentions how often
// and when last, the most often first.
func (j *Journal) PeopleCounts(ctx context.Context) ([]Count, error) {
	// Who was merged counts with the one they are now. An entry may mention two
	// who are one by now; it counts once.
	return j.counts(ctx, "count people", `WITH twice (one, entries, minutes) AS MATERIALIZED
		(SELECT p.merged_in, count(*), coalesce(sum(CASE WHEN e.kind = 'action' THEN e.minutes END), 0)
			FROM person p CROSS JOIN entry_person l ON l.person = p.rid CROSS JOIN entry e ON e.rid = l.entry
			WHERE p.merged_in IS NOT NULL AND e.deleted IS NULL AND EXISTS
				(SELECT 1 FROM person o CROSS JOIN entry_person m ON m.person = o.rid AND m.at = l.at AND m.entry = l.entry
				WHERE o.rid = p.merged_in OR o.merged_in = p.merged_in AND o.rid < p.rid)
			GROUP BY p.merged_in)
		SELECT i.id, i.name, i.team, sum(c.entries) - coalesce(t.entries, 0), sum(c.minutes) - coalesce(t.minutes, 0), max(c.last)
		FROM tally c JOIN person p ON p.rid = c.rid JOIN person i ON i.rid = coalesce(p.merged_in, p.rid) LEFT JOIN twice t ON t.one = i.rid
		WHERE c.noun = 'person' GROUP BY i.rid`)
}

// ProjectCounts says the same of projects.
func (j *Journal) ProjectCounts(ctx context.Context) ([]Count, error) {
	return j.counts(ctx, "count projects", `SELECT i.id, i.name, 0, sum(c.entries), sum(c.minutes), max(c.last)
		FROM tally c JOIN project p ON p.rid = c.rid JOIN project i ON i.rid = coalesce(p.merged_in, p.rid)
		WHERE c.noun = 'project' GROUP BY i.rid`)
}

// TagCounts says the same of tags, as they were first written.
func (j *Journal) TagCounts(ctx context.Context) ([]Count, error) {
	return j.counts(ctx, "count tags", `SELECT NULL, t.name, 0, c.entries, c.minutes, c.last
		FROM tally c JOIN tag t ON t.rid = c.rid WHERE c.noun = 'tag'`)
}

func (j *Journal) counts(ctx context.Context, what, text string) ([]Count, error) {
	var out []Count
	err := j.read(ctx, func(c *conn) error {
		r, err := c.query(ctx, text)
		if err != nil {
			return err
		}
		for r.next() {
			v := r.vals
			out = append(out, Count{
				Ref: Ref{ID: asID(v[0]), Name: asText(v[1])}, Team: asInt(v[2]) != 0,
				Entries: int(asInt(v[3])), Minutes: int(asInt(v[4])), Last: Day(asInt(v[5])),
			})
		}
		return r.close()
	})
	if err != nil {
		return nil, fmt.Errorf("%s: %w", what, err)
	}
	sortCounts(out)
	return out, nil
}

// sortCounts puts the most used first.
func sortCounts(out []Count) {
	slices.SortFunc(out, func(a, b Count) int {
		if a.Entries != b.Entries {
			return b.Entries - a.Entries
		}
		return cmp.Or(strings.Compare(a.Ref.Name, b.Ref.Name), strings.Compare(string(a.Ref.ID), string(b.Ref.ID)))
	})
}
