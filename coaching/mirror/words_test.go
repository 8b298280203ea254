package mirror

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"footlight/assets"
	"footlight/coaching"
	"footlight/coaching/warning"
	"footlight/coaching/words"
	"footlight/journal"
)

// TestWindowAndTerminalSayTheSame: the sentences of a pattern are put together
// here and nowhere else; neither of the two has a word of its own for them.
func TestWindowAndTerminalSayTheSame(t *testing.T) {
	ours := []string{
		"pattern.subject.", "pattern.main.", "pattern.usual", "pattern.since.", "pattern.silent", "pattern.also", "pattern.still",
		"pattern.beside", "pattern.item", "pattern.sure.slight", "pattern.sure.fair", "pattern.sure.strong", "pattern.sure.rests",
		"pattern.sure.base", "pattern.sure.tested", "pattern.clear.joined", "pattern.clear.logs", "pattern.ended.", "pattern.level.",
		"pattern.trigger.", "pattern.twelve.look", "pattern.twelve.few", "pattern.twelve.none", "pattern.try.until", "pattern.try.said",
	}
	used := map[string]bool{}
	for _, dir := range []string{".", "../../app", "../../cmd/fl"} {
		files, err := filepath.Glob(filepath.Join(dir, "*.go"))
		if err != nil || len(files) == 0 {
			t.Fatal(dir, err)
		}
		for _, path := range files {
			if strings.HasSuffix(path, "_test.go") {
				continue
			}
			f, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(f, func(n ast.Node) bool {
				lit, ok := n.(*ast.BasicLit)
				if !ok || lit.Kind != token.STRING {
					return true
				}
				key, _ := strconv.Unquote(lit.Value)
				for _, head := range ours {
					if strings.HasPrefix(key, head) {
						used[head] = true
						if dir != "." {
							t.Errorf("%s says %s by itself", path, key)
						}
					}
				}
				return true
			})
		}
	}
	for _, head := range ours {
		if !used[head] && !strings.HasPrefix(head, "pattern.clear.joined") {
			t.Errorf("%s is said nowhere", head)
		}
	}
}

