package journal

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func putRecord(t testing.TB, j *Journal, verb string, r Record) Record {
	t.Helper()
	if r.Data == nil {
		r.Data = json.RawMessage(`{}`)
	}
	return must(j.PutRecords(t.Context(), verb, r))(t)[0]
}

func TestRecordsComeByKindDayAndID(t *testing.T) {
	j, _ := newJournal(t)
	for _, r := range []Record{
		{Kind: RecordTrial, Key: "b", Day: 20000},
		{Kind: RecordTrial, Key: "a", Day: 20001},
		{Kind: RecordAnswer, Day: 20005},
		{Kind: RecordTrial, Key: "c", Day: 20000},
		{Kind: RecordCard, Key: "card", Data: json.RawMessage(" { \"a\" : [1, \"<ü\u2028>\"] } ")},
	} {
		putRecord(t, j, "try", r)
	}
	var got []string
	for _, r := range must(j.Records(t.Context()))(t) {
		got = append(got, string(r.Kind)+" "+r.Key+" "+string(r.Data))
	}
	answer := must(j.Records(t.Context(), RecordAnswer))(t)[0]
	if answer.Key != string(answer.ID) {
		t.Fatalf("%+v", answer)
	}
	want := []string{"answer " + answer.Key + " {}", "card card {\"a\":[1,\"<ü\u2028>\"]}", "trial b {}", "trial c {}", "trial a {}"}
	if d := cmp.Diff(want, got); d != "" {
		t.Fatal(d)
	}
	some := must(j.Records(t.Context(), RecordTrial, RecordAnswer, RecordTrial, "nothing"))(t)
	if len(some) != 4 || some[0].Kind != RecordAnswer {
		t.Fatalf("%+v", some)
	}
	if s := must(j.Stats(t.Context()))(t); s.Records != 5 {
		t.Fatalf("%+v", s)
	}
}

func TestRecordIsWrittenOverByKindAndKey(t *testing.T) {
	j, c := newJournal(t)
	first := putRecord(t, j, "card", Record{Kind: RecordCard, Key: "card"})
	_, seq, _ := j.ChangesSince(t.Context(), -1)
	step, _, _ := j.LastStep(t.Context())
	if again := putRecord(t, j, "card", Record{Kind: RecordCard, Key: "card"}); cmp.Diff(first, again) != "" {
		t.Fatalf("%+v", again)
	}
	if ch, _, _ := j.ChangesSince(t.Context(), seq); len(ch) != 0 {
		t.Fatalf("nothing changed, and %v", ch)
	}
	if now, _, _ := j.LastStep(t.Context()); now.Seq != step.Seq || now.Verb != "card" || now.Noun != NounRecord || now.IDs[0] != first.ID {
		t.Fatalf("%+v", now)
	}
	c.Add(1e9)
	next := putRecord(t, j, "card", Record{Kind: RecordCard, Key: "card", Data: json.RawMessage(`{"a":1}`)})
	if next.ID != first.ID || !next.Created.Equal(first.Created) || !next.Updated.After(first.Updated) {
		t.Fatalf("%+v over %+v", next, first)
	}
	ch, _, _ := j.ChangesSince(t.Context(), seq)
	if len(ch) != 1 || ch[0].Noun != NounRecord || ch[0].ID != first.ID {
		t.Fatal(ch)
	}
	all, _, _ := j.ChangesSince(t.Context(), 1<<40) // a watcher that lost its place
	if !slices.ContainsFunc(all, func(c Change) bool { return c.Noun == NounRecord && c.ID == "" }) {
		t.Fatal(all)
	}
	_, err := j.PutRecords(t.Context(), "card", Record{ID: first.ID, Kind: RecordCard, Key: "other", Data: first.Data})
	wantKind(t, err, Conflict)
}

func TestWhatIsNoRecordIsRefused(t *testing.T) {
	j, _ := newJournal(t)
	deepest := strings.Repeat(`{"a":`, MaxRecordDepth-1) + "{}" + strings.Repeat("}", MaxRecordDepth-1)
	largest := `{"a":"` + strings.Repeat("x", MaxRecord-8) + `"}`
	for _, ok := range []string{`{}`, deepest, largest, "{ }" + strings.Repeat(" ", MaxRecord), `{"a":"{{{{\"[[[["}`} {
		putRecord(t, j, "try", Record{Kind: RecordTrial, Data: json.RawMessage(ok)})
	}
	for name, r := range map[string]Record{
		"no kind":        {Data: json.RawMessage(`{}`)},
		"a foreign kind": {Kind: "Trial 1", Data: json.RawMessage(`{}`)},
		"no data":        {Kind: RecordTrial},
		"a list":         {Kind: RecordTrial, Data: json.RawMessage(`[]`)},
		"half":           {Kind: RecordTrial, Data: json.RawMessage(`{"a":`)},
		"two":            {Kind: RecordTrial, Data: json.RawMessage(`{} {}`)},
		"bytes":          {Kind: RecordTrial, Data: json.RawMessage("{\"a\":\"\xff\"}")},
		"too large":      {Kind: RecordTrial, Data: json.RawMessage(`{"a":"x` + largest[6:])},
		"too deep":       {Kind: RecordTrial, Data: json.RawMessage(`{"a":` + deepest + `}`)},
		"a long key":     {Kind: RecordTrial, Key: strings.Repeat("k", MaxName+1), Data: json.RawMessage(`{}`)},
		"an odd id":      {Kind: RecordTrial, ID: "x", Data: json.RawMessage(`{}`)},
		"another age":    {Kind: RecordTrial, Day: latest + 1, Data: json.RawMessage(`{}`)},
	} {
		_, err := j.PutRecords(t.Context(), "try", Record{Kind: RecordTrial, Key: "good", Data: json.RawMessage(`{}`)}, r)
		if KindOf(err) != Invalid {
			t.Errorf("%s: %v", name, err)
		}
	}
	if n := len(must(j.Records(t.Context()))(t)); n != 5 {
		t.Fatalf("%d records: a refused batch left something", n)
	}
	if rep := must(j.Verify(t.Context()))(t); !rep.Sound() {
		t.Fatalf("%+v", rep)
	}
}

