package trial

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"

	"footlight/journal"
)

// Truth is what is really so about one simulated person.
type Truth struct {
	Person, Family string
	First, Last    journal.Day
	Onset, Peak    journal.Day // NoDay where nothing happens
	Cross          journal.Day // the shift reaches one personal SD; NoDay if unknown
	Ramp           int         // days from onset to peak
	Crunches       [][2]journal.Day
}

// ReadTruth reads a truth file.
func ReadTruth(r io.Reader) ([]Truth, error) {
	all, err := csv.NewReader(r).ReadAll()
	if err != nil {
		return nil, err
	}
	if len(all) == 0 {
		return nil, io.ErrUnexpectedEOF
	}
	col := map[string]int{}
	for i, h := range all[0] {
		col[h] = i
	}
	out := make([]Truth, 0, len(all)-1)
	for _, row := range all[1:] {
		get := func(name string) string { return row[col[name]] }
		t := Truth{Person: get("person"), Family: get("family")}
		for _, f := range []struct {
			name string
			to   *journal.Day
		}{{"first", &t.First}, {"last", &t.Last}, {"onset", &t.Onset}, {"peak", &t.Peak}, {"cross1sd", &t.Cross}} {
			if *f.to, err = journal.ParseDay(get(f.name)); err != nil {
				return nil, fmt.Errorf("%s of %s: %w", f.name, t.Person, err)
			}
		}
		if t.Ramp, err = strconv.Atoi(get("ramp_days")); err != nil {
			return nil, fmt.Errorf("ramp_days of %s: %w", t.Person, err)
		}
		for _, c := range strings.Split(get("crunches"), ";") {
			from, to, ok := strings.Cut(c, "/")
			if !ok {
				continue
			}
			a, err1 := journal.ParseDay(from)
			b, err2 := journal.ParseDay(to)
			if err1 != nil || err2 != nil {
				return nil, fmt.Errorf("crunches of %s: %q", t.Person, c)
			}
			t.Crunches = append(t.Crunches, [2]journal.Day{a, b})
		}
		out = append(out, t)
	}
	return out, nil
}
