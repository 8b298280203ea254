package app

import (
	"image/png"
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"footlight/assets"
	"footlight/coaching"
	"footlight/coaching/warning"
	"footlight/coaching/words"
)

func TestZZLook(t *testing.T) {
	dir := os.Getenv("LOOK")
	if dir == "" {
		return
	}
	b := newBench(t)
	shot := func(name string, h float32) {
		b.win.Resize(fyne.NewSize(1180, h))
		f, _ := os.Create(dir + "/" + name + ".png")
		png.Encode(f, b.win.Canvas().Capture())
		f.Close()
	}
	theLives[warning.KindStrain](b)
	b.does(SetLook{Look: LookState{Variant: "light", Scale: 1}})
	page := b.pattern(OpenPattern{Warning: b.warned(warning.KindStrain).ID()})
	page.tries.cards[0].press()
	b.Drain()
	page.answers.choose(string(warning.Changed))
	shot("answer-changed", 2400)
	page.answers.choose(string(warning.WasAway))
	b.Drain()
	page.answers.keep()
	shot("answer-away", 2400)
	page.answers.choose(string(warning.Helpful))
	b.Drain()
	page.chart.toggle()
	shot("answer-kept", 2400)
	h := b.helpPage()
	h.edit()
	shot("card-edit", 1000)
	b.does(SetLook{Look: LookState{Variant: "dark", Scale: 2}})
	shot("card-edit-200", 1000)
	b.does(SetLook{Look: LookState{Variant: "light", Scale: 1}})
	b.does(TryRemedy{Remedy: "after-heavy"})
	b.Run("go.today")
	b.Drain()
	b.nextDay(coaching.TrialDays)
	shot("trial", 760)
}

func TestZZWords(t *testing.T) {
	if os.Getenv("LOOK") == "" {
		return
	}
	de, _ := words.New(assets.Files, "de")
	for kind, life := range theLives {
		b := newBench(t)
		life(b)
		w := b.warned(kind)
		d := b.pattern(OpenPattern{Warning: w.ID()}).d
		for i := range 2 {
			if i == 1 {
				d.words = de
			}
			name, why := d.standingWords(b.standing().Status)
			t.Log(kind, "\n", d.patternSubject(w), "\n", strings.Join(append(append(d.patternEvidence(w), d.sureness(w)...), d.clearing(w), "--", name, strings.Join(why, " ")), "\n "))
		}
	}
}
