package trial

// Bar is one line of the yardstick: a value that must not be above (or below)
// a bound.
type Bar struct {
	Name  string
	Value func(Report) float64
	Most  bool // the bound is the most the value may be; otherwise the least
	Bound float64
}

// Met tells whether the report reaches the bar.
func (b Bar) Met(r Report) bool { return b.Margin(r) >= 0 }

// Margin is the distance to the bound on the good side; negative if missed.
func (b Bar) Margin(r Report) float64 {
	if b.Most {
		return b.Bound - b.Value(r)
	}
	return b.Value(r) - b.Bound
}

func falseAlarms(family string) func(Report) float64 {
	return func(r Report) float64 { return r.False[family].PerYear }
}

func det(family string, value func(Detection) float64) func(Report) float64 {
	return func(r Report) float64 { return value(r.Detected[family]) }
}

func byPeak(d Detection) float64   { return d.ByPeak }
func byPeak14(d Detection) float64 { return d.ByPeak14 }
func median(d Detection) float64   { return d.DelayCross }
func p90(d Detection) float64      { return d.CrossP90 }

// Standard are the bars for people who log on about two days of three.
var Standard = []Bar{
	{"control false alarms /person-year", falseAlarms("control"), true, 0.20},
	{"crunch-only false alarms /person-year", falseAlarms("crunch"), true, 0.45},
	{"crunches answered with a burnout warning", func(r Report) float64 { return r.CrunchWarned }, true, 0.10},
	{"quitter false alarms /person-year", falseAlarms("quitter"), true, 0.15},
	{"lowshift false alarms /person-year", falseAlarms("lowshift"), true, 0.10},
	{"pre-onset false alarms /person-year", falseAlarms("pre-onset"), true, 0.30},
	{"notices /person-year, controls", func(r Report) float64 { return r.False["control"].Notices }, true, 3.0},
	{"ramp 4-8 wk warned by peak", det("ramp_4to8wk", byPeak), false, 0.75},
	{"ramp 8-12 wk warned by peak", det("ramp_8to12wk", byPeak), false, 0.92},
	{"ramp (all) warned by peak+14 d", det("ramp", byPeak14), false, 0.94},
	{"ramp median days after 1-SD crossing", det("ramp", median), true, 20},
	{"ramp p90 days after 1-SD crossing", det("ramp", p90), true, 35},
	{"ramp_mnar warned by peak+14 d", det("ramp_mnar", byPeak14), false, 0.88},
	{"step warned within 28 d", det("step", byPeak), false, 0.88},
	{"chronic warned within 42 d", det("chronic", byPeak), false, 0.95},
	{"erosion warned by peak+14 d", det("erosion", byPeak14), false, 0.92},
	{"PPV at 15 %/yr incidence", func(r Report) float64 { return r.PPV }, false, 0.40},
}

// Miss40 are the bars for people who leave out 40 % of the days.
var Miss40 = []Bar{
	{"control false alarms /person-year", falseAlarms("control"), true, 0.20},
	{"crunch-only false alarms /person-year", falseAlarms("crunch"), true, 0.40},
	{"quitter false alarms /person-year", falseAlarms("quitter"), true, 0.15},
	{"ramp (all) warned by peak+14 d", det("ramp", byPeak14), false, 0.90},
	{"ramp median days after 1-SD crossing", det("ramp", median), true, 22},
	{"ramp p90 days after 1-SD crossing", det("ramp", p90), true, 40},
	{"ramp_mnar warned by peak+14 d", det("ramp_mnar", byPeak14), false, 0.80},
	{"step warned within 28 d", det("step", byPeak), false, 0.85},
	{"chronic warned within 42 d", det("chronic", byPeak), false, 0.90},
	{"erosion warned by peak+14 d", det("erosion", byPeak14), false, 0.80},
}
