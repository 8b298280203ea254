package journal

// Record writes a record with its id and times. It meets the one of that id, or
// else the one of its Kind and Key; of two states the later Updated stands, and
// what is newer brings its id with it.
func (im *Import) Record(r Record) (ImportOutcome, error) {
	if err := im.tick(); err != nil {
		return 0, err
	}
	r = r.Normal()
	if err := r.Check(); err != nil {
		return 0, err
	}
	t := im.t
	var here *recordRow
	var err error
	if r.ID != "" {
		if here, err = t.record("WHERE id = ?", r.ID); err != nil {
			return 0, err
		}
	} else {
		r.ID = t.j.ids.next(t.now)
	}
	if r.Key == "" {
		r.Key = string(r.ID)
	}
	rival, err := t.record("WHERE kind = ? AND key = ?", string(r.Kind), r.Key)
	if err != nil {
		return 0, err
	}
	if here == nil {
		here, rival = rival, nil
	}
	out := Added
	if here != nil {
		switch out = Updated; {
		case r.Updated.IsZero(), here.Updated.Equal(r.Updated):
			return Unchanged, nil // without times there is no later state
		case here.Updated.After(r.Updated):
			return Older, nil
		}
	}
	if r.Created.IsZero() {
		r.Created = t.now.UTC()
	}
	if r.Updated.IsZero() {
		r.Updated = t.now.UTC()
	}
	if rival != nil && rival.ID != here.ID { // the newer one bears that Key from now on
		if !r.Updated.After(rival.Updated) {
			return Older, nil
		}
		if err := im.step.record(rival, ""); err != nil {
			return 0, err
		}
		if err := t.deleteRecord(rival.ID); err != nil {
			return 0, err
		}
	}
	if err := im.step.record(here, r.ID); err != nil {
		return 0, err
	}
	return out, t.writeRecord(here, recordRow{Record: r, stamp: im.step.Seq})
}
