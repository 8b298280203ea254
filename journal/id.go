package journal

import (
	"crypto/rand"
	"encoding/binary"
	"io"
	"time"

	"github.com/google/uuid"
)

// ID names a thing for ever: a UUIDv7 in lower-case canonical form. It survives
// export and import. The zero ID is empty and names nothing.
type ID string

// ParseID accepts the canonical 36-character form in either case.
func ParseID(s string) (ID, error) {
	u, err := uuid.Parse(s)
	if err != nil || len(s) != 36 {
		return "", &Error{Kind: Invalid, Field: "id", Detail: s}
	}
	return ID(u.String()), nil
}

// NewID makes an id for the instant at, random otherwise.
func NewID(at time.Time) ID { return NewIDFrom(at, rand.Reader) }

// NewIDFrom makes an id for the instant at with the 74 random bits read from r,
// so that a seeded reader gives the same ids on every run.
func NewIDFrom(at time.Time, r io.Reader) ID {
	var u uuid.UUID
	if _, err := io.ReadFull(r, u[6:]); err != nil {
		panic("journal: no randomness for an id: " + err.Error())
	}
	var ms [8]byte
	binary.BigEndian.PutUint64(ms[:], uint64(max(at.UnixMilli(), 0)))
	copy(u[:6], ms[2:])
	u[6] = u[6]&0x0f | 0x70
	u[8] = u[8]&0x3f | 0x80
	return ID(u.String())
}

// bytes are the 16 bytes of the id, as the store keeps it; nil for no id.
func (id ID) bytes() []byte {
	if id == "" {
		return nil
	}
	u, err := uuid.Parse(string(id))
	if err != nil {
		return []byte(id) // matches nothing, and no table takes it
	}
	return u[:]
}

// idOf is the inverse of bytes.
func idOf(b []byte) ID {
	if len(b) != 16 {
		return ""
	}
	return ID(uuid.UUID(b).String())
}
