package mirror

import (
	"encoding/json"
	"reflect"
	"testing"

	"footlight/coaching"
	"footlight/coaching/warning"
	"footlight/journal"
)

var until = journal.Date(2026, 11, 20)

// TestShownWarningStaysAsItWas: what was shown once is not changed by what is
// written later about the days before, nor taken back.
func TestShownWarningStaysAsItWas(t *testing.T) {
	now := at(t, until)
	j := open(t, t.TempDir(), &now)
	write(t, j, risen(until)...)
	m := mirrorOf(t, j)
	s := standing(t, m, until)
	if len(s.Warnings) == 0 {
		t.Fatalf("seven weeks of rising strain raise nothing: %+v", s.Status)
	}
	first := s.Warnings[0]
	if err := m.MarkShown(t.Context(), until); err != nil {
		t.Fatal(err)
	}
	es, err := j.List(t.Context(), journal.Query{}, journal.Page{Size: 60})
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range es {
		e.Strain, e.Energy, e.Recovery = journal.MarkOf(2), journal.MarkOf(8), journal.MarkOf(8)
		if _, err := j.Edit(t.Context(), e); err != nil {
			t.Fatal(err)
		}
	}
	for _, again := range []*Mirror{m, mirrorOf(t, j)} {
		refresh(t, again)
		w, ok := standing(t, again, until).Warning(first.ID())
		if !ok {
			t.Fatal("a shown warning is gone after its days were rewritten")
		}
		if !reflect.DeepEqual(w.Evidence, first.Evidence) {
			t.Errorf("the evidence of a shown warning changed:\n%+v\n%+v", w.Evidence, first.Evidence)
		}
	}
}

// TestNothingIsRaisedInHindsight: days filled in afterwards raise nothing for a
// day whose word was already seen.
func TestNothingIsRaisedInHindsight(t *testing.T) {
	now := at(t, until)
	j := open(t, t.TempDir(), &now)
	all := risen(until)
	quiet := all[:len(all)-35]
	write(t, j, quiet...)
	m := mirrorOf(t, j)
	if s := standing(t, m, until); len(s.Warnings) != 0 {
		t.Fatalf("a quiet year raised %v", s.Warnings[0].ID())
	}
	if err := m.MarkShown(t.Context(), until); err != nil {
		t.Fatal(err)
	}
	write(t, j, all[len(all)-35:len(all)-1]...) // up to yesterday
	refresh(t, m)
	for _, w := range standing(t, m, until).Warnings {
		if w.Day < until {
			t.Errorf("%v was raised for a day that was seen without it", w.ID())
		}
	}
}

// TestMirrorFollowsAsIfReadAnew: whatever is written, answered or taken back, a
// mirror that followed says what a fresh one says.
func TestMirrorFollowsAsIfReadAnew(t *testing.T) {
	now := at(t, until)
	j := open(t, t.TempDir(), &now)
	write(t, j, risen(until)...)
	m := mirrorOf(t, j)
	s := standing(t, m, until)
	steps := map[string]func() error{
		"1 shown": func() error { return m.MarkShown(t.Context(), until) },
		"2 answered": func() error {
			return m.Answer(t.Context(), warning.Answer{To: s.Warnings[0].ID(), On: until, Reply: warning.NotRight})
		},
		"3 undone": func() error { _, err := j.Undo(t.Context()); return err },
		"4 tried":  func() error { return m.Try(t.Context(), coaching.Remedies("emotional-toll")[0].ID, until) },
		"5 written": func() error {
			_, err := j.Add(t.Context(), journal.Entry{Kind: journal.Action, Body: "Helped @Mina", Load: journal.MarkOf(8)})
			return err
		},
		"6 past": func() error {
			_, err := j.Add(t.Context(), journal.Entry{Kind: journal.CheckIn, Day: until - 90, Strain: journal.MarkOf(9)})
			return err
		},
		"7 hours": func() error {
			return m.SetHours(t.Context(), coaching.Hours{Days: [7]bool{1: true, 2: true}, From: 9e12, To: 17e12})
		},
		"8 card": func() error { return m.PutCard(t.Context(), coaching.OwnCard{Note: "Walk first"}, until) },
		"9 score": func() error {
			return m.PutScore(t.Context(), "", coaching.Score{Name: "Scale", Day: until, Value: 3, High: 10})
		},
	}
	for _, name := range []string{"1 shown", "2 answered", "3 undone", "4 tried", "5 written", "6 past", "7 hours", "8 card", "9 score"} {
		if err := steps[name](); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		refresh(t, m)
		got, want := standing(t, m, until), standing(t, mirrorOf(t, j), until)
		if a, b := said2(t, got), said2(t, want); a != b {
			t.Fatalf("%s: the mirror that followed says\n%s\na fresh one\n%s", name, a, b)
		}
		for _, kind := range coaching.PeriodKinds {
			if !reflect.DeepEqual(m.Insights(kind, until), mirrorOf(t, j).Insights(kind, until)) {
				t.Fatalf("%s: insights of %s differ", name, kind)
			}
		}
	}
}

