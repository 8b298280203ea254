package parts

import (
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

	// OnOpen gets the key of what was opened.
	OnOpen func(key string)
	// OnSay gets the words of what the keyboard reached, for a line of words
	// beside the chart.
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

// Set shows another chart.
func (v *ChartView) Set(of chart.Chart) {
	v.of, v.at, v.over, v.laid = of, -1, -1, chartSize{}
	HideTip(v)
	v.Refresh()
}

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

// MinSize is the height for the width the chart has.
func (v *ChartView) MinSize() fyne.Size {
	v.ExtendBaseWidget(v)
	width := v.Size().Width
	if width < 40 {
		width = 480
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
	words := h.Say()
	if v.OnSay != nil {
		v.OnSay(words)
	}
	v.tell(words, fyne.NewPos(float32(h.Spot.X), float32(h.Spot.Y+h.Spot.H)+Space1))
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

func (v *ChartView) hitAt(p fyne.Position) int {
	return v.scene.At(chart.Point{X: float64(p.X), Y: float64(p.Y)})
}

// Tapped opens what is under the pointer.
func (v *ChartView) Tapped(ev *fyne.PointEvent) {
	v.takeFocus()
	if i := v.hitAt(ev.Position); i >= 0 {
		v.at = i
		v.mark()
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
}

// FocusGained implements fyne.Focusable.
func (v *ChartView) FocusGained() {
	v.focused = true
	revealFocused(v)
	v.mark()
}

// FocusLost implements fyne.Focusable.
func (v *ChartView) FocusLost() {
	v.focused = false
	HideTip(v)
	v.mark()
}

// Cursor implements desktop.Cursorable: a pointer where something opens.
func (v *ChartView) Cursor() desktop.Cursor {
	if v.OnOpen != nil && v.over >= 0 && v.over < len(v.scene.Hits) && v.scene.Hits[v.over].Key() != "" {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}
