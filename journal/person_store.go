package journal

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
)

// personRow is a person as kept: MergedIn and MemberOf by rid beside the Refs.
type personRow struct {
	Person
	rid      int64
	stamp    int64
	mergedIn int64
}

const personColumns = `p.rid, p.id, p.name, p.team, p.relation, p.nick, p.alias, p.quotable, p.merged_in,
	(SELECT i.id FROM person i WHERE i.rid = p.merged_in), p.mentioned, p.stamp, p.created, p.updated`

func scanPerson(v []any) personRow {
	p := personRow{rid: asInt(v[0]), mergedIn: asInt(v[8]), stamp: asInt(v[11])}
	p.Person = Person{
		ID: asID(v[1]), Name: asText(v[2]), Team: asInt(v[3]) != 0, Relation: Relation(asText(v[4])),
		Alias: asText(v[6]), Quotable: asInt(v[7]) != 0, MergedIn: asID(v[9]), Mentioned: asInt(v[10]) != 0,
		Created: asTime(v[12]), Updated: asTime(v[13]),
	}
	if n := asText(v[5]); n != "" {
		p.Nick = strings.Split(n, "\n")
	}
	return p
}

// persons reads those a condition selects, with their teams.
func (c *conn) persons(ctx context.Context, where string, args ...any) ([]personRow, error) {
	r, err := c.query(ctx, "SELECT "+personColumns+" FROM person p "+where, args...)
	if err != nil {
		return nil, err
	}
	var out []personRow
	at := map[int64]int{}
	for r.next() {
		p := scanPerson(anys(r.vals))
		at[p.rid] = len(out)
		out = append(out, p)
	}
	if err := r.close(); err != nil || len(out) == 0 {
		return out, err
	}
	if len(out) == 1 {
		r, err = c.query(ctx, "SELECT person, team FROM person_team WHERE person = ? ORDER BY person, pos", out[0].rid)
	} else {
		r, err = c.query(ctx, "SELECT person, team FROM person_team ORDER BY person, pos")
	}
	if err != nil {
		return nil, err
	}
	type pair struct{ person, team int64 }
	var pairs []pair
	for r.next() {
		pairs = append(pairs, pair{asInt(r.vals[0]), asInt(r.vals[1])})
	}
	if err := r.close(); err != nil {
		return nil, err
	}
	names := newNames(c)
	for _, p := range pairs {
		i, ok := at[p.person]
		if !ok {
			continue
		}
		ref, err := names.person(p.team)
		if err != nil {
			return nil, err
		}
		if ref.ID != out[i].ID { // else their team was merged into them
			out[i].MemberOf = append(out[i].MemberOf, ref)
		}
	}
	return out, nil
}

func anys[T any](vs []T) []any {
	out := make([]any, len(vs))
	for i, v := range vs {
		out[i] = v
	}
	return out
}

