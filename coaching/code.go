package coaching

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"

	"footlight/journal"

	"github.com/google/uuid"
)

// The kept form of a day's figures: a version byte, the day, the figures as
// pairs of (places skipped, value) for those that are not 0, then the lists,
// each with its length. Numbers are varints, ids their 16 bytes, vocabulary
// words their place. A quiet day is some 30 bytes, a full one some 600.

var errFigures = errors.New("coaching: not the figures of a day")

// each visits every number of f, always in the same order.
func (f *Figures) each(visit func(*int)) {
	tallies := func(all ...*Tally) {
		for _, t := range all {
			visit(&t.Actions)
			visit(&t.Timed)
			visit(&t.Minutes)
		}
	}
	for _, n := range []*int{
		&f.Entries, &f.Energised, &f.Tagged, &f.CheckIns, &f.Reflections, &f.Notes, &f.Outcomes, &f.Baselines,
		&f.Days, &f.ActionDays, &f.HeavyDays, &f.CheckInDays, &f.AwayDays, &f.KindsByDay, &f.ProjectByDay, &f.PeopleByDay,
	} {
		visit(n)
	}
	tallies(&f.All, &f.AnyLabor, &f.Clocked, &f.Outside)
	for _, list := range [][]int{f.Loads[:], f.Received[:], f.Given[:], f.Topics[:]} {
		for i := range list {
			visit(&list[i])
		}
	}
	for _, list := range [][]Tally{f.Labor[:], f.Visibility[:], f.Support[:], f.Traits[:], f.Origin[:], f.Authority[:], f.Mode[:]} {
		for i := range list {
			tallies(&list[i])
		}
	}
	for i := range f.State {
		visit(&f.State[i].N)
		visit(&f.State[i].Sum)
	}
}

// MarshalBinary writes the kept form. It fails only on an id that is no id.
func (d *DayFigures) MarshalBinary() ([]byte, error) {
	w := writer{b: make([]byte, 0, 256)}
	w.b = append(w.b, FiguresVersion)
	w.int(int(d.Day))
	skipped := 0
	d.Figures.each(func(n *int) {
		if *n == 0 {
			skipped++
			return
		}
		w.int(skipped)
		w.int(*n)
		skipped = 0
	})
	w.int(-1)
	for _, m := range d.Last {
		w.b = append(w.b, byte(m))
	}
	w.int(len(d.Strands))
	for i := range d.Strands {
		s := &d.Strands[i]
		w.ids(s.People)
		w.id(s.Project)
		w.b = append(w.b, byte(place(journal.SupportKinds, s.Support)), byte(place(journal.Modes, s.Mode)))
		w.int(s.Actions)
		w.int(s.Timed)
		w.int(s.Minutes)
		w.int(s.Short)
	}
	w.int(len(d.Voices))
	for _, v := range d.Voices {
		w.id(v.ID)
		w.id(v.From)
		w.b = append(w.b, byte(place(journal.FeedbackKinds, v.Kind)), byte(one(v.Given)|one(v.Over)<<1))
	}
	w.int(len(d.Results))
	for _, r := range d.Results {
		w.id(r.ID)
		w.b = append(w.b, byte(place(journal.Families, r.Family)), byte(one(r.Baseline)|one(r.Otherwise)<<1))
		w.int(len(r.Unit))
		w.b = append(w.b, r.Unit...)
		w.b = binary.BigEndian.AppendUint64(w.b, math.Float64bits(r.Before))
		w.b = binary.BigEndian.AppendUint64(w.b, math.Float64bits(r.After))
	}
	for _, list := range [][]journal.ID{d.OutsideIDs, d.NoAuthority, d.Chat} {
		w.ids(list)
	}
	return w.b, w.err
}

type writer struct {
	b   []byte
	err error
}

func (w *writer) int(n int) { w.b = binary.AppendVarint(w.b, int64(n)) }

func (w *writer) id(id journal.ID) {
	if id == "" {
		w.b = append(w.b, 0)
		return
	}
	u, err := uuid.Parse(string(id))
	if err != nil && w.err == nil {
		w.err = fmt.Errorf("keep figures: %w", err)
	}
	w.b = append(append(w.b, 1), u[:]...)
}

func (w *writer) ids(list []journal.ID) {
	w.int(len(list))
	for _, id := range list {
		w.id(id)
	}
}

// UnmarshalBinary reads the kept form; other bytes, also those of another
// FiguresVersion, are an error and mean: rebuild.
func (d *DayFigures) UnmarshalBinary(b []byte) error {
	var r Reader
	out, err := r.Day(b)
	if err == nil {
		*d = out
	}
	return err
}

