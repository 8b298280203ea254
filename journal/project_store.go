package journal

import (
	"context"
	"encoding/json"
	"fmt"
)

// projectRow is a project as kept: MergedIn by rid beside the ID.
type projectRow struct {
	Project
	rid      int64
	stamp    int64
	mergedIn int64
}

const projectColumns = `p.rid, p.id, p.name, p.own, p.closed, p.mentioned, p.stamp, p.created, p.updated,
	p.merged_in, (SELECT i.id FROM project i WHERE i.rid = p.merged_in)`

func (c *conn) projectRows(ctx context.Context, where string, args ...any) ([]projectRow, error) {
	r, err := c.query(ctx, "SELECT "+projectColumns+" FROM project p "+where, args...)
	if err != nil {
		return nil, err
	}
	var out []projectRow
	for r.next() {
		v := r.vals
		out = append(out, projectRow{
			rid: asInt(v[0]), stamp: asInt(v[6]), mergedIn: asInt(v[9]),
			Project: Project{
				ID: asID(v[1]), Name: asText(v[2]), Own: asInt(v[3]) != 0, Closed: asInt(v[4]) != 0,
				Mentioned: asInt(v[5]) != 0, Created: asTime(v[7]), Updated: asTime(v[8]), MergedIn: asID(v[10]),
			},
		})
	}
	return out, r.close()
}

// Projects lists every project, by name: those written down, and those an
// entry outside the bin names. What was merged into another is among them, with
// MergedIn set.
func (j *Journal) Projects(ctx context.Context) ([]Project, error) {
	var out []Project
	err := j.read(ctx, func(c *conn) error {
		ps, err := c.projectRows(ctx, `WHERE p.mentioned = 0 OR p.merged_in IS NOT NULL OR EXISTS
			(SELECT 1 FROM tally c WHERE c.noun = 'project' AND c.rid = p.rid) OR EXISTS (SELECT 1 FROM project m WHERE m.merged_in = p.rid)
			ORDER BY p.name, p.rid`)
		for _, p := range ps {
			out = append(out, p.Project)
		}
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("read projects: %w", err)
	}
	return out, nil
}

// PutProject writes a project down: a new one without an ID, else over the one
// of that id.
func (j *Journal) PutProject(ctx context.Context, p Project) (Project, error) {
	p.Name = NormalName(p.Name)
	if err := p.Check(); err != nil {
		return Project{}, fmt.Errorf("put project: %w", err)
	}
	err := j.transact(ctx, func(t *tx) error {
		step, err := t.begun("put", NounProject)
		if err != nil {
			return err
		}
		return t.putProject(&p, step, false)
	})
	if err != nil {
		return Project{}, fmt.Errorf("put project: %w", err)
	}
	return p, nil
}

func (t *tx) putProject(p *Project, step *openStep, keep bool) error {
	var former *projectRow
	if p.ID != "" {
		ps, err := t.projectRows(bg, "WHERE p.id = ?", p.ID)
		switch {
		case err != nil:
			return err
		case len(ps) == 1:
			former = &ps[0]
		case !keep:
			return &Error{Kind: NotFound, Field: "project", Detail: string(p.ID)}
		}
	} else {
		p.ID = t.j.ids.next(t.now)
	}
	if !keep {
		p.Created, p.Updated, p.Mentioned = t.now.UTC(), t.now.UTC(), false
		if former != nil {
			p.Created, p.MergedIn = former.Created, former.MergedIn
		}
	} else if err := t.awaitProject(p.MergedIn, p.Name); err != nil {
		return err
	}
	return t.writeProject(former, &projectRow{Project: *p}, step, "null")
}

func (t *tx) writeProject(former, row *projectRow, step *openStep, none string) error {
	data, before := none, int64(0)
	if former != nil {
		b, err := json.Marshal(former)
		if err != nil {
			return err
		}
		data, before = string(b), former.stamp
		row.rid = former.rid
		if err := t.updateProject(*row, step.Seq); err != nil {
			return err
		}
	} else {
		rid, err := t.insertProject(*row, step.Seq)
		if err != nil {
			return err
		}
		row.rid = rid
	}
	t.forget()
	step.touched(row.ID)
	step.add(stepRow{op: opProject, first: row.rid, last: row.rid, before: before, after: step.Seq, data: data})
	t.change(NounProject, row.ID)
	return nil
}

func (t *tx) insertProject(p projectRow, stamp int64) (int64, error) {
	into, err := t.mergedProject(p)
	if err != nil {
		return 0, err
	}
	return t.insert(bg, `INSERT INTO project (id, name, folded, own, closed, merged_in, mentioned, stamp, created, updated)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		p.ID, p.Name, Fold(p.Name), bit(p.Own), bit(p.Closed), into, bit(p.Mentioned), stamp, p.Created.UnixMilli(), p.Updated.UnixMilli())
}

func (t *tx) updateProject(p projectRow, stamp int64) error {
	into, err := t.mergedProject(p)
	if err != nil {
		return err
	}
	_, err = t.exec(bg, `UPDATE project SET name = ?, folded = ?, own = ?, closed = ?, merged_in = ?, mentioned = ?, stamp = ?, created = ?, updated = ?
		WHERE rid = ?`,
		p.Name, Fold(p.Name), bit(p.Own), bit(p.Closed), into, bit(p.Mentioned), stamp, p.Created.UnixMilli(), p.Updated.UnixMilli(), p.rid)
	return err
}