// People lists everybody known, by name: those written down, and those whom an
// entry outside the bin mentions. Who was merged into somebody is among them,
// with MergedIn set.
func (j *Journal) People(ctx context.Context) ([]Person, error) {
	var out []Person
	err := j.read(ctx, func(c *conn) error {
		ps, err := c.persons(ctx, `WHERE p.mentioned = 0 OR p.merged_in IS NOT NULL OR EXISTS
			(SELECT 1 FROM tally c WHERE c.noun = 'person' AND c.rid = p.rid) OR EXISTS (SELECT 1 FROM person_team m WHERE m.team = p.rid)
			OR EXISTS (SELECT 1 FROM person m WHERE m.merged_in = p.rid)
			ORDER BY p.name, p.rid`)
		for _, p := range ps {
			out = append(out, p.Person)
		}
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("read people: %w", err)
	}
	return out, nil
}

// PutPerson writes a person down: a new one without an ID, else over the one of
// that id. Former names are not kept; add them to Nick to be found by them.
func (j *Journal) PutPerson(ctx context.Context, p Person) (Person, error) {
	p = p.normal()
	if err := p.Check(); err != nil {
		return Person{}, fmt.Errorf("put person: %w", err)
	}
	err := j.transact(ctx, func(t *tx) error {
		step, err := t.begun("put", NounPerson)
		if err != nil {
			return err
		}
		return t.putPerson(&p, step, false)
	})
	if err != nil {
		return Person{}, fmt.Errorf("put person: %w", err)
	}
	return p, nil
}

func (p Person) normal() Person {
	p.Name, p.Alias = NormalName(p.Name), NormalName(p.Alias)
	nick := make([]string, 0, len(p.Nick))
	for _, n := range p.Nick {
		nick = append(nick, NormalName(n))
	}
	p.Nick = distinct(nick, Fold)
	p.Created, p.Updated = millis(p.Created), millis(p.Updated)
	return p
}

// putPerson writes p; with keep its times are kept, as an import wants.
func (t *tx) putPerson(p *Person, step *openStep, keep bool) error {
	var former *personRow
	if p.ID != "" {
		ps, err := t.persons(bg, "WHERE p.id = ?", p.ID)
		switch {
		case err != nil:
			return err
		case len(ps) == 1:
			former = &ps[0]
		case !keep:
			return &Error{Kind: NotFound, Field: "person", Detail: string(p.ID)}
		}
	} else {
		p.ID = t.j.ids.next(t.now)
	}
	if !keep {
		p.Created, p.Updated, p.Mentioned = t.now.UTC(), t.now.UTC(), false
		if former != nil {
			p.Created, p.MergedIn = former.Created, former.MergedIn
		}
	}
	row := personRow{Person: *p}
	if err := t.writePerson(former, &row, step, "null"); err != nil {
		return err
	}
	ps, err := t.persons(bg, "WHERE p.id = ?", p.ID)
	if err == nil && len(ps) == 1 {
		*p = ps[0].Person
	}
	return err
}

// writePerson writes row over former, or anew, and records how to take it back.
func (t *tx) writePerson(former, row *personRow, step *openStep, none string) error {
	data, before := none, int64(0)
	if former != nil {
		b, err := json.Marshal(former)
		if err != nil {
			return err
		}
		data, before = string(b), former.stamp
		row.rid = former.rid
		if err := t.updatePerson(*row, step.Seq); err != nil {
			return err
		}
	} else {
		rid, err := t.insertPerson(*row, step.Seq)
		if err != nil {
			return err
		}
		row.rid = rid
	}
	t.forget()
	step.touched(row.ID)
	step.add(stepRow{op: opPerson, first: row.rid, last: row.rid, before: before, after: step.Seq, data: data})
	t.change(NounPerson, row.ID)
	return nil
}

func (t *tx) insertPerson(p personRow, stamp int64) (int64, error) {
	rid, err := t.insert(bg, `INSERT INTO person (id, name, mentioned, stamp, created, updated) VALUES (?, ?, ?, ?, ?, ?)`,
		p.ID, p.Name, bit(p.Mentioned), stamp, p.Created.UnixMilli(), p.Updated.UnixMilli())
	if err != nil {
		return 0, err
	}
	if p.Mentioned && stamp == 0 { // made by a mention: there is a name and nothing else
		_, err := t.exec(bg, "INSERT INTO person_name (folded, person) VALUES (?, ?)", Fold(p.Name), rid)
		return rid, err
	}
	p.rid = rid
	return rid, t.updatePerson(p, stamp)
}

func (t *tx) updatePerson(p personRow, stamp int64) error {
	into := any(nil)
	if p.MergedIn != "" {
		rid, err := t.number(bg, "SELECT coalesce(merged_in, rid) FROM person WHERE id = ?", p.MergedIn)
		if err != nil {
			return err
		}
		if rid == 0 || rid == p.rid {
			return &Error{Kind: NotFound, Field: "merged_in", Detail: string(p.MergedIn)}
		}
		into = rid
	}
	if _, err := t.exec(bg, `UPDATE person SET name = ?, team = ?, relation = ?, nick = ?, alias = ?, quotable = ?, merged_in = ?,
		mentioned = ?, stamp = ?, created = ?, updated = ? WHERE rid = ?`,
		p.Name, bit(p.Team), string(p.Relation), strings.Join(p.Nick, "\n"), p.Alias, bit(p.Quotable), into,
		bit(p.Mentioned), stamp, p.Created.UnixMilli(), p.Updated.UnixMilli(), p.rid); err != nil {
		return err
	}
	if _, err := t.exec(bg, "DELETE FROM person_name WHERE person = ?", p.rid); err != nil {
		return err
	}
	for _, n := range append([]string{p.Name, p.Alias}, p.Nick...) {
		if n == "" {
			continue
		}
		if _, err := t.exec(bg, "INSERT OR IGNORE INTO person_name (folded, person) VALUES (?, ?)", Fold(n), p.rid); err != nil {
			return err
		}
	}
	if _, err := t.exec(bg, "DELETE FROM person_team WHERE person = ?", p.rid); err != nil {
		return err
	}
	for i, ref := range p.MemberOf {
		team, err := t.personRid(ref)
		if err != nil {
			return err
		}
		if team == p.rid {
			return invalid("member_of", ref.Name)
		}
		if _, err := t.exec(bg, "INSERT INTO person_team (person, pos, team) VALUES (?, ?, ?)", p.rid, i, team); err != nil {
			return err
		}
	}
	return nil
}

func bit(b bool) int64 {
	if b {
		return 1
	}
	return 0
}

// MergePeople has from read as into from now on, everywhere; entries are not
// rewritten, so undo takes it back whole. Who was merged into from follows.
func (j *Journal) MergePeople(ctx context.Context, from, into ID) error {
	err := j.transact(ctx, func(t *tx) error {
		step, err := t.begun("merge", NounPerson)
		if err != nil {
			return err
		}
		target, err := t.persons(bg, "WHERE p.id = ?", into)
		if err != nil {
			return err
		}
		if len(target) == 0 {
			return &Error{Kind: NotFound, Field: "person", Detail: string(into)}
		}
		if target[0].MergedIn != "" {
			into = target[0].MergedIn
		}
		moved, err := t.persons(bg, "WHERE p.id = ?1 OR p.merged_in = (SELECT rid FROM person WHERE id = ?1)", from)
		if err != nil {
			return err
		}
		if len(moved) == 0 {
			return &Error{Kind: NotFound, Field: "person", Detail: string(from)}
		}
		for _, p := range moved {
			if p.ID == into {
				return &Error{Kind: Conflict, Field: "person", Detail: "the same"}
			}
			row := p
			row.MergedIn, row.Updated = into, t.now.UTC()
			if err := t.writePerson(&p, &row, step, ""); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("merge people: %w", err)
	}
	return nil
}

// UnmergePerson has somebody who was merged read as themselves again.
func (j *Journal) UnmergePerson(ctx context.Context, id ID) error {
	err := j.transact(ctx, func(t *tx) error {
		ps, err := t.persons(bg, "WHERE p.id = ?", id)
		if err != nil {
			return err
		}
		if len(ps) == 0 {
			return &Error{Kind: NotFound, Field: "person", Detail: string(id)}
		}
		if ps[0].MergedIn == "" {
			return nil
		}
		step, err := t.begun("unmerge", NounPerson)
		if err != nil {
			return err
		}
		row := ps[0]
		row.MergedIn, row.Updated = "", t.now.UTC()
		return t.writePerson(&ps[0], &row, step, "")
	})
	if err != nil {
		return fmt.Errorf("unmerge person: %w", err)
	}
	return nil
}
