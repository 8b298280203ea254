package coaching

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"math"
	"slices"

	"footlight/journal"
)

// Lists are what a day's figures hold beside numbers, without any words.
type Lists struct {
	Strands []Strand
	Voices  []Voice
	Results []Result
	Outside []journal.ID // actions outside the writer's own hours
	Checks  []Check
}

// Check is which sliders one check-in marked: bit i stands for the Item i.
type Check struct {
	ID    journal.ID `json:"id"`
	Marks uint8      `json:"marks"`
}

// order brings the lists into one order, whatever the order of the entries.
func (l *Lists) order() {
	l.Strands = joinStrands(l.Strands)
	slices.SortFunc(l.Voices, func(a, b Voice) int { return compareIDs(a.ID, b.ID) })
	slices.SortFunc(l.Results, func(a, b Result) int { return compareIDs(a.ID, b.ID) })
	slices.Sort(l.Outside)
	slices.SortFunc(l.Checks, func(a, b Check) int { return compareIDs(a.ID, b.ID) })
}

func (l *Lists) add(o Lists) {
	l.Strands = append(l.Strands, o.Strands...)
	l.Voices = append(l.Voices, o.Voices...)
	l.Results = append(l.Results, o.Results...)
	l.Outside = append(l.Outside, o.Outside...)
	l.Checks = append(l.Checks, o.Checks...)
}

// The packed form of lists: six sections, each after its length in bytes, so
// that what is not asked for is skipped. People and projects stand once, in the
// names, sorted, and are meant by their place there from 1; 0 is nobody.
const (
	inResults = iota
	inOutside
	inChecks
	inVoices
	inNames
	inStrands
	sections
)

// pack makes the packed form; it fails only on an id that is no id. l is in
// order.
func (l *Lists) pack() ([]byte, error) {
	var w writer
	var names []key
	name := func(id journal.ID) {
		if k := w.key(id); k != (key{}) {
			names = append(names, k)
		}
	}
	for i := range l.Strands {
		for _, p := range l.Strands[i].People {
			name(p)
		}
		name(l.Strands[i].Project)
	}
	for i := range l.Voices {
		name(l.Voices[i].From)
	}
	slices.SortFunc(names, key.compare)
	names = slices.Compact(names)
	place1 := func(id journal.ID) int {
		if id == "" {
			return 0
		}
		i, _ := slices.BinarySearchFunc(names, w.key(id), key.compare)
		return i + 1
	}
	w.section(func() { // results
		for _, r := range l.Results {
			w.id(r.ID)
			w.b = append(w.b, byte(place(journal.Families, r.Family)), byte(one(r.Baseline)|one(r.Otherwise)<<1))
			w.int(len(r.Unit))
			w.b = append(w.b, r.Unit...)
			if r.Baseline {
				w.b = binary.BigEndian.AppendUint64(w.b, math.Float64bits(r.Before))
				w.b = binary.BigEndian.AppendUint64(w.b, math.Float64bits(r.After))
			}
		}
	})
	w.section(func() { w.ids(l.Outside) })
	w.section(func() {
		for _, c := range l.Checks {
			w.id(c.ID)
			w.b = append(w.b, c.Marks)
		}
	})
	w.section(func() {
		for _, v := range l.Voices {
			w.id(v.ID)
			w.int(place1(v.From))
			w.b = append(w.b, byte(place(journal.FeedbackKinds, v.Kind)), byte(one(v.Given)|one(v.Over)<<1))
		}
	})
	w.section(func() {
		for _, k := range names {
			w.b = append(w.b, k[:]...)
		}
	})
	w.section(func() {
		for i := range l.Strands {
			s := &l.Strands[i]
			w.int(len(s.People))
			for _, p := range s.People {
				w.int(place1(p))
			}
			w.int(place1(s.Project))
			w.b = append(w.b, byte(place(journal.SupportKinds, s.Support)), byte(place(journal.Modes, s.Mode)))
			w.int(s.Actions)
			w.int(s.Timed)
			w.int(s.Minutes)
			w.int(s.Short)
			w.int(len(s.IDs))
			w.ids(s.IDs)
		}
	})
	return w.b, w.err
}

type writer struct {
	b   []byte
	err error
}

func (w *writer) int(n int) { w.b = binary.AppendUvarint(w.b, uint64(max(0, n))) }

func (w *writer) key(id journal.ID) key {
	k, ok := keyOf(id)
	if !ok && w.err == nil {
		w.err = fmt.Errorf("keep figures: %q is no id", id)
	}
	return k
}

func (w *writer) id(id journal.ID) {
	k := w.key(id)
	w.b = append(w.b, k[:]...)
}

func (w *writer) ids(list []journal.ID) {
	for _, id := range list {
		w.id(id)
	}
}

// section writes what fill writes, after its length.
func (w *writer) section(fill func()) {
	var inner writer
	inner, *w = *w, writer{err: w.err}
	fill()
	body, err := w.b, w.err
	*w = inner
	w.err = cmp.Or(w.err, err)
	w.int(len(body))
	w.b = append(w.b, body...)
}
