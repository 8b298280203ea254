// Package checkin keeps how the writer is, day by day. Window and terminal keep
// a check-in through it, so that both write the same entries.
//
// A day has one check-in. Where a journal holds several of one day, imported or
// written by two processes at once, they are read as one: of each mark the
// latest that was given, away if any says so.
package checkin

import (
	"context"
	"slices"
	"strings"

	"footlight/journal"
)

// Answers are what the writer says of a day: nil leaves an answer as it is, an
// unmarked one, empty words and false take it back.
type Answers struct {
	Strain, Energy, Recovery, Clarity, Valued *journal.Mark
	Away                                      *bool
	// Note replaces the words of the day. Over is what the writer saw there when
	// they began: other words that came meanwhile stay, and Note stands below
	// them.
	Note *string
	Over string
}

// marks are the five sliders, each with where a check-in keeps it.
func marks(e *journal.Entry) [5]*journal.Mark {
	return [5]*journal.Mark{&e.Strain, &e.Energy, &e.Recovery, &e.Clarity, &e.Valued}
}

func (a Answers) marks() [5]*journal.Mark {
	return [5]*journal.Mark{a.Strain, a.Energy, a.Recovery, a.Clarity, a.Valued}
}

// tries is how often an answer is given anew because another process changed
// the same check-in in between.
const tries = 4

// Keep writes answers into the check-in of a day, making it if there is none,
// and gives the day as it stands then. A check-in left with nothing in it goes
// to the bin. A day to come is refused.
func Keep(ctx context.Context, j *journal.Journal, day journal.Day, a Answers) (journal.Entry, error) {
	if err := past(j, day); err != nil {
		return journal.Entry{}, err
	}
	var err error
	for range tries {
		var found []journal.Entry
		if found, err = between(ctx, j, day, day); err != nil {
			break
		}
		if err = write(ctx, j, day, found, a); journal.KindOf(err) != journal.Conflict {
			break
		}
	}
	if err != nil {
		return journal.Entry{}, err
	}
	return Of(ctx, j, day)
}

// Of is the check-in of a day, or an entry without ID.
func Of(ctx context.Context, j *journal.Journal, day journal.Day) (journal.Entry, error) {
	found, err := between(ctx, j, day, day)
	return Join(found), err
}

// Join reads the check-ins of one day, newest first, as one: the newest, with
// what only earlier ones say.
func Join(found []journal.Entry) journal.Entry {
	if len(found) == 0 {
		return journal.Entry{}
	}
	e := found[0]
	for i := range found[1:] {
		older := &found[i+1]
		for k, m := range marks(older) {
			if mine := marks(&e)[k]; !mine.Given() {
				*mine = *m
			}
		}
		if e.Body == "" {
			e.Body = older.Body
		}
		e.Away = e.Away || older.Away
	}
	return e
}

// Says tells that a check-in says anything besides being away.
func Says(e journal.Entry) bool {
	for _, m := range marks(&e) {
		if m.Given() {
			return true
		}
	}
	return strings.TrimSpace(e.Body) != ""
}

// write brings answers into the check-ins found of the day, newest first.
func write(ctx context.Context, j *journal.Journal, day journal.Day, found []journal.Entry, a Answers) error {
	if len(found) == 0 {
		e := journal.Entry{Kind: journal.CheckIn, Day: day}
		answer([]journal.Entry{e}, a, func(_ int, with journal.Entry) { e = with })
		if !Says(e) && !e.Away {
			return nil
		}
		_, err := j.Add(ctx, e)
		return err
	}
	changed := slices.Clone(found)
	answer(found, a, func(i int, with journal.Entry) { changed[i] = with })
	var empty []journal.ID
	for i, e := range changed {
		switch {
		case same(e, found[i]):
		case !Says(e) && !e.Away:
			empty = append(empty, e.ID)
		default:
			if _, err := j.Edit(ctx, e); err != nil {
				return err
			}
		}
	}
	if len(empty) == 0 {
		return nil
	}
	return j.Remove(ctx, empty...)
}

// answer hands each entry that changes to set. An answer goes where the day's
// present one stands, or into the newest entry; taken back, it goes from all.
func answer(found []journal.Entry, a Answers, set func(int, journal.Entry)) {
	now := slices.Clone(found)
	whole := Join(found)
	for k, m := range a.marks() {
		if m == nil {
			continue
		}
		at := max(slices.IndexFunc(found, func(e journal.Entry) bool { return marks(&e)[k].Given() }), 0)
		for i := range now {
			if mine := marks(&now[i])[k]; i == at || !m.Given() {
				*mine = *m
			}
		}
	}
	if a.Away != nil {
		for i := range now {
			now[i].Away = *a.Away && (i == 0 || now[i].Away)
		}
	}
	if a.Note != nil {
		at := max(slices.IndexFunc(found, func(e journal.Entry) bool { return e.Body != "" }), 0)
		now[at].Body = note(whole.Body, a.Over, *a.Note)
	}
	for i, e := range now {
		set(i, e)
	}
}

// note is what stands once words written over others are kept.
func note(stands, over, words string) string {
	stands, over, words = strings.TrimSpace(stands), strings.TrimSpace(over), strings.TrimSpace(words)
	if stands == over || stands == "" || stands == words {
		return words
	}
	if words == "" || words == over {
		return stands // nothing new was written, and what came meanwhile was never seen
	}
	if added := strings.TrimPrefix(words, over); over != "" && strings.TrimLeft(added, " \n") != added {
		words = strings.TrimSpace(added)
	}
	return stands + "\n" + words
}

func same(a, b journal.Entry) bool {
	for k, m := range marks(&a) {
		if *m != *marks(&b)[k] {
			return false
		}
	}
	return a.Body == b.Body && a.Away == b.Away
}

// past refuses days to come.
func past(j *journal.Journal, days ...journal.Day) error {
	for _, d := range days {
		if d > j.Today() || d == journal.NoDay {
			return &journal.Error{Kind: journal.Invalid, Field: "checkin", Detail: "ahead"}
		}
	}
	return nil
}

// between lists the check-ins of some days, newest first.
func between(ctx context.Context, j *journal.Journal, from, to journal.Day) ([]journal.Entry, error) {
	q := journal.Query{Terms: []journal.Term{
		{Tests: []journal.Test{{Field: journal.FieldDay, From: int(from), To: int(to)}}},
		{Tests: []journal.Test{{Field: journal.FieldKind, Text: string(journal.CheckIn)}}},
	}}
	const size = 1000
	var all []journal.Entry
	for after := (journal.Cursor{}); ; {
		found, err := j.List(ctx, q, journal.Page{Size: size, After: after})
		all = append(all, found...)
		if err != nil || len(found) < size {
			return all, err
		}
		after = journal.CursorOf(found[len(found)-1])
	}
}
