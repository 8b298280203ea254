package journal

import (
	"context"
	"fmt"
)

// mergedProject is the rid of the project p is read as; nil is itself.
func (t *tx) mergedProject(p projectRow) (any, error) {
	if p.MergedIn == "" {
		return nil, nil
	}
	rid, err := t.number(bg, "SELECT coalesce(merged_in, rid) FROM project WHERE id = ?", p.MergedIn)
	if err != nil {
		return nil, err
	}
	if rid == 0 || rid == p.rid {
		return nil, &Error{Kind: NotFound, Field: "merged_in", Detail: string(p.MergedIn)}
	}
	return rid, nil
}

// awaitProject makes a place for a project that an import names before its own
// line: whatever that line says is later.
func (t *tx) awaitProject(id ID, name string) error {
	if id == "" {
		return nil
	}
	rid, err := t.number(bg, "SELECT rid FROM project WHERE id = ?", id)
	if err != nil || rid != 0 {
		return err
	}
	p := projectRow{Project: Project{ID: id, Name: name, Mentioned: true}}
	p.Created, p.Updated = asTime(int64(0)), asTime(int64(0))
	_, err = t.insertProject(p, 0)
	return err
}

// MergeProjects has from read as into from now on, everywhere; entries are not
// rewritten, so undo takes it back whole. What was merged into from follows.
func (j *Journal) MergeProjects(ctx context.Context, from, into ID) error {
	err := j.transact(ctx, func(t *tx) error {
		step, err := t.begun("merge", NounProject)
		if err != nil {
			return err
		}
		target, err := t.projectRows(bg, "WHERE p.id = ?", into)
		if err != nil {
			return err
		}
		if len(target) == 0 {
			return &Error{Kind: NotFound, Field: "project", Detail: string(into)}
		}
		if target[0].MergedIn != "" {
			into = target[0].MergedIn
		}
		moved, err := t.projectRows(bg, "WHERE p.id = ?1 OR p.merged_in = (SELECT rid FROM project WHERE id = ?1)", from)
		if err != nil {
			return err
		}
		if len(moved) == 0 {
			return &Error{Kind: NotFound, Field: "project", Detail: string(from)}
		}
		for _, p := range moved {
			if p.ID == into {
				return &Error{Kind: Conflict, Field: "project", Detail: "the same"}
			}
			row := p
			row.MergedIn, row.Updated = into, t.now.UTC()
			if err := t.writeProject(&p, &row, step, ""); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("merge projects: %w", err)
	}
	return nil
}

// UnmergeProject has a project that was merged read as itself again.
func (j *Journal) UnmergeProject(ctx context.Context, id ID) error {
	err := j.transact(ctx, func(t *tx) error {
		ps, err := t.projectRows(bg, "WHERE p.id = ?", id)
		if err != nil {
			return err
		}
		if len(ps) == 0 {
			return &Error{Kind: NotFound, Field: "project", Detail: string(id)}
		}
		if ps[0].MergedIn == "" {
			return nil
		}
		step, err := t.begun("unmerge", NounProject)
		if err != nil {
			return err
		}
		row := ps[0]
		row.MergedIn, row.Updated = "", t.now.UTC()
		return t.writeProject(&ps[0], &row, step, "")
	})
	if err != nil {
		return fmt.Errorf("unmerge project: %w", err)
	}
	return nil
}
