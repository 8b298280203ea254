package journal

import (
	"bytes"
	"encoding/json"
	"strings"
	"time"
)

// RecordKind is what a Record is.
type RecordKind string

// The kinds of records.
const (
	RecordWarning RecordKind = "warning"       // a warning as it was shown
	RecordAnswer  RecordKind = "answer"        // what the writer said to one
	RecordLine    RecordKind = "line"          // a challenge's line as it was shown on Today
	RecordTrial   RecordKind = "trial"         // a remedy being tried
	RecordCard    RecordKind = "card"          // the writer's own card, one
	RecordScore   RecordKind = "questionnaire" // a score of a questionnaire taken elsewhere
	RecordSeen    RecordKind = "seen"          // up to which day the writer has seen what the rules say, one
)

// Record is something dated that is kept beside the entries: what was shown,
// answered, tried, or typed in from elsewhere. The store keeps its Data, a JSON
// object, without looking into it; the rules that write it know its shape. No
// two records share Kind and Key.
type Record struct {
	ID      ID              `json:"id"`
	Kind    RecordKind      `json:"record"`
	Key     string          `json:"key"` // "" is filled with the ID
	Day     Day             `json:"day"`
	Data    json.RawMessage `json:"data"`
	Created time.Time       `json:"created"`
	Updated time.Time       `json:"updated"`
}

// Limits of a record.
const (
	MaxRecord      = 64 << 10 // bytes of its Data, without white space
	MaxRecordDepth = 32       // objects and lists within one another
)

// NounRecord is the noun of changes to records.
const NounRecord Noun = "record"

// Normal gives the record as it is kept: Data without white space, instants in
// UTC milliseconds.
func (r Record) Normal() Record {
	var b bytes.Buffer
	if json.Compact(&b, r.Data) == nil {
		r.Data = b.Bytes()
	}
	r.Created, r.Updated = millis(r.Created), millis(r.Updated)
	return r
}

// Check tells the first rule a Normal r breaks. ID and Key may be missing.
func (r Record) Check() error {
	if r.Kind == "" || len(r.Kind) > 40 || strings.Trim(string(r.Kind), "abcdefghijklmnopqrstuvwxyz-") != "" {
		return invalid("record", string(r.Kind))
	}
	if r.ID != "" {
		if id, err := ParseID(string(r.ID)); err != nil || id != r.ID {
			return invalid("id", string(r.ID))
		}
	}
	if r.Key != "" {
		if err := CheckName("key", r.Key); err != nil {
			return err
		}
	}
	if r.Day != NoDay && (r.Day < earliest || r.Day > latest) {
		return invalid("day", DetailRange)
	}
	for _, at := range []time.Time{r.Created, r.Updated} {
		if day := DayOf(at.UTC()); !at.IsZero() && (day < earliest || day > latest) {
			return invalid("updated", DetailRange)
		}
	}
	if len(r.Data) > MaxRecord {
		return invalid("data", DetailLong)
	}
	if err := CheckText("data", string(r.Data)); err != nil {
		return err
	}
	if !json.Valid(r.Data) || r.Data[0] != '{' {
		return invalid("data", "no object")
	}
	if deep(r.Data) {
		return invalid("data", DetailMany)
	}
	return nil
}

// deep tells whether valid JSON is nested beyond MaxRecordDepth.
func deep(data []byte) bool {
	depth, text := 0, false
	for i := 0; i < len(data); i++ {
		switch c := data[i]; {
		case text && c == '\\':
			i++
		case c == '"':
			text = !text
		case text:
		case c == '{' || c == '[':
			if depth++; depth > MaxRecordDepth {
				return true
			}
		case c == '}' || c == ']':
			depth--
		}
	}
	return false
}
