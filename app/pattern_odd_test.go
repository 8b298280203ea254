package app

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/coaching"
	"footlight/coaching/mirror"
	"footlight/coaching/warning"
	"footlight/journal"
)

// TestPagesOfOddJournals: nothing, one entry, months without, sliders at an
// end, only one slider, days to come: every page has words, and no number that
// is none.
func TestPagesOfOddJournals(t *testing.T) {
	for name, life := range map[string]func(i, left int, rest bool) []journal.Entry{
		"nothing": func(int, int, bool) []journal.Entry { return nil },
		"one entry": func(_, left int, _ bool) []journal.Entry {
			if left == 0 {
				return []journal.Entry{{Kind: journal.CheckIn, Strain: journal.MarkOf(3)}}
			}
			return nil
		},
		"the very end": func(int, int, bool) []journal.Entry {
			return []journal.Entry{{Kind: journal.CheckIn, Strain: journal.MarkOf(10), Energy: journal.MarkOf(0), Recovery: journal.MarkOf(0), Clarity: journal.MarkOf(0), Valued: journal.MarkOf(0)}}
		},
		"the other end": func(int, int, bool) []journal.Entry {
			return []journal.Entry{{Kind: journal.CheckIn, Strain: journal.MarkOf(0), Energy: journal.MarkOf(10), Recovery: journal.MarkOf(10)}}
		},
		"a gap of months": func(i, left int, _ bool) []journal.Entry {
			if left > 5 && left < 160 {
				return nil
			}
			return []journal.Entry{feltLike(i, 7, 3, 3, 4, 4), {Kind: journal.Action, Body: "Helped", Load: journal.MarkOf(9)}}
		},
		"strain alone": func(i, left int, _ bool) []journal.Entry {
			v := 3 + wobble(i)
			if left < 25 {
				v += 4.5
			}
			return []journal.Entry{{Kind: journal.CheckIn, Strain: nearMark(v)}}
		},
	} {
		t.Run(name, func(t *testing.T) {
			b := newBench(t)
			b.lives(200, life)
			if _, err := b.hub.j.Add(b.hub.ctx, journal.Entry{Kind: journal.CheckIn, Strain: journal.MarkOf(9), Day: b.standing().Day + 40, At: b.clock.AddDate(0, 0, 40)}); err != nil {
				t.Fatal(err)
			}
			b.does(LookAround{})
			calm(t, "overview", saidOn(b.pattern(OpenPattern{}).object))
			for _, c := range coaching.Challenges {
				calm(t, string(c), saidOn(b.pattern(OpenPattern{Challenge: c}).object))
			}
			strained := false
			for _, w := range b.standing().Warnings {
				strained = strained || w.Kind == warning.KindStrain
				page := b.pattern(OpenPattern{Warning: w.ID()})
				calm(t, string(w.Kind), saidOn(page.object))
				page.chart.toggle()
				calm(t, "table", saidOn(page.object))
				if name == "strain alone" && w.Kind == warning.KindStrain && mirror.MainOf(w) != warning.MeasureStrain {
					t.Errorf("only strain was marked, and the page speaks of %s", mirror.MainOf(w))
				}
			}
			if name == "strain alone" && !strained {
				t.Error("no pattern of strain: the test sees too little")
			}
		})
	}
}

// TestAPatternThatIsGoneSaysSo instead of showing another one.
func TestAPatternThatIsGoneSaysSo(t *testing.T) {
	b := newBench(t)
	page := b.pattern(OpenPattern{Warning: warning.ID{Kind: warning.KindStrain, Day: b.standing().Day}})
	if texts := saidOn(page.object); len(texts) != 3 || texts[2] != b.words.T("pattern.gone") {
		t.Errorf("says %q", texts)
	}
}

// TestTheCopyIsAPicture: the chart of a page goes to the clipboard as SVG, and
// into a file of its own as PNG; the page says both.
func TestTheCopyIsAPicture(t *testing.T) {
	b := newBench(t)
	theLives[warning.KindRole](b)
	page := b.pattern(OpenPattern{Warning: b.warned(warning.KindRole).ID()})
	tap := func(key string) {
		for _, f := range reached(page.chart.object) {
			if button, ok := f.(*parts.Button); ok && button.Label() == b.words.T(key) {
				button.Tapped(nil)
			}
		}
	}
	tap("cards.copy.svg")
	if got := fyne.CurrentApp().Clipboard().Content(); len(got) < 500 || got[:4] != "<svg" {
		t.Errorf("the clipboard holds %d bytes", len(got))
	}
	if page.chart.says.Text() != b.words.T("cards.copied") {
		t.Errorf("says %q", page.chart.says.Text())
	}
	tap("cards.save.png")
	field, ok := b.win.Canvas().Focused().(*parts.LineEntry)
	if !ok || !strings.Contains(field.Text, "footlight-pattern-role") {
		t.Fatalf("asks %T", b.win.Canvas().Focused())
	}
	at := filepath.Join(t.TempDir(), "role.png")
	field.SetTextEnd(at)
	press(field, fyne.KeyReturn)
	b.Drain()
	if data, err := os.ReadFile(at); err != nil || !bytes.HasPrefix(data, []byte("\x89PNG")) || !strings.Contains(page.chart.says.Text(), at) {
		t.Errorf("%d bytes, %v; says %q", len(data), err, page.chart.says.Text())
	}
}
