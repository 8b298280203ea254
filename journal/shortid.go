package journal

import (
	"context"
	"fmt"
	"strings"
)

// minShort is the least length of a short id: ten characters reach down to a
// quarter of a second, so that the next entry does not make it ambiguous.
const minShort = 10

// ShortIDs gives for each id the shortest beginning, hyphens left out, that no
// other entry of the journal shares, those in the bin included. FindID takes it
// back. An id the journal does not hold gets what would tell it apart.
func (j *Journal) ShortIDs(ctx context.Context, ids []ID) ([]string, error) {
	out := make([]string, len(ids))
	err := j.read(ctx, func(c *conn) error {
		for i, id := range ids {
			v, err := c.one(ctx, `SELECT (SELECT max(id) FROM entry WHERE id < ?1), (SELECT min(id) FROM entry WHERE id > ?1)`, id)
			if err != nil {
				return err
			}
			hex := bareHex(id)
			n := max(minShort, shared(hex, bareHex(asID(v[0])))+1, shared(hex, bareHex(asID(v[1])))+1)
			out[i] = hex[:min(n, len(hex))]
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("shorten ids: %w", err)
	}
	return out, nil
}

func bareHex(id ID) string { return strings.ReplaceAll(string(id), "-", "") }

// shared is how many characters a and b have in common at the beginning.
func shared(a, b string) int {
	n := min(len(a), len(b))
	for i := range n {
		if a[i] != b[i] {
			return i
		}
	}
	return n
}
