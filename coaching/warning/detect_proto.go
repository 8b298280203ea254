package warning

import (
	"fmt"
	"math"
	"slices"

	"footlight/journal"
)

// Rules (tuned).
var R = map[string]float64{
	"strain": 4, "role": 6.5, "window": 98,
	"short3": .22, "shortKeep": .45, "slow": .07, "slowKeep": .97, "white3": .2, "whiteK": .7, "base": .02,
	"rshort": .38, "rwhite": .75, "rkeep": .45, "rslow": .06,
	"last7": .6, "prev7": .3, "third": 0, "level": 5, "minlogs": 3, "holdAt": 1, "holdWeeks": 8,
	"silCap": 2.5, "silMin": 1.0, "silLast": .9, "silDrop": .4,
	"rlast7": .7, "rprev7": .5, "rdrop": 1, "rlevel": 3.6, "clip": 2.5, "rclip": 3, "rpool": 1, "heightMin": 0, "ratio": 1, "scalePrior": 40,
	"spike": 1.8, "spikeGap": 28, "lvmed": 6.3, "lvhi": 5.8, "lvmean": 5.9, "lvshare": .7,"rpass": 1, "passoff": 2.5, "rpassoff": 4, "base1": 3, "lag": 42, "slowpow": 0, "lvw": 0, "lvc": 5.6, "lvmin": 5, "lvmin2": 8, "lvz": 1.28, "lvlow": 6.3,
}

type Proto struct {
	First, Now journal.Day
	started    bool
	hist       [remembered]past
	feel       [remembered]feeling
	base       baseline
	logs       int
	hold       int
	odds       [4]float64
	V          [4]verdict
	active     map[string]journal.Day
	lastOf     map[string]journal.Day
	lastAny    journal.Day
	reminded   map[string]bool
	Emit       func(d journal.Day, warning bool, kind string)
	Trace      func(p *Proto)
}

var RC = 3.0

func NewProto() *Proto {
	return &Proto{active: map[string]journal.Day{}, lastOf: map[string]journal.Day{}, reminded: map[string]bool{}}
}

func (p *Proto) at(d journal.Day) *past { return &p.hist[int(d)&(remembered-1)] }
func (p *Proto) f(d journal.Day) *feeling { return &p.feel[int(d)&(remembered-1)] }

func (p *Proto) Run(days []Day) {
	if len(days) == 0 {
		return
	}
	i := 0
	for d := days[0].Day; d <= days[len(days)-1].Day; d++ {
		x := Day{Day: d}
		if days[i].Day == d {
			x = days[i]
			i++
		}
		p.Step(x)
	}
}

func (p *Proto) Step(x Day) {
	if !p.started {
		p.First, p.started = x.Day, true
	}
	d := x.Day
	p.Now = d
	*p.at(d) = turn(x)
	h := p.at(d)
	h.Under = len(p.active) > 0
	if h.logged() {
		p.logs++
	}
	RC = R["rclip"]
	age := int(d - p.First)
	warm := age >= 28 && p.logs >= 10
	if warm && (!p.base.OK || age%7 == 0) {
		p.rebase(d)
	}
	p.feelDay(d)
	p.clear(d)
	if warm && p.base.OK {
		p.detect(d)
	}
	p.level(d, age)
	if p.Trace != nil {
		p.Trace(p)
	}
}

func (p *Proto) rebase(d journal.Day) {
	if p.base.OK && p.odds[0] > R["holdAt"] && p.hold < int(R["holdWeeks"]) {
		p.hold++
		return
	}
	p.hold = 0
	from, to := max(p.First, d-180), d-journal.Day(R["lag"])
	if d-p.First < journal.Day(28+R["lag"]) {
		to = max(p.First+28, d-journal.Day(R["lag"]))
	}
	b := baseline{OK: true}
	for s := range signals {
		var work, rest []float64
		for t := from; t < to; t++ {
			h := p.at(t)
			if h.Under || h.Away || !h.Turned[s].Given() {
				continue
			}
			if restDay(t) {
				rest = append(rest, h.Turned[s].Value())
			} else {
				work = append(work, h.Turned[s].Value())
			}
		}
		b.N[s] = len(work) + len(rest)
		b.Logs = max(b.Logs, b.N[s])
		b.Mid[s], b.Rest[s], b.Spread[s] = robust(work, rest, priorRest[s], priorSpread[s], leastSpread)
	}
	p.base = b
	// joined strain: its own centre and spread
	var vals []float64
	for t := max(p.First, d-180); t < d; t++ {
		p.feelDay(t)
		if t < to {
			f, h := p.f(t), p.at(t)
			if f.items > 0 && !h.Under && !h.Away {
				exp := R["short3"] + R["white3"] + R["slow"] + R["whiteK"]*(1/float64(f.items)-1./3)
				vals = append(vals, float64(f.strain)/math.Sqrt(exp))
			}
		}
	}
	mid, _, sp := robust(vals, nil, 0, 1, .5)
	if len(vals) == 0 {
		mid, sp = 0, 1
	}
	n := float64(len(vals))
	p.base.Scale = math.Sqrt((n*sp*sp + R["scalePrior"]) / (n + R["scalePrior"]))
	p.base.Mean = 0
	_ = mid
}

