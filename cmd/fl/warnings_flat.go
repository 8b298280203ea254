package main

import (
	"math"

	"footlight/coaching"
	"footlight/coaching/mirror"
	"footlight/coaching/warning"
	"footlight/journal"
	"footlight/journal/capture"
)

// What scripts read: numbers as the rules hold them, under the words of the
// vocabulary; type tells the objects apart. Query selects exactly the entries
// behind a number.

type flatStanding struct {
	Type           string            `json:"type"` // standing
	Day            journal.Day       `json:"day"`
	Level          string            `json:"level"`
	Since          journal.Day       `json:"since,omitzero"`
	Triggers       []warning.Trigger `json:"triggers"`
	Kinds          []warning.Kind    `json:"kinds"`
	CheckIns       int               `json:"check_ins"`
	RecentCheckIns int               `json:"recent_check_ins"`
	LastCheckIn    journal.Day       `json:"last_check_in,omitzero"`
	ActionsOnly    bool              `json:"actions_only,omitempty"`
}

type flatCompared struct {
	Measure warning.Measure `json:"measure"`
	Recent  float64         `json:"recent"`
	Low     float64         `json:"low"`
	High    float64         `json:"high"`
	Usual   float64         `json:"usual"`
	Spread  float64         `json:"spread"`
	Days    int             `json:"days"`
	Moved   bool            `json:"moved"`
}

type flatClear struct {
	Measure  warning.Measure `json:"measure"`
	Days     int             `json:"days"`
	CheckIns int             `json:"check_ins"`
	Bound    float64         `json:"bound"`
	AtLeast  bool            `json:"at_least"`
}

type flatAnswer struct {
	On     journal.Day   `json:"on"`
	Answer warning.Reply `json:"answer"`
	From   journal.Day   `json:"from,omitzero"`
	Until  journal.Day   `json:"until,omitzero"`
}

type flatWarning struct {
	Type         string         `json:"type"` // warning
	ID           string         `json:"id"`
	Kind         warning.Kind   `json:"kind"`
	Day          journal.Day    `json:"day"`
	Open         bool           `json:"open"`
	Ended        warning.Ended  `json:"ended,omitempty"`
	EndDay       journal.Day    `json:"end_day,omitzero"`
	Since        journal.Day    `json:"since"`
	Logged       int            `json:"logged"`
	High         int            `json:"high"`
	Silent       int            `json:"silent"`
	Away         int            `json:"away"`
	Main         flatCompared   `json:"main"`
	Others       []flatCompared `json:"others"`
	BaselineDays int            `json:"baseline_days"`
	Odds         float64        `json:"odds"`
	Confidence   string         `json:"confidence"`
	Clear        flatClear      `json:"clear"`
	ActionsOnly  bool           `json:"actions_only,omitempty"`
	Behind       []journal.Day  `json:"behind"`
	Query        string         `json:"query,omitempty"`
	Remedies     []string       `json:"remedies"`
	Answers      []flatAnswer   `json:"answers"`
	Later        journal.Day    `json:"later,omitzero"`
}

type flatReading struct {
	Measure coaching.Measure `json:"measure"`
	Value   *float64         `json:"value"` // null where there is too little
	Usual   *float64         `json:"usual"`
	Spread  *float64         `json:"spread"`
	Enough  bool             `json:"enough"`
	Moved   bool             `json:"moved"`
	Since   journal.Day      `json:"since,omitzero"`
	Days    int              `json:"days"`
	Logged  int              `json:"logged"`
	N       int              `json:"n"`
	Of      int              `json:"of,omitempty"`
	Entries int              `json:"entries"`
	Query   string           `json:"query,omitempty"`
}

type flatSignal struct {
	Type      string             `json:"type"` // challenge
	Challenge coaching.Challenge `json:"challenge"`
	Level     string             `json:"level"` // worth-a-look, nothing or too-little
	Measure   coaching.Measure   `json:"measure,omitempty"`
	Since     journal.Day        `json:"since,omitzero"`
	Readings  []flatReading      `json:"readings"`
	Remedies  []string           `json:"remedies"`
	Answer    coaching.Answer    `json:"answer,omitempty"`
	Answered  journal.Day        `json:"answered,omitzero"`
}

type flatNotice struct {
	Type string             `json:"type"` // notice
	Kind warning.NoticeKind `json:"kind"`
	Day  journal.Day        `json:"day"`
}

type flatTrial struct {
	Type     string       `json:"type"` // trial
	Remedy   string       `json:"remedy"`
	State    string       `json:"state"`
	From     journal.Day  `json:"from"`
	Until    journal.Day  `json:"until"`
	Stopped  journal.Day  `json:"stopped,omitzero"`
	Answer   coaching.Did `json:"answer,omitempty"`
	Answered journal.Day  `json:"answered,omitzero"`
}

var (
	confidences = map[warning.Confidence]string{warning.Slight: "slight", warning.Fair: "fair", warning.Strong: "strong"}
	trialStates = map[coaching.TrialState]string{coaching.Trying: "trying", coaching.AskNow: "over", coaching.Passed: "over", coaching.Done: "done"}
)

