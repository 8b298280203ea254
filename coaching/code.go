package coaching

import (
	"errors"

	"footlight/journal"
)

// The kept form of a day's figures: a version byte, the day as a zigzag number,
// the numbers that are not 0 as pairs of (places skipped + 1, value) and a 0,
// the last marks, and the packed lists (lists.go). Numbers are varints. A quiet
// day is some 40 bytes, a full one some 700.

var errFigures = errors.New("coaching: not the figures of a day")

// numbers are the places of all numbers of Figures, in the order of the kept
// form.
var numbers = func() (out []func(*Figures) *int) {
	add := func(at ...func(*Figures) *int) { out = append(out, at...) }
	tally := func(at func(*Figures) *Tally) {
		add(func(f *Figures) *int { return &at(f).Actions }, func(f *Figures) *int { return &at(f).Timed }, func(f *Figures) *int { return &at(f).Minutes })
	}
	ints := func(list func(*Figures) []int) {
		for i := range list(new(Figures)) {
			add(func(f *Figures) *int { return &list(f)[i] })
		}
	}
	tallies := func(list func(*Figures) []Tally) {
		for i := range list(new(Figures)) {
			tally(func(f *Figures) *Tally { return &list(f)[i] })
		}
	}
	add(
		func(f *Figures) *int { return &f.Entries }, func(f *Figures) *int { return &f.Energised }, func(f *Figures) *int { return &f.Tagged },
		func(f *Figures) *int { return &f.CheckIns }, func(f *Figures) *int { return &f.Reflections }, func(f *Figures) *int { return &f.Notes },
		func(f *Figures) *int { return &f.Outcomes }, func(f *Figures) *int { return &f.Baselines }, func(f *Figures) *int { return &f.OutsideRole },
		func(f *Figures) *int { return &f.Days }, func(f *Figures) *int { return &f.ActionDays }, func(f *Figures) *int { return &f.HeavyDays },
		func(f *Figures) *int { return &f.CheckInDays }, func(f *Figures) *int { return &f.AwayDays }, func(f *Figures) *int { return &f.KindsByDay },
		func(f *Figures) *int { return &f.ProjectByDay }, func(f *Figures) *int { return &f.PeopleByDay },
	)
	tally(func(f *Figures) *Tally { return &f.All })
	tally(func(f *Figures) *Tally { return &f.AnyLabor })
	tally(func(f *Figures) *Tally { return &f.Clocked })
	tally(func(f *Figures) *Tally { return &f.Outside })
	ints(func(f *Figures) []int { return f.Loads[:] })
	ints(func(f *Figures) []int { return f.Received[:] })
	ints(func(f *Figures) []int { return f.Given[:] })
	ints(func(f *Figures) []int { return f.Topics[:] })
	tallies(func(f *Figures) []Tally { return f.Labor[:] })
	tallies(func(f *Figures) []Tally { return f.Visibility[:] })
	tallies(func(f *Figures) []Tally { return f.Support[:] })
	tallies(func(f *Figures) []Tally { return f.Traits[:] })
	tallies(func(f *Figures) []Tally { return f.Origin[:] })
	tallies(func(f *Figures) []Tally { return f.Authority[:] })
	tallies(func(f *Figures) []Tally { return f.Mode[:] })
	for i := range items {
		add(func(f *Figures) *int { return &f.State[i].N }, func(f *Figures) *int { return &f.State[i].Sum })
	}
	return out
}()

// MarshalBinary writes the kept form. It fails only on an id that is no id.
func (d *DayFigures) MarshalBinary() ([]byte, error) {
	if d.err != nil {
		return nil, d.err
	}
	w := writer{b: make([]byte, 0, 128+len(d.lists))}
	w.b = append(w.b, FiguresVersion)
	w.int(int(uint32(d.Day<<1 ^ d.Day>>31)))
	skipped := 0
	for _, at := range numbers {
		skipped++
		if n := *at(&d.Figures); n != 0 {
			w.int(skipped)
			w.int(n)
			skipped = 0
		}
	}
	w.int(0)
	for _, m := range d.Last {
		w.b = append(w.b, byte(m))
	}
	if w.b = append(w.b, d.lists...); d.lists == nil {
		w.b = append(w.b, make([]byte, sections)...)
	}
	return w.b, nil
}

// UnmarshalBinary reads the kept form; other bytes, also those of another
// FiguresVersion, are an error and mean: rebuild.
func (d *DayFigures) UnmarshalBinary(b []byte) error {
	var r Reader
	return r.Read(b, d)
}

// Reader reads many kept days. The zero Reader is ready; it keeps no hold of
// the bytes it is given.
type Reader struct {
	room []byte // where lists are kept
}

// Day reads one kept day.
func (r *Reader) Day(b []byte) (DayFigures, error) {
	var d DayFigures
	err := r.Read(b, &d)
	return d, err
}

// Read reads one kept day into d, which costs less where there are thousands.
func (r *Reader) Read(b []byte, d *DayFigures) error {
	*d = DayFigures{}
	in := input{b: b}
	if in.byte() != FiguresVersion {
		return errFigures
	}
	n := in.day()
	d.Day = journal.Day(n>>1) ^ -journal.Day(n&1)
	for at := -1; ; {
		skip := in.int()
		if skip == 0 {
			break
		}
		if at += skip; at >= len(numbers) {
			in.bad = true
			break
		}
		*numbers[at](&d.Figures) = in.int()
	}
	for i := range d.Last {
		d.Last[i] = journal.Mark(in.byte())
	}
	lists := in.b
	for range sections {
		in.take(in.int())
	}
	if in.bad || in.more() {
		*d = DayFigures{}
		return errFigures
	}
	d.lists = r.keep(lists)
	return nil
}

// keep copies b into a larger piece.
func (r *Reader) keep(b []byte) []byte {
	if cap(r.room)-len(r.room) < len(b) {
		r.room = make([]byte, 0, max(len(b), 1<<16))
	}
	n := len(r.room)
	r.room = append(r.room, b...)
	return r.room[n:len(r.room):len(r.room)]
}
