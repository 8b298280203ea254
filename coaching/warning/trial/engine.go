package trial

import (
	"bufio"
	"io"

	"footlight/coaching/warning"
)

// Engine is the product's engine on one person's days, oldest first, up to the
// last day given.
func Engine(days []warning.Day) []Found {
	s := warning.New()
	for _, d := range days {
		s.Step(d)
	}
	var out []Found
	for _, w := range s.Warnings() {
		out = append(out, Found{Date: w.Day, Warning: true, Kind: string(w.Kind)})
	}
	for _, n := range s.Notices() {
		out = append(out, Found{Date: n.Day, Kind: string(n.Kind)})
	}
	return out
}

// Detector says what it finds in one person's days.
type Detector func([]warning.Day) []Found

// All runs a detector over people.
func (d Detector) All(people []Person) []Found {
	var out []Found
	for _, p := range people {
		for _, f := range d(p.Days) {
			f.Person = p.Name
			out = append(out, f)
		}
	}
	return out
}

// Heading is the first line of a warnings file.
const Heading = "person,date,severity,kind\n"

// Write writes lines of a warnings file, without the heading. Names come from
// a series file; one that would need quoting is quoted.
func Write(w *bufio.Writer, found []Found) error {
	for _, f := range found {
		severity := "notice"
		if f.Warning {
			severity = "warning"
		}
		for _, s := range [...]string{quoted(f.Person), ",", f.Date.String(), ",", severity, ",", f.Kind, "\n"} {
			if _, err := io.WriteString(w, s); err != nil {
				return err
			}
		}
	}
	return nil
}

func quoted(s string) string {
	plain := true
	for i := range len(s) {
		if c := s[i]; c == '"' || c == ',' || c == '\n' || c == '\r' {
			plain = false
		}
	}
	if plain {
		return s
	}
	out := []byte{'"'}
	for i := range len(s) {
		if s[i] == '"' {
			out = append(out, '"')
		}
		out = append(out, s[i])
	}
	return string(append(out, '"'))
}
