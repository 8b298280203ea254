package journal

import (
	"context"
	"fmt"
	"slices"
	"strings"
)

// PeopleCounts says of everybody an entry outside the bin mentions how often
// and when last, the most often first.
func (j *Journal) PeopleCounts(ctx context.Context) ([]Count, error) {
	out, err := j.counts(ctx, "count people", `SELECT p.id, p.name, p.team, n, m, d FROM
		(SELECT l.person, count(*) AS n, sum(CASE WHEN e.kind = 'action' THEN e.minutes END) AS m, max(e.day) AS d
			FROM entry_person l CROSS JOIN entry e ON e.rid = l.entry WHERE e.deleted IS NULL GROUP BY l.person)
		CROSS JOIN person p ON p.rid = person
		WHERE p.merged_in IS NULL AND NOT EXISTS (SELECT 1 FROM person m WHERE m.merged_in = p.rid)`)
	if err != nil {
		return nil, err
	}
	// An entry may mention two who are one by now; it counts once.
	merged, err := j.counts(ctx, "count people", `SELECT i.id, i.name, i.team, count(*),
			sum(CASE WHEN e.kind = 'action' THEN e.minutes END), max(e.day)
		FROM (SELECT DISTINCT coalesce(p.merged_in, p.rid) AS one, l.entry FROM person p CROSS JOIN entry_person l ON l.person = p.rid
			WHERE coalesce(p.merged_in, p.rid) IN (SELECT merged_in FROM person))
		CROSS JOIN entry e ON e.rid = entry JOIN person i ON i.rid = one WHERE e.deleted IS NULL GROUP BY one`)
	out = append(out, merged...)
	sortCounts(out)
	return out, err
}

// ProjectCounts says the same of projects.
func (j *Journal) ProjectCounts(ctx context.Context) ([]Count, error) {
	return j.counts(ctx, "count projects", `SELECT p.id, p.name, 0, count(*),
			sum(CASE WHEN e.kind = 'action' THEN e.minutes END), max(e.day)
		FROM entry e INDEXED BY entry_time JOIN project p ON p.rid = e.project WHERE e.deleted IS NULL GROUP BY e.project`)
}

// TagCounts says the same of tags, as they were first written.
func (j *Journal) TagCounts(ctx context.Context) ([]Count, error) {
	return j.counts(ctx, "count tags", `SELECT NULL, t.name, 0, count(*),
			sum(CASE WHEN e.kind = 'action' THEN e.minutes END), max(e.day)
		FROM entry_tag l JOIN entry e ON e.rid = l.entry JOIN tag t ON t.rid = l.tag
		WHERE e.deleted IS NULL GROUP BY l.tag`)
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
		return strings.Compare(a.Ref.Name, b.Ref.Name)
	})
}
