// Command warnings runs the shipped warning engine over a file of check-in
// series and writes what it says:
//
//	go run ./cmd/dev/warnings --series S.csv --out W.csv
//
// S.csv has the columns person,date,load,exhaustion,recovery,clarity,
// recognised,away (0–10, empty where not answered; a name ending in .gz is
// unpacked); W.csv gets person,date,severity,kind. It streams: only as many
// people as there are processors are in memory at a time, and people come out
// in the order they came in.
//
// With --margins N it instead tries engine and reference on N seeds of
// simulated people and prints the tables; see package trial.
package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime"

	"footlight/coaching/warning/trial"
)

func main() {
	series := flag.String("series", "", "the series to read")
	out := flag.String("out", "", "the file of warnings to write")
	t := trials{}
	flag.IntVar(&t.seeds, "margins", 0, "try engine and reference on so many seeds of simulated people")
	flag.Uint64Var(&t.first, "first", 1, "the first seed")
	flag.StringVar(&t.worlds, "worlds", "plain", "which worlds: plain, altered, all, or names with commas between")
	flag.StringVar(&t.world, "world", "standard", "the world of --make")
	flag.StringVar(&t.series, "make", "", "write the people of one seed as a series file")
	flag.StringVar(&t.truth, "truth", "", "and what is true of them")
	flag.Parse()
	var err error
	switch {
	case flag.NArg() > 0:
		err = errUsage
	case t.seeds > 0:
		err = t.margins(os.Stdout)
	case t.series != "":
		err = t.make()
	case *series != "" && *out != "":
		err = run(*series, *out, runtime.GOMAXPROCS(0))
	default:
		err = errUsage
	}
	if errors.Is(err, errUsage) {
		flag.Usage()
		os.Exit(2)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "warnings:", err)
		os.Exit(1)
	}
}

var errUsage = errors.New("usage")

func run(series, out string, workers int) error {
	err := write(out, func(w *bufio.Writer) error {
		in, err := trial.Open(series)
		if err != nil {
			return err
		}
		defer in.Close()
		return stream(in, w, workers)
	})
	if !errors.Is(err, trial.ErrScattered) {
		return err
	}
	// The rows of a person do not stand together: this file must be read whole.
	return write(out, func(w *bufio.Writer) error {
		in, err := trial.Open(series)
		if err != nil {
			return err
		}
		defer in.Close()
		people, err := trial.Gather(in)
		if err != nil {
			return err
		}
		for _, p := range people {
			if err := trial.Write(w, found(p)); err != nil {
				return err
			}
		}
		return nil
	})
}

func write(path string, fill func(*bufio.Writer) error) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	w := bufio.NewWriterSize(f, 1<<16)
	_, err = w.WriteString(trial.Heading)
	if err == nil {
		err = fill(w)
	}
	return errors.Join(err, w.Flush(), f.Close())
}

func found(p trial.Person) []trial.Found { return trial.Detector(trial.Engine).All([]trial.Person{p}) }

// stream hands people to workers and writes their answers in order. At most
// twice as many people as workers are under way.
func stream(in io.Reader, w *bufio.Writer, workers int) error {
	type job struct {
		person trial.Person
		done   chan []trial.Found
	}
	jobs, order := make(chan job), make(chan job, 2*workers)
	for range workers {
		go func() {
			for j := range jobs {
				j.done <- found(j.person)
			}
		}()
	}
	written := make(chan error, 1)
	go func() {
		var err error
		for j := range order {
			if f := <-j.done; err == nil {
				err = trial.Write(w, f)
			}
		}
		written <- err
	}()
	err := trial.EachPerson(in, func(p trial.Person) error {
		j := job{p, make(chan []trial.Found, 1)}
		order <- j
		jobs <- j
		return nil
	})
	close(jobs)
	close(order)
	return errors.Join(err, <-written)
}
