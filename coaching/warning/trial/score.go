package trial

import (
	"math"
	"slices"

	"footlight/journal"
)

// Found is one line of a warnings file.
type Found struct {
	Person  string
	Date    journal.Day
	Warning bool // false: a notice
	Kind    string
}

// The families in which nobody may be warned, and those in which one must be.
var (
	calmFamilies   = []string{"control", "crunch", "lowshift", "quitter", "improver"}
	movingFamilies = []string{"ramp", "ramp_mnar", "step", "erosion", "chronic"}
)

// apart is the number of days within which warnings of one person are one alarm.
const apart = 14

// Alarms counts false alarms in one family of people.
type Alarms struct {
	Years, PerYear, Notices float64 // person-years; alarms and notices per person-year
	Alarms                  int
}

// Detection is how one family of people was detected. Delays may be infinite
// (never warned).
type Detection struct {
	N                    int
	ByPeak, ByPeak14     float64
	Delay, DelayP90      float64 // days after onset: median and 90th percentile
	DelayCross, CrossP90 float64 // days after the shift reached one personal SD
	kinds                map[string]int
}

// Report is everything the bars look at, rounded as score.py rounds it.
type Report struct {
	False         map[string]Alarms
	CrunchWarned  float64
	Detected      map[string]Detection
	PPV           float64
	FalseMixed    float64
	SensitivityMx float64
}

type episode struct {
	day  journal.Day
	kind string
}

type detected struct {
	delay, delayCross float64
	byPeak, by14      bool
	ramp              int
	kind              string
}

// Score compares what was found with the truth, in the way of score.py: the
// same rules, the same roundings, so that its numbers agree to the digit.
func Score(truth []Truth, found []Found) Report {
	warned, noticed := map[string][]episode{}, map[string]int{}
	for _, f := range found {
		if f.Warning {
			warned[f.Person] = append(warned[f.Person], episode{f.Date, f.Kind})
		} else {
			noticed[f.Person]++
		}
	}
	days, alarms, notices := map[string]int{}, map[string]int{}, map[string]int{}
	det := map[string][]detected{}
	crunches, crunchesWarned := 0, 0
	for _, t := range truth {
		eps := episodes(warned[t.Person])
		if slices.Contains(calmFamilies, t.Family) {
			days[t.Family] += int(t.Last-t.First) + 1
			alarms[t.Family] += len(eps)
			notices[t.Family] += noticed[t.Person]
			if t.Family == "crunch" {
				for _, c := range t.Crunches {
					crunches++
					if slices.ContainsFunc(eps, func(e episode) bool { return c[0] <= e.day && e.day <= c[1]+14 }) {
						crunchesWarned++
					}
				}
			}
			continue
		}
		cross := t.Cross
		if cross == journal.NoDay {
			cross = t.Onset
		}
		if t.Family != "chronic" {
			days["pre-onset"] += int(t.Onset - t.First)
		}
		d := detected{delay: math.Inf(1), delayCross: math.Inf(1), ramp: t.Ramp}
		for _, e := range eps {
			if e.day < t.Onset {
				if t.Family != "chronic" {
					alarms["pre-onset"]++
				}
				continue
			}
			d = detected{float64(e.day - t.Onset), float64(e.day - cross), e.day <= t.Peak, e.day <= t.Peak+14, t.Ramp, e.kind}
			break
		}
		det[t.Family] = append(det[t.Family], d)
	}
	r := Report{False: map[string]Alarms{}, Detected: map[string]Detection{}}
	for f, n := range days {
		if n == 0 {
			continue
		}
		years := float64(n) / 365.25
		r.False[f] = Alarms{
			Years: round(years, 1), Alarms: alarms[f],
			PerYear: round(float64(alarms[f])/years, 3), Notices: round(float64(notices[f])/years, 2),
		}
	}
	if crunches > 0 {
		r.CrunchWarned = round(float64(crunchesWarned)/float64(crunches), 3)
	}
	for _, f := range movingFamilies {
		if len(det[f]) > 0 {
			r.Detected[f] = detection(det[f])
		}
	}
	for _, span := range []struct {
		name     string
		from, to int
	}{{"ramp_3to4wk", 21, 28}, {"ramp_4to8wk", 29, 56}, {"ramp_8to12wk", 57, 99}} {
		part := slices.DeleteFunc(slices.Clone(det["ramp"]), func(d detected) bool { return d.ramp < span.from || d.ramp > span.to })
		if len(part) > 0 {
			r.Detected[span.name] = detection(part)
		}
	}
	r.mix()
	return r
}

// mix is the positive predictive value in a population of which 15 % a year
// deteriorate; the weights are score.py's.
func (r *Report) mix() {
	var sens, far float64
	for _, w := range []struct {
		f string
		w float64
	}{{"ramp", .5}, {"ramp_mnar", .2}, {"step", .15}, {"erosion", .15}} {
		if d, ok := r.Detected[w.f]; ok {
			sens += d.ByPeak14 * w.w
		}
	}
	for _, w := range []struct {
		f string
		w float64
	}{{"control", .65}, {"crunch", .20}, {"lowshift", .05}, {"quitter", .10}} {
		if a, ok := r.False[w.f]; ok {
			far += a.PerYear * w.w
		}
	}
	if sens+far > 0 {
		r.PPV = round(.15*sens/(.15*sens+far), 3)
	}
	r.FalseMixed, r.SensitivityMx = round(far, 3), round(sens, 3)
}

// episodes joins warnings closer than 14 days to the previous one.
func episodes(ws []episode) []episode {
	slices.SortStableFunc(ws, func(a, b episode) int { return int(a.day) - int(b.day) })
	var out []episode
	for i, w := range ws {
		if i == 0 || w.day-ws[i-1].day >= apart {
			out = append(out, w)
		}
	}
	return out
}

func detection(all []detected) Detection {
	n := float64(len(all))
	d := Detection{N: len(all), kinds: map[string]int{}}
	var peak, peak14 float64
	var delay, cross []float64
	for _, x := range all {
		if x.byPeak {
			peak++
		}
		if x.by14 {
			peak14++
		}
		delay, cross = append(delay, x.delay), append(cross, x.delayCross)
		d.kinds[x.kind]++
	}
	d.ByPeak, d.ByPeak14 = round(peak/n, 3), round(peak14/n, 3)
	d.Delay, d.DelayP90 = quantile(delay, .5), quantile(delay, .9)
	d.DelayCross, d.CrossP90 = quantile(cross, .5), quantile(cross, .9)
	return d
}

// quantile interpolates linearly between the order statistics, as numpy's
// default does; next to an infinite one it keeps the lower.
func quantile(xs []float64, p float64) float64 {
	slices.Sort(xs)
	i := p * float64(len(xs)-1)
	lo := int(math.Floor(i))
	a, b := xs[lo], xs[min(len(xs)-1, lo+1)]
	if math.IsInf(b, 0) {
		if i == float64(lo) {
			return a
		}
		return b
	}
	return a + (b-a)*(i-float64(lo))
}