func (p *Proto) feelDay(d journal.Day) {
	h, f := p.at(d), p.f(d)
	*f = feeling{workday: !restDay(d)}
	if !p.base.OK || !h.logged() {
		if h.logged() {
			p.levelOf(h, f)
		}
		return
	}
	sum := 0.0
	z := func(s Signal) float64 {
		R := map[string]float64{"clip": R["clip"]}
		if s > Recovery {
			R["clip"] = RC
		}
		m := p.base.Mid[s]
		if !f.workday {
			m += p.base.Rest[s]
		}
		return min(R["clip"], max(-R["clip"], (h.Turned[s].Value()-m)/p.base.Spread[s]))
	}
	for s := Strain; s <= Recovery; s++ {
		if h.Turned[s].Given() {
			sum += z(s)
			f.items++
		}
	}
	if f.items > 0 {
		f.strain = float32(sum / float64(f.items))
	}
	for k, s := range [2]Signal{Clarity, Valued} {
		if f.roleHas[k] = h.Turned[s].Given(); f.roleHas[k] {
			f.role[k] = float32(z(s))
		}
	}
	p.levelOf(h, f)
}

func (p *Proto) levelOf(h *past, f *feeling) {
	sum, n := 0.0, 0
	for s := Strain; s <= Recovery; s++ {
		if h.Turned[s].Given() {
			sum += h.Turned[s].Value()
			n++
		}
	}
	f.items = uint8(n)
	if n > 0 {
		f.strainAt = float32(sum / float64(n))
	}
}

func (p *Proto) meanZ(d journal.Day, from, to int, get func(*feeling) (float64, bool)) (m float64, n int) {
	for a := from; a <= to; a++ {
		t := d - journal.Day(a)
		if t < p.First {
			break
		}
		if v, ok := get(p.f(t)); ok {
			m += v
			n++
		}
	}
	if n > 0 {
		m /= float64(n)
	}
	return
}

func strainOf(f *feeling) (float64, bool) { return float64(f.strain), f.items > 0 }
func roleOf(k int) func(f *feeling) (float64, bool) {
	return func(f *feeling) (float64, bool) { return float64(f.role[k]), f.roleHas[k] }
}
func bothOf(f *feeling) (float64, bool) {
	return (float64(f.role[0]) + float64(f.role[1])) / 2, f.roleHas[0] && f.roleHas[1]
}
func levelAt(f *feeling) (float64, bool) { return float64(f.strainAt), f.items > 0 && f.workday }

func (p *Proto) detect(d journal.Day) {
	h := p.at(d)
	if h.logged() {
		g := p.base.Scale * p.base.Scale
		m := noise{short: R["short3"] * g, slow: R["slow"] * math.Pow(g, R["slowpow"]), base: R["base"] + R["base1"]/float64(max(8, p.base.Logs)), shortKeep: R["shortKeep"], slowKeep: R["slowKeep"]}
		if z, n := p.meanZ(d, 0, 13, strainOf); n > 0 && z > .3 {
			var pts []point
			for a := int(R["window"]); a >= 0; a-- {
				t := d - journal.Day(a)
				if t < p.First {
					continue
				}
				f := p.f(t)
				if f.items > 0 && !p.at(t).Away {
					pts = append(pts, point{a, float64(f.strain), g * (R["white3"] + R["whiteK"]*(1/float64(f.items)-1./3))})
				}
			}
			p.V[0] = weigh(pts, m)
			if lv, n := p.meanZ(d, 0, 20, levelAt); n > 0 {
				p.V[0].Lasting += min(1.5, max(-1.5, R["lvw"]*(lv-R["lvc"])))
			}
			p.odds[0] = p.V[0].Lasting - softplus(p.V[0].Passing-R["passoff"])
			if R["ratio"] == 0 {
				p.odds[0] = p.V[0].Lasting
			}
		} else {
			p.odds[0], p.V[0] = 0, verdict{}
		}
		for k := range 3 {
			get := bothOf
			w := 0.5
			if k < 2 {
				get = roleOf(k)
				w = 1
			}
			if k == 2 && R["rpool"] == 0 {
				continue
			}
			if z, n := p.meanZ(d, 0, 13, get); n > 0 && z > .4 {
				var pts []point
				for a := int(R["window"]); a >= 0; a-- {
					t := d - journal.Day(a)
					if t < p.First {
						continue
					}
					if v, ok := get(p.f(t)); ok {
						pts = append(pts, point{a, v, R["rwhite"] * w})
					}
				}
				p.V[1+k] = weigh(pts, noise{short: R["rshort"] * w, slow: R["rslow"], base: R["base"] + R["base1"]/float64(max(8, p.base.Logs)), shortKeep: R["rkeep"], slowKeep: R["slowKeep"]})
				p.odds[1+k] = p.V[1+k].Lasting - softplus(p.V[1+k].Passing-R["rpassoff"])
			} else {
				p.odds[1+k] = 0
			}
		}
	}
	p.strain(d)
	p.role(d)
	p.silence(d)
}

