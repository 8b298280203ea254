package app

import (
	"fyne.io/fyne/v2"

	"footlight/app/parts"
)

// Widths of Settings at 100 % text.
const (
	sideWidth     = 226 // the list of sections
	sideRoom      = 900 // below it the sections stand above the page
	sectionHeight = 42
	pageWidth     = 640 // of a page of one column
)

// settingsFrame lays out sections and page: a list at the left where there is
// room, pills above where there is not. Its objects are the list, the line
// beside it, the pills, the line below them, and the page.
type settingsFrame struct{ wide bool }

// MinSize implements fyne.Layout: neither long words nor a large text may make
// the window grow.
func (f *settingsFrame) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(240, 120) }

// Layout implements fyne.Layout.
func (f *settingsFrame) Layout(o []fyne.CanvasObject, s fyne.Size) {
	side, upright, strip, line, page := o[0], o[1], o[2], o[3], o[4]
	f.wide = s.Width >= sideRoom*parts.Scale()
	for i, x := range o[:4] {
		if on := f.wide == (i < 2); on != x.Visible() {
			if on {
				x.Show()
			} else {
				x.Hide()
			}
		}
	}
	if f.wide {
		w := sideWidth * parts.Scale()
		put(side, 0, 0, w, s.Height)
		put(upright, w, 0, 1, s.Height)
		put(page, w+1, 0, s.Width-w-1, s.Height)
		return
	}
	h := setHeight(strip, s.Width)
	strip.Move(fyne.NewPos(0, 0))
	put(line, 0, h, s.Width, 1)
	put(page, 0, h+1, s.Width, max(s.Height-h-1, 0))
}

func put(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
}

// column is a page of one column that scrolls.
type settingsColumn struct {
	scroll *parts.Scroller
	inside *fyne.Container
}

func newSettingsColumn(gap float32, objects ...fyne.CanvasObject) *settingsColumn {
	inside := parts.Column(gap, objects...)
	return &settingsColumn{inside: inside, scroll: parts.NewScroller(parts.PadXY(parts.Space5, parts.Space4, parts.Page(pageWidth, inside)))}
}

// relayout gives everything the height it needs now.
func (c *settingsColumn) relayout() {
	c.scroll.Content.Refresh()
	c.scroll.Refresh()
}

// group is a heading with what belongs under it.
func group(heading string, objects ...fyne.CanvasObject) *fyne.Container {
	return parts.Column(parts.Space2, append([]fyne.CanvasObject{parts.NewHeading(heading)}, objects...)...)
}

// segments are pills of which one is always chosen.
type segments struct {
	*parts.Choice
	now string
}

func newSegments(options []parts.Option, chosen func(value string)) *segments {
	s := &segments{}
	s.Choice = parts.NewPills(options, func(v string) {
		if v == "" || v == s.now {
			s.SetValue(s.now)
			return
		}
		s.now = v
		chosen(v)
	})
	return s
}

// set shows a value without telling.
func (s *segments) set(v string) {
	s.now = v
	s.SetValue(v)
}
