package journal

import "encoding/json"

// recordStep is the data of a stepRow of opRecord. A rid may come back as
// another's after a removal, so records are found again by id.
type recordStep struct {
	ID  ID      `json:"id"`  // of what the step left there; "" where it left nothing
	Was *Record `json:"was"` // what stood there before; nil if nothing did
}

// noRecord is the stamp of a record that is not there.
const noRecord = -1

// record records that former, nil for none, gave way to the record of that id,
// "" for none.
func (s *openStep) record(former *recordRow, id ID) error {
	r := stepRow{op: opRecord, before: noRecord, after: noRecord}
	data := recordStep{ID: id}
	if former != nil {
		r.before, data.Was = former.stamp, &former.Record
	}
	if id != "" {
		r.after = s.Seq
		s.touched(id)
	} else {
		s.touched(former.ID)
	}
	text, err := json.Marshal(data)
	r.data = string(text)
	s.rows = append(s.rows, r)
	return err
}

// invertRecord puts back what stood there before. What bookkeeping did since
// gives way; what a later step did is refused.
func (t *tx) invertRecord(r stepRow) (stepRow, error) {
	var step recordStep
	if err := json.Unmarshal([]byte(r.data), &step); err != nil {
		return r, &Error{Kind: Damaged, Field: "step", Err: err}
	}
	inverse := stepRow{op: opRecord, before: r.after, after: r.before}
	var now *recordRow
	var err error
	if step.ID != "" {
		if now, err = t.record("WHERE id = ?", step.ID); err != nil {
			return r, err
		}
	} else if step.Was != nil {
		if now, err = t.record("WHERE kind = ? AND key = ?", string(step.Was.Kind), step.Was.Key); err != nil {
			return r, err
		}
	}
	switch {
	case step.ID != "" && now != nil && now.stamp != r.after, step.ID == "" && now != nil && now.stamp != 0:
		return r, errLater
	case step.ID != "" && now == nil: // removed by bookkeeping: there is nothing to take back
		inverse.before, inverse.after, step.Was = noRecord, noRecord, nil
	}
	back := recordStep{}
	if now != nil {
		back.Was = &now.Record
		inverse.before = now.stamp
	}
	if step.Was != nil {
		back.ID = step.Was.ID
		row := recordRow{Record: *step.Was, stamp: r.before}
		row.Updated = t.now.UTC()
		err = t.writeRecord(now, row)
	} else if now != nil {
		err = t.deleteRecord(now.ID)
	}
	if err != nil {
		return r, err
	}
	text, err := json.Marshal(back)
	inverse.data = string(text)
	return inverse, err
}
