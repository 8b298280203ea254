package journal

import (
	"encoding/json"
	"slices"
	"strings"
	"time"
)

const insertEntrySQL = `INSERT INTO entry (kind, at, zone, day, body, people, project, tags, sharing, support, traits, labor,
	minutes, load, energised, visibility, origin, authority, mode, part, held, until, released, ask_back,
	strain, energy, recovery, clarity, valued, away, more, rev, created, updated, deleted, has, stamp, bin_mark, id)
	VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`

const updateEntrySQL = `UPDATE entry SET (kind, at, zone, day, body, people, project, tags, sharing, support, traits, labor,
	minutes, load, energised, visibility, origin, authority, mode, part, held, until, released, ask_back,
	strain, energy, recovery, clarity, valued, away, more, rev, created, updated, deleted, has, stamp, bin_mark) =
	(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) WHERE rid = ?`

// complete fills in what the writer did not say: instant, zone, day.
func (t *tx) complete(e *Entry) {
	if e.Zone == "" {
		e.Zone = zoneOf(t.now)
	}
	loc := location(e.Zone)
	start := t.j.DayStart()
	if e.At.IsZero() {
		e.At = t.now.UTC()
		if e.Day != NoDay && e.Day != LocalDay(e.At, loc, start) {
			// Only the day was said: the middle of it stands for the instant.
			y, m, d := e.Day.Midnight().Date()
			e.At = time.Date(y, m, d, 12, 0, 0, 0, loc).UTC()
		}
	}
	if e.Day == NoDay {
		e.Day = LocalDay(e.At, loc, start)
	}
}

// resolve finds or makes the people and the project named.
func (t *tx) resolve(s *stored) error {
	s.people, s.project = nil, 0
	for _, ref := range s.People {
		rid, err := t.personRid(ref)
		if err != nil {
			return err
		}
		if !slices.Contains(s.people, rid) {
			s.people = append(s.people, rid)
		}
	}
	var err error
	s.project, err = t.projectRid(s.Project)
	if err != nil {
		return err
	}
	s.People, s.Project = nil, Ref{}
	return t.names().fill(s)
}

// insertEntry writes a new row with everything that hangs on it. ID, Rev,
// Created and Updated are set.
func (t *tx) insertEntry(s *stored, stamp int64) error {
	if err := t.resolve(s); err != nil {
		return err
	}
	args, err := s.values()
	if err != nil {
		return err
	}
	mark, err := t.binMark(s)
	if err != nil {
		return err
	}
	s.stamp = stamp
	s.rid, err = t.insert(bg, insertEntrySQL, append(args, s.has(false), stamp, mark, s.ID)...)
	if err != nil {
		return err
	}
	if _, err := t.exec(bg, "INSERT INTO words (entry, folded) VALUES (?, ?)", s.rid, s.folded()); err != nil {
		return err
	}
	return t.link(s)
}

// updateEntry writes s, its people and project resolved, over the row of former.
func (t *tx) updateEntry(former, s *stored, stamp int64) error {
	s.rid = former.rid
	args, err := s.values()
	if err != nil {
		return err
	}
	mark, err := t.binMark(s)
	if err != nil {
		return err
	}
	if err := t.unlink(former); err != nil {
		return err
	}
	if _, err := t.exec(bg, updateEntrySQL, append(args, s.has(true), stamp, mark, s.rid)...); err != nil {
		return err
	}
	if _, err := t.exec(bg, "UPDATE words SET folded = ? WHERE entry = ?", s.folded(), s.rid); err != nil {
		return err
	}
	s.stamp = stamp
	return t.link(s)
}

// keepRevision keeps an entry as it stands, before it is written over.
func (t *tx) keepRevision(s *stored, until time.Time) error {
	return t.insertRevision(s, until)
}

func (t *tx) insertRevision(s *stored, until time.Time) error {
	data, err := json.Marshal(s.Entry)
	if err != nil {
		return err
	}
	project := any(s.project)
	if s.project == 0 {
		project = nil
	}
	_, err = t.exec(bg, "INSERT INTO revision (entry, rev, until, data, people, project) VALUES (?, ?, ?, ?, ?, ?)",
		s.rid, s.Rev, until.UnixMilli(), string(data), orNull(formatRids(s.people)), project)
	return err
}

// link writes the rows by which people, tags and the source are found, and
// counts them.
func (t *tx) link(s *stored) error {
	if err := t.count(s, 1); err != nil {
		return err
	}
	for _, p := range s.people {
		if _, err := t.exec(bg, "INSERT OR IGNORE INTO entry_person (person, at, entry) VALUES (?, ?, ?)", p, s.At.UnixMilli(), s.rid); err != nil {
			return err
		}
	}
	for _, name := range s.Tags {
		tag, err := t.tagRid(name)
		if err != nil {
			return err
		}
		if _, err := t.exec(bg, "INSERT OR IGNORE INTO entry_tag (tag, at, entry) VALUES (?, ?, ?)", tag, s.At.UnixMilli(), s.rid); err != nil {
			return err
		}
	}
	if s.Source.Name == "" || s.Source.Key == "" {
		return nil
	}
	_, err := t.exec(bg, "INSERT OR IGNORE INTO source (name, key, entry) VALUES (?, ?, ?)", s.Source.Name, s.Source.Key, s.ID)
	return err
}

func (t *tx) unlink(s *stored) error {
	if err := t.count(s, -1); err != nil {
		return err
	}
	for _, p := range s.people {
		if _, err := t.exec(bg, "DELETE FROM entry_person WHERE person = ? AND at = ? AND entry = ?", p, s.At.UnixMilli(), s.rid); err != nil {
			return err
		}
	}
	for _, name := range s.Tags {
		tag, err := t.tagRid(name)
		if err != nil {
			return err
		}
		if _, err := t.exec(bg, "DELETE FROM entry_tag WHERE tag = ? AND at = ? AND entry = ?", tag, s.At.UnixMilli(), s.rid); err != nil {
			return err
		}
	}
	return nil
}

// folded is everything a search for words looks at, folded, with single spaces
// inside a text and a line between texts.
func (e *Entry) folded() string {
	var b strings.Builder
	for _, text := range []string{
		e.Body, e.Outcome.Text, e.Outcome.Otherwise, e.Outcome.Comparison, e.Outcome.MyPart, e.Outcome.TheirPart,
		e.Story.Situation, e.Story.Task, e.Story.Action, e.Story.Result, e.Said.Quote, e.Asked.Text,
	} {
		if text == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(foldWords(text))
	}
	return b.String()
}

// foldWords folds and makes all white space one space.
func foldWords(s string) string { return strings.Join(strings.Fields(Fold(s)), " ") }
