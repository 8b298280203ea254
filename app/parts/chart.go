package parts

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"

	"footlight/coaching/report/chart"
)

// ChartView shows a chart. The pointer and the keyboard give the words of what
// is under them: Left and Right (or Up and Down) go from one to the next, Home
// and End to the first and the last, PageUp and PageDown by thirty; Enter or a
// tap opens it. It asks for the height that suits its width.
//
// All shapes are one raster, drawn anew only when chart, size or look change;
// words are text objects; what the pointer and the keyboard mark lies above.
type ChartView struct {
	pressable
	of     chart.Chart
	height float32 // asked for, at 100 % text; 0 for what suits the width
	ground fyne.ThemeColorName
	at     int // the place that has the keyboard, −1 for none
	over   int // the place under the pointer, −1 for none
	scene  chart.Scene
	laid   chartSize // what scene was laid out for
	draw   *chartDrawing
	told   string // the words OnSay got last

	// OnOpen gets the key of what was opened.
	OnOpen func(key string)
	// OnSay gets the words of what the pointer or the keyboard is on, for a line
	// of words beside the chart; "" when neither is on anything.
	OnSay func(words string)
}

// chartSize is what a layout depends on beside the chart.
type chartSize struct{ width, text float32 }

var (
	_ fyne.Focusable    = (*ChartView)(nil)
	_ desktop.Hoverable = (*ChartView)(nil)
)

// NewChart shows a chart on a card.
func NewChart(of chart.Chart) *ChartView {
	v := &ChartView{of: of, ground: Surface, at: -1, over: -1}
	v.become(v)
	v.onKey, v.onPress = v.key, func() { v.open(v.at) }
	return v
}

// WithHeight asks for a height, at 100 % text.
func (v *ChartView) WithHeight(h float32) *ChartView { v.height = h; return v }

// On says what colour the chart stands on, where that is no card.
func (v *ChartView) On(ground fyne.ThemeColorName) *ChartView { v.ground = ground; return v }

// Set shows another chart. The keyboard stays on what it was on, if that is
// still there.
func (v *ChartView) Set(of chart.Chart) {
	key := v.keyAt(v.at)
	v.of, v.at, v.over, v.laid = of, -1, -1, chartSize{}
	if key != "" && v.Size().Width > 0 {
		v.layFor(v.Size().Width)
		v.at = slices.IndexFunc(v.scene.Hits, func(h chart.Hit) bool { return h.Key() == key })
	}
	HideTip(v)
	v.say()
	v.Refresh()
}

func (v *ChartView) keyAt(i int) string {
	if i < 0 || i >= len(v.scene.Hits) {
		return ""
	}
	return v.scene.Hits[i].Key()
}

// say tells what pointer or keyboard is on, when that has become another.
func (v *ChartView) say() {
	i, words := v.over, ""
	if i < 0 && v.focused {
		i = v.at
	}
	if i >= 0 && i < len(v.scene.Hits) {
		words = v.scene.Hits[i].Say()
	}
	if words != v.told && v.OnSay != nil {
		v.OnSay(words)
	}
	v.told = words
}

// Words are those of what pointer or keyboard is on now; "" for nothing.
func (v *ChartView) Words() string { return v.told }

// Chart is what is shown.
func (v *ChartView) Chart() chart.Chart { return v.of }

// Table is what is shown as words.
func (v *ChartView) Table() chart.Table { return v.of.Table() }

// Announcement is what the chart says of itself now, in words.
func (v *ChartView) Announcement() string {
	if v.at >= 0 && v.at < len(v.scene.Hits) {
		return v.scene.Hits[v.at].Say()
	}
	return v.scene.Title
}

func chartMetrics() chart.Metrics {
	size := theme.Size(theme.SizeNameCaptionText)
	return chart.Metrics{
		Size: float64(size), Line: float64(measureText("Mg", size, fyne.TextStyle{}).Height),
		Width: func(s string, bold bool) float64 {
			return float64(measureText(s, size, fyne.TextStyle{Bold: bold}).Width)
		},
	}
}

// layFor lays the chart out for a width, unless it is.
func (v *ChartView) layFor(width float32) {
	now := chartSize{width, TextSize()}
	if v.laid == now {
		return
	}
	v.laid = now
	v.scene = chart.Layout(v.of, float64(width), float64(v.height*Scale()), chartMetrics())
	if v.at >= len(v.scene.Hits) {
		v.at = -1
	}
	v.over = -1
}

