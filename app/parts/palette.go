package parts

import (
	"fyne.io/fyne/v2"
)

// PaletteItem is one thing the palette can do. Keywords are searched but not
// shown.
type PaletteItem struct {
	ID, Title, Detail, Keywords, Shortcut string
	Icon                                  fyne.ThemeIconName
}

// PaletteSpec is what the palette offers. Extra adds items made from what is
// typed, a search for it for example; they come last. Empty is said when
// nothing fits.
type PaletteSpec struct {
	Placeholder, Empty string
	Items              []PaletteItem
	Extra              func(query string) []PaletteItem
	OnChoose           func(PaletteItem)
	Closed             func()
}

// Palette is the overlay of Ctrl+K: a line to filter by and what fits.
type Palette struct {
	spec  PaletteSpec
	over  *overlay
	entry *LineEntry
	list  *FastList
	empty *Text
	shown []PaletteItem
}

// paletteRows is the most results seen at once.
const paletteRows = 9

// ShowPalette opens the palette over a window.
func ShowPalette(c fyne.Canvas, spec PaletteSpec) *Palette {
	p := &Palette{spec: spec, entry: NewLineEntry(spec.Placeholder), empty: NewSecondary(spec.Empty)}
	p.list = NewFastList(newPaletteRow, func(i int, o fyne.CanvasObject) {
		if i < len(p.shown) {
			o.(*paletteRow).set(p.shown[i])
		}
	})
	p.list.SetRowHeight(36)
	p.entry.OnEdited = p.filter
	p.entry.OnEnter = func(string) { p.choose(p.list.Selected()) }
	p.entry.OnUp = func() bool { p.list.moveTo(p.list.Selected() - 1); return true }
	p.entry.OnDown = func() bool { p.list.moveTo(p.list.Selected() + 1); return true }
	p.entry.OnKey = p.pages
	p.list.OnActivated = p.choose
	p.list.tapped = p.choose
	card := NewCard(Column(Space2, p.entry, newPaletteRoom(p.list, p.empty, min(len(spec.Items)+1, paletteRows)))).Padded(Space3)
	p.over = newOverlay(c, card)
	p.over.veil, p.over.outside, p.over.closed = VeilColor, true, spec.Closed
	p.over.put = func(window, least fyne.Size) (fyne.Position, fyne.Size) {
		w := min(600*(1+(Scale()-1)*0.5), window.Width-2*Space4)
		h := min(least.Height, window.Height-2*Space4)
		return fyne.NewPos((window.Width-w)/2, min(window.Height*0.12, window.Height-h-Space2)), fyne.NewSize(w, h)
	}
	p.filter("")
	p.over.show(p.entry)
	return p
}

// Close takes the palette away.
func (p *Palette) Close() { p.over.close() }

func (p *Palette) filter(query string) {
	p.shown = Fuzzy(query, p.spec.Items)
	if p.spec.Extra != nil {
		p.shown = append(p.shown, p.spec.Extra(query)...)
	}
	p.list.SetLength(len(p.shown))
	p.list.ScrollToIndex(0)
	first := -1
	if len(p.shown) > 0 {
		first = 0
	}
	p.list.ShowSelected(first)
	setVisible(p.empty, len(p.shown) == 0)
	p.over.Refresh()
}

func (p *Palette) pages(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyPageDown, fyne.KeyPageUp:
		p.list.TypedKey(ev)
		return true
	}
	return false
}

func (p *Palette) choose(i int) {
	if i < 0 || i >= len(p.shown) {
		return
	}
	item := p.shown[i]
	p.Close()
	if p.spec.OnChoose != nil {
		p.spec.OnChoose(item)
	}
}
