package coaching

import (
	"slices"

	"footlight/journal"
)

// met is a strand with its people and project as they count: merged ones as
// those they were merged into, each once.
type met struct {
	Tally
	who           []key
	what          key // the project
	own, above    bool
	support, mode int // places in the vocabularies
	short         int
	ids           []byte // of unblocking: the actions
}

// strands visits the strands of some days.
func (v *view) strands(s span, visit func(*met)) {
	for _, d := range v.h.between(s.from, s.to) {
		for i, all := 0, v.h.met(d, v.roster); i < len(all); i++ {
			visit(&all[i])
		}
	}
}

// keptMet is for how many days the strands are kept unpacked: what signals
// look at, and then some.
const keptMet = 600

// met gives the strands of a day as the roster reads them, unpacked once.
func (h *History) met(d *DayFigures, roster *Roster) []met {
	h.readAs(roster)
	if all, ok := h.mets[d.Day]; ok {
		return all
	}
	names := d.names()
	members := roster.members(nil, names)
	var out []met
	d.strands(func(x *strand) {
		m := met{Tally: x.Tally, support: x.support, mode: x.mode, short: x.short, ids: x.ids}
		for _, p := range x.people {
			if p >= len(members) {
				continue
			}
			m.above = m.above || members[p].above
			if as := members[p].as; !slices.Contains(m.who, as) {
				m.who = append(m.who, as)
			}
		}
		if x.project > 0 {
			p := roster.project(names.at(x.project))
			m.what, m.own = p.as, p.own
		}
		out = append(out, m)
	})
	if len(h.mets) >= keptMet {
		clear(h.mets)
	}
	h.mets[d.Day] = out
	return out
}

// readAs forgets what was read with another roster.
func (h *History) readAs(roster *Roster) {
	if h.roster != roster || h.teams == nil {
		h.roster, h.teams, h.mets, h.reads = roster, map[journal.Day]*teamSums{}, map[journal.Day][]met{}, map[readOf]reading{}
	}
}

// readOf names a reading of a measure in some days.
type readOf struct {
	Measure
	span
}

// reads gives what a measure finds in a block, once until one of its days or
// the roster changes.
func (v *view) reads(m *measure, s span) reading {
	h := v.h
	h.readAs(v.roster)
	k := readOf{m.id, s}
	if r, ok := h.reads[k]; ok {
		return r
	}
	if len(h.reads) >= keptSums {
		clear(h.reads)
	}
	r := m.read(v, s)
	h.reads[k] = r
	return r
}
