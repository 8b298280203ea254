package parts

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"

	"fyne.io/fyne/v2"
)

// face is one family in the four styles of the toolkit.
type face struct{ regular, bold, italic, boldItalic fyne.Resource }

func (f face) style(s fyne.TextStyle) fyne.Resource {
	switch {
	case s.Bold && s.Italic:
		return f.boldItalic
	case s.Bold:
		return f.bold
	case s.Italic:
		return f.italic
	}
	return f.regular
}

// writersScale is how much larger the serif is set than the words around it
// (16 against 14 points).
const writersScale = 16.0 / 14.0

// loadFace reads fonts/<family>_*.ttf; with a scale other than 1 the glyphs
// come out that much larger at the same nominal size.
func loadFace(files fs.FS, family string, scale float64) (face, error) {
	var f face
	for name, to := range map[string]*fyne.Resource{
		"400Regular": &f.regular, "700Bold": &f.bold,
		"400Regular_Italic": &f.italic, "700Bold_Italic": &f.boldItalic,
	} {
		file := family + "_" + name + ".ttf"
		data, err := fs.ReadFile(files, "fonts/"+file)
		if err != nil {
			return f, fmt.Errorf("load font %s: %w", family, err)
		}
		if scale != 1 {
			if data, err = rescale(data, scale); err != nil {
				return f, fmt.Errorf("load font %s: %w", family, err)
			}
		}
		*to = fyne.NewStaticResource(file, data)
	}
	return f, nil
}

var errNoFont = errors.New("not a TrueType font")

// rescale returns the font with its units per em divided by scale. All other
// measures of a TrueType font are counted in those units, so everything grows
// alike. The toolkit has one text size for a widget and caches widths by text,
// size and style only; a larger face at the same size needs neither a second
// theme nor its leaks.
func rescale(font []byte, scale float64) ([]byte, error) {
	if len(font) < 12 {
		return nil, errNoFont
	}
	for i, n := 0, int(binary.BigEndian.Uint16(font[4:])); i < n; i++ {
		at := 12 + 16*i
		if at+16 > len(font) {
			return nil, errNoFont
		}
		if string(font[at:at+4]) != "head" {
			continue
		}
		units := int(binary.BigEndian.Uint32(font[at+8:])) + 18
		if units+2 > len(font) {
			return nil, errNoFont
		}
		out := append([]byte(nil), font...)
		em := float64(binary.BigEndian.Uint16(font[units:]))
		binary.BigEndian.PutUint16(out[units:], uint16(em/scale+0.5))
		return out, nil
	}
	return nil, errNoFont
}
