package journal

import (
	"encoding/json"
	"testing"
)

// TestForgettingLeavesTheProgramsOwnWords: somebody may be called like a word
// that stands in what the rules keep, or in a setting; neither is touched.
func TestForgettingLeavesTheProgramsOwnWords(t *testing.T) {
	for _, name := range []string{"Day", "Strain", "Main", "From", "Dark"} {
		j := open(t, t.TempDir(), newClock())
		ctx := t.Context()
		if _, err := j.Add(ctx, Entry{Kind: Action, Body: "Helped @" + name, People: []Ref{{Name: name}}}); err != nil {
			t.Fatal(err)
		}
		data := `{"kind":"strain","day":"2026-11-03","main":{"measure":"strain"},"from":"2026-10-01"}`
		var kept []Record
		for _, kind := range []RecordKind{RecordWarning, RecordSeen, RecordTrial, RecordLine, RecordAnswer, RecordCard} {
			rs, err := j.PutRecords(ctx, "", Record{Kind: kind, Key: "one", Day: 1, Data: []byte(data)})
			if err != nil {
				t.Fatal(err)
			}
			kept = append(kept, rs...)
		}
		for key, value := range map[string]string{"hours": `{"days":[true],"from":1,"to":2}`, "look.variant": "dark"} {
			if err := j.SetSetting(ctx, key, value); err != nil {
				t.Fatal(err)
			}
		}
		people, err := j.People(ctx)
		if err != nil {
			t.Fatal(err)
		}
		preview, err := j.ForgetPreview(ctx, people[0].ID, ForgetOptions{Word: "someone"})
		if err != nil {
			t.Fatal(err)
		}
		if err := j.Forget(ctx, preview); err != nil {
			t.Fatal(err)
		}
		after, err := j.Records(ctx)
		if err != nil || len(after) != len(kept) {
			t.Fatalf("%s: %d records of %d: %v", name, len(after), len(kept), err)
		}
		for _, r := range after {
			var fields map[string]any
			if err := json.Unmarshal(r.Data, &fields); err != nil || len(fields) != 4 {
				t.Errorf("%s: the %s is now %s", name, r.Kind, r.Data)
			}
			if r.Kind != RecordCard && string(r.Data) != data {
				t.Errorf("%s: the %s is now %s", name, r.Kind, r.Data)
			}
		}
		if v, err := j.Setting(ctx, "look.variant"); err != nil || v != "dark" {
			t.Errorf("%s: the look is now %q: %v", name, v, err)
		}
	}
}