// TestEverySentenceOfAPatternHasItsWords: whatever the rules may give, window
// and terminal have a whole sentence for it, in every language.
func TestEverySentenceOfAPatternHasItsWords(t *testing.T) {
	measures := []warning.Measure{
		warning.MeasureJoined, warning.MeasureStrain, warning.MeasureEnergy, warning.MeasureRecovery, warning.MeasureClarity, warning.MeasureValued,
		warning.MeasureHeavy, warning.MeasureSurface, warning.MeasureOutside, warning.MeasureKinds, warning.MeasureUnseen,
	}
	mains := map[warning.Kind][]warning.Measure{
		warning.KindStrain: {warning.MeasureJoined}, warning.KindLevel: {warning.MeasureJoined}, warning.KindSilence: {warning.MeasureJoined},
		warning.KindRole:             {warning.MeasureClarity, warning.MeasureValued},
		warning.KindOverstretch:      {warning.MeasureHeavy, warning.MeasureSurface, warning.MeasureOutside, warning.MeasureKinds},
		warning.KindUnderrecognition: {warning.MeasureUnseen},
	}
	for _, lang := range words.Languages() {
		w, err := words.New(assets.Files, lang)
		if err != nil {
			t.Fatal(err)
		}
		told := Told{w}
		var said []string
		for kind, of := range mains {
			for _, main := range of {
				for _, spread := range []float64{0, 1.2} {
					x := warning.Warning{Kind: kind, Day: until}
					x.Evidence = warning.Evidence{
						Since: until - 20, Logged: 14, High: 9, Silent: 2, Away: 1, BaselineDays: 60, Confidence: warning.Fair, ActionsOnly: true,
						Main:  warning.Compared{Measure: main, Recent: .7, Low: .6, High: .8, Usual: .4, Spread: spread, Days: 14},
						Clear: warning.Clear{Measure: main, Days: 14, Logs: 3, Bound: .5},
					}
					for i, m := range measures {
						x.Evidence.Others = append(x.Evidence.Others, warning.Compared{Measure: m, Recent: 3, Usual: 2, Spread: spread, Moved: i%2 == 0})
					}
					said = append(said, told.Subject(x), told.Clearing(x))
					said = append(said, told.Evidence(x)...)
					for _, c := range []warning.Confidence{warning.Slight, warning.Fair, warning.Strong} {
						x.Evidence.Confidence = c
						said = append(said, told.Sureness(x)...)
					}
					for _, end := range []warning.Ended{warning.Cleared, warning.Rebased, warning.Explained, warning.Lapsed} {
						x.End, x.EndDay = end, until
						said = append(said, told.Ending(x))
					}
					for _, reply := range replies {
						x.Answers = []warning.Answer{{On: until, Reply: reply, From: until - 3, Until: until - 2}}
						said = append(said, told.Noted(x), told.Reply(reply))
						x.Later = until + 7
						said = append(said, told.Noted(x))
					}
				}
			}
		}
		for level := warning.TooLittle; level <= warning.StopAndTalk; level++ {
			name, why := told.Standing(warning.Status{Level: level, CheckIns: 3, Since: until, ActionsOnly: true, Triggers: []warning.Trigger{
				warning.FewDays, warning.FewLately, warning.FewUsual, warning.NewUsual, warning.OneKind, warning.TwoKinds, warning.Uncleared,
				warning.LongStrained, warning.VeryHigh, warning.AtTheEnd,
			}})
			said = append(append(said, name), why...)
		}
		for _, kind := range []warning.NoticeKind{warning.NoticeSpike, warning.NoticeNudge, warning.NoticeLow, warning.NoticeReminder} {
			said = append(said, told.Notice(warning.Notice{Kind: kind, Day: until}))
		}
		for _, did := range coaching.Dids {
			said = append(said, told.Trial(Kept[coaching.Trial]{Of: coaching.Trial{From: until, Answer: did}}, coaching.Done))
		}
		for _, s := range said {
			if s == "" || strings.Contains(s, "pattern.") || strings.Contains(s, "challenge.") || strings.ContainsAny(s, "!{<") || strings.Contains(s, "NaN") {
				t.Errorf("%s says %q", lang, s)
			}
		}
	}
}

// TestTwoOrThreeRemediesFit: a warning of any kind is offered two or three
// remedies, no two the same, wherever the writer stands.
func TestTwoOrThreeRemediesFit(t *testing.T) {
	for _, kind := range kinds {
		for _, m := range []warning.Measure{warning.MeasureClarity, warning.MeasureValued, warning.MeasureHeavy, warning.MeasureKinds} {
			if kind == warning.KindRole && m != warning.MeasureClarity && m != warning.MeasureValued {
				continue
			}
			w := warning.Warning{Kind: kind, Day: until, Evidence: warning.Evidence{Main: warning.Compared{Measure: m}}}
			w.Evidence.Others = []warning.Compared{{Measure: warning.MeasureValued, Moved: true}, {Measure: warning.MeasureClarity, Moved: true}}
			for _, s := range []Standing{{Day: until}, {Day: until, Status: warning.Status{Kinds: []warning.Kind{warning.KindOverstretch}}}} {
				var ids []string
				for _, r := range Offers(w, s) {
					if slices.Contains(ids, r.ID) {
						t.Errorf("%s is offered %s twice", kind, r.ID)
					}
					ids = append(ids, r.ID)
				}
				if len(ids) < 2 || len(ids) > 3 {
					t.Errorf("%s about %s is offered %v", kind, m, ids)
				}
			}
		}
	}
}

