package journal

import (
	"context"
	"encoding/json"
	"fmt"
	"strconv"
)

// What a stepRow says was done; the inverse of each is another of them.
const (
	opAdd       = "add"     // a run of entries was written; taken back into the bin
	opRemove    = "remove"  // a run of entries went into the bin
	opRestore   = "restore" // and out of it
	opEdit      = "edit"    // an entry was written over; data is the revision that holds what stood there
	opPerson    = "person"  // a person was written; data is the former, null if there was none
	opProject   = "project"
	opForgotten = "forgotten" // what stood there is forgotten; never taken back
	opRecord    = "record"    // a record was written or removed; data says what stood there, see record_store.go
)

const (
	roleDone = iota
	roleUndid
	roleRedid
)

// LastStep is what Undo would take back.
func (j *Journal) LastStep(ctx context.Context) (Step, bool, error) {
	return j.step(ctx, lastUndoable)
}

// NextRedo is what Redo would do again.
func (j *Journal) NextRedo(ctx context.Context) (Step, bool, error) {
	return j.step(ctx, lastRedoable)
}

func (j *Journal) step(ctx context.Context, where string) (Step, bool, error) {
	var s Step
	err := j.read(ctx, func(c *conn) error {
		var err error
		if s, err = c.step(where); err != nil || s.Seq == 0 {
			return err
		}
		// Past a forgetting there is nothing to take back.
		gone, err := c.number(bg, "SELECT count(*) FROM step_row WHERE step = ? AND op = ?", s.Seq, opForgotten)
		if gone > 0 {
			s = Step{}
		}
		return err
	})
	if err != nil {
		return Step{}, false, fmt.Errorf("read steps: %w", err)
	}
	return s, s.Seq != 0, nil
}

const (
	lastUndoable = "WHERE role <> 1 AND turned IS NULL ORDER BY seq DESC LIMIT 1"
	// Redo is offered only until something new is done.
	lastRedoable = `WHERE role = 1 AND turned IS NULL AND seq > coalesce((SELECT max(seq) FROM step WHERE role = 0), 0)
		ORDER BY seq DESC LIMIT 1`
	oneStep = "WHERE seq = ? AND turned IS NULL"
)

func (c *conn) step(where string, args ...any) (Step, error) {
	v, err := c.one(bg, "SELECT seq, at, verb, noun, count, ids FROM step "+where, args...)
	if err != nil || v == nil {
		return Step{}, err
	}
	s := Step{Seq: asInt(v[0]), At: asTime(v[1]), Verb: asText(v[2]), Noun: Noun(asText(v[3])), Count: int(asInt(v[4]))}
	if err := json.Unmarshal([]byte(asText(v[5])), &s.IDs); err != nil {
		return Step{}, &Error{Kind: Damaged, Field: "step", Err: err}
	}
	return s, nil
}

// Undo takes back the last step that was not taken back yet, whoever made it,
// by appending its inverse. NotFound says there is none, Conflict that later
// work touched the same rows; then nothing is changed.
func (j *Journal) Undo(ctx context.Context) (Step, error) {
	return j.turn(ctx, "undo", roleUndid, func(t *tx) (Step, error) { return t.conn.step(lastUndoable) })
}

// UndoStep takes back one certain step.
func (j *Journal) UndoStep(ctx context.Context, seq int64) (Step, error) {
	return j.turn(ctx, "undo", roleUndid, func(t *tx) (Step, error) { return t.conn.step(oneStep+" AND role <> 1", seq) })
}

// Redo does again what Undo took back last, unless something new was done.
func (j *Journal) Redo(ctx context.Context) (Step, error) {
	return j.turn(ctx, "redo", roleRedid, func(t *tx) (Step, error) { return t.conn.step(lastRedoable) })
}

func (j *Journal) turn(ctx context.Context, verb string, role int, find func(*tx) (Step, error)) (Step, error) {
	var of Step
	err := j.transact(ctx, func(t *tx) error {
		var err error
		if of, err = find(t); err != nil {
			return err
		}
		if of.Seq == 0 {
			return &Error{Kind: NotFound, Field: "step"}
		}
		step, err := t.begun(of.Verb, of.Noun)
		if err != nil {
			return err
		}
		step.role, step.IDs, step.Count = role, of.IDs, of.Count
		rows, err := t.stepRows(of.Seq)
		if err != nil {
			return err
		}
		for i := len(rows) - 1; i >= 0; i-- {
			if err := t.invert(rows[i], step); err != nil {
				return err
			}
		}
		step.IDs, step.Count = of.IDs, of.Count
		_, err = t.exec(bg, "UPDATE step SET turned = ? WHERE seq = ?", step.Seq, of.Seq)
		return err
	})
	if err != nil {
		return Step{}, fmt.Errorf("%s: %w", verb, err)
	}
	return of, nil
}

func (t *tx) stepRows(seq int64) ([]stepRow, error) {
	r, err := t.query(bg, "SELECT op, first, last, before, after, data FROM step_row WHERE step = ? ORDER BY pos", seq)
	if err != nil {
		return nil, err
	}
	var out []stepRow
	for r.next() {
		out = append(out, stepRow{
			op: asText(r.vals[0]), first: asInt(r.vals[1]), last: asInt(r.vals[2]),
			before: asInt(r.vals[3]), after: asInt(r.vals[4]), data: asText(r.vals[5]),
		})
	}
	return out, r.close()
}

