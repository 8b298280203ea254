package app

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"footlight/coaching/checkin"
	"footlight/journal"
)

// TestWindowAndTerminalKeepTheSameCheckIns: whatever is said of a day, the card
// and the terminal companion leave the same entries in the journal.
func TestWindowAndTerminalKeepTheSameCheckIns(t *testing.T) {
	fl := filepath.Join(t.TempDir(), "fl")
	build := exec.Command("go", "build", "-o", fl, "footlight/cmd/fl")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("build: %v\n%s", err, out)
	}
	yes, no, note, more := true, false, "short night", "a walk"
	for _, c := range []struct {
		name   string
		window func(b *bench, today journal.Day)
		fl     []string // one command each; words are joined by "_", days said as distances
	}{
		{
			"all of it", func(b *bench, d journal.Day) {
				b.does(KeepCheckIn{
					Day: d, Energy: mark(0, true), Strain: mark(10, true), Recovery: mark(3, true), Clarity: mark(4, true), Valued: mark(5, true), Note: &note,
				})
			},
			[]string{"--date -0 --energy 0 --strain 10 --recovery 3 --clarity 4 --valued 5 --note short_night"},
		},
		{
			"one after another, on a past day", func(b *bench, d journal.Day) {
				b.does(KeepCheckIn{Day: d - 1, Energy: mark(6, true)})
				b.does(KeepCheckIn{Day: d - 1, Strain: mark(2, true)})
				b.does(KeepCheckIn{Day: d - 1, Energy: mark(7, true)})
			},
			[]string{"--date -1 --energy 6", "--date -1 --strain 2", "--date -1 --energy 7"},
		},
		{
			"words below words", func(b *bench, d journal.Day) {
				b.does(KeepCheckIn{Day: d, Note: &note})
				b.does(KeepCheckIn{Day: d, Note: &more})
			},
			[]string{"--date -0 --note short_night", "--date -0 --note a_walk"},
		},
		{
			"away, and back", func(b *bench, d journal.Day) {
				b.does(KeepCheckIn{Day: d - 2, Away: &yes, Energy: mark(5, true)})
				b.does(KeepCheckIn{Day: d - 2, Away: &no})
			},
			[]string{"--away --energy 5 --date -2", "--away=false --date -2"},
		},
		{
			"away for days", func(b *bench, d journal.Day) {
				b.does(KeepCheckIn{Day: d - 3, Strain: mark(8, true)})
				b.does(KeepAway{Stretch: checkin.Between(d-5, d-1)})
			},
			[]string{"--strain 8 --date -3", "--away -5..-1"},
		},
		{
			"away taken back in part", func(b *bench, d journal.Day) {
				b.does(KeepAway{Stretch: checkin.Between(d-5, d-1)})
				b.does(TakeBackAway{Stretch: checkin.Between(d-3, d-1)})
			},
			[]string{"--away --from -5 --until -1", "--away=false --from -3 --until -1"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := newBench(t)
			b.clock = time.Now().In(b.clock.Location())
			b.does(LookAround{})
			today := b.State().Today.Day
			c.window(b, today)
			there := t.TempDir() + "/journal"
			for _, line := range c.fl {
				run := exec.Command(fl, append([]string{"--journal", there, "checkin"}, arguments(line, today)...)...)
				run.Env = append(os.Environ(), "LANG=C", "LC_ALL=", "TZ=Europe/Berlin")
				if out, err := run.CombinedOutput(); err != nil {
					t.Fatalf("fl checkin %s: %v\n%s", line, err, out)
				}
			}
			j, err := journal.Open(t.Context(), there, journal.Options{Origin: "test"})
			if err != nil {
				t.Fatal(err)
			}
			defer j.Close()
			if diff := cmp.Diff(plainEntries(t, b.hub.j, today), plainEntries(t, j, today)); diff != "" {
				t.Errorf("window and terminal differ (-window +fl):\n%s", diff)
			}
		})
	}
}

// arguments puts days for distances and spaces for "_".
func arguments(line string, today journal.Day) []string {
	args := strings.Fields(line)
	for i, arg := range args {
		from, until, ranged := strings.Cut(arg, "..")
		for _, end := range []*string{&from, &until} {
			if len(*end) == 2 && (*end)[0] == '-' {
				*end = (today - journal.Day((*end)[1]-'0')).String()
			}
		}
		if args[i] = from; ranged {
			args[i] = from + ".." + until
		}
		args[i] = strings.ReplaceAll(args[i], "_", " ")
	}
	return args
}

// plainEntries are the entries of a journal without what is a matter of chance:
// ids, and the clock at which something was written.
func plainEntries(t *testing.T, j *journal.Journal, today journal.Day) []journal.Entry {
	t.Helper()
	all, err := j.List(context.Background(), journal.Query{}, journal.Page{Size: 1000})
	if err != nil || len(all) == 0 {
		t.Fatalf("%d entries, %v", len(all), err)
	}
	for i := range all {
		all[i].ID, all[i].Source, all[i].Created, all[i].Updated = "", journal.Source{}, time.Time{}, time.Time{}
		if all[i].Day == today {
			all[i].At = time.Time{}
		}
	}
	return all
}
