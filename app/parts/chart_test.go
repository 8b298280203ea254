package parts_test

import (
	"bytes"
	"image/png"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"footlight/app/parts"
	"footlight/coaching/report/chart"
)

func threeBars() *chart.Bars {
	bar := func(key string, v float64) chart.Item {
		return chart.Item{Label: key, Now: chart.Bar{Value: v, Key: key, Say: key + " says so"}}
	}
	return &chart.Bars{About: chart.About{Title: "Three bars", Heading: "Name"}, Now: "now", Role: chart.Accent, Items: []chart.Item{bar("a", 1), bar("b", 2), bar("c", 3)}}
}

func TestChartReadsByKeyboard(t *testing.T) {
	var opened, said []string
	v := parts.NewChart(threeBars())
	v.OnOpen = func(key string) { opened = append(opened, key) }
	v.OnSay = func(words string) { said = append(said, words) }
	w := stage(t, parts.Column(0, v))
	if v.Announcement() != "Three bars" {
		t.Errorf("a fresh chart says %q", v.Announcement())
	}
	before := w.Canvas().Capture()
	w.Canvas().FocusNext()
	ringed := w.Canvas().Capture()
	if differing(before, ringed) < 100 {
		t.Error("the keyboard is not seen")
	}
	press(w, fyne.KeyReturn, fyne.KeyRight, fyne.KeyRight, fyne.KeyReturn, fyne.KeyEnd, fyne.KeyRight, fyne.KeySpace, fyne.KeyHome, fyne.KeyLeft, fyne.KeyEnter)
	if got := strings.Join(opened, ""); got != "bca" {
		t.Errorf("opened %q", got)
	}
	if v.Announcement() != "a says so" || said[0] != "a says so" || said[1] != "b says so" {
		t.Errorf("said %q, at last %q", said, v.Announcement())
	}
	if differing(ringed, w.Canvas().Capture()) < 100 {
		t.Error("the ring does not follow")
	}
	v.FocusLost()
	if n := differing(before, w.Canvas().Capture()); n != 0 {
		t.Errorf("%d pixels stay when the keyboard has left", n)
	}
}

func TestChartAnswersThePointer(t *testing.T) {
	opened := ""
	v := parts.NewChart(threeBars())
	v.OnOpen = func(key string) { opened = key }
	w := stage(t, parts.Column(0, v))
	before := w.Canvas().Capture()
	at := fyne.NewPos(60, v.Size().Height-8)
	v.MouseIn(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}})
	if differing(before, w.Canvas().Capture()) < 200 || v.Cursor() != desktop.PointerCursor {
		t.Error("no ring and no words came")
	}
	v.MouseOut()
	if n := differing(before, w.Canvas().Capture()); n != 0 {
		t.Errorf("%d pixels stay when the pointer has left", n)
	}
	test.TapAt(v, at)
	if opened != "c" {
		t.Errorf("opened %q", opened)
	}
	v.Set(&chart.Bars{})
	press(w, fyne.KeyRight, fyne.KeyEnter)
	if opened != "c" || v.Announcement() != "" {
		t.Errorf("an empty chart opened %q", opened)
	}
}

// TestChartCopiesAreAlike: what is copied does not depend on the look.
func TestChartCopiesAreAlike(t *testing.T) {
	v := parts.NewChart(threeBars())
	w := stage(t, parts.Column(0, v))
	svg := v.CopySVG()
	picture, err := v.PNG()
	if err != nil {
		t.Fatal(err)
	}
	dress(t, parts.Look{Mode: parts.Dark, Scale: 2})
	w.Resize(fyne.NewSize(500, 500))
	if v.CopySVG() != svg || !strings.Contains(svg, "<title>Three bars</title>") {
		t.Error("the SVG follows the look, or has no title")
	}
	again, err := v.PNG()
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(picture))
	if err != nil {
		t.Fatal(err)
	}
	if b := img.Bounds(); b.Dx() != 1800 || b.Dy() < 200 {
		t.Errorf("the picture is %v", b)
	}
	dark := 0
	for y := range img.Bounds().Dy() {
		for x := range 600 {
			if r, _, _, _ := img.At(x, y).RGBA(); r < 0x6000 {
				dark++
			}
		}
	}
	if dark < 500 {
		t.Errorf("only %d dark pixels: no words", dark)
	}
	other, err := png.Decode(bytes.NewReader(again))
	if err != nil || other.Bounds() != img.Bounds() {
		t.Errorf("in another look it is %v, %v", other.Bounds(), err)
	}
}