// MinSize is the height for the width the chart has; before it has one, a guess,
// for laying out is most of what a chart costs.
func (v *ChartView) MinSize() fyne.Size {
	v.ExtendBaseWidget(v)
	width := v.Size().Width
	if width < 40 {
		return fyne.NewSize(200, 200*Scale())
	}
	v.layFor(width)
	return fyne.NewSize(min(200, width), float32(v.scene.Height))
}

// mark shows where pointer and keyboard are, without drawing the chart anew.
func (v *ChartView) mark() {
	if v.draw != nil {
		v.draw.marks()
	}
}

// key moves over what can be read.
func (v *ChartView) key(ev *fyne.KeyEvent) bool {
	n := len(v.scene.Hits)
	to := v.at
	switch ev.Name {
	case fyne.KeyRight, fyne.KeyDown:
		to++
	case fyne.KeyLeft, fyne.KeyUp:
		if to--; v.at < 0 {
			to = n - 1
		}
	case fyne.KeyPageDown:
		to += 30
	case fyne.KeyPageUp:
		to -= 30
	case fyne.KeyHome:
		to = 0
	case fyne.KeyEnd:
		to = n - 1
	default:
		return false
	}
	if n > 0 {
		v.moveTo(max(min(to, n-1), 0))
	}
	return true
}

func (v *ChartView) moveTo(i int) {
	v.at = i
	v.mark()
	h := &v.scene.Hits[i]
	v.say()
	v.reveal(h.Spot)
	v.tell(h.Say(), fyne.NewPos(float32(h.Spot.X), float32(h.Spot.Y+h.Spot.H)+Space1))
}

// tell shows words at a place of the chart.
func (v *ChartView) tell(words string, at fyne.Position) {
	if t := tipperFor(v); t != nil && words != "" {
		t.showTip(words, fyne.CurrentApp().Driver().AbsolutePositionForObject(v).Add(at))
	}
}

func (v *ChartView) open(i int) {
	if i < 0 || i >= len(v.scene.Hits) || v.OnOpen == nil {
		return
	}
	if key := v.scene.Hits[i].Key(); key != "" {
		v.OnOpen(key)
	}
}

// reveal scrolls to a place of a chart that is higher than what can be seen of
// it.
func (v *ChartView) reveal(spot chart.Box) {
	s := scrollerOf(v)
	if s == nil || v.Size().Height <= s.Size().Height-2*Space2 {
		return
	}
	d := fyne.CurrentApp().Driver()
	y := d.AbsolutePositionForObject(v).Y - d.AbsolutePositionForObject(s).Y + float32(spot.Y)
	h, view := float32(spot.H), s.Size().Height
	switch {
	case y < Space5:
		s.ScrollToOffset(fyne.NewPos(0, max(s.Offset.Y+y-Space6, 0)))
	case y+h > view-Space5:
		limit := max(s.Content.MinSize().Height-view, 0)
		s.ScrollToOffset(fyne.NewPos(0, min(s.Offset.Y+y+h-view+Space6, limit)))
	}
}

func (v *ChartView) hitAt(p fyne.Position) int {
	return v.scene.At(chart.Point{X: float64(p.X), Y: float64(p.Y)})
}

// Tapped opens what is under the pointer.
func (v *ChartView) Tapped(ev *fyne.PointEvent) {
	v.takeFocus()
	if i := v.hitAt(ev.Position); i >= 0 {
		v.at = i
		v.mark()
		v.say()
		v.open(i)
	}
}

// MouseIn implements desktop.Hoverable.
func (v *ChartView) MouseIn(ev *desktop.MouseEvent) { v.MouseMoved(ev) }

// MouseMoved implements desktop.Hoverable.
func (v *ChartView) MouseMoved(ev *desktop.MouseEvent) {
	i := v.hitAt(ev.Position)
	if i == v.over {
		return
	}
	v.over = i
	v.mark()
	v.say()
	if i < 0 {
		HideTip(v)
		return
	}
	v.tell(v.scene.Hits[i].Say(), ev.Position.AddXY(0, Space5))
}

// MouseOut implements desktop.Hoverable.
func (v *ChartView) MouseOut() {
	v.over = -1
	HideTip(v)
	v.mark()
	v.say()
}

// FocusGained implements fyne.Focusable.
func (v *ChartView) FocusGained() {
	v.focused = true
	revealFocused(v)
	v.mark()
	v.say()
}

// FocusLost implements fyne.Focusable.
func (v *ChartView) FocusLost() {
	v.focused = false
	HideTip(v)
	v.mark()
	v.say()
}

// Cursor implements desktop.Cursorable: a pointer where something opens.
func (v *ChartView) Cursor() desktop.Cursor {
	if v.OnOpen != nil && v.over >= 0 && v.over < len(v.scene.Hits) && v.scene.Hits[v.over].Key() != "" {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}
