package app

import (
	"image/color"
	"slices"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"footlight/app/parts"
)

// rowHeight of the timeline at 100 % text.
const rowHeight = 64

// mostFacts is how many facts a row draws; those without room are left out.
const mostFacts = 8

// longestFact is the widest a fact may be, at 100 % text.
const longestFact = 150

// entryLine draws one row of the timeline with plain shapes: it takes neither
// pointer nor keyboard, so the list under it gets both.
type entryLine struct {
	widget.BaseWidget
	row   rowSummary
	ready bool // false draws the quiet line that waits for its words
	draw  *lineDrawing
}

func newEntryLine() *entryLine {
	l := &entryLine{}
	l.ExtendBaseWidget(l)
	return l
}

// set shows an entry.
func (l *entryLine) set(s rowSummary) {
	if l.ready && l.row.Words == s.Words && l.row.Clock == s.Clock && l.row.Icon == s.Icon && slices.Equal(l.row.Facts, s.Facts) {
		return
	}
	l.row, l.ready = s, true
	l.Refresh()
}

// wait shows that the words are still on their way.
func (l *entryLine) wait() {
	if l.ready || l.row.Words == "" {
		l.row, l.ready = rowSummary{}, false
		l.Refresh()
	}
}

// CreateRenderer implements fyne.Widget.
func (l *entryLine) CreateRenderer() fyne.WidgetRenderer {
	d := &lineDrawing{of: l, icon: parts.NewPicture(parts.IconEdit, parts.Secondary, 16)}
	d.words, d.clock = canvas.NewText("", color.Black), canvas.NewText("", color.Black)
	d.blank = canvas.NewRectangle(color.Transparent)
	d.blank.CornerRadius = 4
	d.objects = []fyne.CanvasObject{d.blank, d.icon, d.words, d.clock}
	for range mostFacts {
		f := &factDrawing{back: canvas.NewRectangle(color.Transparent), icon: parts.NewPicture(parts.IconClock, parts.Secondary, 13), text: canvas.NewText("", color.Black)}
		d.facts = append(d.facts, f)
		d.objects = append(d.objects, f.back, f.icon, f.text)
	}
	l.draw = d
	d.paint()
	if size := l.Size(); size.Width > 0 {
		d.Layout(size) // a row whose drawing was thrown away while the list was not shown
	}
	return d
}

// Parts are the icons, which follow a change of look of their own.
func (l *entryLine) Parts() []fyne.CanvasObject {
	if l.draw == nil {
		return nil
	}
	out := []fyne.CanvasObject{l.draw.icon}
	for _, f := range l.draw.facts {
		out = append(out, f.icon)
	}
	return out
}

type lineDrawing struct {
	of           *entryLine
	icon         *parts.Picture
	words, clock *canvas.Text
	blank        *canvas.Rectangle
	facts        []*factDrawing
	objects      []fyne.CanvasObject
}

type factDrawing struct {
	back *canvas.Rectangle
	icon *parts.Picture
	text *canvas.Text
}

func (d *lineDrawing) Destroy()                     {}
func (d *lineDrawing) Objects() []fyne.CanvasObject { return d.objects }

func (d *lineDrawing) MinSize() fyne.Size { return fyne.NewSize(120, rowHeight*parts.Scale()) }

func (d *lineDrawing) Refresh() {
	d.paint()
	d.Layout(d.of.Size())
	canvas.Refresh(d.of)
}

// paint applies words and look; what depends on the width is left to Layout.
func (d *lineDrawing) paint() {
	r := d.of.row
	d.words.TextSize, d.words.Color = parts.TextSize(), parts.Color(parts.Ink)
	d.clock.Text, d.clock.TextSize, d.clock.Color = r.Clock, 12*parts.Scale(), parts.Color(parts.Secondary)
	d.blank.FillColor = parts.Color(parts.Quiet)
	d.blank.Hidden = d.of.ready
	d.icon.Hidden = r.Icon == ""
	if r.Icon != "" {
		d.icon.Set(r.Icon, r.Ink)
	}
	for i, f := range d.facts {
		if i >= len(r.Facts) {
			f.show(false)
			continue
		}
		fact := r.Facts[i]
		f.back.FillColor, f.back.CornerRadius = parts.Color(parts.Quiet), 10*parts.Scale()
		f.text.TextSize, f.text.Color = 12*parts.Scale(), parts.Color(parts.Ink)
		if fact.Icon == "" {
			f.text.Color = parts.Color(fact.Ink)
		} else {
			f.icon.Set(fact.Icon, fact.Ink)
		}
	}
}

