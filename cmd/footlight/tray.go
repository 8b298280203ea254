package main

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"image/png"
	"io/fs"
	"runtime"
	"sync"

	"fyne.io/systray"

	"footlight/app"
	"footlight/assets"
)

// tray is the program's icon among those of the session, with a short menu and
// never anything that was written. It comes after the first frame, in its own
// time, and only where the session has a place for it. The toolkit's own tray
// has to be there before the first window, so this one talks to the library
// beneath it.
type tray struct {
	mu    sync.Mutex
	items []app.TrayItem
	begun bool
	up    bool
	end   func()
}

// show gives the tray its menu, now or once it is there. It never waits.
func (t *tray) show(items []app.TrayItem) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.items = items
	switch {
	case t.up:
		go t.fill()
	case !t.begun:
		t.begun = true
		go t.rise()
	}
}

// rise waits for a place in the session's tray and takes it.
func (t *tray) rise() {
	if !trayThere() {
		return
	}
	icon := trayIcon()
	systray.SetOnTapped(func() { t.do("open") })
	begin, end := systray.RunWithExternalLoop(func() {
		systray.SetTitle(app.Metadata().Name)
		systray.SetTooltip(app.Metadata().Name)
		if icon != nil {
			systray.SetIcon(icon)
		}
		t.mu.Lock()
		t.up = true
		t.mu.Unlock()
		t.fill()
	}, nil)
	t.mu.Lock()
	t.end = end
	t.mu.Unlock()
	onTrayThread(begin)
}

// fill brings the menu in step with its words.
func (t *tray) fill() {
	t.mu.Lock()
	defer t.mu.Unlock()
	systray.ResetMenu()
	for i, item := range t.items {
		if i == len(t.items)-1 {
			systray.AddSeparator() // before leaving
		}
		line := systray.AddMenuItem(item.Label, "")
		go func() {
			for range line.ClickedCh {
				app.OnWindow(item.Do)
			}
		}()
	}
}

// do runs an item by its id, on the window's thread.
func (t *tray) do(id string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for _, item := range t.items {
		if item.ID == id {
			app.OnWindow(item.Do)
		}
	}
}

// close takes the icon away. Where the session's bus carries it, it goes by
// itself with the program.
func (t *tray) close() {
	t.mu.Lock()
	end := t.end
	t.mu.Unlock()
	if end != nil && !trayOnBus {
		end()
	}
}

// traySide is the side of the icon; the bus carries every one of its points.
const traySide = 64

// trayIcon is the program's picture as trays take it, or nil.
func trayIcon() []byte {
	file, err := fs.ReadFile(assets.Files, "icons/app.png")
	if err != nil {
		return nil
	}
	whole, err := png.Decode(bytes.NewReader(file))
	if err != nil {
		return nil
	}
	var out bytes.Buffer
	if err := png.Encode(&out, smaller(whole, traySide)); err != nil {
		return nil
	}
	if runtime.GOOS == "windows" {
		return asICO(out.Bytes(), traySide)
	}
	return out.Bytes()
}

// smaller is a picture with that side, each point the mean of those it covers.
func smaller(whole image.Image, side int) image.Image {
	from, to := whole.Bounds(), image.NewNRGBA(image.Rect(0, 0, side, side))
	for y := range side {
		for x := range side {
			var r, g, b, a, n uint64
			for sy := from.Min.Y + y*from.Dy()/side; sy < from.Min.Y+(y+1)*from.Dy()/side; sy++ {
				for sx := from.Min.X + x*from.Dx()/side; sx < from.Min.X+(x+1)*from.Dx()/side; sx++ {
					pr, pg, pb, pa := whole.At(sx, sy).RGBA()
					r, g, b, a, n = r+uint64(pr), g+uint64(pg), b+uint64(pb), a+uint64(pa), n+1
				}
			}
			if n > 0 {
				to.Set(x, y, color.RGBA64{uint16(r / n), uint16(g / n), uint16(b / n), uint16(a / n)})
			}
		}
	}
	return to
}

// asICO puts one PNG picture into the envelope Windows wants: a header of six
// bytes and a directory of one entry, little-endian.
func asICO(picture []byte, side int) []byte {
	const envelope = 22
	out := []byte{0, 0, 1, 0, 1, 0, byte(side), byte(side), 0, 0, 1, 0, 32, 0}
	out = binary.LittleEndian.AppendUint32(out, uint32(len(picture)))
	out = binary.LittleEndian.AppendUint32(out, envelope)
	return append(out, picture...)
}
