package sample

import (
	"context"

	"footlight/journal"
)

// Source is the name under which Fill imports.
const Source = "sample"

// Fill writes the life into j, which must be empty, as one undoable step, and
// tells progress after every few hundred items (progress may be nil). A journal
// that holds anything is a Conflict and stays as it is; so does one whose ctx
// ends before the last item.
func Fill(ctx context.Context, j *journal.Journal, spec Spec, progress func(done, all int)) error {
	if err := empty(ctx, j); err != nil {
		return err
	}
	spec = spec.filled()
	if progress == nil {
		progress = func(int, int) {}
	}
	_, err := j.Import(ctx, Source, func(in *journal.Import) error {
		done := 0
		for it := range Life(spec) {
			if err := put(in, it); err != nil {
				return err
			}
			if it.Entry != nil && it.Entry.Deleted.IsZero() {
				if done++; done%400 == 0 {
					progress(done, spec.Entries)
				}
			}
			if err := ctx.Err(); err != nil {
				return err
			}
		}
		progress(done, spec.Entries)
		return nil
	})
	return err
}

func put(in *journal.Import, it Item) error {
	var err error
	switch {
	case it.Person != nil:
		_, err = in.Person(*it.Person)
	case it.Project != nil:
		_, err = in.Project(*it.Project)
	case it.Entry != nil:
		if _, err = in.Entry(*it.Entry); err != nil {
			return err
		}
		for _, r := range it.Former {
			if _, err = in.Revision(r); err != nil {
				return err
			}
		}
	}
	return err
}

// binned selects what lies in the bin.
var binned = journal.Query{Terms: []journal.Term{{Tests: []journal.Test{{Field: journal.FieldBin}}}}}

// empty refuses a journal with entries, binned entries, people or projects.
func empty(ctx context.Context, j *journal.Journal) error {
	taken := &journal.Error{Kind: journal.Conflict, Field: "journal", Detail: "not empty"}
	for _, q := range []journal.Query{{}, binned} {
		n, err := j.Count(ctx, q)
		if err != nil {
			return err
		}
		if n > 0 {
			return taken
		}
	}
	if all, err := j.People(ctx); err != nil || len(all) > 0 {
		if err != nil {
			return err
		}
		return taken
	}
	all, err := j.Projects(ctx)
	if err != nil {
		return err
	}
	if len(all) > 0 {
		return taken
	}
	return nil
}