// errLater is the refusal of an undo.
var errLater = &Error{Kind: Conflict, Field: "undo", Detail: "later work"}

// invert does the opposite of one row of a step. A row bears the stamp of the
// step that wrote it; taking a step back puts the former stamp back, so that
// the step before can be taken back next, and any other stamp is later work.
func (t *tx) invert(r stepRow, step *openStep) error {
	inverse := stepRow{first: r.first, last: r.last, before: r.after, after: r.before}
	var err error
	switch r.op {
	case opAdd, opRestore, opRemove:
		inverse.op = opRemove
		if r.op == opRemove {
			inverse.op = opRestore
		}
		err = t.invertMove(r, inverse.op)
	case opEdit:
		inverse.op = opEdit
		inverse.data, err = t.invertEdit(r)
	case opPerson:
		inverse.op = opPerson
		inverse.data, err = t.invertPerson(r)
	case opProject:
		inverse.op = opProject
		inverse.data, err = t.invertProject(r)
	case opForgotten:
		return errForgotten
	case opRecord:
		inverse, err = t.invertRecord(r)
	default:
		err = &Error{Kind: Newer, Field: "step", Detail: r.op}
	}
	if err != nil {
		return err
	}
	step.rows = append(step.rows, inverse)
	return nil
}

func (t *tx) invertMove(r stepRow, op string) error {
	n, err := t.number(bg, `SELECT count(*) FROM entry WHERE rid BETWEEN ? AND ? AND stamp = ? AND (deleted IS NULL) = ?`,
		r.first, r.last, r.after, bit(op == opRemove))
	if err != nil {
		return err
	}
	if n != r.last-r.first+1 {
		return errLater
	}
	if err := t.moveRun(op, r.first, r.last, r.before); err != nil {
		return err
	}
	if n > manyRows {
		t.change(NounEntry, "") // stands for all of them
		return nil
	}
	rows, err := t.query(bg, "SELECT id FROM entry WHERE rid BETWEEN ? AND ? ORDER BY rid", r.first, r.last)
	if err != nil {
		return err
	}
	for rows.next() {
		t.change(NounEntry, asID(rows.vals[0]))
	}
	return rows.close()
}

func (t *tx) invertEdit(r stepRow) (string, error) {
	now, err := t.entryByRid(r.first, t.names())
	if KindOf(err) == NotFound || err == nil && now.stamp != r.after {
		return "", errLater
	}
	if err != nil {
		return "", err
	}
	rev, err := strconv.Atoi(r.data)
	if err != nil {
		return "", &Error{Kind: Damaged, Field: "step", Err: err}
	}
	v, err := t.one(bg, "SELECT until, data, people, project FROM revision WHERE entry = ? AND rev = ? ORDER BY until DESC, rid DESC LIMIT 1", r.first, rev)
	if err != nil {
		return "", err
	}
	if v == nil {
		return "", errLater
	}
	former, err := scanRevision(v[0], v[1])
	if err != nil {
		return "", err
	}
	s := stored{Entry: former.Entry, people: parseRids(asText(v[2])), project: asInt(v[3])}
	if v[2] == nil && v[3] == nil { // an imported revision knows no rids
		err = t.resolve(&s)
	} else {
		s.People, s.Project = nil, Ref{}
		err = t.names().fill(&s)
	}
	if err != nil {
		return "", err
	}
	s.Rev, s.Updated = now.Rev+1, t.now.UTC()
	if err := t.keepRevision(&now, t.now); err != nil {
		return "", err
	}
	if err := t.updateEntry(&now, &s, r.before); err != nil {
		return "", err
	}
	t.change(NounEntry, s.ID)
	return itoa(now.Rev), nil
}

func (t *tx) invertPerson(r stepRow) (string, error) {
	ps, err := t.persons(bg, "WHERE p.rid = ?", r.first)
	if err != nil {
		return "", err
	}
	if len(ps) != 1 || ps[0].stamp != r.after {
		return "", errLater
	}
	now := ps[0]
	data, err := json.Marshal(now)
	if err != nil {
		return "", err
	}
	former := now
	former.Mentioned = true // written down by the step taken back: hidden unless mentioned
	if r.data != "null" {
		former = personRow{}
		if err := json.Unmarshal([]byte(r.data), &former); err != nil {
			return "", &Error{Kind: Damaged, Field: "step", Err: err}
		}
	}
	former.rid, former.Updated = now.rid, t.now.UTC()
	if err := t.updatePerson(former, r.before); err != nil {
		return "", err
	}
	t.forget()
	t.change(NounPerson, now.ID)
	return string(data), nil
}

func (t *tx) invertProject(r stepRow) (string, error) {
	ps, err := t.projectRows(bg, "WHERE p.rid = ?", r.first)
	if err != nil {
		return "", err
	}
	if len(ps) != 1 || ps[0].stamp != r.after {
		return "", errLater
	}
	now := ps[0]
	data, err := json.Marshal(now)
	if err != nil {
		return "", err
	}
	former := now
	former.Mentioned = true
	if r.data != "null" {
		former = projectRow{}
		if err := json.Unmarshal([]byte(r.data), &former); err != nil {
			return "", &Error{Kind: Damaged, Field: "step", Err: err}
		}
	}
	former.rid, former.Updated = now.rid, t.now.UTC()
	if err := t.updateProject(former, r.before); err != nil {
		return "", err
	}
	t.forget()
	t.change(NounProject, now.ID)
	return string(data), nil
}