func (p *Proto) strainGates(d journal.Day) bool {
	a, n := p.meanZ(d, 0, 6, strainOf)
	b, n2 := p.meanZ(d, 7, 13, strainOf)
	c, n3 := p.meanZ(d, 14, 20, strainOf)
	lv, ln := p.meanZ(d, 0, 13, levelAt)
	if ln == 0 {
		lv, ln = p.meanZ(d, 0, 27, levelAt)
	}
	return (n == 0 || a >= R["last7"]) && (n2 == 0 || b >= R["prev7"]) && (n3 == 0 || c >= R["third"]) && n+n2 >= int(R["minlogs"]) && ln > 0 && lv >= R["level"]
}

func (p *Proto) strain(d journal.Day) {
	if z, n := p.meanZ(d, 0, 4, strainOf); n >= 2 && z/.72 >= R["spike"] && d-p.lastOf["spike"] >= journal.Day(R["spikeGap"]) {
		p.lastOf["spike"] = d
		p.Emit(d, false, "spike")
	}
	if !p.at(d).logged() || p.odds[0] < R["strain"] || p.V[0].Height < R["heightMin"] {
		return
	}
	if p.strainGates(d) {
		p.raise(d, "strain")
	} else if p.odds[0] > 3*R["strain"] && d-p.lastOf["low"] >= 60 {
		p.lastOf["low"] = d
		p.Emit(d, false, "strain")
	}
}

func (p *Proto) role(d journal.Day) {
	if !p.at(d).logged() {
		return
	}
	for k := range 3 {
		if p.odds[1+k] < R["role"] {
			continue
		}
		get := bothOf
		if k < 2 {
			get = roleOf(k)
		}
		a, n := p.meanZ(d, 0, 6, get)
		b, n2 := p.meanZ(d, 7, 13, get)
		if n > 0 && a < R["rlast7"] || n2 > 0 && b < R["rprev7"] || n+n2 < int(R["minlogs"]) {
			continue
		}
		ok := false
		for j, s := range [2]Signal{Clarity, Valued} {
			if k < 2 && j != k {
				continue
			}
			v, n := 0.0, 0
			for a := range 14 {
				t := d - journal.Day(a)
				if t >= p.First && p.at(t).Turned[s].Given() {
					v += p.at(t).Turned[s].Value()
					n++
				}
			}
			v /= float64(max(1, n))
			if n > 0 && v-p.base.Mid[s] >= R["rdrop"] && v >= R["rlevel"] {
				ok = true
			}
		}
		if ok {
			p.raise(d, "role")
			return
		}
	}
}