func (f *factDrawing) show(on bool) {
	f.back.Hidden, f.icon.Hidden, f.text.Hidden = !on, !on, !on
}

// Layout puts the words on the first line and as many facts as fit below.
func (d *lineDrawing) Layout(s fyne.Size) {
	scale := parts.Scale()
	r := d.of.row
	line := fyne.MeasureText("Mg", parts.TextSize(), fyne.TextStyle{}).Height
	low := 20 * scale
	top := (s.Height - line - parts.Space1 - low) / 2
	clock := d.clock.MinSize()
	x := parts.Space2
	if r.Icon != "" {
		side := 16 * scale
		d.icon.Resize(fyne.NewSquareSize(side))
		d.icon.Move(fyne.NewPos(x, top+(line-side)/2))
		x += side + 6
	}
	room := s.Width - x - clock.Width - parts.Space3
	d.words.Text = fitted(r.Words, room, parts.TextSize())
	d.words.Move(fyne.NewPos(x, top))
	d.words.Resize(fyne.NewSize(max(room, 0), line))
	d.clock.Move(fyne.NewPos(s.Width-clock.Width-parts.Space1, top+line-clock.Height-1))
	d.clock.Resize(clock)
	d.blank.Move(fyne.NewPos(parts.Space2, s.Height/2-5*scale))
	d.blank.Resize(fyne.NewSize(s.Width*0.45, 10*scale))
	d.layFacts(s.Width, top+line+parts.Space1, low, scale)
}

func (d *lineDrawing) layFacts(width, y, height, scale float32) {
	x := parts.Space2
	for i, fact := range d.of.row.Facts {
		if i == len(d.facts) {
			break
		}
		f := d.facts[i]
		lead := float32(0)
		if fact.Icon != "" {
			lead = 13*scale + 4
		}
		f.text.Text = fitted(fact.Text, longestFact*scale-lead-2*parts.Space2, f.text.TextSize)
		m := f.text.MinSize()
		all := m.Width + lead + 2*parts.Space2
		fits := x+all <= width
		f.show(fits)
		f.icon.Hidden = !fits || fact.Icon == ""
		if !fits {
			for _, rest := range d.facts[i+1:] {
				rest.show(false)
			}
			return
		}
		f.back.Move(fyne.NewPos(x, y))
		f.back.Resize(fyne.NewSize(all, height))
		f.icon.Move(fyne.NewPos(x+parts.Space2-1, y+(height-13*scale)/2))
		f.icon.Resize(fyne.NewSquareSize(13 * scale))
		f.text.Move(fyne.NewPos(x+parts.Space2+lead, y+(height-m.Height)/2))
		f.text.Resize(m)
		x += all + 5
	}
}

// fitted is s as far as it fits, with an ellipsis where it was cut.
func fitted(s string, room, size float32) string {
	width := func(s string) float32 { return fyne.MeasureText(s, size, fyne.TextStyle{}).Width }
	if room <= 0 {
		return ""
	}
	if len(s) > 400 {
		s = s[:byteOf(s, min(400, utf8.RuneCountInString(s)))]
	}
	if width(s) <= room {
		return s
	}
	lo, hi := 0, utf8.RuneCountInString(s)
	for lo < hi {
		mid := (lo + hi + 1) / 2
		if width(s[:byteOf(s, mid)]+"…") <= room {
			lo = mid
		} else {
			hi = mid - 1
		}
	}
	return s[:byteOf(s, lo)] + "…"
}
