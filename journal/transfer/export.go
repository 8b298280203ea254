package transfer

import (
	"bufio"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"slices"

	"footlight/journal"
)

// Export writes what q selects of j as Footlight JSON Lines; the zero Query
// selects everything, the bin and all revisions included. It reads in a stream
// and holds no more than the people, the projects and, for a selection, the ids
// selected. On an error w holds a part that no import accepts.
func Export(ctx context.Context, j *journal.Journal, q journal.Query, w io.Writer, progress Progress) (Counts, error) {
	x := &exporter{ctx: ctx, j: j, out: bufio.NewWriterSize(w, 1<<16), progress: progress}
	x.enc = json.NewEncoder(x.out)
	x.enc.SetEscapeHTML(false)
	if err := x.write(q); err != nil {
		return x.done, fmt.Errorf("export footlight: %w", err)
	}
	return x.done, nil
}

type exporter struct {
	ctx      context.Context
	j        *journal.Journal
	out      *bufio.Writer
	enc      *json.Encoder
	progress Progress
	total    int

	people   map[journal.ID]*journal.Person // nil value: already written
	projects map[journal.ID]*journal.Project
	chosen   map[journal.ID]bool // ids selected; nil for a whole export
	done     Counts
}

func (x *exporter) write(q journal.Query) error {
	whole := len(q.Terms) == 0
	if err := x.names(); err != nil {
		return err
	}
	if x.progress != nil {
		n, err := x.j.Count(x.ctx, q)
		if err != nil {
			return err
		}
		x.total = n
	}
	version := Version
	if err := x.enc.Encode(headerLine{Footlight: &version}); err != nil {
		return err
	}
	if whole {
		if err := x.allNames(); err != nil {
			return err
		}
		if err := x.records(); err != nil {
			return err
		}
	} else {
		x.chosen = map[journal.ID]bool{}
	}
	if err := x.entries(x.j.Each(x.ctx, q)); err != nil {
		return err
	}
	if whole {
		if err := x.entries(x.j.Each(x.ctx, binQuery)); err != nil {
			return err
		}
	}
	if err := x.revisions(); err != nil {
		return err
	}
	if err := x.enc.Encode(endLine{Type: typeEnd, Counts: x.done}); err != nil {
		return err
	}
	return x.out.Flush()
}

var binQuery = journal.Query{Terms: []journal.Term{{Tests: []journal.Test{{Field: journal.FieldBin}}}}}

// names reads the people and projects not read yet.
func (x *exporter) names() error {
	people, projects, err := x.j.Known(x.ctx)
	if err != nil {
		return err
	}
	if x.people == nil {
		x.people, x.projects = map[journal.ID]*journal.Person{}, map[journal.ID]*journal.Project{}
	}
	for _, p := range people {
		if _, known := x.people[p.ID]; !known {
			x.people[p.ID] = &p
		}
	}
	for _, p := range projects {
		if _, known := x.projects[p.ID]; !known {
			x.projects[p.ID] = &p
		}
	}
	return nil
}

func (x *exporter) allNames() error {
	for _, id := range sortedKeys(x.people) {
		if err := x.person(id); err != nil {
			return err
		}
	}
	for _, id := range sortedKeys(x.projects) {
		if err := x.project(id); err != nil {
			return err
		}
	}
	return nil
}

// person writes the line of a person once, and of the teams they belong to and
// the person they were merged into before it.
func (x *exporter) person(id journal.ID) error {
	p := x.people[id]
	if p == nil {
		return nil
	}
	x.people[id] = nil
	for _, team := range p.MemberOf {
		if err := x.person(team.ID); err != nil {
			return err
		}
	}
	if err := x.person(p.MergedIn); err != nil {
		return err
	}
	x.done.People++
	return x.enc.Encode(personLine{Type: typePerson, Person: *p})
}

func (x *exporter) project(id journal.ID) error {
	p := x.projects[id]
	if p == nil {
		return nil
	}
	x.projects[id] = nil
	x.done.Projects++
	return x.enc.Encode(projectLine{Type: typeProject, Project: *p})
}

// mentioned writes whom and what e names, where that is not written yet. A name
// made by another process since the names were read is read now.
func (x *exporter) mentioned(e *journal.Entry) error {
	missing := e.Project.ID != "" && !has(x.projects, e.Project.ID)
	for _, p := range e.People {
		missing = missing || !has(x.people, p.ID)
	}
	if missing {
		if err := x.names(); err != nil {
			return err
		}
	}
	for _, p := range e.People {
		if err := x.person(p.ID); err != nil {
			return err
		}
	}
	return x.project(e.Project.ID)
}

func (x *exporter) records() error {
	rs, err := x.j.Records(x.ctx)
	if err != nil {
		return err
	}
	for _, r := range rs {
		if err := x.enc.Encode(recordLine{Type: typeRecord, Record: r}); err != nil {
			return err
		}
	}
	x.done.Records = len(rs)
	return nil
}

func (x *exporter) entries(each iter.Seq2[journal.Entry, error]) error {
	line := entryLine{Type: typeEntry}
	for e, err := range each {
		if err != nil {
			return err
		}
		if err := x.mentioned(&e); err != nil {
			return err
		}
		if x.chosen != nil {
			x.chosen[e.ID] = true
		}
		line.Entry = e
		if err := x.enc.Encode(&line); err != nil {
			return err
		}
		x.done.Entries++
		x.tell(x.done.Entries)
	}
	return nil
}

func (x *exporter) revisions() error {
	line := revisionLine{Type: typeRevision}
	for r, err := range x.j.EachRevision(x.ctx) {
		if err != nil {
			return err
		}
		if x.chosen != nil && !x.chosen[r.Entry.ID] {
			continue
		}
		if err := x.mentioned(&r.Entry); err != nil {
			return err
		}
		line.Replaced, line.Entry = r.Until, r.Entry
		if err := x.enc.Encode(&line); err != nil {
			return err
		}
		x.done.Revisions++
	}
	return nil
}

func (x *exporter) tell(n int) {
	if x.progress != nil && n&255 == 0 {
		x.progress(n, max(n, x.total))
	}
}

func has[V any](m map[journal.ID]V, id journal.ID) bool {
	_, ok := m[id]
	return ok
}

func sortedKeys[V any](m map[journal.ID]V) []journal.ID {
	ids := make([]journal.ID, 0, len(m))
	for id := range m {
		ids = append(ids, id)
	}
	slices.SortFunc(ids, cmp.Compare[journal.ID])
	return ids
}
