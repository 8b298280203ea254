package journal

import (
	"strings"
	"unicode/utf8"
)

func (c *conn) rids(text string, args ...any) ([]int64, error) {
	r, err := c.query(bg, text, args...)
	if err != nil {
		return nil, err
	}
	var out []int64
	for r.next() {
		out = append(out, asInt(r.vals[0]))
	}
	return out, r.close()
}

// peopleMeant are all whom a test means: by id, by any name in full, else by a
// word of a name; whoever was merged into one of them, or is merged together
// with one, counts as that one.
func (c *conn) peopleMeant(t Test) ([]int64, error) {
	const together = ` SELECT p.rid FROM person p WHERE coalesce(p.merged_in, p.rid) IN
		(SELECT coalesce(m.merged_in, m.rid) FROM person m WHERE m.rid IN (SELECT rid FROM meant)) ORDER BY p.rid`
	if id, err := ParseID(t.Text); err == nil {
		return c.rids("WITH meant(rid) AS (SELECT rid FROM person WHERE id = ?)"+together, id)
	}
	folded := foldWords(t.Text)
	out, err := c.rids("WITH meant(rid) AS (SELECT person FROM person_name WHERE folded = ?)"+together, folded)
	if err != nil || len(out) > 0 {
		return out, err
	}
	return c.rids(`WITH meant(rid) AS (SELECT person FROM person_name WHERE instr(' ' || folded || ' ', ?) > 0)`+together, " "+folded+" ")
}

// projectsMeant are all projects a test means, merged ones together, as people.
func (c *conn) projectsMeant(t Test) ([]int64, error) {
	const together = ` SELECT p.rid FROM project p WHERE coalesce(p.merged_in, p.rid) IN
		(SELECT coalesce(m.merged_in, m.rid) FROM project m WHERE m.rid IN (SELECT rid FROM meant)) ORDER BY p.rid`
	if id, err := ParseID(t.Text); err == nil {
		return c.rids("WITH meant(rid) AS (SELECT rid FROM project WHERE id = ?)"+together, id)
	}
	folded := foldWords(t.Text)
	out, err := c.rids("WITH meant(rid) AS (SELECT rid FROM project WHERE folded = ?)"+together, folded)
	if err != nil || len(out) > 0 {
		return out, err
	}
	return c.rids(`WITH meant(rid) AS (SELECT rid FROM project WHERE instr(' ' || folded || ' ', ?) > 0)`+together, " "+folded+" ")
}

func (c *conn) tagsMeant(t Test) ([]int64, error) {
	folded := Fold(NormalName(strings.TrimPrefix(t.Text, "#")))
	if t.Prefix {
		return c.rids("SELECT rid FROM tag WHERE substr(folded, 1, ?) = ? ORDER BY rid", utf8.RuneCountInString(folded), folded)
	}
	return c.rids("SELECT rid FROM tag WHERE folded = ? ORDER BY rid", folded)
}