func TestVerifyFindsADamagedRecord(t *testing.T) {
	for _, bad := range []string{"{", "[]", ""} {
		j, _ := newJournal(t)
		r := putRecord(t, j, "try", Record{Kind: RecordTrial})
		if err := j.transact(t.Context(), func(tx *tx) error {
			_, err := tx.exec(bg, "UPDATE record SET data = ? WHERE id = ?", bad, r.ID)
			return err
		}); err != nil {
			t.Fatal(err)
		}
		rep := must(j.Verify(t.Context()))(t)
		if len(rep.Problems) != 1 || rep.Problems[0].What != "record" || !rep.Problems[0].Fatal {
			t.Fatalf("%q: %+v", bad, rep)
		}
	}
}

func TestUndoOfARecordIsRefusedWhenLaterWorkStandsOnIt(t *testing.T) {
	j, _ := newJournal(t)
	putRecord(t, j, "answer", Record{Kind: RecordAnswer, Key: "w"})
	step, _, _ := j.LastStep(t.Context())
	later := putRecord(t, j, "answer", Record{Kind: RecordAnswer, Key: "w", Data: json.RawMessage(`{"helpful":true}`)})
	_, err := j.UndoStep(t.Context(), step.Seq)
	wantKind(t, err, Conflict)
	if rs := must(j.Records(t.Context()))(t); len(rs) != 1 || cmp.Diff(rs[0], later) != "" {
		t.Fatalf("%+v", rs)
	}
	if err := j.RemoveRecords(t.Context(), "remove", later.ID); err != nil {
		t.Fatal(err)
	}
	removal, _, _ := j.LastStep(t.Context())
	putRecord(t, j, "answer", Record{Kind: RecordAnswer, Key: "w"})
	_, err = j.UndoStep(t.Context(), removal.Seq)
	wantKind(t, err, Conflict)
}

func TestImportedRecordsMeetThoseHere(t *testing.T) {
	j, c := newJournal(t)
	here := putRecord(t, j, "card", Record{Kind: RecordCard, Key: "card", Data: json.RawMessage(`{"who":"here"}`)})
	moved := putRecord(t, j, "try", Record{Kind: RecordTrial, Key: "x"})
	bring := func(r Record) ImportOutcome {
		t.Helper()
		var out ImportOutcome
		must(j.Import(t.Context(), "test", func(im *Import) (err error) {
			out, err = im.Record(r)
			return err
		}))(t)
		return out
	}
	there := here
	there.ID, there.Data = NewID(c.Now()), json.RawMessage(`{"who":"there"}`)
	there.Updated = here.Updated.Add(-1e9)
	if out := bring(there); out != Older {
		t.Fatal(out)
	}
	if out := bring(here); out != Unchanged {
		t.Fatal(out)
	}
	if out := bring(Record{Kind: RecordCard, Key: "card", Data: there.Data}); out != Unchanged {
		t.Fatal(out)
	}
	there.Updated = here.Updated.Add(1e9)
	for _, want := range []ImportOutcome{Updated, Unchanged} {
		if out := bring(there); out != want {
			t.Fatal(out)
		}
		if got := must(j.Records(t.Context(), RecordCard))(t); len(got) != 1 || cmp.Diff(got[0], there) != "" {
			t.Fatalf("%+v", got)
		}
	}
	// One known here under another key comes to bear that of a third.
	moved.Kind, moved.Key, moved.Updated = RecordCard, "card", there.Updated.Add(1e9)
	if out := bring(moved); out != Updated {
		t.Fatal(out)
	}
	if got := must(j.Records(t.Context()))(t); len(got) != 1 || cmp.Diff(got[0], moved) != "" {
		t.Fatalf("%+v", got)
	}
	// Of two here that a third would join, the newest stands.
	trial := putRecord(t, j, "try", Record{Kind: RecordTrial, Key: "y"})
	c.Add(1e12)
	card := putRecord(t, j, "card", Record{Kind: RecordCard, Key: "card"})
	trial.Kind, trial.Key, trial.Updated = RecordCard, "card", card.Updated.Add(-1e9)
	if out := bring(trial); out != Older {
		t.Fatal(out)
	}
	if got := must(j.Records(t.Context(), RecordCard))(t); len(got) != 1 || cmp.Diff(got[0], card) != "" {
		t.Fatalf("%+v", got)
	}
	for range 4 {
		must(j.Undo(t.Context()))(t)
	}
	got := must(j.Records(t.Context(), RecordCard))(t)
	if len(got) != 1 || got[0].ID != here.ID || string(got[0].Data) != string(here.Data) {
		t.Fatalf("undone: %+v", got)
	}
	_, err := j.Import(t.Context(), "test", func(im *Import) error {
		_, err := im.Record(Record{Kind: RecordCard, Data: json.RawMessage(`1`)})
		return err
	})
	wantKind(t, err, Invalid)
}
