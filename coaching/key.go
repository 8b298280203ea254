package coaching

import (
	"bytes"

	"footlight/journal"

	"github.com/google/uuid"
)

// key is an id as its 16 bytes: what kept figures hold, and what is looked up
// when years are summed. The zero key is none.
type key [16]byte

// keyOf is the key of id; ok is false where id is neither empty nor an id.
func keyOf(id journal.ID) (k key, ok bool) {
	if id == "" {
		return k, true
	}
	u, err := uuid.Parse(string(id))
	return key(u), err == nil
}

func (k key) id() journal.ID {
	if k == (key{}) {
		return ""
	}
	return journal.ID(uuid.UUID(k).String())
}

func (k key) compare(o key) int { return bytes.Compare(k[:], o[:]) }

func idsOf(keys []key) []journal.ID {
	out := make([]journal.ID, len(keys))
	for i, k := range keys {
		out[i] = k.id()
	}
	return out
}
