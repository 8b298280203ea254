package app

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"footlight/app/parts"
)

// longText reads a text of any length: only the lines in view are set.
type longText struct {
	widget.BaseWidget
	text  string
	lines []string
	width int // characters a line was cut at
	list  *parts.FastList
}

func newLongText() *longText {
	l := &longText{}
	l.list = parts.NewFastList(
		func() fyne.CanvasObject { return parts.NewWords("").Natural() },
		func(i int, row fyne.CanvasObject) { row.(*parts.Text).SetText(l.lines[i]) },
	)
	l.list.SetRowHeight(26)
	l.ExtendBaseWidget(l)
	return l
}

// SetText shows a text.
func (l *longText) SetText(s string) {
	if l.text != s {
		l.text, l.width = s, 0
		l.cut()
	}
}

// Resize implements fyne.CanvasObject.
func (l *longText) Resize(s fyne.Size) {
	l.BaseWidget.Resize(s)
	l.cut()
}

// cut breaks the text for the width there is, counted in characters: exact
// enough for reading, and quick for a whole book.
func (l *longText) cut() {
	per := fyne.MeasureText("nnnnnnnnnnnnnnnnnnnn", parts.TextSize(), parts.WritersStyle).Width / 20
	width := min(max(int((l.Size().Width-parts.Space5)/max(per, 1)), 20), parts.Measure)
	if l.Size().Width <= 0 || width == l.width {
		return
	}
	l.width = width
	l.lines = brokenLines(l.text, width)
	l.list.SetLength(len(l.lines))
}

// MinSize implements fyne.CanvasObject.
func (l *longText) MinSize() fyne.Size {
	return fyne.NewSize(120, 360*parts.Scale())
}

// CreateRenderer implements fyne.Widget.
func (l *longText) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(l.list) }

// brokenLines breaks a text at spaces into lines of at most width characters;
// a longer word is broken inside.
func brokenLines(text string, width int) []string {
	var out []string
	for para := range strings.SplitSeq(text, "\n") {
		para = strings.TrimRight(para, " \r")
		for longer(para, width) {
			at := byteOf(para, width)
			if cut := strings.LastIndexByte(para[:at+1], ' '); cut > 0 {
				out = append(out, para[:cut])
				para = para[cut+1:]
				continue
			}
			out = append(out, para[:at])
			para = para[at:]
		}
		out = append(out, para)
	}
	return out
}

// longer tells that s has more than n characters, without counting them all.
func longer(s string, n int) bool {
	return len(s) > n && (len(s) > n*utf8.UTFMax || utf8.RuneCountInString(s) > n)
}

// byteOf is where character n of s begins; s has more than n.
func byteOf(s string, n int) int {
	for i := range s {
		if n == 0 {
			return i
		}
		n--
	}
	return len(s)
}
