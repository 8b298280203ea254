package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Space between things, in the steps of the look.
const (
	Space1 float32 = 4
	Space2 float32 = 8
	Space3 float32 = 12
	Space4 float32 = 16
	Space5 float32 = 24
	Space6 float32 = 40
)

// Radius rounds every surface; the ring and the mark are the widths of the
// focus ring and of the bar that marks the current thing.
const (
	Radius    float32 = 10
	RingWidth float32 = 2
	MarkWidth float32 = 3
)

// Measure is the longest line of running text, in characters.
const Measure = 72

// The meanings a colour can have. Each is also a theme colour name, so it can
// be given to any part of the toolkit that takes one.
const (
	Ground                          = theme.ColorNameBackground
	Surface     fyne.ThemeColorName = "footlightSurface"
	Line                            = theme.ColorNameSeparator
	Ink                             = theme.ColorNameForeground
	Secondary   fyne.ThemeColorName = "footlightSecondary"
	Disabled                        = theme.ColorNameDisabled
	Accent                          = theme.ColorNamePrimary   // marks: ≥ 3:1
	AccentText                      = theme.ColorNameHyperlink // words and filled buttons: ≥ 4.5:1
	OnAccent                        = theme.ColorNameForegroundOnPrimary
	Recovery    fyne.ThemeColorName = "footlightRecovery"
	Load        fyne.ThemeColorName = "footlightLoad"
	Recognition fyne.ThemeColorName = "footlightRecognition"
	Focus                           = theme.ColorNameFocus
	Border                          = theme.ColorNameInputBorder
	Hover                           = theme.ColorNameHover
	Selection                       = theme.ColorNameSelection
	Quiet       fyne.ThemeColorName = "footlightQuiet" // fill of quiet buttons and chips
	VeilColor   fyne.ThemeColorName = "footlightVeil"
)

// tokens are the colours of one look.
type tokens struct {
	ground, surface, line, ink, secondary, disabled color.NRGBA
	accent, accentText, onAccent                    color.NRGBA
	recovery, load, recognition                     color.NRGBA
	focus, border, hover, selection, quiet          color.NRGBA
	veil, shadow                                    color.NRGBA
	steps                                           [7]color.NRGBA
}

func rgb(v uint32) color.NRGBA {
	return color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 0xff}
}

func rgba(v uint32, a uint8) color.NRGBA {
	c := rgb(v)
	c.A = a
	return c
}

func steps(v ...uint32) (s [7]color.NRGBA) {
	for i := range s {
		s[i] = rgb(v[i])
	}
	return s
}

