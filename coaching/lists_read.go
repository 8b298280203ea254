package coaching

import (
	"encoding/binary"
	"math"

	"footlight/journal"
)

// input is bytes being read; once bad it gives zeros.
type input struct {
	b   []byte
	bad bool
}

func (in *input) take(n int) []byte {
	if n < 0 || n > len(in.b) {
		in.b, in.bad = nil, true
		return nil
	}
	out := in.b[:n]
	in.b = in.b[n:]
	return out
}

func (in *input) byte() byte {
	if len(in.b) == 0 {
		in.bad = true
		return 0
	}
	b := in.b[0]
	in.b = in.b[1:]
	return b
}

func (in *input) int() int {
	if len(in.b) > 0 && in.b[0] < 0x80 { // most numbers
		n := in.b[0]
		in.b = in.b[1:]
		return int(n)
	}
	n, size := binary.Uvarint(in.b)
	if size <= 0 || n > math.MaxInt32 {
		in.b, in.bad = nil, true
		return 0
	}
	in.b = in.b[size:]
	return int(n)
}

// day is a number of up to 32 bits.
func (in *input) day() uint32 {
	n, size := binary.Uvarint(in.b)
	if size <= 0 || n > math.MaxUint32 {
		in.b, in.bad = nil, true
		return 0
	}
	in.b = in.b[size:]
	return uint32(n)
}

func (in *input) float() float64 {
	if b := in.take(8); b != nil {
		return math.Float64frombits(binary.BigEndian.Uint64(b))
	}
	return 0
}

func (in *input) key() (k key) {
	if len(in.b) < len(k) {
		in.b, in.bad = nil, true
		return k
	}
	k = key(in.b)
	in.b = in.b[len(k):]
	return k
}

func (in *input) more() bool { return len(in.b) > 0 }

func word[T ~string](all []T, n byte) T {
	if n == 0 || int(n) > len(all) {
		return ""
	}
	return all[n-1]
}

// section finds one section of the packed lists.
func (d *DayFigures) section(n int) input {
	in := input{b: d.lists}
	for range n {
		in.take(in.int())
	}
	return input{b: in.take(in.int())}
}

// named are the people and projects of a day, by place.
type named []byte

func (d *DayFigures) names() named { return named(d.section(inNames).b) }

func (n named) len() int { return len(n) / len(key{}) }

func (n named) at(place int) (k key) {
	if place < 1 || place > n.len() {
		return k
	}
	return key(n[(place-1)*len(k):])
}

// strand is a Strand as it is packed: people and project by their places in the
// names of the day, support and mode by theirs in the vocabulary.
type strand struct {
	people        []int
	project       int
	support, mode int
	Tally
	short int
	ids   []byte // of unblocking: the actions
}

// strands visits the strands of the day; what visit is given holds only until
// it returns.
func (d *DayFigures) strands(visit func(*strand)) {
	var room [16]int
	var s strand
	for in := d.section(inStrands); in.more(); {
		s.people = room[:0]
		for range min(in.int(), len(in.b)) {
			s.people = append(s.people, in.int())
		}
		s.project, s.support, s.mode = in.int(), int(in.byte()), int(in.byte())
		s.Actions, s.Timed, s.Minutes, s.short = in.int(), in.int(), in.int(), in.int()
		s.ids = in.take(in.int() * len(key{}))
		if in.bad {
			return
		}
		if s.support >= len(isLater) || s.mode > len(journal.Modes) {
			continue
		}
		visit(&s)
	}
}

// voice is a Voice as it is packed; from is a place in the names.
type voice struct {
	id          key
	from        int
	kind        uint8
	given, over bool
}

// warm tells thanks, credit and praise: the first three of the vocabulary.
func (v voice) warm() bool { return v.kind >= 1 && v.kind <= 3 }

func (d *DayFigures) voices(visit func(voice)) {
	for in := d.section(inVoices); in.more(); {
		v := voice{id: in.key(), from: in.int(), kind: in.byte()}
		bits := in.byte()
		v.given, v.over = bits&1 > 0, bits&2 > 0
		if !in.bad {
			visit(v)
		}
	}
}

// results visits what came of actions.
func (d *DayFigures) results(visit func(key, Result)) {
	for in := d.section(inResults); in.more(); {
		k := in.key()
		r := Result{Family: word(journal.Families, in.byte())}
		bits := in.byte()
		r.Baseline, r.Otherwise = bits&1 > 0, bits&2 > 0
		r.Unit = string(in.take(in.int()))
		if r.Baseline {
			r.Before, r.After = in.float(), in.float()
		}
		if !in.bad {
			visit(k, r)
		}
	}
}

// outside appends the actions outside the writer's own hours.
func (d *DayFigures) outside(to []key) []key {
	for in := d.section(inOutside); in.more(); {
		if k := in.key(); !in.bad {
			to = append(to, k)
		}
	}
	return to
}

// Lists unpacks the lists of the day.
func (d *DayFigures) Lists() Lists {
	var l Lists
	names := d.names()
	d.strands(func(x *strand) {
		s := Strand{
			Project: names.at(x.project).id(), Support: word(journal.SupportKinds, byte(x.support)), Mode: word(journal.Modes, byte(x.mode)),
			Tally: x.Tally, Short: x.short,
		}
		for _, p := range x.people {
			s.People = append(s.People, names.at(p).id())
		}
		for in := (input{b: x.ids}); in.more(); {
			s.IDs = append(s.IDs, in.key().id())
		}
		l.Strands = append(l.Strands, s)
	})
	d.voices(func(v voice) {
		l.Voices = append(l.Voices, Voice{
			ID: v.id.id(), From: names.at(v.from).id(), Kind: word(journal.FeedbackKinds, v.kind), Given: v.given, Over: v.over,
		})
	})
	d.results(func(k key, r Result) {
		r.ID = k.id()
		l.Results = append(l.Results, r)
	})
	l.Outside = idsOf(d.outside(nil))
	for in := d.section(inChecks); in.more(); {
		l.Checks = append(l.Checks, Check{in.key().id(), in.byte()})
	}
	return l
}