// TestWeeksEndWhereTheWarningWasRaised: whole weeks, one of them up to that day,
// none before the first day shown and none that is not over.
func TestWeeksEndWhereTheWarningWasRaised(t *testing.T) {
	for raised := until - 30; raised <= until+3; raised++ {
		for from := until - 100; from < until-90; from++ {
			weeks := Weeks(warning.MeasureStrain, []warning.Day{{Day: raised, Strain: warning.ScoreOf(8)}, {Day: raised - 1, Strain: warning.ScoreOf(4)}, {Day: raised - 2, Away: true, Strain: warning.ScoreOf(10)}}, from, until+3, raised)
			found := false
			for i, w := range weeks {
				if w.To-w.From != 6 || w.From < from || w.To > until+3 || i > 0 && w.From != weeks[i-1].To+1 {
					t.Fatalf("from %s, raised %s: a week %s–%s", from, raised, w.From, w.To)
				}
				if w.To == raised {
					found = true
					if !w.OK || w.Value != 6 {
						t.Errorf("the week up to %s is %+v", raised, w)
					}
				} else if w.OK {
					t.Errorf("a week without a mark is %+v", w)
				}
			}
			if !found || len(weeks) > 0 && weeks[0].From-from > 6 {
				t.Fatalf("from %s, raised %s: %v", from, raised, weeks)
			}
		}
	}
}

// TestRefusalsSayWhatIsSo: what is refused here is refused in words that fit, in
// every language, and never as a change made elsewhere meanwhile.
func TestRefusalsSayWhatIsSo(t *testing.T) {
	now := at(t, until)
	j := open(t, t.TempDir(), &now)
	m := mirrorOf(t, j)
	remedy := coaching.Remedies("emotional-toll")[0].ID
	if err := m.Try(t.Context(), remedy, until); err != nil {
		t.Fatal(err)
	}
	refresh(t, m)
	id, err := journal.ParseID("019f0000-0000-7000-8000-000000000001")
	if err != nil {
		t.Fatal(err)
	}
	refused := map[string]error{
		"errors.conflict.remedy.trying": m.Try(t.Context(), remedy, until),
		"errors.not-found.warning":      m.Answer(t.Context(), warning.Answer{To: warning.ID{Kind: warning.KindStrain, Day: until}, On: until, Reply: warning.Helpful}),
		"errors.not-found.trial":        m.StopTrial(t.Context(), id, until),
		"errors.invalid.scale.range":    m.PutScore(t.Context(), "", coaching.Score{Name: "x", Day: until, Value: 1, Low: 3, High: 2}),
		"errors.invalid.score.range":    m.PutScore(t.Context(), "", coaching.Score{Name: "x", Day: until, Value: 9, Low: 0, High: 2}),
		"errors.conflict.answer":        offered(Standing{Warnings: []warning.Warning{{Kind: warning.KindStrain, Day: until, End: warning.Cleared}}}, warning.Answer{To: warning.ID{Kind: warning.KindStrain, Day: until}, Reply: warning.Later}),
	}
	for _, lang := range words.Languages() {
		w, err := words.New(assets.Files, lang)
		if err != nil {
			t.Fatal(err)
		}
		for key, err := range refused {
			if got, want := w.Sentence(err), w.T(key); err == nil || got != want {
				t.Errorf("%s: %v is said as %q, want %q", lang, err, got, want)
			}
		}
	}
}

// TestWatchNamesNoDay: the level also begins with an answer to stop-and-talk,
// and that day is none of the pattern's.
func TestWatchNamesNoDay(t *testing.T) {
	w, err := words.New(assets.Files, "en")
	if err != nil {
		t.Fatal(err)
	}
	since := journal.Date(2026, 10, 20)
	for level, want := range map[warning.Level]bool{warning.Watch: false, warning.Strained: true, warning.StopAndTalk: true} {
		_, why := Told{w}.Standing(warning.Status{Level: level, Since: since, Triggers: []warning.Trigger{warning.OneKind}})
		if got := strings.Contains(strings.Join(why, " "), w.T("pattern.level.since", "Day", since)); got != want {
			t.Errorf("%s: names the day %v", level, got)
		}
	}
}
