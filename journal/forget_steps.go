package journal

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// planNames looks for names of other things that hold the name, and for tags.
func (c *conn) planNames(p *forgetPlan) error {
	if p.OnlyMentions {
		return nil
	}
	r, err := c.query(bg, "SELECT rid, name FROM tag ORDER BY rid")
	if err != nil {
		return err
	}
	for r.next() {
		if _, n := p.all.erase(asText(r.vals[1]), false); n > 0 {
			p.tags = append(p.tags, asInt(r.vals[0]))
		}
	}
	if err := r.close(); err != nil || p.noun != NounPerson {
		return err
	}
	teams, err := c.persons(bg, "WHERE "+namedAfter+" ORDER BY p.name, p.rid")
	if err != nil {
		return err
	}
	for _, t := range teams {
		was := t.Name
		name, n := p.rename(t.Name)
		alias, a := p.rename(t.Alias)
		nicks := 0
		t.Nick = slices.Clone(t.Nick)
		for i := range t.Nick {
			nick, k := p.rename(t.Nick[i])
			t.Nick[i], nicks = nick, nicks+k
		}
		if n+a+nicks > 0 && !slices.Contains(p.rids, t.rid) {
			t.Name, t.Alias = name, alias
			p.persons = append(p.persons, t)
			p.renaming(Renamed{NounPerson, t.ID, was, name}, t.Updated)
		}
	}
	all, err := c.projectRows(bg, "ORDER BY p.name, p.rid")
	if err != nil {
		return err
	}
	for _, r := range all {
		was := r.Name
		if name, n := p.rename(r.Name); n > 0 {
			r.Name = name
			p.projects = append(p.projects, r)
			p.renaming(Renamed{NounProject, r.ID, was, name}, r.Updated)
		}
	}
	return nil
}

// rename erases in a name that holds theirs; one that is theirs belongs to the
// other thing as well, and stays.
func (p *forgetPlan) rename(name string) (string, int) {
	if slices.Contains(p.all.names, foldWords(name)) {
		return name, 0
	}
	out, n := p.own.erase(name, true)
	if CheckName("name", out) != nil && n > 0 {
		out = p.Word // it grew too long
	}
	return out, n
}

func (p *forgetPlan) renaming(r Renamed, updated any) {
	p.renamed = append(p.renamed, r)
	p.tick("renamed", r, updated)
}

// planSteps looks for what of the step log holds them: their own rows as they
// stood, rows of others that name them, former states that change.
func (c *conn) planSteps(p *forgetPlan) error {
	r, err := c.query(bg, `SELECT step, pos, op, first, data FROM step_row
		WHERE op IN ('person', 'project', 'record', 'edit') ORDER BY step, pos`)
	if err != nil {
		return err
	}
	for r.next() {
		op, first, data := asText(r.vals[2]), asInt(r.vals[3]), asText(r.vals[4])
		holds := false
		switch {
		case op == opEdit:
			rev, _ := strconv.ParseInt(data, 10, 64)
			holds = p.edits[[2]int64{first, rev}]
		case op == opPerson && p.noun == NounPerson, op == opProject && p.noun == NounProject:
			holds = slices.Contains(p.rids, first)
		}
		if !holds && op != opEdit {
			_, holds = p.bare.eraseJSON(data, p.ids)
		}
		if holds {
			p.steps = append(p.steps, [2]int64{asInt(r.vals[0]), asInt(r.vals[1])})
			p.tick("step", asInt(r.vals[0]), asInt(r.vals[1]))
		}
	}
	return r.close()
}

// preview is the plan in figures.
func (p *forgetPlan) preview() Forgetting {
	f := Forgetting{
		Noun: p.noun, ID: p.root.ID, Name: p.root.Name, ForgetOptions: p.ForgetOptions, Names: p.names,
		Entries: len(p.entries), Revisions: len(p.revisions), Drafts: len(p.drafts), Records: len(p.records), Settings: len(p.settings),
		Renamed: p.renamed, Others: p.holders, mark: p.mark(),
	}
	steps := map[int64]bool{}
	for _, s := range p.steps {
		steps[s[0]] = true
	}
	f.Steps = len(steps)
	count := func(n *int, yes bool) {
		if yes {
			*n++
		}
	}
	for i := range p.entries {
		e := &p.entries[i]
		count(&f.Linked, e.linked)
		count(&f.Plain, e.plain)
		count(&f.Binned, !e.former.Deleted.IsZero())
		count(&f.Words, e.former.folded() != e.after.folded())
	}
	f.Samples = p.samples()
	return f
}

// samples are the newest entries with the name in plain words, where erasing
// could be wrong, and then the newest of the rest.
func (p *forgetPlan) samples() []ForgetSample {
	newest := make([]*plannedEntry, len(p.entries))
	for i := range p.entries {
		newest[i] = &p.entries[i]
	}
	slices.SortStableFunc(newest, func(a, b *plannedEntry) int { return b.former.At.Compare(a.former.At) })
	var out []ForgetSample
	for _, sort := range []struct {
		plain bool
		most  int
	}{{true, 5}, {false, 3}} {
		for _, e := range newest {
			if e.plain == sort.plain && sort.most > 0 {
				out = append(out, e.sample())
				sort.most--
			}
		}
	}
	return out
}

// backupsIn names what lies in the folder of backups, the newest first, without
// opening any of it.
func backupsIn(dir string) ([]Backup, error) {
	found, err := os.ReadDir(filepath.Join(dir, backupsName))
	if err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			err = nil
		}
		return nil, fileError(err)
	}
	var out []Backup
	for _, f := range found {
		if info, err := f.Info(); err == nil {
			out = append(out, Backup{Name: f.Name(), At: info.ModTime()})
		}
	}
	slices.SortFunc(out, func(a, b Backup) int {
		if c := b.At.Compare(a.At); c != 0 {
			return c
		}
		return strings.Compare(a.Name, b.Name)
	})
	return out, nil
}
