package chart

// Metrics are the measures of the text a painter will draw, in the units of
// the Scene. All text of a chart has one size; some of it is bold.
type Metrics struct {
	Size   float64 // of the letters
	Line   float64 // height of a line
	Ascent float64 // from the top of a line to its baseline
	Width  func(words string, bold bool) float64
}

// advances are widths of the printable ASCII letters of Atkinson Hyperlegible,
// in hundredths of its size, rounded up, from the font's own tables.
var advances = [2][95]uint8{
	{
		29, 29, 31, 66, 60, 93, 71, 17, 31, 31, 44, 61, 21, 37, 21, 38, 65, 41, 55, 58, 62, 59, 60, 52, 62, 60, 21, 21, 56, 61, 56, 53,
		79, 63, 62, 66, 68, 57, 55, 72, 70, 42, 52, 63, 54, 83, 69, 73, 61, 76, 62, 60, 56, 70, 59, 85, 63, 60, 61, 32, 38, 32, 56, 40,
		27, 53, 57, 51, 57, 54, 32, 57, 55, 28, 26, 50, 24, 85, 55, 56, 57, 58, 35, 48, 33, 54, 45, 66, 47, 43, 47, 32, 24, 32, 56,
	},
	{
		33, 29, 42, 79, 62, 98, 71, 23, 37, 37, 44, 62, 25, 38, 25, 45, 66, 45, 59, 61, 63, 62, 64, 55, 63, 57, 25, 25, 58, 62, 58, 62,
		76, 70, 64, 68, 69, 59, 55, 72, 68, 46, 57, 66, 54, 85, 71, 77, 63, 79, 66, 62, 62, 67, 66, 89, 70, 69, 63, 34, 45, 34, 59, 44,
		32, 56, 60, 53, 60, 57, 37, 60, 58, 32, 26, 57, 32, 89, 58, 58, 60, 61, 38, 54, 38, 58, 53, 73, 54, 52, 52, 38, 24, 38, 58,
	},
}

// Plain are metrics of the shipped sans at a size, without reading a font: for
// documents made where no window is.
func Plain(size float64) Metrics {
	return Metrics{Size: size, Line: 1.28 * size, Ascent: 0.97 * size, Width: func(words string, bold bool) float64 {
		table := &advances[0]
		if bold {
			table = &advances[1]
		}
		sum := 0
		for _, r := range words {
			switch {
			case r >= ' ' && r <= '~':
				sum += int(table[r-' '])
			case r < 0x2E80:
				sum += 76 // accented letters and dashes: as the wider ones
			default:
				sum += 105
			}
		}
		return float64(sum) * size / 100
	}}
}

// whole fills in what a caller left out.
func (m Metrics) whole() Metrics {
	if !(m.Size > 0 && m.Size < 1000) {
		m.Size = 12.5
	}
	p := Plain(m.Size)
	if !(m.Line > 0) {
		m.Line = p.Line
	}
	if !(m.Ascent > 0) {
		m.Ascent = p.Ascent
	}
	if m.Width == nil {
		m.Width = p.Width
	}
	return m
}

// elide shortens words to a width, with an ellipsis; nothing fits less than the
// ellipsis alone, which is "".
func (m Metrics) elide(words string, bold bool, width float64) string {
	if m.Width(words, bold) <= width {
		return words
	}
	letters := []rune(words)
	low, high := 0, len(letters)
	for low < high {
		mid := (low + high + 1) / 2
		if m.Width(string(letters[:mid])+"…", bold) <= width {
			low = mid
		} else {
			high = mid - 1
		}
	}
	for low > 0 && letters[low-1] == ' ' {
		low--
	}
	if low == 0 {
		return ""
	}
	return string(letters[:low]) + "…"
}

// wrap breaks words into at most n lines of a width; the last is shortened.
func (m Metrics) wrap(words string, bold bool, width float64, n int) []string {
	var lines []string
	for len(lines) < n-1 && m.Width(words, bold) > width {
		cut := 0
		for i, r := range words {
			if r != ' ' && r != '\u00ad' {
				continue
			}
			if m.Width(words[:i], bold) > width {
				break
			}
			cut = i
		}
		if cut == 0 {
			break
		}
		lines = append(lines, words[:cut])
		words = words[cut+1:]
	}
	if last := m.elide(words, bold, width); last != "" {
		lines = append(lines, last)
	}
	return lines
}
