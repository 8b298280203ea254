package words

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"footlight/assets"
	"footlight/journal"
	"footlight/journal/capture"

	"github.com/google/go-cmp/cmp"
)

func speak(t testing.TB, lang string) *Words {
	t.Helper()
	w, err := New(assets.Files, lang)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func TestNearestLanguageIsSpoken(t *testing.T) {
	for lang, want := range map[string]string{
		"": "en", "C": "en", "POSIX": "en", "C.UTF-8": "en", "en": "en", "en_GB.UTF-8": "en", "xx": "en", "\x00": "en",
		"de": "de", "DE": "de", "de-AT": "de", "de_DE.UTF-8": "de", "de@euro": "de", "den": "en",
	} {
		if got := speak(t, lang).Lang(); got != want {
			t.Errorf("%q speaks %s, want %s", lang, got, want)
		}
	}
}

func TestMissingKeyShowsItself(t *testing.T) {
	w := speak(t, "en")
	for _, key := range []string{"nothing.here", "common.nothing", "plain", "", ".", "common."} {
		if got := w.T(key); got != key {
			t.Errorf("T(%q) = %q", key, got)
		}
		if got := w.N(key, 2); got != key {
			t.Errorf("N(%q) = %q", key, got)
		}
	}
	if w.Has("common.nothing") || !w.Has("common.date") {
		t.Error("Has does not tell keys apart")
	}
}

func TestPluralsFollowTheLanguage(t *testing.T) {
	for _, c := range []struct {
		lang string
		n    int
		want string
	}{
		{"en", 1, "1 day ago"},
		{"en", 0, "0 days ago"},
		{"en", 2, "2 days ago"},
		{"en", 12345, "12,345 days ago"},
		{"de", 1, "vor 1 Tag"},
		{"de", 0, "vor 0 Tagen"},
		{"de", 5, "vor 5 Tagen"},
		{"de", 12345, "vor 12.345 Tagen"},
	} {
		if got := speak(t, c.lang).N("common.ago.days", c.n); got != c.want {
			t.Errorf("%s %d: %q, want %q", c.lang, c.n, got, c.want)
		}
	}
}

func TestDays(t *testing.T) {
	today := journal.Date(2026, 11, 22)
	for _, c := range []struct {
		lang              string
		d                 journal.Day
		day, short, date_ string
	}{
		{"en", today, "today", "Sun 22 Nov", "22 November 2026"},
		{"de", today, "heute", "So 22. Nov.", "22. November 2026"},
		{"en", today - 1, "yesterday", "Sat 21 Nov", "21 November 2026"},
		{"de", today + 1, "morgen", "Mo 23. Nov.", "23. November 2026"},
		{"en", journal.Date(2026, 3, 1), "Sunday 1 March", "Sun 1 Mar", "1 March 2026"},
		{"de", journal.Date(2026, 3, 1), "Sonntag, 1. März", "So 1. März", "1. März 2026"},
		{"en", journal.Date(2025, 12, 31), "Wednesday 31 December 2025", "Wed 31 Dec 2025", "31 December 2025"},
		{"de", journal.Date(2025, 12, 31), "Mittwoch, 31. Dezember 2025", "Mi 31. Dez. 2025", "31. Dezember 2025"},
		{"en", journal.NoDay, "", "", ""},
	} {
		w := speak(t, c.lang)
		if got := w.Day(c.d, today); got != c.day {
			t.Errorf("Day = %q, want %q", got, c.day)
		}
		if got := w.ShortDay(c.d, today); got != c.short {
			t.Errorf("ShortDay = %q, want %q", got, c.short)
		}
		if got := w.Date(c.d); got != c.date_ {
			t.Errorf("Date = %q, want %q", got, c.date_)
		}
	}
	w := speak(t, "en")
	for n, want := range map[journal.Day]string{
		0: "today", 1: "yesterday", -1: "tomorrow", 5: "5 days ago", -13: "in 13 days", 20: "2 weeks ago", 90: "3 months ago", 800: "2 years ago",
	} {
		if got := w.Ago(today-n, today); got != want {
			t.Errorf("Ago(%d) = %q, want %q", n, got, want)
		}
	}
	if got := w.Month(2026, time.March); got != "March 2026" {
		t.Error(got)
	}
	if got := w.FullDay(today, today); got != "Sunday 22 November" {
		t.Error(got)
	}
}

func TestNumbersAndLengths(t *testing.T) {
	en, de := speak(t, "en"), speak(t, "de")
	for _, c := range []struct {
		f          float64
		inEN, inDE string
	}{
		{0, "0", "0"},
		{-0.001, "0", "0"},
		{7, "7", "7"},
		{1.5, "1.5", "1,5"},
		{-2.25, "-2.25", "-2,25"},
		{1234.5, "1234.5", "1234,5"},
		{12345.678, "12,345.68", "12.345,68"},
		{-1e6, "-1,000,000", "-1.000.000"},
		{100, "100", "100"},
	} {
		if got := en.Number(c.f); got != c.inEN {
			t.Errorf("en %v: %q", c.f, got)
		}
		if got := de.Number(c.f); got != c.inDE {
			t.Errorf("de %v: %q", c.f, got)
		}
	}
	for n, want := range map[int]string{0: "", -5: "", 45: "45 min", 60: "1 h", 75: "1 h 15 min", 1440: "24 h"} {
		if got := en.Minutes(n); got != want {
			t.Errorf("Minutes(%d) = %q", n, got)
		}
	}
	if got := de.Minutes(75); got != "1 Std. 15 Min." {
		t.Error(got)
	}
	if got := en.Clock(time.Date(2026, 1, 2, 9, 5, 59, 0, time.UTC)); got != "09:05" {
		t.Error(got)
	}
}

// Every id of the catalogue has a name and a line of explanation.
func TestCatalogueIsNamed(t *testing.T) {
	for _, lang := range Languages() {
		w := speak(t, lang)
		check := func(list, id, name string) {
			if name == "" || strings.HasPrefix(name, "catalogue.") {
				t.Errorf("%s: %s %s has no name", lang, list, id)
			}
			if s := w.About(list, id); strings.HasPrefix(s, "catalogue.") || !strings.HasSuffix(s, ".") {
				t.Errorf("%s: %s %s is not explained: %q", lang, list, id, s)
			}
		}
		each(journal.SupportKinds, func(v journal.SupportKind) { check("support", string(v), w.Support(v)) })
		each(journal.Traits, func(v journal.Trait) { check("trait", string(v), w.Trait(v)) })
		each(journal.Labors, func(v journal.Labor) { check("labor", string(v), w.Labor(v)) })
		each(journal.Visibilities, func(v journal.Visibility) { check("visibility", string(v), w.Visibility(v)) })
		each(journal.Sharings, func(v journal.Sharing) { check("sharing", string(v), w.Sharing(v)) })
		each(journal.EntryKinds, func(v journal.EntryKind) { check("kind", string(v), w.EntryKind(v)) })
		each(journal.Origins, func(v journal.Origin) { check("origin", string(v), w.Origin(v)) })
		each(journal.Authorities, func(v journal.Authority) { check("authority", string(v), w.Authority(v)) })
		each(journal.Modes, func(v journal.Mode) { check("mode", string(v), w.Mode(v)) })
		each(journal.Parts, func(v journal.Part) { check("part", string(v), w.Part(v)) })
		each(journal.Relations, func(v journal.Relation) { check("relation", string(v), w.Relation(v)) })
		each(journal.FeedbackKinds, func(v journal.FeedbackKind) { check("feedback", string(v), w.FeedbackKind(v)) })
		each(journal.Families, func(v journal.Family) { check("family", string(v), w.Family(v)) })
		if w.Support("") != "" {
			t.Error("nothing has a name")
		}
	}
}

func each[T any](list []T, f func(T)) {
	for _, v := range list {
		f(v)
	}
}

// A line means the same whichever language is shown: no word names two ids.
func TestCaptureWordsNameOneThing(t *testing.T) {
	en, de := speak(t, "en").Lexicon(), speak(t, "de").Lexicon()
	fields := map[string]journal.Field{}
	for f, list := range lists {
		fields[list] = f
	}
	for _, lang := range Languages() {
		for key, value := range messages(t, lang, "capture") {
			rest, ok := strings.CutPrefix(key, "capture.words.")
			if !ok {
				continue
			}
			list, id, _ := strings.Cut(rest, ".")
			field := fields[list]
			for _, word := range strings.Split(value["other"], ", ") {
				a, okA := en.Find(field, word)
				b, okB := de.Find(field, word)
				if !okA || !okB || a != id || b != id {
					t.Errorf("%s: %s %q means %s, but is read as %s and %s", lang, list, word, id, a, b)
				}
			}
		}
	}
	if got := de.Label(journal.FieldKind, "unblock"); got != "Weg freimachen" {
		t.Error(got)
	}
	if got := de.Word(journal.FieldKind, "unblock"); got != "freimachen" {
		t.Error(got)
	}
	now := time.Date(2026, 11, 22, 10, 0, 0, 0, time.UTC)
	l := capture.Parse("Release gerettet /hilfe +Einfühlung =puffer ~ungesehen", en, capture.Moment{Now: now})
	if e := l.Entry; e.Support != "unblock" || len(e.Traits) != 1 || len(e.Labor) != 1 || e.Visibility != journal.Unseen || e.Body != "Release gerettet" {
		t.Errorf("%+v", e)
	}
}

// What the capture grammar may point out has words in every language.
func TestRemarksHaveWords(t *testing.T) {
	for _, lang := range Languages() {
		w := speak(t, lang)
		for _, key := range capture.RemarkKeys() {
			s := w.T(key, "Word", "/unblok", "Suggest", "/unblock")
			if s == key || !strings.Contains(s, "/unblok") {
				t.Errorf("%s: %s says %q", lang, key, s)
			}
			if strings.HasSuffix(key, "suggest") != strings.Contains(s, "/unblock") {
				t.Errorf("%s: %s and its suggestion: %q", lang, key, s)
			}
		}
	}
}

func TestErrorsAreOneSentence(t *testing.T) {
	secret := "what she told me"
	var errs []error
	add := func(k journal.Kind, field, detail string) {
		errs = append(errs, fmt.Errorf("add entry: %w", &journal.Error{Kind: k, Field: field, Detail: detail, Choices: []string{"0192a", "0192b"}, Err: errors.New("cause")}))
	}
	fields := []string{"", "body", "people", "person", "project", "tags", "name", "entry", "journal", "step", "undo", "id", "day", "until", "minutes", "load", "support", "has", "query", "line", "no such field"}
	details := []string{"", "utf-8", "nul", "too long", "too many", "empty", "unknown", "range", "line", "changed meanwhile", "in the bin", "later work", "exists", "half", "zero bytes", "CURRENT", secret}
	for k := journal.Invalid; k <= journal.Interrupted; k++ {
		for _, f := range fields {
			for _, d := range details {
				if d == secret && (f == "day" || f == "id") {
					continue // there the value itself was the mistake
				}
				add(k, f, d)
			}
		}
	}
	errs = append(errs, context.Canceled, context.DeadlineExceeded, io.ErrUnexpectedEOF, syscall.ENOSPC, errors.New(secret), &journal.Error{},
		&fs.PathError{Op: "open", Path: "/p", Err: fs.ErrNotExist}, &fs.PathError{Op: "open", Path: "/p", Err: fs.ErrPermission},
		&fs.PathError{Op: "open", Path: "/p", Err: fs.ErrExist}, &fs.PathError{Op: "open", Path: "/p", Err: syscall.EROFS},
		&fs.PathError{Op: "open", Path: "/p", Err: syscall.ENOSPC}, &os.LinkError{Op: "rename", Old: "/p", New: "/q", Err: fs.ErrPermission})
	for _, lang := range Languages() {
		w := speak(t, lang)
		for _, err := range errs {
			s := w.Sentence(err)
			switch {
			case s == "" || strings.HasPrefix(s, "errors."):
				t.Errorf("%s: %v says %q", lang, err, s)
			case !strings.HasSuffix(s, ".") || strings.Contains(s, ". ") && !strings.Contains(s, "Std."):
				t.Errorf("%s: %v is not one sentence: %q", lang, err, s)
			case strings.Contains(s, secret), strings.Contains(s, "{{"), strings.Contains(s, "“”"), strings.Contains(s, "„“"):
				t.Errorf("%s: %v says %q", lang, err, s)
			}
		}
		if w.Sentence(nil) != "" {
			t.Error("no error, but a sentence")
		}
	}
	w := speak(t, "en")
	if s := w.Sentence(&journal.Error{Kind: journal.Invalid, Field: "day", Detail: "2026-13-40\n"}); !strings.Contains(s, "2026-13-40") {
		t.Error(s)
	}
	if s := w.Sentence(&journal.Error{Kind: journal.Ambiguous, Field: "entry", Choices: []string{"0192a", "0192b"}}); !strings.Contains(s, "0192a, 0192b") {
		t.Error(s)
	}
	if a, b := w.Sentence(&journal.Error{Kind: journal.Invalid, Field: "support", Detail: "xx"}), w.Sentence(&journal.Error{Kind: journal.Invalid, Field: "support", Detail: journal.DetailUnknown}); a != b {
		t.Errorf("%q and %q", a, b)
	}
}

func TestWordsMayBeShared(t *testing.T) {
	w := speak(t, "de")
	done := make(chan bool)
	for range 8 {
		go func() {
			for _, k := range []string{"common.date", "catalogue.trait.empathy", "errors.full", "capture.remark.load"} {
				_ = w.T(k)
				_ = w.N("common.ago.days", 3)
			}
			done <- w.Lexicon() != nil
		}()
	}
	for range 8 {
		if !<-done {
			t.Error("no lexicon")
		}
	}
	if !slices.Contains(Languages(), "de") {
		t.Error("German is not listed")
	}
}

// The quick reading of message files agrees with encoding/json.
func TestFlatFilesReadAsJSON(t *testing.T) {
	for _, lang := range Languages() {
		for _, area := range areas(t, lang) {
			b, err := fs.ReadFile(assets.Files, "words/"+lang+"/"+area+".json")
			if err != nil {
				t.Fatal(err)
			}
			quick, err1 := readFlat(b)
			slow, err2 := readAny(b)
			if err1 != nil || err2 != nil || !cmp.Equal(quick, slow, cmp.AllowUnexported(raw{})) {
				t.Errorf("%s/%s: %v %v %s", lang, area, err1, err2, cmp.Diff(quick, slow, cmp.AllowUnexported(raw{})))
			}
		}
	}
	for _, s := range []string{`{}`, `{"a":"b"}`, ` { "a" : "\u00e4\"\n" } `, `{"a":{"one":"x","other":"y"}}`, `{"a":{}}`} {
		quick, err1 := readFlat([]byte(s))
		slow, err2 := readAny([]byte(s))
		if err1 != nil || err2 != nil || !cmp.Equal(quick, slow, cmp.AllowUnexported(raw{})) {
			t.Errorf("%s: %v %v, %v %v", s, quick, err1, slow, err2)
		}
	}
	for _, s := range []string{``, `{`, `{"a"`, `{"a":1}`, `{"a":"b",}`, `{"a":"b"} x`, "{\"a\":\"\n\"}", `[]`, `{"a":"b`} {
		if m, err := readFlat([]byte(s)); err == nil {
			t.Errorf("%q is read as %v", s, m)
		}
	}
}

func TestBracesTakeNamesOnly(t *testing.T) {
	for src, ok := range map[string]bool{"a {{.B}} c": true, "{{ .B }}": true, "no": true, "{{range .B}}": false, "{{.B": false, "{{}}": false} {
		if _, err := (braces{}).Parse(src, "", ""); (err == nil) != ok {
			t.Errorf("%q: %v", src, err)
		}
	}
	m, _ := braces{}.Parse("a {{.B}}{{.C}} d", "", "")
	if s, _ := m.Execute(values{"B": "x"}); s != "a x d" {
		t.Error(s)
	}
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		w, err := New(assets.Files, "de")
		if err != nil {
			b.Fatal(err)
		}
		if w.T("common.day.today") != "heute" {
			b.Fatal("wrong words")
		}
	}
}

// What `fl add` needs: the lexicon of both languages and some words.
func BenchmarkLexicon(b *testing.B) {
	for b.Loop() {
		w, _ := New(assets.Files, "de")
		if _, ok := w.Lexicon().Find(journal.FieldKind, "hilfe"); !ok {
			b.Fatal("no words")
		}
	}
}
