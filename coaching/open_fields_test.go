package coaching

import (
	"slices"
	"testing"

	"footlight/journal"
)

// TestFieldsSayWhatTheyCan: what a field can ask for is asked by it, so that a
// query of a slider or of feedback is short and can be read.
func TestFieldsSayWhatTheyCan(t *testing.T) {
	s := newShelf(t, 1500, 2, 5, "Europe/Vienna")
	p := Period{From: s.today - 89, To: s.today}
	in := InsightsFor(s.h, p, s.today, s.roster)
	opens := map[string]Open{
		"given": in.Recognition.Now.OpenGiven, "received": in.Recognition.Now.OpenReceived, "other": in.Recognition.Now.OpenOther,
	}
	for _, i := range Items {
		opens["mean "+i.String()] = in.State.OpenMeans[i]
		opens["band "+i.String()] = in.State.Bands[i].Open
	}
	o, n := given(&view{h: s.h, roster: s.roster, today: s.today}, span{p.From, p.To})
	s.opens(t, "recognition given", o, n, p, func(e *journal.Entry) bool { return said(true, true)(e) || act1(e) && e.Support == "recognise" })
	opens["recognition given"] = o
	for what, o := range opens {
		if o.IsZero() {
			t.Errorf("%s opens nothing", what)
		}
		for _, term := range o.Query().Terms {
			if slices.ContainsFunc(term.Tests, func(x journal.Test) bool { return x.Field == journal.FieldID }) {
				t.Errorf("%s is asked for by ids", what)
				break
			}
		}
	}
}
