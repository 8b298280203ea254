package trial_test

import (
	"encoding/json"
	"math"
	"os"
	"testing"

	"footlight/coaching/warning/trial"
)

// The expected outputs beside the data were printed by score.py for the
// warnings files beside them.
func TestScoreAgreesWithScorePyToTheDigit(t *testing.T) {
	for _, set := range publicSets {
		t.Run(set.name, func(t *testing.T) {
			_, truth := people(t, set.name)
			r := trial.Score(truth, warnings(t, set.name+"_warnings.csv.gz"))
			bar, err := os.ReadFile(testdata(set.name + "_bar.txt"))
			if err != nil {
				t.Fatal(err)
			}
			if got := trial.Table(set.bars, r); got != string(bar) {
				t.Errorf("got\n%swant\n%s", got, bar)
			}
			b, err := os.ReadFile(testdata(set.name + "_score.json"))
			if err != nil {
				t.Fatal(err)
			}
			compareWithJSON(t, r, b)
		})
	}
}

func compareWithJSON(t *testing.T, r trial.Report, b []byte) {
	t.Helper()
	var want struct {
		FalseAlarms map[string]struct {
			PersonYears float64 `json:"person_years"`
			Alarms      int     `json:"alarms"`
			PerYear     float64 `json:"per_person_year"`
			Notices     float64 `json:"notices_per_year"`
		} `json:"false_alarms"`
		CrunchWarned float64 `json:"crunch_warned_fraction"`
		Detection    map[string]struct {
			N          int             `json:"n"`
			ByPeak     float64         `json:"by_peak"`
			ByPeak14   float64         `json:"by_peak14"`
			Delay      json.RawMessage `json:"delay_median"`
			DelayP90   json.RawMessage `json:"delay_p90"`
			DelayCross json.RawMessage `json:"delay1sd_median"`
			CrossP90   json.RawMessage `json:"delay1sd_p90"`
		} `json:"detection"`
		PPV   float64 `json:"ppv_at_15pct_year"`
		Mixed float64 `json:"mixed_false_alarms_per_year"`
		Sens  float64 `json:"mixed_sensitivity_peak14"`
	}
	if err := json.Unmarshal(b, &want); err != nil {
		t.Fatal(err)
	}
	same := func(name string, got, want float64) {
		if got != want {
			t.Errorf("%s: got %v, score.py says %v", name, got, want)
		}
	}
	for f, w := range want.FalseAlarms {
		if f == "ALL" {
			continue
		}
		g := r.False[f]
		same(f+" years", g.Years, w.PersonYears)
		same(f+" alarms", float64(g.Alarms), float64(w.Alarms))
		same(f+" per year", g.PerYear, w.PerYear)
		if f != "pre-onset" { // the same families only: notices before an onset are not counted
			same(f+" notices", g.Notices, w.Notices)
		}
	}
	for f, w := range want.Detection {
		g := r.Detected[f]
		same(f+" n", float64(g.N), float64(w.N))
		same(f+" by peak", g.ByPeak, w.ByPeak)
		same(f+" by peak+14", g.ByPeak14, w.ByPeak14)
		for name, p := range map[string]struct {
			got  float64
			want json.RawMessage
		}{"delay": {g.Delay, w.Delay}, "p90": {g.DelayP90, w.DelayP90}, "cross": {g.DelayCross, w.DelayCross}, "cross p90": {g.CrossP90, w.CrossP90}} {
			same(f+" "+name, p.got, numberOrInfinity(t, p.want))
		}
	}
	same("crunch warned", r.CrunchWarned, want.CrunchWarned)
	same("ppv", r.PPV, want.PPV)
	same("mixed", r.FalseMixed, want.Mixed)
	same("sensitivity", r.SensitivityMx, want.Sens)
}

func numberOrInfinity(t *testing.T, b json.RawMessage) float64 {
	if string(b) == "Infinity" || string(b) == `"inf"` {
		return math.Inf(1)
	}
	var x float64
	if err := json.Unmarshal(b, &x); err != nil {
		t.Fatalf("%s: %v", b, err)
	}
	return x
}

func TestScoreCountsAsWritten(t *testing.T) {
	day := warnDay
	truth := []trial.Truth{
		{Person: "calm", Family: "control", First: day(0), Last: day(364)},
		{Person: "rise", Family: "ramp", First: day(0), Last: day(364), Onset: day(100), Cross: day(110), Peak: day(130), Ramp: 30},
		{Person: "late", Family: "ramp", First: day(0), Last: day(364), Onset: day(100), Cross: day(110), Peak: day(130), Ramp: 30},
	}
	found := []trial.Found{
		{Person: "calm", Date: day(50), Warning: true},
		{Person: "calm", Date: day(60), Warning: true}, // one alarm
		{Person: "calm", Date: day(74), Warning: true}, // another: 14 days after the last
		{Person: "calm", Date: day(80)},
		{Person: "rise", Date: day(40), Warning: true}, // before the onset: a false alarm
		{Person: "rise", Date: day(125), Warning: true},
	}
	r := trial.Score(truth, found)
	if a := r.False["control"]; a.Alarms != 2 || a.PerYear != 2.001 || a.Notices != 1 {
		t.Errorf("control: %+v", a)
	}
	if a := r.False["pre-onset"]; a.Alarms != 1 {
		t.Errorf("before the onset: %+v", a)
	}
	d := r.Detected["ramp"]
	if d.N != 2 || d.ByPeak != .5 || !math.IsInf(d.DelayCross, 1) {
		t.Errorf("ramp: %+v", d)
	}
}
