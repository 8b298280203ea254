package parts

import (
	"fyne.io/fyne/v2"
)

// VeilSpec says what stands on the veil. OnLift tells that the person asked to
// lift it; the veil stays until Close.
type VeilSpec struct {
	Words, Lift string
	OnLift      func()
}

// Veil covers everything in the window with plain ground.
type Veil struct{ over *overlay }

// ShowVeil drops the veil over a window, above any sheet.
func ShowVeil(c fyne.Canvas, spec VeilSpec) *Veil {
	v := &Veil{}
	lift := func() {
		if spec.OnLift != nil {
			spec.OnLift()
		}
	}
	button := NewButton(spec.Lift, QuietButton, lift)
	words := NewSecondary(spec.Words).Centered()
	v.over = newOverlay(c, Column(Space5, centred(NewPicture(IconVeil, Accent, 48)), words, centred(button)))
	v.over.veil = Ground
	v.over.put = func(window, least fyne.Size) (fyne.Position, fyne.Size) {
		w := min(window.Width-2*Space5, 420*Scale())
		return fyne.NewPos((window.Width-w)/2, (window.Height-least.Height)*0.42), fyne.NewSize(w, least.Height)
	}
	v.over.onKey = func(ev *fyne.KeyEvent) bool {
		if ev.Name == fyne.KeyEscape || ev.Name == fyne.KeyF9 {
			lift()
		}
		return true
	}
	v.over.show(button)
	return v
}

// Close lifts the veil and gives the keyboard back.
func (v *Veil) Close() { v.over.close() }