func (p *Proto) silence(d journal.Day) {
	if p.at(d).logged() || p.at(d).Away {
		return
	}
	days, logs, had, of := 0, 0, 0, 0
	for a := range 180 {
		t := d - journal.Day(a)
		if t < p.First {
			break
		}
		h := p.at(t)
		if restDay(t) || h.Away {
			continue
		}
		if a < 14 {
			days++
			if h.logged() {
				logs++
			}
		} else if a >= 28 && !h.Under {
			of++
			if h.logged() {
				had++
			}
		}
	}
	if of < 10 {
		return
	}
	rate := (float64(had) + 1) / (float64(of) + 2)
	drop := R["silDrop"]
	llr := float64(logs)*math.Log(drop) + float64(days-logs)*math.Log((1-drop*rate)/(1-rate))
	var last []float64
	for t := d; t >= max(p.First, d-60) && len(last) < 5; t-- {
		if v, ok := strainOf(p.f(t)); ok {
			last = append(last, v)
		}
	}
	m := 0.0
	for _, v := range last {
		m += v / float64(len(last))
	}
	lv, ln := p.meanZ(d, 0, 27, levelAt)
	if llr > 0 && p.odds[0] >= R["silMin"] && p.odds[0]+min(llr, R["silCap"]) >= R["strain"] && m >= R["silLast"] && ln > 0 && lv >= R["level"] {
		p.raise(d, "silence")
		return
	}
	if binom(logs, days, rate) <= .005 && d-p.lastOf["nudge"] >= 60 && len(p.active) == 0 {
		p.lastOf["nudge"] = d
		p.Emit(d, false, "silence")
	}
}

func binom(k, n int, p float64) float64 {
	sum, term := 0.0, math.Pow(1-p, float64(n))
	for i := 0; i <= k; i++ {
		sum += term
		term *= float64(n-i) / float64(i+1) * p / (1 - p)
	}
	return sum
}

func (p *Proto) level(d journal.Day, age int) {
	back := 27
	least := int(R["lvmin2"])
	if age < 42 {
		back, least = 20, int(R["lvmin"])
	}
	if age < 14 || !p.at(d).logged() {
		return
	}
	var v []float64
	high := 0
	for a := 0; a <= back; a++ {
		t := d - journal.Day(a)
		if t < p.First {
			break
		}
		if x, ok := levelAt(p.f(t)); ok {
			v = append(v, x)
			if x >= R["lvhi"] {
				high++
			}
		}
	}
	if len(v) < least {
		return
	}
	m, _ := p.meanZ(d, 0, 13, levelAt)
	all, sq := 0.0, 0.0
	for _, x := range v {
		all += x / float64(len(v))
	}
	for _, x := range v {
		sq += (x - all) * (x - all)
	}
	se := math.Sqrt((sq+4) / float64(len(v)+3) / float64(len(v)) * 1.5)
	if all-R["lvz"]*se < R["lvlow"] {
		return
	}
	slices.Sort(v)
	if middle(v) >= R["lvmed"] && float64(high) >= R["lvshare"]*float64(len(v)) && m >= R["lvmean"] {
		p.raise(d, "level")
	}
}

func (p *Proto) raise(d journal.Day, kind string) {
	if _, on := p.active[kind]; on {
		return
	}
	if at, ok := p.lastOf[kind]; ok && d-at < 28 {
		return
	}
	if p.lastAny != journal.NoDay && d-p.lastAny < 14 {
		return
	}
	p.active[kind], p.lastOf[kind], p.lastAny, p.reminded[kind] = d, d, d, false
	p.Emit(d, true, kind)
}

func (p *Proto) clear(d journal.Day) {
	for kind, at := range p.active {
		if d-at < 14 {
			continue
		}
		calm := true
		switch kind {
		case "role":
			for k := range 2 {
				m, n := p.meanZ(d, 0, 13, roleOf(k))
				if n == 0 || m >= .4 {
					calm = false
				}
			}
		case "level":
			m, n := p.meanZ(d, 0, 13, levelAt)
			calm = n > 0 && m < 5.5
		default:
			m, n := p.meanZ(d, 0, 13, strainOf)
			calm = n > 0 && m < .4
		}
		if calm {
			delete(p.active, kind)
		} else if d-at >= 56 && !p.reminded[kind] {
			p.reminded[kind] = true
			p.Emit(d, false, "reminder")
		}
	}
}

func (p *Proto) Logged() bool { return p.at(p.Now).logged() }
func (p *Proto) Why() string {
	d := p.Now
	a, n := p.meanZ(d, 0, 6, strainOf)
	b, n2 := p.meanZ(d, 7, 13, strainOf)
	c, n3 := p.meanZ(d, 14, 20, strainOf)
	lv, _ := p.meanZ(d, 0, 13, levelAt)
	return fmt.Sprintf("odds %.1f L %.1f P %.1f since %d h %.1f | z %.2f/%d %.2f/%d %.2f/%d lv %.2f mid %.1f scale %.2f items %d active %v", p.odds[0], p.V[0].Lasting, p.V[0].Passing, p.V[0].Since, p.V[0].Height, a, n, b, n2, c, n3, lv, (p.base.Mid[0]+p.base.Mid[1]+p.base.Mid[2])/3, p.base.Scale, p.f(d).items, p.active)
}
