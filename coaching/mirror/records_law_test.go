package mirror

import (
	"bytes"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"footlight/coaching"
	"footlight/coaching/warning"
	"footlight/journal"
	"footlight/journal/transfer"
)

// TestShownSurvivesExport: a journal brought elsewhere says there what it says
// here, and brought back changes nothing.
func TestShownSurvivesExport(t *testing.T) {
	var now time.Time
	j, m, w, day := raised(t, &now)
	do := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		refresh(t, m)
	}
	refresh(t, m)
	do(m.Try(t.Context(), coaching.Remedies("emotional-toll")[0].ID, day))
	do(m.PutCard(t.Context(), coaching.OwnCard{Note: "Walk first"}, day))
	do(m.PutScore(t.Context(), "", coaching.Score{Name: "Scale", Day: day, Value: 3, High: 10}))
	do(m.Answer(t.Context(), warning.Answer{To: w.ID(), On: day, Reply: warning.Later}))
	do(m.MarkShown(t.Context(), day))
	before := asText(t, standing(t, m, day))

	export := func(j *journal.Journal) string {
		var b bytes.Buffer
		_, err := transfer.Export(t.Context(), j, journal.Query{}, &b, nil)
		do(err)
		return b.String()
	}
	first := export(j)
	bring := func(to *journal.Journal, text string) {
		t.Helper()
		_, err := transfer.ImportFootlight(t.Context(), to, bytes.NewReader([]byte(text)), transfer.ImportOptions{})
		do(err)
		if a, b := parted(asText(t, standing(t, mirrorOf(t, to), day)), before); a != b {
			t.Errorf("it says\n%s\ninstead of\n%s", a, b)
		}
	}
	there := open(t, t.TempDir(), &now)
	bring(there, first)
	if a, b := parted(export(there), first); a != b {
		t.Errorf("exported again:\n%s\nit was\n%s", a, b)
	}
	bring(j, export(there))
}

// TestForeignRecordsAreHarmless: records that other versions or other hands
// wrote are passed over, and what was shown stands beside them.
func TestForeignRecordsAreHarmless(t *testing.T) {
	var now time.Time
	j, m, w, day := raised(t, &now)
	for _, kind := range []journal.RecordKind{
		journal.RecordWarning, journal.RecordAnswer, journal.RecordLine, journal.RecordTrial,
		journal.RecordScore, journal.RecordCard, journal.RecordSeen, "unheard-of",
	} {
		for key, data := range map[string]string{
			"empty": `{}`,
			"other": `{"Day":"2026-10-01","day":"2026-10-01","On":"2026-10-01","Kind":"x","kind":"x","From":"0001-01-01","remedy":"x"}`,
			"late":  `{"Kind":"strain","Day":"9999-12-31","On":"9999-12-31","Reply":"away","From":"0001-01-01","Until":"9999-12-31","day":"9999-12-31"}`,
			"early": `{"Kind":"strain","Day":"1900-01-01","Reply":"changed","On":"1900-01-01","To":{"Kind":"strain","Day":"2026-10-01"}}`,
			"types": `{"Day":7,"day":[],"On":null}`,
			"huge":  `{"Kind":"strain","Day":"2026-10-02","Evidence":{"Main":{"Recent":1e308,"High":-1e308},"Behind":["9999-01-01"],"Others":[{}]},"End":"x"}`,
		} {
			if _, err := j.PutRecords(t.Context(), "", journal.Record{Kind: kind, Key: key, Day: day, Data: []byte(data)}); err != nil {
				t.Fatal(err)
			}
		}
		refresh(t, m)
		for _, today := range []journal.Day{day, day + 30} {
			s := standing(t, m, today)
			asText(t, s)
			for _, w := range s.Warnings {
				Replies(w, s)
				Offers(w, s)
				Behind(w)
			}
			s.Line.Says()
			for _, k := range s.Trials {
				k.Of.Question()
			}
			if got, ok := s.Warning(w.ID()); !ok || asText(t, got.Evidence) != asText(t, w.Evidence) {
				t.Errorf("beside %q records the warning is not what it was", kind)
			}
		}
	}
}

