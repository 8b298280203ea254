package app

import (
	"slices"
	"strings"
)

// run is a stretch of words of one text seen against another one. Fresh words
// stand only in this text; a Gap stands for a long stretch both texts share.
type run struct {
	Text  string
	Fresh bool
	Gap   bool
}

const (
	// diffCells bounds the table of the comparison; larger texts are compared
	// by what they share at both ends only.
	diffCells = 1 << 20
	// nearWords is how many shared words are kept beside a change.
	nearWords = 8
)

// wordDiff compares two texts word by word and gives each as runs, long shared
// stretches shortened to a gap. Spaces and line breaks do not count.
func wordDiff(before, after string) (was, now []run) {
	a, b := strings.Fields(before), strings.Fields(after)
	keepA, keepB := shared(a, b)
	return runs(a, keepA), runs(b, keepB)
}

// shared marks the words that both lists have in one order.
func shared(a, b []string) (keepA, keepB []bool) {
	keepA, keepB = make([]bool, len(a)), make([]bool, len(b))
	head := 0
	for head < len(a) && head < len(b) && a[head] == b[head] {
		keepA[head], keepB[head] = true, true
		head++
	}
	tail := 0
	for tail < len(a)-head && tail < len(b)-head && a[len(a)-1-tail] == b[len(b)-1-tail] {
		keepA[len(a)-1-tail], keepB[len(b)-1-tail] = true, true
		tail++
	}
	midA, midB := a[head:len(a)-tail], b[head:len(b)-tail]
	if len(midA) == 0 || len(midB) == 0 || len(midA)*len(midB) > diffCells {
		return keepA, keepB
	}
	longestCommon(midA, midB, func(i, j int) { keepA[head+i], keepB[head+j] = true, true })
	return keepA, keepB
}

// longestCommon tells the places of a longest common subsequence.
func longestCommon(a, b []string, keep func(i, j int)) {
	width := len(b) + 1
	length := make([]int32, (len(a)+1)*width)
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				length[i*width+j] = length[(i+1)*width+j+1] + 1
			} else {
				length[i*width+j] = max(length[(i+1)*width+j], length[i*width+j+1])
			}
		}
	}
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			keep(i, j)
			i, j = i+1, j+1
		case length[(i+1)*width+j] >= length[i*width+j+1]:
			i++
		default:
			j++
		}
	}
}

// runs joins words of one sort and leaves out what lies far from any change.
func runs(list []string, keep []bool) []run {
	var out []run
	for from := 0; from < len(list); {
		to := from
		for to < len(list) && keep[to] == keep[from] {
			to++
		}
		if !keep[from] {
			out = append(out, run{Text: strings.Join(list[from:to], " "), Fresh: true})
		} else {
			out = append(out, quietRun(list[from:to], from == 0, to == len(list))...)
		}
		from = to
	}
	return out
}

// quietRun is a shared stretch with only the words beside a change kept.
func quietRun(list []string, first, last bool) []run {
	head, tail := nearWords, nearWords
	if first {
		head = 0
	}
	if last {
		tail = 0
	}
	if len(list) <= head+tail+nearWords {
		return []run{{Text: strings.Join(list, " ")}}
	}
	var out []run
	if head > 0 {
		out = append(out, run{Text: strings.Join(list[:head], " ")})
	}
	out = append(out, run{Gap: true})
	if tail > 0 {
		out = append(out, run{Text: strings.Join(list[len(list)-tail:], " ")})
	}
	return slices.Clip(out)
}
