package sample

import "encoding/binary"

// rng is SplitMix64 (Steele, Lea and Flood 2014): eight bytes of state, the same
// numbers on every platform and in every release of Go.
type rng struct{ state uint64 }

// stream is an independent generator for one purpose of one seed.
func stream(seed uint64, purpose string) *rng {
	r := &rng{state: seed*0x9e3779b97f4a7c15 + 0x632be59bd9b4e019}
	for _, c := range []byte(purpose) {
		r.state = (r.state ^ uint64(c)) * 0x100000001b3
		r.next()
	}
	return r
}

func (r *rng) next() uint64 {
	r.state += 0x9e3779b97f4a7c15
	z := r.state
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// n is a whole number in [0, limit); 0 for limit < 2.
func (r *rng) n(limit int) int {
	if limit < 2 {
		return 0
	}
	return int(r.next() >> 1 % uint64(limit))
}

// between is a whole number in [low, high].
func (r *rng) between(low, high int) int { return low + r.n(high-low+1) }

// unit is in [0, 1).
func (r *rng) unit() float64 { return float64(r.next()>>11) / (1 << 53) }

// chance is true with probability p.
func (r *rng) chance(p float64) bool { return r.unit() < p }

// bell is about normal with mean 0 and deviation 1, within ±3.5.
func (r *rng) bell() float64 {
	return (r.unit() + r.unit() + r.unit() + r.unit() - 2) * 1.7320508
}

// Read fills p, for ids.
func (r *rng) Read(p []byte) (int, error) {
	var w [8]byte
	for i := 0; i < len(p); i += 8 {
		binary.LittleEndian.PutUint64(w[:], r.next())
		copy(p[i:], w[:])
	}
	return len(p), nil
}

// weighted picks an index with probability proportional to its weight; -1 if
// there is no weight at all.
func (r *rng) weighted(weights []float64) int {
	var sum float64
	for _, w := range weights {
		sum += w
	}
	if sum <= 0 {
		return -1
	}
	at := r.unit() * sum
	last := -1
	for i, w := range weights {
		if w <= 0 {
			continue
		}
		last = i
		if at -= w; at < 0 {
			return i
		}
	}
	return last
}

// pick is one of the choices.
func pick[T any](r *rng, choices []T) T { return choices[r.n(len(choices))] }
