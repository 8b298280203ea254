package journal

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"slices"
)

// recordRow is a record as kept.
type recordRow struct {
	Record
	stamp int64
}

const recordColumns = "id, kind, key, day, data, stamp, created, updated"

func (c *conn) records(ctx context.Context, where string, args ...any) ([]recordRow, error) {
	r, err := c.query(ctx, "SELECT "+recordColumns+" FROM record "+where, args...)
	if err != nil {
		return nil, err
	}
	var out []recordRow
	for r.next() {
		v := r.vals
		out = append(out, recordRow{stamp: asInt(v[5]), Record: Record{
			ID: asID(v[0]), Kind: RecordKind(intern(asText(v[1]))), Key: asText(v[2]), Day: Day(asInt(v[3])),
			Data: json.RawMessage(asText(v[4])), Created: asTime(v[6]), Updated: asTime(v[7]),
		}})
	}
	return out, r.close()
}

// record is the one a condition selects, or nil.
func (c *conn) record(where string, args ...any) (*recordRow, error) {
	rs, err := c.records(bg, where, args...)
	if err != nil || len(rs) == 0 {
		return nil, err
	}
	return &rs[0], nil
}

// Records gives the records of some kinds, of all where none is named, by
// (kind, day, id).
func (j *Journal) Records(ctx context.Context, kinds ...RecordKind) ([]Record, error) {
	var out []Record
	err := j.read(ctx, func(c *conn) error {
		add := func(rs []recordRow, err error) error {
			for _, r := range rs {
				out = append(out, r.Record)
			}
			return err
		}
		if len(kinds) == 0 {
			return add(c.records(ctx, "ORDER BY kind, day, id"))
		}
		for _, k := range slices.Compact(slices.Sorted(slices.Values(kinds))) {
			if err := add(c.records(ctx, "WHERE kind = ? ORDER BY day, id", string(k))); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("read records: %w", err)
	}
	return out, nil
}

// PutRecords writes records, all or none: each over the one of its Kind and
// Key, which keeps its ID, or anew. It gives them as they are kept; one that
// stood there just so is left alone.
//
// verb names the Step, which Undo takes back. With no verb it is bookkeeping
// that nobody did by hand: no step, and neither Undo nor Redo minds it.
func (j *Journal) PutRecords(ctx context.Context, verb string, rs ...Record) ([]Record, error) {
	out := slices.Clone(rs)
	err := checkVerb(verb)
	for i := range out {
		out[i] = out[i].Normal()
		if err == nil {
			err = out[i].Check()
		}
	}
	if err == nil && len(out) > 0 {
		err = j.transact(ctx, func(t *tx) error {
			for i := range out {
				if err := t.putRecord(verb, &out[i]); err != nil {
					return err
				}
			}
			return nil
		})
	}
	if err != nil {
		return nil, fmt.Errorf("put record: %w", err)
	}
	return out, nil
}

func checkVerb(verb string) error {
	if verb == "" {
		return nil
	}
	return CheckName("verb", verb)
}

func (t *tx) putRecord(verb string, r *Record) error {
	former, err := t.formerRecord(r)
	if err != nil {
		return err
	}
	r.Created, r.Updated = t.now.UTC(), t.now.UTC()
	if former != nil {
		if former.Day == r.Day && bytes.Equal(former.Data, r.Data) {
			*r = former.Record
			return nil
		}
		r.Created = former.Created
	}
	row := recordRow{Record: *r}
	if verb == "" {
		if former != nil {
			row.stamp = former.stamp // so that what is below can still be taken back
		}
	} else {
		step, err := t.begun(verb, NounRecord)
		if err != nil {
			return err
		}
		row.stamp = step.Seq
		if err := step.record(former, r.ID); err != nil {
			return err
		}
	}
	return t.writeRecord(former, row)
}

// formerRecord finds what r is to be written over, and fills in its ID and Key.
func (t *tx) formerRecord(r *Record) (former *recordRow, err error) {
	var same *recordRow // of that ID
	if r.ID != "" {
		if same, err = t.record("WHERE id = ?", r.ID); err != nil {
			return nil, err
		}
		if same != nil && r.Key == "" {
			r.Key = same.Key
		}
	} else {
		r.ID = t.j.ids.next(t.now)
	}
	if r.Key == "" {
		r.Key = string(r.ID)
	}
	if same != nil && (same.Kind != r.Kind || same.Key != r.Key) {
		return nil, &Error{Kind: Conflict, Field: "id", Detail: "exists"}
	}
	if former, err = t.record("WHERE kind = ? AND key = ?", string(r.Kind), r.Key); former != nil {
		r.ID = former.ID
	}
	return former, err
}

// writeRecord writes row over former, whose ID may be another, or anew.
func (t *tx) writeRecord(former *recordRow, row recordRow) error {
	args := []any{
		row.ID, string(row.Kind), row.Key, row.Day, string(row.Data), row.stamp, row.Created.UnixMilli(), row.Updated.UnixMilli(),
	}
	t.change(NounRecord, row.ID)
	if former == nil {
		_, err := t.exec(bg, "INSERT INTO record ("+recordColumns+") VALUES (?, ?, ?, ?, ?, ?, ?, ?)", args...)
		return err
	}
	if former.ID != row.ID {
		t.change(NounRecord, former.ID)
	}
	_, err := t.exec(bg, "UPDATE record SET ("+recordColumns+") = (?, ?, ?, ?, ?, ?, ?, ?) WHERE id = ?", append(args, former.ID)...)
	return err
}

func (t *tx) deleteRecord(id ID) error {
	t.change(NounRecord, id)
	_, err := t.exec(bg, "DELETE FROM record WHERE id = ?", id)
	return err
}

// RemoveRecords removes records for good but for Undo; ids not found are left
// out. verb is as in PutRecords.
func (j *Journal) RemoveRecords(ctx context.Context, verb string, ids ...ID) error {
	err := checkVerb(verb)
	if err == nil {
		err = j.transact(ctx, func(t *tx) error {
			for _, id := range ids {
				if err := t.removeRecord(verb, id); err != nil {
					return err
				}
			}
			return nil
		})
	}
	if err != nil {
		return fmt.Errorf("remove record: %w", err)
	}
	return nil
}

func (t *tx) removeRecord(verb string, id ID) error {
	former, err := t.record("WHERE id = ?", id)
	if err != nil || former == nil {
		return err
	}
	if verb != "" {
		step, err := t.begun(verb, NounRecord)
		if err != nil {
			return err
		}
		if err := step.record(former, ""); err != nil {
			return err
		}
	}
	return t.deleteRecord(id)
}
