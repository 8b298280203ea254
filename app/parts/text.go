package parts

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Text is words to be read. By default it wraps at words, at most Measure
// characters a line; Ellipsis keeps it on a number of lines and shows the whole
// on hover; Natural keeps it on one line and asks for all the room it needs.
type Text struct {
	widget.BaseWidget
	text   string
	size   fyne.ThemeSizeName
	color  fyne.ThemeColorName
	style  fyne.TextStyle
	align  fyne.TextAlign
	lines  int // most lines shown; 0 for all
	whole  bool
	fixed  float32 // the width asked for, at 100 % text; 0 for none
	wide   bool
	cut    bool
	shown  []string
	width  float32 // the width shown was wrapped for
	at     float32 // the text size shown was wrapped for
	drawn  []fyne.CanvasObject
	render *drawing
}

var _ desktop.Hoverable = (*Text)(nil)

func newText(s string, size fyne.ThemeSizeName, color fyne.ThemeColorName, style fyne.TextStyle) *Text {
	t := &Text{text: s, size: size, color: color, style: style}
	t.ExtendBaseWidget(t)
	return t
}

// NewTitle is the name of a screen; one on each.
func NewTitle(s string) *Text {
	return newText(s, SizeNameTitle, Ink, fyne.TextStyle{Bold: true})
}

// NewHeading opens a section or a card.
func NewHeading(s string) *Text {
	return newText(s, theme.SizeNameSubHeadingText, Ink, fyne.TextStyle{Bold: true})
}

// NewBody is plain words of the product.
func NewBody(s string) *Text { return newText(s, theme.SizeNameText, Ink, fyne.TextStyle{}) }

// NewStrong is body text that leads a line.
func NewStrong(s string) *Text {
	return newText(s, theme.SizeNameText, Ink, fyne.TextStyle{Bold: true})
}

// NewSecondary is what may be read later.
func NewSecondary(s string) *Text {
	return newText(s, theme.SizeNameText, Secondary, fyne.TextStyle{})
}

// NewCaption is small print beside a mark or a field.
func NewCaption(s string) *Text {
	return newText(s, theme.SizeNameCaptionText, Secondary, fyne.TextStyle{})
}

// NewWords is what the person wrote, in the writer's serif.
func NewWords(s string) *Text { return newText(s, theme.SizeNameText, Ink, WritersStyle) }

// Ellipsis keeps the text on at most n lines. It returns the text, as the
// other ways to set it up do.
func (t *Text) Ellipsis(n int) *Text { t.lines, t.whole = n, false; return t.redo() }

// Natural keeps the text on one line that is never cut.
func (t *Text) Natural() *Text { t.whole = true; return t.redo() }

// Fixed keeps the text on one line of a fixed width, at 100 % text, for columns
// of times and figures.
func (t *Text) Fixed(width float32) *Text { t.fixed, t.lines, t.wide = width, 1, true; return t.redo() }

// Wide lets lines be longer than the measure.
func (t *Text) Wide() *Text { t.wide = true; return t.redo() }

// Centered centres the lines.
func (t *Text) Centered() *Text { t.align = fyne.TextAlignCenter; return t.redo() }

// Trailing sets the lines flush right, for figures under each other.
func (t *Text) Trailing() *Text { t.align = fyne.TextAlignTrailing; return t.redo() }

// Tint gives another colour of the theme.
func (t *Text) Tint(c fyne.ThemeColorName) *Text {
	if t.color != c {
		t.color = c
		t.redo()
	}
	return t
}

// Text returns the words.
func (t *Text) Text() string { return t.text }

// SetText replaces the words.
func (t *Text) SetText(s string) {
	if t.text == s {
		return
	}
	t.text = s
	t.redo()
}

// redo wraps and draws again; nothing while the text was never drawn.
func (t *Text) redo() *Text {
	t.at = 0
	if t.render != nil {
		t.Refresh()
	}
	return t
}

