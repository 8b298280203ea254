package transfer

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"footlight/journal"
)

// TestMain draws fewer lives than rapid would: each opens two journals.
func TestMain(m *testing.M) {
	flag.Parse()
	asked := false
	flag.Visit(func(f *flag.Flag) { asked = asked || f.Name == "rapid.checks" })
	if !asked {
		_ = flag.Set("rapid.checks", "30")
	}
	os.Exit(m.Run())
}

// drawEntry is any entry the rules allow, in words of any script.
func drawEntry(t *rapid.T) journal.Entry {
	text := rapid.StringN(0, 40, 200).Filter(func(s string) bool { return journal.CheckText("body", s) == nil })
	name := rapid.SampledFrom([]string{"Mina", "mina", "Lee Wong", "Łukasz", "李", "יעל", "Zoe\u0308", "Zoë"})
	e := journal.Entry{
		Kind: rapid.SampledFrom(journal.EntryKinds).Draw(t, "kind"),
		Body: "w" + text.Draw(t, "body"),
		Tags: rapid.SliceOfN(name, 0, 3).Draw(t, "tags"),
	}
	e.At = noon.AddDate(0, 0, rapid.IntRange(-4000, 4000).Draw(t, "days"))
	e.Zone = rapid.SampledFrom([]string{"Europe/Vienna", "Asia/Kolkata", "America/New_York", "UTC"}).Draw(t, "zone")
	for _, n := range rapid.SliceOfN(name, 0, 3).Draw(t, "people") {
		e.People = append(e.People, journal.Ref{Name: n})
	}
	if rapid.Bool().Draw(t, "has project") {
		e.Project = journal.Ref{Name: name.Draw(t, "project")}
	}
	e.Load = journal.MarkOf(rapid.IntRange(-1, 10).Draw(t, "load"))
	e.Strain = journal.MarkOf(rapid.IntRange(-1, 10).Draw(t, "strain"))
	e.Minutes = rapid.IntRange(0, journal.MaxMinutes).Draw(t, "minutes")
	e.Held, e.Away = rapid.Bool().Draw(t, "held"), rapid.Bool().Draw(t, "away")
	e.Until = journal.Day(rapid.IntRange(0, 30000).Draw(t, "until"))
	e.Story.Task, e.Said.Quote = text.Draw(t, "task"), text.Draw(t, "quote")
	if rapid.Bool().Draw(t, "measured") {
		f := rapid.Float64Range(-1e15, 1e15).Draw(t, "before")
		e.Outcome.Before = &f
	}
	return e
}

// TestImportUndoesExport: whatever was written, edited, removed and restored,
// an export read into a fresh journal gives the same bytes again.
func TestImportUndoesExport(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		ctx := t.Context()
		j := open(t)
		var ids []journal.ID
		for range rapid.IntRange(1, 8).Draw(rt, "acts") {
			e := drawEntry(rt)
			switch act := rapid.IntRange(0, 5).Draw(rt, "act"); {
			case act == 5:
				r := journal.Record{
					Kind: rapid.SampledFrom([]journal.RecordKind{journal.RecordCard, journal.RecordAnswer}).Draw(rt, "kind"),
					Key:  rapid.SampledFrom([]string{"", "a", "b"}).Draw(rt, "key"), Day: e.Until,
				}
				r.Data, _ = json.Marshal(map[string]any{"text": e.Body, "n": e.Load, "list": e.Tags})
				if _, err := j.PutRecords(ctx, "answer", r); err != nil {
					rt.Fatal(err)
				}
			case act < 2 || len(ids) == 0:
				kept, err := j.Add(ctx, e)
				if err != nil {
					rt.Fatal(err)
				}
				ids = append(ids, kept.ID)
			case act == 2:
				e.ID = rapid.SampledFrom(ids).Draw(rt, "id")
				if _, err := j.Edit(ctx, e); err != nil && journal.KindOf(err) == 0 {
					rt.Fatal(err)
				}
			case act == 3:
				_ = j.Remove(ctx, rapid.SampledFrom(ids).Draw(rt, "id"))
			default:
				_ = j.Restore(ctx, rapid.SampledFrom(ids).Draw(rt, "id"))
			}
		}
		file := export(t, j, journal.Query{})
		other := open(t)
		load(t, other, file)
		if again := export(t, other, journal.Query{}); again != file {
			rt.Fatalf("exported\n%s\nand again\n%s", file, again)
		}
		if res := load(t, other, file); res.Added+res.Updated+res.Older != 0 {
			rt.Fatalf("importing twice: %+v", res)
		}
	})
}

// FuzzImportFootlight: any bytes are either read, and then exported and read
// the same, or refused with a kind, and then nothing of them is there.
func FuzzImportFootlight(f *testing.F) {
	f.Add([]byte("{\"footlight\":1}\n{\"type\":\"end\",\"people\":0,\"projects\":0,\"entries\":0,\"revisions\":0}\n"))
	f.Add([]byte("{\"footlight\":1}\n{\"type\":\"record\",\"record\":\"card\",\"data\":{\"a\":[1e5,\"\\u2028\"]}}\n" +
		"{\"type\":\"end\",\"people\":0,\"projects\":0,\"records\":1,\"entries\":0,\"revisions\":0}\n"))
	f.Fuzz(func(t *testing.T, file []byte) {
		j := open(t)
		_, err := ImportFootlight(t.Context(), j, strings.NewReader(string(file)), ImportOptions{})
		first := export(t, j, journal.Query{})
		if err != nil {
			var le *LineError
			if !errors.As(err, &le) || journal.KindOf(err) == 0 {
				t.Fatalf("refused without a line: %v", err)
			}
			if strings.Count(first, "\n") != 2 {
				t.Fatalf("refused, and left\n%s", first)
			}
			return
		}
		other := open(t)
		load(t, other, first)
		if again := export(t, other, journal.Query{}); again != first {
			t.Fatalf("read as\n%s\nthen as\n%s", first, again)
		}
	})
}

// FuzzLines: any bytes are cut into lines that are understood or refused with
// their number, and what was understood of a line is written and read the same.
func FuzzLines(f *testing.F) {
	f.Add([]byte("\ufeff{\"type\":\"entry\",\"kind\":\"note\",\"load\":3,\"day\":\"2026-11-22\"}\r\n\r\n{\"type\":\"person\"}"))
	f.Add([]byte("{\"type\":\"revision\",\"replaced\":\"2026-11-22T12:00:00Z\",\"until\":\"2026-11-22\"}\n{}\n[]\n\xff"))
	f.Add([]byte("{\"type\":\"end\"} {}\n{\"type\":\"\\u0065nd\"}\n{\"a\":{\"type\":\"end\"}}"))
	f.Fuzz(func(t *testing.T, file []byte) {
		l := newLineReader(bytes.NewReader(file))
		for last, more := 0, true; more; {
			var group []item
			group, more = decodeBatch(l)
			for _, it := range group {
				if it.line <= last {
					t.Fatalf("line %d after %d", it.line, last)
				}
				last = it.line
				e, ok := it.value.(*journal.Entry)
				if !ok {
					continue
				}
				line, err := json.Marshal(entryLine{Type: typeEntry, Entry: *e})
				if err != nil {
					continue // an instant no calendar holds
				}
				again, err := decodeLine(line, 1)
				if err != nil {
					t.Fatalf("%v in %s", err, line)
				}
				second, err := json.Marshal(entryLine{Type: typeEntry, Entry: *again.(*journal.Entry)})
				if err != nil || !bytes.Equal(line, second) {
					t.Fatalf("%s\nthen\n%s, %v", line, second, err)
				}
			}
		}
	})
}