// TestMirrorOfNothing: before anything was read there is nothing to say, and
// nothing is written.
func TestMirrorOfNothing(t *testing.T) {
	now := at(t, until)
	j := open(t, t.TempDir(), &now)
	for range 2 {
		m := New(j)
		asText(t, standing(t, m, until))
		asText(t, m.Insights("year", until))
		if err := m.MarkShown(t.Context(), until); err != nil {
			t.Fatal(err)
		}
		write(t, j, risen(until)...) // the second mirror has not read it
		if rs, err := j.Records(t.Context()); err != nil || len(rs) > 0 {
			t.Fatal(rs, err)
		}
	}
}

// TestReadOnlyJournalIsRead: where nothing can be written all is said the same,
// and a failed mark leaves it so.
func TestReadOnlyJournalIsRead(t *testing.T) {
	now := at(t, until)
	dir := t.TempDir()
	j := open(t, dir, &now)
	write(t, j, risen(until)...)
	want := asText(t, standing(t, mirrorOf(t, j), until))
	for range 2 {
		r, err := journal.Open(t.Context(), dir, journal.Options{Now: func() time.Time { return now }, Digest: Digester(), ReadOnly: true})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { r.Close() })
		m := mirrorOf(t, r)
		for range 2 {
			if a, b := parted(asText(t, standing(t, m, until)), want); a != b {
				t.Fatalf("it says\n%s\ninstead of\n%s", a, b)
			}
			m.Insights("all", until)
			if err := m.MarkShown(t.Context(), until); journal.KindOf(err) != journal.ReadOnly {
				t.Errorf("marked: %v", err)
			}
			refresh(t, m)
		}
		if err := j.SetSetting(t.Context(), hoursKey, `{"days":[false,true,true,true,true,true,false],"from":0,"to":86400000000000}`); err != nil {
			t.Fatal(err)
		}
		refresh(t, m) // figures of other hours, made for itself
		want = asText(t, standing(t, m, until))
	}
	if rs, err := j.Records(t.Context()); err != nil || len(rs) > 0 {
		t.Fatal(rs, err)
	}
}

// TestTwoAtOnceKeepOneRecord: two that look, write and take back at the same
// time leave each warning, line and card once, and a journal without a fault.
func TestTwoAtOnceKeepOneRecord(t *testing.T) {
	now := at(t, until)
	dir := t.TempDir()
	j := open(t, dir, &now)
	write(t, j, risen(until)...)
	var wg sync.WaitGroup
	for i := range 2 {
		one := open(t, dir, &now)
		wg.Go(func() {
			m := New(one)
			for n := range 25 {
				err := m.Refresh(t.Context())
				if err == nil {
					err = m.MarkShown(t.Context(), until)
				}
				if err == nil {
					err = m.PutCard(t.Context(), coaching.OwnCard{Note: filepath.Base(dir)[:i+1]}, until)
				}
				if err == nil && n%4 == 0 {
					_, err = one.Add(t.Context(), strained(until, n%10, 3))
				}
				if err == nil && n%7 == 0 {
					if _, err = one.Undo(t.Context()); journal.KindOf(err) == journal.Conflict {
						err = nil
					}
				}
				if err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	rs, err := j.Records(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	kept := map[journal.RecordKind]int{}
	for _, r := range rs {
		kept[r.Kind]++
	}
	if kept[journal.RecordCard] > 1 || kept[journal.RecordSeen] != 1 || kept[journal.RecordWarning] != 1 || kept[journal.RecordLine] > 1 {
		t.Errorf("kept: %v", kept)
	}
	if rep, err := j.Verify(t.Context()); err != nil || len(rep.Problems) > 0 {
		t.Error(rep.Problems, err)
	}
}
