package parts

import (
	"image/color"
	"io/fs"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Mode says who decides between light and dark.
type Mode int

// The modes: as the system has it, or always one of the two.
const (
	FollowSystem Mode = iota
	Light
	Dark
)

// Look is what a person chose in the settings. Scale is the text size, 1 for
// 100 % up to 2; zero means 1.
type Look struct {
	Mode     Mode
	Contrast bool
	Scale    float32
}

// Theme is Footlight's fyne.Theme. Values of it are immutable; a new look is a
// new theme made by With, which shares fonts and icons.
type Theme struct {
	look  Look
	ui    face
	words *lazyFace
	icons *iconSet
}

var _ fyne.Theme = (*Theme)(nil)

// lazyFace puts off reading the writer's face until words are drawn in it.
type lazyFace struct {
	once  sync.Once
	files fs.FS
	face  face
}

func (l *lazyFace) get(fallback face) face {
	l.once.Do(func() {
		f, err := loadFace(l.files, "Literata", writersScale)
		if err != nil {
			f = fallback
		}
		l.face = f
	})
	return l.face
}

// NewTheme reads fonts/ and icons/ from files.
func NewTheme(files fs.FS, look Look) (*Theme, error) {
	ui, err := loadFace(files, "AtkinsonHyperlegible", 1)
	if err != nil {
		return nil, err
	}
	icons, err := loadIcons(files)
	if err != nil {
		return nil, err
	}
	return &Theme{look: tidy(look), ui: ui, words: &lazyFace{files: files}, icons: icons}, nil
}

func tidy(l Look) Look {
	if l.Scale == 0 {
		l.Scale = 1
	}
	l.Scale = min(max(l.Scale, 1), 2)
	return l
}

// With returns the same theme in another look.
func (t *Theme) With(look Look) *Theme {
	other := *t
	other.look = tidy(look)
	return &other
}

// Look returns what the theme was made for.
func (t *Theme) Look() Look { return t.look }

func (t *Theme) tokens(v fyne.ThemeVariant) *tokens {
	isDark := v == theme.VariantDark
	if t.look.Mode != FollowSystem {
		isDark = t.look.Mode == Dark
	}
	switch {
	case isDark && t.look.Contrast:
		return &darkContrast
	case isDark:
		return &dark
	case t.look.Contrast:
		return &lightContrast
	}
	return &light
}

// Color implements fyne.Theme.
func (t *Theme) Color(n fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	k := t.tokens(v)
	if c, ok := k.color(n); ok {
		return c
	}
	return theme.DefaultTheme().Color(n, v)
}

// WritersStyle sets text in the writer's serif face, 16 points where the text
// around is 14. The theme answers the toolkit's monospace style with it: no
// part uses monospace, and a style of its own keeps the caches of widths and
// textures apart.
var WritersStyle = fyne.TextStyle{Monospace: true}

// Font implements fyne.Theme.
func (t *Theme) Font(s fyne.TextStyle) fyne.Resource {
	switch {
	case s.Symbol:
		return theme.DefaultTheme().Font(s)
	case s.Monospace:
		return t.words.get(t.ui).style(s)
	}
	return t.ui.style(s)
}

// Icon implements fyne.Theme: own icons by their names, also under the names
// by which the toolkit's own widgets ask.
func (t *Theme) Icon(n fyne.ThemeIconName) fyne.Resource {
	if own, ok := toolkitIcons[n]; ok {
		n = own
	}
	if r := t.icons.get(n); r != nil {
		return tinted{src: r, color: Ink}
	}
	return theme.DefaultTheme().Icon(n)
}

// Names of sizes the toolkit does not have.
const SizeNameTitle fyne.ThemeSizeName = "footlightTitle"

// Size implements fyne.Theme: type on a 1.25 scale from 14, times the text
// size chosen; spaces stay.
func (t *Theme) Size(n fyne.ThemeSizeName) float32 {
	s := t.look.Scale
	switch n {
	case theme.SizeNameText:
		return 14 * s
	case theme.SizeNameCaptionText:
		return 12.5 * s
	case theme.SizeNameSubHeadingText:
		return 17.5 * s
	case theme.SizeNameHeadingText, SizeNameTitle:
		return 22 * s
	case theme.SizeNameInlineIcon:
		return 18 * s
	case theme.SizeNamePadding:
		return Space1
	case theme.SizeNameInnerPadding:
		return Space2
	case theme.SizeNameLineSpacing:
		return 4
	case theme.SizeNameSeparatorThickness:
		return 1
	case theme.SizeNameScrollBar:
		return 10
	case theme.SizeNameScrollBarSmall:
		return 4
	case theme.SizeNameScrollBarRadius:
		return 5
	case theme.SizeNameInputBorder:
		return 1
	case theme.SizeNameInputRadius, theme.SizeNameButtonRadius, theme.SizeNameCardRadius,
		theme.SizeNameDialogRadius, theme.SizeNamePopupRadius, theme.SizeNameMenuRadius:
		return Radius
	case theme.SizeNameSelectionRadius:
		return 4
	}
	return theme.DefaultTheme().Size(n)
}

// Color resolves a meaning in the look that is on now. Under a theme that is
// not ours, a part built before the window for example, ours in light answers.
func Color(n fyne.ThemeColorName) color.Color {
	if t, ok := theme.Current().(*Theme); ok {
		return t.Color(n, fyne.CurrentApp().Settings().ThemeVariant())
	}
	if c, ok := light.color(n); ok {
		return c
	}
	return theme.Color(n)
}

// TextSize is the current size of body text.
func TextSize() float32 { return theme.Size(theme.SizeNameText) }

// Scale is the current text size relative to 100 %.
func Scale() float32 { return TextSize() / 14 }

// Sequence returns the 7 steps of a quantity, from nothing to most, for heat
// maps: one lightness direction, so they also read without colour.
func Sequence() [7]color.NRGBA {
	if t, ok := theme.Current().(*Theme); ok {
		return t.tokens(fyne.CurrentApp().Settings().ThemeVariant()).steps
	}
	return light.steps
}