// light is warm paper, dark is deep ink. Values of LOOK; where a token must
// carry words (accentText, load, recovery) it is deepened until it does.
var (
	light = tokens{
		ground: rgb(0xFBF8F3), surface: rgb(0xFFFFFF), line: rgb(0xE6DFD3),
		ink: rgb(0x22252B), secondary: rgb(0x5A5C62), disabled: rgb(0x696866),
		accent: rgb(0xB4690E), accentText: rgb(0x945509), onAccent: rgb(0xFFFFFF),
		recovery: rgb(0x36704C), load: rgb(0xA64834), recognition: rgb(0x3E6A8F),
		focus: rgb(0x2D6193), border: rgb(0x8C8475), hover: rgba(0x6B4A16, 0x0C),
		selection: rgb(0xF6E9D3), quiet: rgb(0xF3EDE2),
		veil: rgba(0x3A3326, 0x66), shadow: rgba(0x3A3326, 0x2A),
		steps: steps(0xF7F1E5, 0xF1DBB0, 0xECC57F, 0xDFA24C, 0xC97B33, 0xAA5735, 0x86392D),
	}
	dark = tokens{
		ground: rgb(0x14171F), surface: rgb(0x1C212B), line: rgb(0x2C3340),
		ink: rgb(0xECE7DD), secondary: rgb(0xABA9A5), disabled: rgb(0x999794),
		accent: rgb(0xF2B05E), accentText: rgb(0xF2B05E), onAccent: rgb(0x14171F),
		recovery: rgb(0x7CC49A), load: rgb(0xE08A6D), recognition: rgb(0x86B4DC),
		focus: rgb(0x86B4DC), border: rgb(0x707A8B), hover: rgba(0xF2D9B0, 0x0F),
		selection: rgb(0x322D27), quiet: rgb(0x232935),
		veil: rgba(0x05070B, 0x99), shadow: rgba(0x000000, 0x66),
		steps: steps(0x262B36, 0x453B30, 0x6A4D2C, 0x93652D, 0xBC803A, 0xE0A35F, 0xF8D6AA),
	}
	lightContrast = tokens{
		ground: rgb(0xFFFFFF), surface: rgb(0xFFFFFF), line: rgb(0x6F6A60),
		ink: rgb(0x000000), secondary: rgb(0x333333), disabled: rgb(0x4A4A4A),
		accent: rgb(0x6B3A00), accentText: rgb(0x6B3A00), onAccent: rgb(0xFFFFFF),
		recovery: rgb(0x184B2E), load: rgb(0x7A2413), recognition: rgb(0x1B4970),
		focus: rgb(0x00447F), border: rgb(0x3F3B34), hover: rgba(0x000000, 0x0C),
		selection: rgb(0xFBE7C4), quiet: rgb(0xF4F1EB),
		veil: rgba(0x000000, 0x99), shadow: rgba(0x000000, 0x55),
		steps: light.steps,
	}
	darkContrast = tokens{
		ground: rgb(0x000000), surface: rgb(0x0B0D12), line: rgb(0x8A909C),
		ink: rgb(0xFFFFFF), secondary: rgb(0xDAD7D0), disabled: rgb(0xBDBAB4),
		accent: rgb(0xFFC67D), accentText: rgb(0xFFC67D), onAccent: rgb(0x000000),
		recovery: rgb(0x9BE3B8), load: rgb(0xFFB39B), recognition: rgb(0xABD3F7),
		focus: rgb(0xABD3F7), border: rgb(0xC3C8D2), hover: rgba(0xFFFFFF, 0x14),
		selection: rgb(0x3A3020), quiet: rgb(0x1B1F28),
		veil: rgba(0x000000, 0xB4), shadow: rgba(0x000000, 0x88),
		steps: dark.steps,
	}
)

// color finds the token of a theme colour name.
func (k *tokens) color(n fyne.ThemeColorName) (color.NRGBA, bool) {
	switch n {
	case Ground:
		return k.ground, true
	case Surface, theme.ColorNameInputBackground, theme.ColorNameMenuBackground,
		theme.ColorNameOverlayBackground, theme.ColorNameHeaderBackground:
		return k.surface, true
	case Line:
		return k.line, true
	case Ink:
		return k.ink, true
	case Secondary, theme.ColorNamePlaceHolder:
		return k.secondary, true
	case Disabled:
		return k.disabled, true
	case Accent:
		return k.accent, true
	case AccentText:
		return k.accentText, true
	case OnAccent, theme.ColorNameForegroundOnError, theme.ColorNameForegroundOnSuccess,
		theme.ColorNameForegroundOnWarning:
		return k.onAccent, true
	case Recovery, theme.ColorNameSuccess:
		return k.recovery, true
	case Load, theme.ColorNameError, theme.ColorNameWarning:
		return k.load, true
	case Recognition:
		return k.recognition, true
	case Focus:
		return k.focus, true
	case Border, theme.ColorNameScrollBar:
		return k.border, true
	case Hover, theme.ColorNamePressed:
		return k.hover, true
	case Selection:
		return k.selection, true
	case Quiet, theme.ColorNameButton, theme.ColorNameDisabledButton:
		return k.quiet, true
	case theme.ColorNameScrollBarBackground:
		return color.NRGBA{}, true
	case VeilColor:
		return k.veil, true
	case theme.ColorNameShadow:
		return k.shadow, true
	}
	return color.NRGBA{}, false
}