func TestChartTableOpensByKeyboard(t *testing.T) {
	opened := ""
	c := threeBars()
	v := parts.NewChartTable(c.Table())
	v.OnOpen = func(key string) { opened = key }
	w := stage(t, v)
	w.Canvas().FocusNext()
	press(w, fyne.KeyEnd, fyne.KeyReturn)
	if opened != "c" {
		t.Errorf("opened %q", opened)
	}
}

// TestChartTakesTheHeightOfItsWidth: narrower charts wrap, and ask for more.
func TestChartTakesTheHeightOfItsWidth(t *testing.T) {
	c := threeBars()
	c.Items[0].Label = "Zwischen den Seiten vermitteln, ohne selbst Partei zu werden"
	v := parts.NewChart(c)
	w := stage(t, parts.Column(0, v))
	wide := v.Size().Height
	w.Resize(fyne.NewSize(300, 600))
	if v.Size().Height <= wide {
		t.Errorf("%v high, and %v where it is narrow", wide, v.Size().Height)
	}
}

// BenchmarkChartRefresh is all a chart does in a frame in which it changes:
// layout, words and pixels.
func BenchmarkChartRefresh(b *testing.B) {
	test.NewTempApp(b)
	dress(b, parts.Look{Mode: parts.Light})
	v := parts.NewChart(parts.GalleryLines(3650))
	v.Resize(fyne.NewSize(1200, v.MinSize().Height))
	r := test.WidgetRenderer(v)
	for b.Loop() {
		v.Set(v.Chart())
		parts.DrawPixels(r)
	}
}

// TestTableCellsOpenWhatTheyStandFor: a row of now and before opens both, by
// keyboard and by tap, and one without a now opens its before.
func TestTableCellsOpenWhatTheyStandFor(t *testing.T) {
	var opened []string
	v := parts.NewChartTable(chart.Table{
		Head: []string{"Trait", "now", "before"},
		Rows: [][]string{{"Empathy", "14", "9"}, {"Humility", "0", "2"}, {"Care", "1", "0"}, {"Calm", "3", "4"}},
		Keys: [][]string{{"", "a", "b"}, {"", "", "c"}, {"", "d", ""}, {"e"}},
	})
	v.OnOpen = func(key string) { opened = append(opened, key) }
	w := stage(t, v)
	w.Canvas().FocusNext()
	press(w, fyne.KeyHome, fyne.KeyReturn)
	first := w.Canvas().Capture()
	press(w, fyne.KeyRight)
	if differing(first, w.Canvas().Capture()) < 50 {
		t.Error("the ring does not show what Enter opens")
	}
	press(w, fyne.KeyReturn, fyne.KeyDown, fyne.KeyReturn, fyne.KeyDown, fyne.KeyReturn, fyne.KeyDown, fyne.KeyReturn, fyne.KeyHome, fyne.KeyLeft, fyne.KeyLeft, fyne.KeyReturn)
	if got := strings.Join(opened, ""); got != "abcdea" {
		t.Fatalf("the keyboard opened %q", got)
	}
	opened = nil
	l := v.List()
	for _, at := range []fyne.Position{{X: l.Size().Width - 40, Y: 10}, {X: 20, Y: 10}, {X: 20, Y: 44}, {X: l.Size().Width - 40, Y: 78}} {
		test.TapAt(l, at)
	}
	if got := strings.Join(opened, ""); got != "bacd" {
		t.Errorf("taps opened %q", got)
	}
}
