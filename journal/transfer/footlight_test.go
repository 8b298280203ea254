package transfer

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"footlight/journal"
)

var noon = time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)

// open is a fresh journal whose clock goes on by a second at each look.
func open(t testing.TB) *journal.Journal {
	t.Helper()
	now := noon
	clock := func() time.Time { now = now.Add(time.Second); return now }
	j, err := journal.Open(t.Context(), t.TempDir(), journal.Options{Origin: "test", Now: clock})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { j.Close() })
	return j
}

func export(t testing.TB, j *journal.Journal, q journal.Query) string {
	t.Helper()
	var b bytes.Buffer
	if _, err := Export(t.Context(), j, q, &b, nil); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func load(t testing.TB, j *journal.Journal, file string) journal.ImportResult {
	t.Helper()
	res, err := ImportFootlight(t.Context(), j, strings.NewReader(file), ImportOptions{})
	if err != nil {
		t.Fatalf("%v in\n%s", err, file)
	}
	return res
}

// lived is a journal with something of everything.
func lived(t testing.TB) *journal.Journal {
	t.Helper()
	ctx := t.Context()
	j := open(t)
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	team, err := j.PutPerson(ctx, journal.Person{Name: "Platform", Team: true})
	must(err)
	_, err = j.PutPerson(ctx, journal.Person{
		Name: "Lee Wong", Nick: []string{"Lee"}, Alias: "K.", Relation: "mentee",
		MemberOf: []journal.Ref{{ID: team.ID}}, Quotable: true,
	})
	must(err)
	ten, eight := 10.0, 8.25
	e, err := j.Add(ctx, journal.Entry{
		Kind: journal.Action, Body: "Helped @Lee <untangle> & \"ship\"\nit \u2028 now", People: []journal.Ref{{Name: "lee"}, {Name: "Mina"}},
		Project: journal.Ref{Name: "Atlas"}, Tags: []string{"release", "größe"}, Support: "unblock", Traits: []journal.Trait{"empathy"},
		Labor: []journal.Labor{journal.Buffer}, Minutes: 45, Load: journal.MarkOf(0), Energised: true, Visibility: journal.Quiet,
		Origin: "asked", Authority: "lent", Mode: "call", Part: "led", Held: true, Until: journal.Date(2026, 12, 1),
		AskBack: journal.Date(2026, 12, 6), Sharing: journal.WithCoach, Story: journal.Story{Situation: "s", Result: "r"},
		Outcome: journal.Outcome{Text: "faster", Before: &ten, After: &eight, Unit: "days", Family: "time", On: journal.Date(2026, 11, 22)},
	})
	must(err)
	_, err = j.Add(ctx, journal.Entry{Kind: journal.CheckIn, Strain: journal.MarkOf(10), Energy: journal.MarkOf(0), Away: true})
	must(err)
	_, err = j.Add(ctx, journal.Entry{
		Kind: journal.Feedback, Body: "thanks", People: []journal.Ref{{Name: "Mina"}}, Links: []journal.ID{e.ID},
		Said: journal.Said{Kind: "thanks", Channel: "chat", Quote: "ta", Quotable: true},
	})
	must(err)
	gone, err := j.Add(ctx, journal.Entry{Kind: journal.Note, Body: "a note", People: []journal.Ref{{Name: "Only Here"}}})
	must(err)
	_, err = j.Add(ctx, journal.Entry{Kind: journal.Reflection, Body: "hm", Asked: journal.Asked{Prompt: "p1", Text: "And?"}})
	must(err)
	e.Body, e.Load = "Helped again", journal.MarkOf(7)
	e, err = j.Edit(ctx, e)
	must(err)
	e.Tags = nil
	_, err = j.Edit(ctx, e)
	must(err)
	must(j.Remove(ctx, gone.ID))
	_, err = j.PutRecords(ctx, "card", journal.Record{
		Kind: journal.RecordCard, Key: "card", Data: json.RawMessage("{\"who\": \"Łukasz <3\", \"n\": 1.50, \"z\":\"\\u2028\u2028\"}"),
	})
	must(err)
	_, err = j.PutRecords(ctx, "", journal.Record{Kind: journal.RecordWarning, Day: journal.Date(2026, 11, 22), Data: json.RawMessage("{}")})
	must(err)
	return j
}

func TestExportComesBackWhole(t *testing.T) {
	first := export(t, lived(t), journal.Query{})
	for _, want := range []string{`"type":"person"`, `"type":"project"`, `"type":"entry"`, `"type":"revision"`, `"type":"record"`, `"records":2,`, `"deleted":"`, `"revisions":2}`} {
		if !strings.Contains(first, want) {
			t.Errorf("no %s in\n%s", want, first)
		}
	}
	j := open(t)
	if res := load(t, j, first); res != (journal.ImportResult{Added: 5}) {
		t.Errorf("first import: %+v", res)
	}
	if second := export(t, j, journal.Query{}); second != first {
		t.Errorf("exported again:\n%s\nwant\n%s", second, first)
	}
	if res := load(t, j, first); res != (journal.ImportResult{Unchanged: 5}) {
		t.Errorf("second import: %+v", res)
	}
	if third := export(t, j, journal.Query{}); third != first {
		t.Errorf("importing twice changed\n%s\nto\n%s", first, third)
	}
}

func TestDryRunTellsAndChangesNothing(t *testing.T) {
	file := export(t, lived(t), journal.Query{})
	j := open(t)
	res, err := ImportFootlight(t.Context(), j, strings.NewReader(file), ImportOptions{DryRun: true})
	if err != nil || res.Added != 5 {
		t.Fatalf("%+v, %v", res, err)
	}
	if got, empty := export(t, j, journal.Query{}), export(t, open(t), journal.Query{}); got != empty {
		t.Errorf("a dry run left\n%s", got)
	}
}

func TestUndoTakesAnImportBack(t *testing.T) {
	j := open(t)
	load(t, j, export(t, lived(t), journal.Query{}))
	step, err := j.Undo(t.Context())
	if err != nil || step.Verb != "import" {
		t.Fatalf("%+v, %v", step, err)
	}
	n, err := j.Count(t.Context(), journal.Query{})
	if err != nil || n != 0 {
		t.Errorf("%d entries left, %v", n, err)
	}
}

func TestSelectionNamesOnlyWhomItMentions(t *testing.T) {
	q := journal.Query{Terms: []journal.Term{{Tests: []journal.Test{{Field: journal.FieldKind, Text: string(journal.Feedback)}}}}}
	file := export(t, lived(t), q)
	if !strings.Contains(file, `"people":1,"projects":0,"entries":1,"revisions":0`) || strings.Contains(file, "Lee") {
		t.Errorf("selection:\n%s", file)
	}
	if res := load(t, open(t), file); res.Added != 1 {
		t.Errorf("%+v", res)
	}
}

func TestMarksAndLineEndsAreTolerated(t *testing.T) {
	file := export(t, lived(t), journal.Query{})
	odd := "\ufeff\r\n" + strings.ReplaceAll(file, "\n", "\r\n\r\n  ")
	j := open(t)
	load(t, j, odd)
	if got := export(t, j, journal.Query{}); got != file {
		t.Errorf("read differently:\n%s", got)
	}
}

func TestDamageIsRefusedByLineAndLeavesNothing(t *testing.T) {
	whole := export(t, lived(t), journal.Query{})
	lines := strings.SplitAfter(strings.TrimSuffix(whole, "\n"), "\n")
	last := len(lines)
	without := func(i int) string { return strings.Join(append(append([]string{}, lines[:i]...), lines[i+1:]...), "") }
	for name, c := range map[string]struct {
		file   string
		line   int
		kind   journal.Kind
		reason string
	}{
		"empty":         {"", 1, journal.NotAJournal, ReasonNotFootlight},
		"blank":         {"\n\n", 2, journal.NotAJournal, ReasonNotFootlight},
		"words":         {"Dear diary\n", 1, journal.NotAJournal, ReasonNotFootlight},
		"another JSON":  {"{\"version\":1}\n", 1, journal.NotAJournal, ReasonNotFootlight},
		"bytes":         {"\x00\xff\n", 1, journal.NotAJournal, ReasonNotFootlight},
		"no header":     {without(0), 1, journal.NotAJournal, ReasonNotFootlight},
		"newer":         {"{\"footlight\":2,\"new\":1}\n", 1, journal.Newer, ReasonNewer},
		"no end":        {without(last - 1), last, journal.Damaged, ReasonShort},
		"half a line":   {whole[:len(whole)-len(lines[last-1])-20], last - 1, journal.Damaged, ReasonNotObject},
		"a line gone":   {without(5), last - 1, journal.Damaged, ReasonCounts},
		"after the end": {whole + lines[last-1], last + 1, journal.Damaged, ReasonAfterEnd},
		"not UTF-8":     {lines[0] + "\xff\n", 2, journal.Damaged, ReasonNotText},
		"two objects":   {lines[0] + "{\"type\":\"end\"} {}\n", 2, journal.Damaged, ReasonNotObject},
		"an array":      {lines[0] + "[]\n", 2, journal.Damaged, ReasonNotObject},
		"unknown type":  {lines[0] + "{\"type\":\"wish\"}\n", 2, journal.Damaged, ReasonType},
		"unknown field": {lines[0] + "{\"type\":\"project\",\"colour\":1}\n", 2, journal.Damaged, ReasonField},
		"odd record":    {lines[0] + "{\"type\":\"record\",\"record\":\"card\",\"data\":{},\"colour\":1}\n", 2, journal.Damaged, ReasonField},
		"record's day":  {lines[0] + "{\"type\":\"record\",\"record\":\"card\",\"data\":{},\"day\":\"soon\"}\n", 2, journal.Damaged, ReasonValue},
		"wrong value":   {lines[0] + "{\"type\":\"project\",\"name\":1}\n", 2, journal.Damaged, ReasonValue},
		"too long":      {lines[0] + strings.Repeat("x", MaxLine+3) + "\n", 2, journal.Damaged, ReasonTooLong},
	} {
		t.Run(name, func(t *testing.T) {
			j := open(t)
			_, err := ImportFootlight(t.Context(), j, strings.NewReader(c.file), ImportOptions{})
			var le *LineError
			if !errors.As(err, &le) || le.Line != c.line || le.Err.Detail != c.reason || journal.KindOf(err) != c.kind {
				t.Fatalf("error %v, want line %d, %s, %s", err, c.line, c.kind, c.reason)
			}
			if left := export(t, j, journal.Query{}); strings.Count(left, "\n") != 2 {
				t.Errorf("a refused file left\n%s", left)
			}
		})
	}
}

func TestRuleBrokenByALineNamesIt(t *testing.T) {
	file := "{\"footlight\":1}\n\n{\"type\":\"entry\",\"kind\":\"wish\",\"body\":\"x\"}\n"
	_, err := ImportFootlight(t.Context(), open(t), strings.NewReader(file), ImportOptions{})
	var le *LineError
	if !errors.As(err, &le) || le.Line != 3 || le.Err.Kind != journal.Invalid {
		t.Fatal(err)
	}
}

func TestRecordThatBreaksARuleIsNamedByItsLine(t *testing.T) {
	for name, c := range map[string]struct{ fields, field, detail string }{
		"foreign kind": {`"record":"My Card","data":{}`, "record", "My Card"},
		"no kind":      {`"data":{}`, "record", ""},
		"no data":      {`"record":"card"`, "data", "no object"},
		"a number":     {`"record":"card","data":1`, "data", "no object"},
		"oversized":    {`"record":"card","data":{"a":"` + strings.Repeat("x", journal.MaxRecord) + `"}`, "data", journal.DetailLong},
		"too deep":     {`"record":"card","data":{"a":` + strings.Repeat("[", 99) + strings.Repeat("]", 99) + `}`, "data", journal.DetailMany},
		"odd id":       {`"record":"card","data":{},"id":"1"`, "id", "1"},
	} {
		t.Run(name, func(t *testing.T) {
			j := open(t)
			file := "{\"footlight\":1}\n{\"type\":\"record\"," + c.fields + "}\n"
			_, err := ImportFootlight(t.Context(), j, strings.NewReader(file), ImportOptions{})
			var le *LineError
			if !errors.As(err, &le) || le.Line != 2 || le.Err.Kind != journal.Invalid || le.Err.Field != c.field || le.Err.Detail != c.detail {
				t.Fatal(err)
			}
			if left, err := j.Records(t.Context()); err != nil || len(left) != 0 {
				t.Fatalf("left %+v, %v", left, err)
			}
		})
	}
}

func TestInterruptedImportLeavesNothing(t *testing.T) {
	var b strings.Builder
	b.WriteString("{\"footlight\":1}\n")
	for i := range 2000 {
		fmt.Fprintf(&b, "{\"type\":\"entry\",\"kind\":\"note\",\"body\":\"n%d\"}\n", i)
	}
	j := open(t)
	ctx, cancel := context.WithCancel(t.Context())
	seen := ImportOptions{Progress: func(done, _ int) { cancel() }}
	_, err := ImportFootlight(ctx, j, strings.NewReader(b.String()), seen)
	if err == nil {
		t.Fatal("not interrupted")
	}
	if n, err := j.Count(t.Context(), journal.Query{}); n != 0 || err != nil {
		t.Errorf("%d entries left, %v", n, err)
	}
}
