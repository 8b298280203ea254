package journal

import (
	"encoding/json"
	"strconv"
)

// Mark is a value on a 0–10 scale that may not have been given. The zero Mark
// is unmarked, which is not 0. Marks compare with ==.
type Mark uint8

// MarkOf is the mark n; n outside 0–10 is kept so that Check can refuse it,
// except that negative n is unmarked.
func MarkOf(n int) Mark {
	if n < 0 {
		return 0
	}
	return Mark(min(n, 254) + 1)
}

// Given tells whether a value was given.
func (m Mark) Given() bool { return m != 0 }

// Value is the number; 0 if unmarked, so ask Given first.
func (m Mark) Value() int {
	if m == 0 {
		return 0
	}
	return int(m) - 1
}

// String is the number, or empty.
func (m Mark) String() string {
	if m == 0 {
		return ""
	}
	return strconv.Itoa(m.Value())
}

// MarshalJSON writes the number or null.
func (m Mark) MarshalJSON() ([]byte, error) {
	if m == 0 {
		return []byte("null"), nil
	}
	return []byte(m.String()), nil
}

// UnmarshalJSON reads a whole number or null.
func (m *Mark) UnmarshalJSON(b []byte) error {
	var n *int
	if err := json.Unmarshal(b, &n); err != nil {
		return err
	}
	*m = 0
	if n != nil {
		if *n < 0 {
			return &Error{Kind: Invalid, Field: "mark", Detail: string(b)}
		}
		*m = MarkOf(*n)
	}
	return nil
}