func flattenTrial(t coaching.Trial, state coaching.TrialState) flatTrial {
	return flatTrial{"trial", t.Remedy, trialStates[state], t.From, t.From + coaching.TrialDays - 1, t.Stopped, t.Answer, t.Answered}
}

func flattenCompared(c warning.Compared) flatCompared {
	return flatCompared{c.Measure, rounded(c.Recent), rounded(c.Low), rounded(c.High), rounded(c.Usual), rounded(c.Spread), c.Days, c.Moved}
}

// rounded leaves two decimals: more of them say nothing.
func rounded(v float64) float64 { return math.Round(v*100) / 100 }

func (p *patterns) flatStanding() flatStanding {
	s := p.s.Status
	return flatStanding{
		"standing", p.s.Day, s.Level.String(), s.Since, append([]warning.Trigger{}, s.Triggers...), append([]warning.Kind{}, s.Kinds...),
		s.CheckIns, s.RecentCheckIns, s.LastCheckIn, s.ActionsOnly,
	}
}

func (p *patterns) flatWarning(w warning.Warning) flatWarning {
	e := w.Evidence
	f := flatWarning{
		Type: "warning", ID: patternID(w.ID()), Kind: w.Kind, Day: w.Day, Open: w.End == warning.Open, Ended: w.End, EndDay: w.EndDay,
		Since: e.Since, Logged: e.Logged, High: e.High, Silent: e.Silent, Away: e.Away,
		Main: flattenCompared(e.Main), Others: []flatCompared{}, BaselineDays: e.BaselineDays, Odds: rounded(e.Odds),
		Confidence:  confidences[e.Confidence],
		Clear:       flatClear{e.Clear.Measure, e.Clear.Days, e.Clear.Logs, rounded(e.Clear.Bound), e.Clear.AtLeast},
		ActionsOnly: e.ActionsOnly, Behind: append([]journal.Day{}, e.Behind...),
		Remedies: remedyIDs(mirror.Offers(w, p.s)), Answers: []flatAnswer{}, Later: w.Later,
	}
	for _, c := range e.Others {
		f.Others = append(f.Others, flattenCompared(c))
	}
	if q := mirror.Behind(w); len(q.Terms) > 0 {
		f.Query = capture.FormatQuery(q)
	}
	for _, a := range w.Answers {
		f.Answers = append(f.Answers, flatAnswer{a.On, a.Reply, a.From, a.Until})
	}
	return f
}

func (p *patterns) flatSignal(g coaching.Signal) flatSignal {
	f := flatSignal{Type: "challenge", Challenge: g.Challenge, Level: "nothing", Remedies: remedyIDs(mirror.OffersFor(g, p.s))}
	switch {
	case g.Level == coaching.WorthALook:
		f.Level, f.Measure, f.Since = "worth-a-look", g.Measure, g.Since
	case !g.Enough:
		f.Level = "too-little"
	}
	if l := p.s.LineOn(g.Challenge); l.Answer != "" {
		f.Answer, f.Answered = l.Answer, l.Answered
	}
	for _, r := range g.Readings {
		x := flatReading{
			Measure: r.Measure, Enough: r.Enough, Moved: r.Moved,
			Since: r.Since, Days: r.Days, Logged: r.Logged, N: r.N, Of: r.Of, Entries: r.Entries,
		}
		if r.Enough {
			x.Value, x.Usual, x.Spread = known(rounded(r.Value)), known(rounded(r.Usual.Centre)), known(rounded(r.Usual.Spread))
		}
		if !r.Open.IsZero() {
			x.Query = capture.FormatQuery(r.Open.Query())
		}
		f.Readings = append(f.Readings, x)
	}
	return f
}

func remedyIDs(all []coaching.Remedy) []string {
	out := make([]string, len(all))
	for i, r := range all {
		out[i] = r.ID
	}
	return out
}

// objectOf prints one pattern.
func (p *patterns) objectOf(a about) error {
	if a.warning != nil {
		return p.out.object(p.flatWarning(*a.warning))
	}
	return p.out.object(p.flatSignal(*a.challenge))
}

// objects prints all there is: where the writer stands, the warnings from the
// newest, remarks, trials and challenges. The writer's own card is not among
// them: scripts carry things further, and it is only for who asks for it.
func (p *patterns) objects() error {
	all := []any{p.flatStanding()}
	for i := len(p.s.Warnings) - 1; i >= 0; i-- {
		all = append(all, p.flatWarning(p.s.Warnings[i]))
	}
	for _, n := range p.s.Notices {
		all = append(all, flatNotice{"notice", n.Kind, n.Day})
	}
	for _, k := range p.s.Trials {
		all = append(all, flattenTrial(k.Of, k.Of.State(p.s.Day)))
	}
	for _, g := range p.s.Signals {
		all = append(all, p.flatSignal(g))
	}
	for _, x := range all {
		if err := p.out.object(x); err != nil {
			return err
		}
	}
	return nil
}
