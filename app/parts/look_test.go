package parts

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
)

// luminance is WCAG's relative luminance.
func luminance(c color.NRGBA) float64 {
	lin := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*lin(c.R) + 0.7152*lin(c.G) + 0.0722*lin(c.B)
}

func contrast(a, b color.NRGBA) float64 {
	x, y := luminance(a), luminance(b)
	return (math.Max(x, y) + 0.05) / (math.Min(x, y) + 0.05)
}

// over blends a translucent colour onto a ground.
func over(c, ground color.NRGBA) color.NRGBA {
	a := float64(c.A) / 255
	mix := func(x, y uint8) uint8 { return uint8(float64(x)*a + float64(y)*(1-a) + 0.5) }
	return color.NRGBA{mix(c.R, ground.R), mix(c.G, ground.G), mix(c.B, ground.B), 255}
}

var allLooks = map[string]*tokens{
	"light": &light, "dark": &dark, "light contrast": &lightContrast, "dark contrast": &darkContrast,
}

func TestWordsAreLegibleOnEveryGround(t *testing.T) {
	for look, k := range allLooks {
		want := 4.5
		if k == &lightContrast || k == &darkContrast {
			want = 7
		}
		grounds := map[string]color.NRGBA{
			"ground": k.ground, "surface": k.surface, "quiet": k.quiet, "selection": k.selection,
			"hovered ground": over(k.hover, k.ground), "hovered quiet": over(k.hover, k.quiet),
		}
		words := map[string]color.NRGBA{
			"ink": k.ink, "secondary": k.secondary, "disabled": k.disabled, "accent words": k.accentText,
			"load": k.load, "recovery": k.recovery, "recognition": k.recognition,
		}
		for g, ground := range grounds {
			for w, word := range words {
				least := want
				if w == "disabled" {
					least = 4
				}
				if got := contrast(word, ground); got < least {
					t.Errorf("%s: %s on %s has %.2f, want %.1f", look, w, g, got, least)
				}
			}
		}
		if got := contrast(k.onAccent, k.accentText); got < want {
			t.Errorf("%s: words on the accent button have %.2f", look, got)
		}
	}
}

func TestMarksStandOut(t *testing.T) {
	for look, k := range allLooks {
		for g, ground := range map[string]color.NRGBA{"ground": k.ground, "surface": k.surface, "selection": k.selection} {
			for m, mark := range map[string]color.NRGBA{"accent": k.accent, "focus": k.focus, "border": k.border} {
				if got := contrast(mark, ground); got < 3 {
					t.Errorf("%s: %s on %s has %.2f, want 3", look, m, g, got)
				}
			}
		}
	}
}

// deuteranopia is the linear-light matrix of Machado, Oliveira and Fernandes
// (2009) at full severity.
func deuteranopia(c color.NRGBA) float64 {
	lin := func(v uint8) float64 { return math.Pow(float64(v)/255, 2.2) }
	r, g, b := lin(c.R), lin(c.G), lin(c.B)
	x := 0.367322*r + 0.860646*g - 0.227968*b
	y := 0.280085*r + 0.672501*g + 0.047413*b
	z := -0.011820*r + 0.042940*g + 0.968881*b
	lum := 0.2126*x + 0.7152*y + 0.0722*z
	return 116*math.Cbrt(math.Max(lum, 0)) - 16
}

func TestSequenceReadsWithoutRedAndGreen(t *testing.T) {
	for look, k := range allLooks {
		up := deuteranopia(k.steps[6]) > deuteranopia(k.steps[0])
		for i := 1; i < 7; i++ {
			d := deuteranopia(k.steps[i]) - deuteranopia(k.steps[i-1])
			if !up {
				d = -d
			}
			if d < 5 {
				t.Errorf("%s: step %d differs by %.1f of lightness only", look, i, d)
			}
		}
	}
}

func TestEveryTokenHasAColour(t *testing.T) {
	for _, n := range []fyne.ThemeColorName{
		Ground, Surface, Line, Ink, Secondary, Disabled, Accent, AccentText, OnAccent, Recovery,
		Load, Recognition, Focus, Border, Hover, Selection, Quiet, VeilColor,
	} {
		if _, ok := light.color(n); !ok {
			t.Errorf("%s has no colour", n)
		}
	}
}

func TestRescaleRefusesForeignBytes(t *testing.T) {
	for _, b := range [][]byte{nil, []byte("x"), make([]byte, 12), append([]byte("\x00\x01\x00\x00\x00\x09"), make([]byte, 8)...)} {
		if _, err := rescale(b, 2); err == nil {
			t.Errorf("%d bytes of nothing were taken for a font", len(b))
		}
	}
}
