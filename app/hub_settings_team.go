package app

import (
	"slices"

	"footlight/journal"
)

// founded is a team that was written down because somebody became part of it,
// and the step that did so.
type founded struct {
	team journal.ID
	step int64
}

// team finds the team of a name, or writes it down.
func (h *Hub) team(name string) (team journal.Ref, fresh founded, err error) {
	p, known, err := h.personCalled(name)
	if err == nil && !known {
		if p, err = h.j.PutPerson(h.ctx, journal.Person{Name: name, Team: true}); err == nil {
			if step, ok, err := h.j.LastStep(h.ctx); err == nil && ok && slices.Contains(step.IDs, p.ID) {
				fresh = founded{team: p.ID, step: step.Seq}
			}
		}
	}
	return journal.Ref{ID: p.ID, Name: p.Name}, fresh, err
}

// remember ties a team to the step after it, which made somebody its first
// member: to the writer both were one.
func (h *Hub) remember(fresh founded) {
	if fresh.team == "" {
		return
	}
	if step, ok, err := h.j.LastStep(h.ctx); err == nil && ok {
		if h.founded == nil {
			h.founded = map[int64]founded{}
		}
		h.founded[step.Seq] = fresh
	}
}

// unfound takes a team back whose first member was just taken out of it, unless
// something else names it by now.
func (h *Hub) unfound(step int64) {
	fresh, ok := h.founded[step]
	if !ok {
		return
	}
	delete(h.founded, step)
	people, err := h.j.People(h.ctx)
	if err != nil || slices.ContainsFunc(people, func(p journal.Person) bool {
		return p.MergedIn == fresh.team || slices.ContainsFunc(p.MemberOf, func(r journal.Ref) bool { return r.ID == fresh.team })
	}) {
		return
	}
	named := journal.Query{Terms: []journal.Term{{Tests: []journal.Test{{Field: journal.FieldPerson, Text: string(fresh.team)}}}}}
	if es, err := h.j.List(h.ctx, named, journal.Page{Size: 1}); err != nil || len(es) > 0 {
		return
	}
	_, _ = h.j.UndoStep(h.ctx, fresh.step) // a team that was changed meanwhile stays
}
