package trial

import "strconv"

// round gives x to n decimals as Python's round does: the decimal nearest to
// the exact binary value, ties to even. Formatting and reading back does it.
func round(x float64, n int) float64 {
	v, err := strconv.ParseFloat(strconv.FormatFloat(x, 'f', n, 64), 64)
	if err != nil {
		return x
	}
	return v
}
