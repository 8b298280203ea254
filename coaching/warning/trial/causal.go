package trial

import "footlight/journal"

// Truncate keeps each person's first n calendar days.
func Truncate(people []Person, n int) []Person {
	var out []Person
	for _, p := range people {
		if len(p.Days) == 0 {
			continue
		}
		end := p.Days[0].Day + journal.Day(n)
		cut := Person{Name: p.Name}
		for _, d := range p.Days {
			if d.Day < end {
				cut.Days = append(cut.Days, d)
			}
		}
		out = append(out, cut)
	}
	return out
}

// Differ lists what was found with the days after the cut known but not
// without, and the other way round, up to each person's last row before the cut.
func Differ(full, cut []Found, people []Person, n int) (onlyFull, onlyCut []Found) {
	last := map[string]journal.Day{}
	for _, p := range Truncate(people, n) {
		last[p.Name] = p.Days[len(p.Days)-1].Day
	}
	set := func(in []Found) map[Found]bool {
		out := map[Found]bool{}
		for _, f := range in {
			if f.Date <= last[f.Person] {
				out[f] = true
			}
		}
		return out
	}
	a, b := set(full), set(cut)
	for f := range a {
		if !b[f] {
			onlyFull = append(onlyFull, f)
		}
	}
	for f := range b {
		if !a[f] {
			onlyCut = append(onlyCut, f)
		}
	}
	return onlyFull, onlyCut
}
