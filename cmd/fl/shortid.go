package main

import (
	"context"

	"footlight/journal"
)

// shortIDs are the shortest beginnings by which the entries' ids are told from
// all others of the journal, at least eight characters each.
func (c *fl) shortIDs(ctx context.Context, entries []journal.Entry) ([]string, error) {
	ids := make([]journal.ID, len(entries))
	for i, e := range entries {
		ids[i] = e.ID
	}
	return c.j.ShortIDs(ctx, ids)
}