// MouseIn implements desktop.Hoverable: the whole text, where it was cut.
func (t *Text) MouseIn(*desktop.MouseEvent) {
	if t.cut {
		ShowTip(t, t.text)
	}
}

// MouseMoved implements desktop.Hoverable.
func (t *Text) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (t *Text) MouseOut() {
	if t.cut {
		HideTip(t)
	}
}

func (t *Text) pointSize() float32 { return theme.Size(t.size) }

func (t *Text) lineHeight() float32 {
	h := measureText("Mg", t.pointSize(), t.style).Height
	if t.style.Monospace {
		return h // the serif's own leading is generous
	}
	return h * 1.12
}

// measureWidth is the width of a full line of running text.
func (t *Text) measureWidth() float32 {
	const sample = "a day of small things, none of them seen, each of them held together at l"
	return measureText(sample, t.pointSize(), t.style).Width
}

// wrap sets shown for a width; a width of 0 means as wide as the measure.
func (t *Text) wrap(width float32) {
	size := t.pointSize()
	if t.at == size && t.width == width {
		return
	}
	t.at, t.width = size, width
	if t.whole {
		t.shown, t.cut = []string{strings.ReplaceAll(t.text, "\n", " ")}, false
		return
	}
	limit := width
	if m := t.measureWidth(); !t.wide && (limit <= 0 || limit > m) {
		limit = m
	}
	if limit <= 0 {
		limit = t.measureWidth() * 2
	}
	t.shown, t.cut = wrapLines(t.text, limit, t.lines, func(s string) float32 {
		return measureText(s, size, t.style).Width
	})
}

// MinSize asks for the height the words need at the width they have.
func (t *Text) MinSize() fyne.Size {
	t.ExtendBaseWidget(t)
	t.wrap(t.Size().Width)
	h := t.lineHeight() * float32(max(len(t.shown), 1))
	if t.whole {
		return fyne.NewSize(measureText(t.shown[0], t.at, t.style).Width, h)
	}
	if t.fixed > 0 {
		return fyne.NewSize(t.fixed*Scale(), h)
	}
	return fyne.NewSize(min(40*Scale(), t.measureWidth()), h)
}

// NaturalWidth is what the text would take on one line.
func (t *Text) NaturalWidth() float32 {
	return min(measureText(t.text, t.pointSize(), t.style).Width, t.measureWidth())
}

// CreateRenderer implements fyne.Widget.
func (t *Text) CreateRenderer() fyne.WidgetRenderer {
	t.render = &drawing{of: t, min: t.MinSize, layout: t.layoutLines, paint: t.paint}
	return newDrawing(t.render)
}

func (t *Text) layoutLines(s fyne.Size) {
	before := len(t.shown)
	t.wrap(s.Width)
	if len(t.shown) != before || len(t.drawn) < len(t.shown) {
		t.paint()
	} else {
		t.fill()
	}
	h := t.lineHeight()
	for i := range t.shown {
		setVisible(t.drawn[i], t.whole || s.Width >= t.at)
		place(t.drawn[i], 0, float32(i)*h, s.Width, h)
	}
}

// fill writes the lines into the objects that are there.
func (t *Text) fill() {
	for i, line := range t.shown {
		c := t.drawn[i].(*canvas.Text)
		if c.Text != line {
			c.Text = line
			c.Refresh()
		}
	}
}

func (t *Text) paint() {
	t.wrap(t.Size().Width)
	for len(t.drawn) < len(t.shown) {
		t.drawn = append(t.drawn, newLine(""))
	}
	t.drawn = t.drawn[:len(t.shown)]
	ink := Color(t.color)
	for i, line := range t.shown {
		c := t.drawn[i].(*canvas.Text)
		c.Text, c.TextSize, c.TextStyle = line, t.at, t.style
		c.Color, c.Alignment = ink, t.align
	}
	if t.render != nil {
		t.render.objects = t.drawn
	}
}
