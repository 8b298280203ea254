package warning

import (
	"encoding/binary"
	"errors"
	"math"

	"footlight/journal"
)

// Turned signals inside the engine: high is worse.
const (
	sStrain = iota
	sExhaustion
	sRecovery
	sClarity
	sValued
	signals
)

var measureOf = [signals]Measure{MeasureStrain, MeasureEnergy, MeasureRecovery, MeasureClarity, MeasureValued}

// typed gives a turned value as it is written.
func typed(signal int, v float64) float64 {
	if signal == sStrain {
		return v
	}
	return 10 - v
}

// remembered is how many days a State looks back; a power of two above
// baselineReach.
const remembered = 256

// past is one remembered day, its signals turned.
type past struct {
	turned  [signals]Score
	away    bool
	under   bool // lived under an open warning
	actions Actions
}

func (p *past) logged() bool {
	return p.turned[0]|p.turned[1]|p.turned[2]|p.turned[3]|p.turned[4] != 0
}

// counts tells whether the day's check-in is evidence: an away day's is not.
func (p *past) counts() bool { return p.logged() && !p.away }

func turn(d Day) past {
	p := past{away: d.Away, actions: d.Actions.sane()}
	p.turned = [signals]Score{d.Strain, d.Energy, d.Recovery, d.Clarity, d.Valued}
	for s := sExhaustion; s < signals; s++ {
		if v := p.turned[s]; v.Given() {
			p.turned[s] = ScoreOf(10 - v.Value())
		}
	}
	return p
}

// history is a ring of days, found by their number.
type history [remembered]past

func (h *history) at(d journal.Day) *past { return &h[int(d)&(remembered-1)] }

var errDamaged = errors.New("not a checkpoint of this engine")

const (
	flagAway = 1 << iota
	flagUnder
	flagActions
	flagLogged
)

// pack writes the days of the ring that hold anything, newest first, as
// varints: age, flags, signals, actions.
func (h *history) pack(now journal.Day) []byte {
	var out []byte
	put := func(v uint64) { out = binary.AppendUvarint(out, v) }
	for age := range remembered {
		p := h.at(now - journal.Day(age))
		flags := uint64(0)
		for i, on := range [...]bool{p.away, p.under, p.actions != Actions{}, p.logged()} {
			if on {
				flags |= 1 << i
			}
		}
		if flags == 0 {
			continue
		}
		put(uint64(age))
		put(flags)
		if flags&flagLogged != 0 {
			for _, s := range p.turned {
				put(uint64(s))
			}
		}
		if flags&flagActions != 0 {
			a := p.actions
			for _, v := range [...]int{a.Count, a.Heavy, a.Surface, a.Outside, a.Kinds, a.Marks} {
				put(uint64(v))
			}
			put(math.Float64bits(a.Marked))
			put(math.Float64bits(a.Unseen))
		}
	}
	return out
}

// unpack reads what pack wrote.
func (h *history) unpack(now journal.Day, in []byte) error {
	*h = history{}
	bad := false
	get := func() uint64 {
		v, n := binary.Uvarint(in)
		if n <= 0 {
			bad = true
			return 0
		}
		in = in[n:]
		return v
	}
	for len(in) > 0 && !bad {
		age, flags := get(), get()
		if age >= remembered || bad {
			return errDamaged
		}
		p := h.at(now - journal.Day(age))
		p.away, p.under = flags&flagAway != 0, flags&flagUnder != 0
		if flags&flagLogged != 0 {
			for i := range p.turned {
				p.turned[i] = Score(min(get(), 1001))
			}
		}
		if flags&flagActions != 0 {
			a := &p.actions
			for _, v := range [...]*int{&a.Count, &a.Heavy, &a.Surface, &a.Outside, &a.Kinds, &a.Marks} {
				*v = int(min(get(), maxCount))
			}
			a.Marked, a.Unseen = math.Float64frombits(get()), math.Float64frombits(get())
			*a = a.sane()
		}
	}
	if bad {
		return errDamaged
	}
	return nil
}