// TestCheckpointChangesNothing: a start that goes on from the checkpoint kept in
// the journal says what one says that goes through all days, also after the
// days before the checkpoint were written in.
func TestCheckpointChangesNothing(t *testing.T) {
	now := at(t, until)
	dir := t.TempDir()
	j := open(t, dir, &now)
	write(t, j, risen(until)...)
	m := mirrorOf(t, j)
	if err := m.MarkShown(t.Context(), until); err != nil {
		t.Fatal(err)
	}
	if m.kept == journal.NoDay {
		t.Fatal("no checkpoint was kept")
	}
	for _, change := range []func(){
		func() {},
		func() { write(t, j, journal.Entry{Kind: journal.CheckIn, Day: until, Strain: journal.MarkOf(3)}) },
		func() {
			write(t, j, journal.Entry{Kind: journal.CheckIn, Day: until - 200, Strain: journal.MarkOf(10)})
		},
	} {
		change()
		going := mirrorOf(t, j)
		if err := j.ClearMemos(t.Context()); err != nil {
			t.Fatal(err)
		}
		anew := mirrorOf(t, j)
		if a, b := said2(t, standing(t, going, until+1)), said2(t, standing(t, anew, until+1)); a != b {
			t.Fatalf("from the checkpoint:\n%s\nanew:\n%s", a, b)
		}
		if err := anew.MarkShown(t.Context(), until+1); err != nil { // keeps another
			t.Fatal(err)
		}
	}
}

func said2(t *testing.T, s Standing) string {
	t.Helper()
	b, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// TestPastStrainDoesNotHaunt: what was over before the writer ever saw a word
// of the rules does not ask to be answered; what is not over does.
func TestPastStrainDoesNotHaunt(t *testing.T) {
	for _, c := range []struct {
		calm int // quiet days after the hard months
		want bool
	}{{120, false}, {0, true}} {
		now := at(t, until)
		j := open(t, t.TempDir(), &now)
		for day := until - 250; day <= until; day++ {
			mark := 3
			if ago := int(until - day); ago >= c.calm && ago < c.calm+80 {
				mark = 9
			}
			write(t, j, journal.Entry{Kind: journal.CheckIn, Day: day, Strain: journal.MarkOf(mark), Energy: journal.MarkOf(10 - mark), Recovery: journal.MarkOf(11 - mark)})
		}
		m := mirrorOf(t, j)
		for range 2 {
			s := standing(t, m, until)
			if got := s.Status.Level == warning.StopAndTalk; got != c.want {
				t.Fatalf("after %d calm days: stop and talk is %v: %+v", c.calm, got, s.Status)
			}
			if len(s.Warnings) == 0 {
				t.Fatal("the hard months are not told of")
			}
			if err := m.MarkShown(t.Context(), until); err != nil {
				t.Fatal(err)
			}
			refresh(t, m)
		}
		if s := standing(t, mirrorOf(t, j), until); (s.Status.Level == warning.StopAndTalk) != c.want {
			t.Errorf("after %d calm days, started again: %+v", c.calm, s.Status)
		}
	}
}