// Reader reads many kept days and makes each id of a person or project only
// once. The zero Reader is ready.
type Reader struct {
	known map[uuid.UUID]journal.ID
	room  []journal.ID // where lists of ids are kept
}

// Day reads one kept day.
func (r *Reader) Day(b []byte) (DayFigures, error) {
	if r.known == nil {
		r.known = map[uuid.UUID]journal.ID{}
	}
	in := input{b: b, known: r.known, room: &r.room}
	var d DayFigures
	if in.byte() != FiguresVersion {
		return d, errFigures
	}
	d.Day = journal.Day(in.int())
	skip := in.int()
	d.Figures.each(func(n *int) {
		switch {
		case skip < 0:
		case skip > 0:
			skip--
		default:
			*n = in.int()
			skip = in.int()
		}
	})
	in.bad = in.bad || skip != -1
	for i := range d.Last {
		d.Last[i] = journal.Mark(in.byte())
	}
	strands := in.length()
	if strands > 0 {
		d.Strands = make([]Strand, 0, min(strands, 256))
	}
	for range strands {
		s := Strand{People: in.ids(true), Project: in.id(true)}
		s.Support, s.Mode = word(&in, journal.SupportKinds), word(&in, journal.Modes)
		s.Actions, s.Timed, s.Minutes, s.Short = in.int(), in.int(), in.int(), in.int()
		d.Strands = append(d.Strands, s)
	}
	for range in.length() {
		v := Voice{ID: in.id(false), From: in.id(true), Kind: word(&in, journal.FeedbackKinds)}
		bits := in.byte()
		v.Given, v.Over = bits&1 > 0, bits&2 > 0
		d.Voices = append(d.Voices, v)
	}
	for range in.length() {
		x := Result{ID: in.id(false), Family: word(&in, journal.Families)}
		bits := in.byte()
		x.Baseline, x.Otherwise = bits&1 > 0, bits&2 > 0
		x.Unit = string(in.take(in.length()))
		x.Before, x.After = in.float(), in.float()
		d.Results = append(d.Results, x)
	}
	d.OutsideIDs, d.NoAuthority, d.Chat = in.ids(false), in.ids(false), in.ids(false)
	if in.bad || len(in.b) > 0 {
		return DayFigures{}, errFigures
	}
	return d, nil
}

// input is bytes being read; once bad it gives zeros.
type input struct {
	b     []byte
	bad   bool
	known map[uuid.UUID]journal.ID
	room  *[]journal.ID
}

func (in *input) take(n int) []byte {
	if in.bad || n < 0 || n > len(in.b) {
		in.bad = true
		return nil
	}
	out := in.b[:n]
	in.b = in.b[n:]
	return out
}

func (in *input) byte() byte {
	if b := in.take(1); len(b) == 1 {
		return b[0]
	}
	return 0
}

func (in *input) int() int {
	n, size := binary.Varint(in.b)
	if in.bad || size <= 0 {
		in.bad = true
		return 0
	}
	in.b = in.b[size:]
	return int(n)
}

// length is a number of things to come, each at least a byte long.
func (in *input) length() int {
	n := in.int()
	if n < 0 || n > len(in.b) {
		in.bad = true
		return 0
	}
	return n
}

func (in *input) float() float64 {
	if b := in.take(8); len(b) == 8 {
		return math.Float64frombits(binary.BigEndian.Uint64(b))
	}
	return 0
}

// shared gives a place for n ids out of a larger piece.
func (in *input) shared(n int) []journal.ID {
	if len(*in.room) < n {
		*in.room = make([]journal.ID, max(n, 2048))
	}
	out := (*in.room)[:n:n]
	*in.room = (*in.room)[n:]
	return out
}

// id reads an id; those that come again are kept.
func (in *input) id(again bool) journal.ID {
	if in.byte() == 0 {
		return ""
	}
	var u uuid.UUID
	copy(u[:], in.take(16))
	if !again {
		return journal.ID(u.String())
	}
	id, ok := in.known[u]
	if !ok {
		id = journal.ID(u.String())
		in.known[u] = id
	}
	return id
}

func (in *input) ids(again bool) []journal.ID {
	n := in.length()
	if n == 0 {
		return nil
	}
	out := in.shared(n)
	for i := range out {
		out[i] = in.id(again)
	}
	return out
}

func word[T ~string](in *input, all []T) T {
	n := int(in.byte())
	switch {
	case n == 0:
		return ""
	case n > len(all):
		in.bad = true
		return ""
	}
	return all[n-1]
}
