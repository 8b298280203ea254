package journal

import (
	"context"
	"slices"
)

// forgetAsPlanned writes a plan. Entries keep their stamps, so that what else
// was done to them can still be undone, and are of a new revision, so that an
// editor that still shows the name cannot write it back.
func (t *tx) forgetAsPlanned(ctx context.Context, p *forgetPlan) error {
	step, err := t.begun("forget", p.noun)
	if err != nil {
		return err
	}
	for i := range p.entries {
		if i%64 == 63 && ctx.Err() != nil {
			return fileError(ctx.Err())
		}
		if err := t.forgetInEntry(&p.entries[i]); err != nil {
			return err
		}
	}
	for _, write := range []func(*forgetPlan) error{t.forgetInTexts, t.forgetInSteps, t.forgetRows, t.forgetInNames} {
		if err := write(p); err != nil {
			return err
		}
	}
	if _, err := t.exec(bg, "DELETE FROM memo"); err != nil {
		return err
	}
	if _, err := t.exec(bg, "INSERT OR REPLACE INTO setting (key, value) VALUES (?, '1')", sweepKey); err != nil {
		return err
	}
	step.Count = len(p.entries)
	step.add(stepRow{op: opForgotten})
	t.change(p.noun, "")
	t.forget()
	return nil
}

func (t *tx) forgetInEntry(e *plannedEntry) error {
	mark, err := t.one(bg, "SELECT bin_mark, has FROM entry WHERE rid = ?", e.former.rid)
	if err != nil {
		return err
	}
	binMark, revised := mark[0], asInt(mark[1])&hasRevisions != 0
	s := e.after
	s.Rev, s.Updated = e.former.Rev+1, t.now.UTC()
	if err := t.updateEntry(&e.former, &s, e.former.stamp); err != nil {
		return err
	}
	if s.Source != e.former.Source {
		if _, err := t.exec(bg, "DELETE FROM source WHERE name = ? AND key = ?", e.former.Source.Name, e.former.Source.Key); err != nil {
			return err
		}
	}
	t.change(NounEntry, s.ID)
	_, err = t.exec(bg, "UPDATE entry SET bin_mark = ?, has = ? WHERE rid = ?", binMark, s.has(revised), s.rid)
	return err
}

// forgetInTexts writes former states, drafts, settings, records and the keys of
// sources.
func (t *tx) forgetInTexts(p *forgetPlan) error {
	for _, r := range p.revisions {
		project := any(r.project)
		if r.project == 0 {
			project = nil
		}
		if _, err := t.exec(bg, "UPDATE revision SET data = ?, people = ?, project = ? WHERE rid = ?",
			r.text, orNull(formatRids(r.people)), project, r.rid); err != nil {
			return err
		}
	}
	for _, d := range p.drafts {
		if _, err := t.exec(bg, "UPDATE draft SET text = ? WHERE slot = ?", d.text, d.key); err != nil {
			return err
		}
		t.change(NounDraft, "")
	}
	for _, r := range p.records {
		if _, err := t.exec(bg, "UPDATE record SET data = ?, updated = ? WHERE rid = ?", r.text, t.now.UnixMilli(), r.rid); err != nil {
			return err
		}
		t.change(NounRecord, "")
	}
	for _, s := range p.settings {
		if err := t.setSetting(bg, s.key, s.text); err != nil {
			return err
		}
	}
	for _, s := range p.sources {
		key, _ := p.own.erase(s[1], false)
		if _, err := t.exec(bg, "UPDATE OR IGNORE source SET key = ? WHERE name = ? AND key = ?", key, s[0], s[1]); err != nil {
			return err
		}
		if _, err := t.exec(bg, "DELETE FROM source WHERE name = ? AND key = ?", s[0], s[1]); err != nil {
			return err
		}
	}
	return nil
}

// forgetInSteps takes what holds them out of the step log. The steps stay, and
// say why they cannot be undone.
func (t *tx) forgetInSteps(p *forgetPlan) error {
	for _, s := range p.steps {
		if _, err := t.exec(bg, "UPDATE step_row SET op = ?, data = NULL WHERE step = ? AND pos = ?", opForgotten, s[0], s[1]); err != nil {
			return err
		}
		if _, err := t.exec(bg, "UPDATE step SET ids = '[]' WHERE seq = ? AND noun = ?", s[0], string(p.noun)); err != nil {
			return err
		}
	}
	return nil
}

// forgetRows removes the rows of those who go, whom others were merged into
// last.
func (t *tx) forgetRows(p *forgetPlan) error {
	queries := []string{"DELETE FROM project WHERE rid = ?"}
	if p.noun == NounPerson {
		queries = []string{
			"DELETE FROM entry_person WHERE person = ?", "DELETE FROM person_name WHERE person = ?",
			"DELETE FROM person_team WHERE person = ?1 OR team = ?1", "DELETE FROM person WHERE rid = ?",
		}
	}
	rids := slices.Clone(p.rids)
	slices.Reverse(rids) // the one the others are merged into came first
	for _, rid := range rids {
		for _, q := range queries {
			if _, err := t.exec(bg, q, rid); err != nil {
				return err
			}
		}
	}
	for _, tag := range p.tags {
		if _, err := t.exec(bg, "DELETE FROM tag WHERE rid = ?1 AND NOT EXISTS (SELECT 1 FROM entry_tag WHERE tag = ?1)", tag); err != nil {
			return err
		}
	}
	t.forget()
	return nil
}

// forgetInNames writes the new names of teams and projects named after them.
func (t *tx) forgetInNames(p *forgetPlan) error {
	for _, r := range p.persons {
		r.Updated = t.now.UTC()
		r.MemberOf = slices.DeleteFunc(r.MemberOf, func(ref Ref) bool { return p.ids[string(ref.ID)] })
		if err := t.updatePerson(r, r.stamp); err != nil {
			return err
		}
		t.change(NounPerson, r.ID)
	}
	for _, r := range p.projects {
		r.Updated = t.now.UTC()
		if err := t.updateProject(r, r.stamp); err != nil {
			return err
		}
		t.change(NounProject, r.ID)
	}
	return nil
}

// sweepKey is the setting that stands from a forgetting until the file it was
// done in is gone.
const sweepKey = "forget_sweep"

// sweepForgotten writes the journal anew, into a file that has never held what
// was forgotten: SQLite leaves copies of moved rows in the pages of the old one.
func (j *Journal) sweepForgotten(ctx context.Context) error {
	err := j.FlipGeneration(ctx)
	if err == nil {
		err = j.transact(ctx, func(t *tx) error {
			_, err := t.exec(bg, "DELETE FROM setting WHERE key = ?", sweepKey)
			return err
		})
	}
	if err != nil {
		return &Error{Kind: Busy, Field: "forget", Err: err}
	}
	return nil
}
