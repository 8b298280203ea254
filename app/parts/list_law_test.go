package parts_test

import (
	"fmt"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"footlight/app/parts"
)

// TestListShowsWhatShouldBeSeen does anything to a list, then expects every row
// of the view filled and in its place, and no other.
func TestListShowsWhatShouldBeSeen(t *testing.T) {
	test.NewTempApp(t)
	th := dress(t, parts.Look{Mode: parts.Light})
	rapid.Check(t, func(r *rapid.T) {
		fyne.CurrentApp().Settings().SetTheme(th)
		l := parts.NewFastList(func() fyne.CanvasObject { return parts.NewBody("").Ellipsis(1) },
			func(i int, o fyne.CanvasObject) { o.(*parts.Text).SetText(fmt.Sprintf("row %d", i)) })
		l.SetRowHeight(40)
		if rapid.Bool().Draw(r, "days") {
			l.SetGroups(60, func(i int) int64 { return int64(i / 3) }, func(i int) (string, string) { return "day", "" })
		}
		place := container.NewWithoutLayout(l)
		w := test.NewWindow(place)
		defer w.Close()
		renderer := func() fyne.WidgetRenderer { return test.WidgetRenderer(l) }
		r.Repeat(map[string]func(*rapid.T){
			"length": func(r *rapid.T) { l.SetLength(rapid.SampledFrom([]int{0, 1, 5, 50, 401, 100000}).Draw(r, "n")) },
			"select": func(r *rapid.T) { l.Select(rapid.IntRange(-1, 500).Draw(r, "i")) },
			"mark":   func(r *rapid.T) { l.ShowSelected(rapid.IntRange(-1, 500).Draw(r, "i")) },
			"scroll": func(r *rapid.T) { l.ScrollToIndex(rapid.IntRange(0, 120000).Draw(r, "i")) },
			"wheel": func(r *rapid.T) {
				l.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, rapid.Float32Range(-900, 900).Draw(r, "dy"))})
			},
			"size": func(r *rapid.T) {
				l.Resize(fyne.NewSize(rapid.SampledFrom([]float32{0, 300}).Draw(r, "w"), rapid.SampledFrom([]float32{0, 30, 333, 700}).Draw(r, "h")))
			},
			"take off": func(*rapid.T) { place.Objects = nil; place.Refresh() },
			"put back": func(*rapid.T) { place.Objects = []fyne.CanvasObject{l}; place.Refresh() },
			"refresh":  func(*rapid.T) { l.Refresh() },
			"hide":     func(*rapid.T) { l.Hide() },
			"text size": func(r *rapid.T) {
				fyne.CurrentApp().Settings().SetTheme(th.With(parts.Look{Scale: rapid.Float32Range(1, 2).Draw(r, "scale")}))
			},
			"forget": func(*rapid.T) {
				// a minute away: the toolkit asks for another renderer, and nobody resizes
				fresh := l.CreateRenderer()
				renderer = func() fyne.WidgetRenderer { return fresh }
			},
		})
		fyne.CurrentApp().Settings().SetTheme(th.With(parts.Look{Scale: rapid.SampledFrom([]float32{1, 1.5}).Draw(r, "last scale")}))
		place.Objects = []fyne.CanvasObject{l}
		l.Show()
		parts.RefreshAll(place)
		if l.Size().Height <= 0 || l.Size().Width <= 0 {
			l.Resize(fyne.NewSize(300, 333))
		}
		rowsInPlace(r, l, renderer().Objects())
	})
}

// rowsInPlace looks at the rows drawn.
func rowsInPlace(r *rapid.T, l *parts.FastList, drawn []fyne.CanvasObject) {
	h := 40 * parts.Scale()
	seen := map[int]float32{}
	for _, o := range drawn {
		text, ok := o.(*parts.Text)
		if !ok || !text.Visible() {
			continue
		}
		var i int
		if _, err := fmt.Sscanf(text.Text(), "row %d", &i); err != nil {
			r.Fatalf("a row was never filled: %q", text.Text())
		}
		if _, twice := seen[i]; twice {
			r.Fatalf("row %d is there twice", i)
		}
		seen[i] = text.Position().Y
		if got := text.Size().Height; math.Abs(float64(got-h)) > 0.1 {
			r.Fatalf("row %d is %v high, not %v", i, got, h)
		}
	}
	if l.Length() == 0 {
		if len(seen) > 0 {
			r.Fatalf("an empty list shows %v", seen)
		}
		return
	}
	first := l.FirstVisible()
	top, ok := seen[first]
	if !ok || top > 0.1 || top < -h-0.1 {
		r.Fatalf("row %d should be on top of %v (%v)", first, seen, ok)
	}
	for i := first; i < l.Length() && top+float32(i-first)*h < l.Size().Height-0.1; i++ {
		y, ok := seen[i]
		if !ok || math.Abs(float64(y-top-float32(i-first)*h)) > 0.1 {
			r.Fatalf("of %d rows, %v high, row %d is missing or at %v; there are %v", l.Length(), l.Size().Height, i, y, seen)
		}
	}
	if end := top + float32(l.Length()-first)*h; first > 0 && end < l.Size().Height-0.1 {
		r.Fatalf("%v of the list is empty below its end", l.Size().Height-end)
	}
}
