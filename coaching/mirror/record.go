package mirror

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"footlight/coaching"
	"footlight/coaching/warning"
	"footlight/journal"
)

// Keys of records of which there is one.
const (
	ownKey  = "own"
	seenKey = "rules"
)

// seenRecord is the data of the one record of RecordSeen.
type seenRecord struct {
	Day journal.Day `json:"day"`
}

// records are what was shown, answered, tried and typed in.
type records struct {
	shown   []Kept[warning.Warning]
	replies []Kept[warning.Answer]
	lines   []Kept[coaching.Shown]
	trials  []Kept[coaching.Trial]
	scores  []Kept[coaching.Score]
	card    Kept[coaching.OwnCard]
	seen    journal.Day
}

// readRecords reads them all. One that cannot be read, written by another
// version perhaps, is left out: it stays in the journal.
func (m *Mirror) readRecords(ctx context.Context) error {
	all, err := m.j.Records(ctx)
	if err != nil {
		return err
	}
	var r records
	for _, k := range all {
		switch k.Kind {
		case journal.RecordWarning:
			keep(&r.shown, k)
		case journal.RecordAnswer:
			keep(&r.replies, k)
		case journal.RecordLine:
			keep(&r.lines, k)
		case journal.RecordTrial:
			keep(&r.trials, k)
		case journal.RecordScore:
			keep(&r.scores, k)
		case journal.RecordCard:
			if json.Unmarshal(k.Data, &r.card.Of) == nil {
				r.card.ID = k.ID
			}
		case journal.RecordSeen:
			var s seenRecord
			if json.Unmarshal(k.Data, &s) == nil {
				r.seen = s.Day
			}
		}
	}
	r.known()
	m.records = r
	m.changed(journal.NoDay)
	return nil
}

func keep[T any](to *[]Kept[T], r journal.Record) {
	k := Kept[T]{ID: r.ID}
	if json.Unmarshal(r.Data, &k.Of) == nil {
		*to = append(*to, k)
	}
}

func of[T any](kept []Kept[T]) []T {
	out := make([]T, 0, len(kept))
	for _, k := range kept {
		out = append(out, k.Of)
	}
	return out
}

func (r *records) answers() []warning.Answer   { return of(r.replies) }
func (r *records) warnings() []warning.Warning { return of(r.shown) }

// raised are the warnings as they were shown, for the engine to go by. An end
// that an answer brought is left to the answer, which may have been taken back;
// but not where another of the kind was raised since.
func (r *records) raised() []warning.Warning {
	out := of(r.shown)
	for i := range out {
		w := &out[i]
		if w.End != warning.Rebased && w.End != warning.Explained {
			continue
		}
		if !slices.ContainsFunc(out, func(x warning.Warning) bool { return x.Kind == w.Kind && x.Day > w.Day }) {
			w.End, w.EndDay = warning.Open, journal.NoDay
		}
	}
	return out
}

// known leaves out what this version of the rules knows nothing of.
func (r *records) known() {
	day := func(d journal.Day) bool { return d != journal.NoDay }
	r.shown = slices.DeleteFunc(r.shown, func(k Kept[warning.Warning]) bool {
		return !day(k.Of.Day) || !slices.Contains(kinds, k.Of.Kind)
	})
	r.replies = slices.DeleteFunc(r.replies, func(k Kept[warning.Answer]) bool { return !day(k.Of.On) || !slices.Contains(replies, k.Of.Reply) })
	r.lines = slices.DeleteFunc(r.lines, func(k Kept[coaching.Shown]) bool { return !day(k.Of.Day) })
	r.trials = slices.DeleteFunc(r.trials, func(k Kept[coaching.Trial]) bool { return k.Of.Check() != nil })
	r.scores = slices.DeleteFunc(r.scores, func(k Kept[coaching.Score]) bool { return k.Of.Check() != nil })
}

var (
	kinds = []warning.Kind{
		warning.KindStrain, warning.KindLevel, warning.KindRole, warning.KindSilence,
		warning.KindOverstretch, warning.KindUnderrecognition,
	}
	replies = []warning.Reply{warning.Helpful, warning.NotRight, warning.Later, warning.Changed, warning.WasAway}
)

// record is v as it is kept.
func record(kind journal.RecordKind, key string, day journal.Day, v any) (journal.Record, error) {
	data, err := json.Marshal(v)
	if err != nil {
		return journal.Record{}, fmt.Errorf("write a record: %w", err)
	}
	return journal.Record{Kind: kind, Key: key, Day: day, Data: data}, nil
}

// put keeps one thing as a step of its own, over the record of id if given.
func (m *Mirror) put(ctx context.Context, verb string, kind journal.RecordKind, id journal.ID, key string, day journal.Day, v any) error {
	r, err := record(kind, key, day, v)
	if r.ID = id; err == nil {
		_, err = m.j.PutRecords(ctx, verb, r)
	}
	return err
}
