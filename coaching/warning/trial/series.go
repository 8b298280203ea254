package trial

import (
	"bufio"
	"compress/gzip"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"

	"footlight/coaching/warning"
	"footlight/journal"
)

// Person is one simulated person's series, oldest day first.
type Person struct {
	Name string
	Days []warning.Day
}

// Column names of a series file. Its "load" is the check-in's strain, and its
// exhaustion is 10 − energy; both are turned here and nowhere else.
const (
	colPerson = iota
	colDate
	colStrain
	colExhaustion
	colRecovery
	colClarity
	colValued
	colAway
	columns
)

var columnNames = [columns]string{"person", "date", "load", "exhaustion", "recovery", "clarity", "recognised", "away"}

// ErrScattered tells that the rows of one person do not stand together, so
// that the file cannot be read as a stream.
var ErrScattered = errors.New("the rows of a person do not stand together")

// EachPerson reads a series file and hands over one person after the other.
// A person's rows must stand together, in any order of days; of several rows
// for one day the last one counts. It holds one person in memory.
func EachPerson(r io.Reader, yield func(Person) error) error {
	rows := csv.NewReader(r)
	rows.ReuseRecord = true
	head, err := rows.Read()
	if err != nil {
		return fmt.Errorf("read the heading: %w", err)
	}
	at, err := columnsOf(head)
	if err != nil {
		return err
	}
	seen := map[string]bool{}
	var p Person
	done := func() error {
		if p.Name == "" {
			return nil
		}
		p.Days = tidy(p.Days)
		return yield(p)
	}
	for {
		row, err := rows.Read()
		if err == io.EOF {
			return done()
		}
		if err != nil {
			return err
		}
		if name := row[at[colPerson]]; name != p.Name || p.Name == "" {
			if err := done(); err != nil {
				return err
			}
			if seen[name] {
				return fmt.Errorf("%w: %s", ErrScattered, name)
			}
			p = Person{Name: strings.Clone(name)}
			seen[p.Name] = true
		}
		day, err := dayOf(row, at)
		if err != nil {
			line, _ := rows.FieldPos(0)
			return fmt.Errorf("line %d: %w", line, err)
		}
		p.Days = append(p.Days, day)
	}
}

func columnsOf(head []string) ([columns]int, error) {
	var at [columns]int
	for i, name := range columnNames {
		at[i] = slices.IndexFunc(head, func(h string) bool {
			return strings.EqualFold(strings.TrimSpace(strings.TrimPrefix(h, "\ufeff")), name)
		})
		if at[i] < 0 && i != colAway {
			return at, fmt.Errorf("the file has no column %q", name)
		}
	}
	return at, nil
}

func dayOf(row []string, at [columns]int) (warning.Day, error) {
	var out warning.Day
	d, err := journal.ParseDay(strings.TrimSpace(row[at[colDate]]))
	if err != nil {
		return out, err
	}
	out.Day = d
	for _, f := range []struct {
		col  int
		to   *warning.Score
		turn bool
	}{
		{colStrain, &out.Strain, false},
		{colExhaustion, &out.Energy, true},
		{colRecovery, &out.Recovery, false},
		{colClarity, &out.Clarity, false},
		{colValued, &out.Valued, false},
	} {
		s := strings.TrimSpace(row[at[f.col]])
		if s == "" {
			continue
		}
		v, err := strconv.ParseFloat(s, 64)
		if err != nil {
			return out, fmt.Errorf("%s: %w", columnNames[f.col], err)
		}
		if f.turn {
			v = 10 - v
		}
		*f.to = warning.ScoreOf(v)
	}
	if at[colAway] >= 0 {
		a := strings.TrimSpace(row[at[colAway]])
		out.Away = a != "" && a != "0" && !strings.EqualFold(a, "false")
	}
	return out, nil
}

// tidy sorts by day and keeps the last of equal days.
func tidy(days []warning.Day) []warning.Day {
	slices.SortStableFunc(days, func(a, b warning.Day) int { return int(a.Day) - int(b.Day) })
	out := days[:0]
	for i, d := range days {
		if i+1 < len(days) && days[i+1].Day == d.Day {
			continue
		}
		out = append(out, d)
	}
	return out
}

// Gather reads a series file whose rows may stand in any order, in memory.
// People come in the order of their first rows.
func Gather(r io.Reader) ([]Person, error) {
	rows := csv.NewReader(r)
	rows.ReuseRecord = true
	head, err := rows.Read()
	if err != nil {
		return nil, fmt.Errorf("read the heading: %w", err)
	}
	at, err := columnsOf(head)
	if err != nil {
		return nil, err
	}
	index := map[string]int{}
	var people []Person
	for {
		row, err := rows.Read()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, err
		}
		day, err := dayOf(row, at)
		if err != nil {
			return nil, err
		}
		i, ok := index[row[at[colPerson]]]
		if !ok {
			i = len(people)
			people = append(people, Person{Name: strings.Clone(row[at[colPerson]])})
			index[people[i].Name] = i
		}
		people[i].Days = append(people[i].Days, day)
	}
	for i := range people {
		people[i].Days = tidy(people[i].Days)
	}
	return people, nil
}

// Open opens a file, unpacking it if its name ends in .gz.
func Open(path string) (io.ReadCloser, error) {
	f, err := os.Open(path)
	if err != nil || !strings.HasSuffix(path, ".gz") {
		return f, err
	}
	z, err := gzip.NewReader(bufio.NewReader(f))
	if err != nil {
		f.Close()
		return nil, err
	}
	return unpacked{z, f}, nil
}

type unpacked struct {
	*gzip.Reader
	file *os.File
}

func (u unpacked) Close() error { return errors.Join(u.Reader.Close(), u.file.Close()) }
