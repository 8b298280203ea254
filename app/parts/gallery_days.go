package parts

import (
	"strconv"

	"fyne.io/fyne/v2"
)

// galleryDays shows the strip of days with all three shapes.
func galleryDays() fyne.CanvasObject {
	var days []StripDay
	for i := range 14 {
		d := StripDay{Label: strconv.Itoa(9 + i), Words: "9 November: nothing", Mark: StripDot}
		switch {
		case i%5 == 3:
			d.Mark = StripNothing
		case i > 4 && i < 8:
			d.Mark = StripBar
		}
		days = append(days, d)
	}
	strip, narrow := NewDayStrip("The last two weeks", func(int) {}), NewDayStrip("The last two weeks", func(int) {})
	strip.SetDays(days, 13)
	narrow.SetDays(days, 4)
	return gallerySheet("Days", Page(320, NewCard(strip)), Page(200, NewCard(narrow)))
}
