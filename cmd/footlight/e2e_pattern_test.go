//go:build linux

package main

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"footlight/coaching/mirror"
	"footlight/journal"
)

// rising writes a hundred and forty days before today: ordinary ones at first,
// then strain that rises over the last month, and an action now and then.
func (s *screen) rising() {
	s.t.Helper()
	here, err := time.LoadLocation(zone)
	if err != nil {
		s.t.Fatal(err)
	}
	today := time.Now().In(here)
	near := func(v float64) journal.Mark { return journal.MarkOf(int(v + .5)) }
	var all []journal.Entry
	for left := 139; left >= 0; left-- {
		at := time.Date(today.Year(), today.Month(), today.Day()-1-left, 11, 0, 0, 0, here)
		if at.Weekday() == time.Saturday || at.Weekday() == time.Sunday {
			continue
		}
		up := max(0, 1-float64(left)/30)
		noise := float64((left*7919+13)%7)/3 - 1
		all = append(all, journal.Entry{
			At: at, Kind: journal.CheckIn, Strain: near(4 + 4.5*up + noise), Energy: near(6 - 3.5*up + noise),
			Recovery: near(6 - 2*up + noise), Clarity: near(6), Valued: near(6),
		})
		if left%3 == 0 {
			all = append(all, journal.Entry{
				At: at.Add(time.Hour), Kind: journal.Action, Body: "Calmed the release call", Minutes: 45,
				Load: near(5), Support: "unblock", Visibility: []journal.Visibility{journal.Noticed, journal.Unseen}[left%2],
			})
		}
	}
	ctx := context.Background()
	j, err := journal.Open(ctx, s.folder, journal.Options{Origin: "test", Digest: mirror.Digester()})
	if err != nil {
		s.t.Fatal(err)
	}
	defer j.Close()
	if _, err := j.AddAll(ctx, all); err != nil {
		s.t.Fatal(err)
	}
}

// press sends keys in this order.
func (s *screen) press(keys ...string) { s.t.Helper(); s.do(append([]string{"key"}, keys...)...) }

// backwards goes from the capture line against the order of Tab.
func (s *screen) backwards(n int) {
	s.t.Helper()
	keys := []string{"ctrl+n"}
	for range n {
		keys = append(keys, "shift+Tab")
	}
	s.press(keys...)
}

// Backwards from the capture line stand: folding the rail, its four screens,
// the way to help; then the answers of the page, and before them its three
// remedies.
const (
	toAnswers = 7
	toRemedy  = 10
)

// TestPatternIsSeenTriedAndAnswered: a journal with rising strain shows one
// quiet line; its page, a remedy and an answer need the keyboard alone, and all
// of it is there after the session ended.
func TestPatternIsSeenTriedAndAnswered(t *testing.T) {
	s := newScreen(t)
	s.rising()
	s.open()
	s.sees("A pattern worth a look", "strain above your usual")
	s.press("Tab", "Return")
	s.sees("Noticed on", "What the entries show", "clearly above your usual")
	s.backwards(toRemedy)
	s.sees("Try it for two weeks", "Talk to a doctor")
	s.press("space")
	s.sees("Stop trying it", "Talk to a doctor")
	s.press("Tab", "Tab", "Tab", "space")
	s.tells([]string{"warnings"}, "Noted on", "helpful")
	s.end()

	s.open()
	s.press("Tab", "Return")
	s.sees("Noticed on", "What the entries show")
	s.backwards(toRemedy + 1) // what is being tried stands above three others
	s.sees("Stop trying it")
	s.do("mousemove", "600", "500")
	s.backwards(toAnswers)
	s.sees("What do you say to it")
	s.do("click", "--repeat", "9", "5") // the wheel, to the end of the page
	s.sees("Noted on", "Another answer")
	s.quit()
}

// TestInsightsLeadToTheirEntries: the titles say what was marked, a mark opened
// by keyboard shows the entries behind it and their number; help and the veil
// are one step away; a check-in by keyboard is kept.
func TestInsightsLeadToTheirEntries(t *testing.T) {
	s := newScreen(t)
	s.rising()
	s.open()
	s.press("ctrl+3")
	s.sees("You marked the load of", "How you were", "There is a pattern worth a look")
	s.press("Tab", "Tab", "Tab", "Tab", "Tab", "Left") // from the period past the pattern, all so far, table and more to the last mark
	s.sees("1 check-in")
	s.press("Return")
	s.sees("behind: check-ins", "Strain", "was away that day")
	s.look = "620x800+0+0" // the list, without the entry beside it
	s.sees("behind: check-ins", "1 entry")
	s.look = ""
	s.press("ctrl+shift+h")
	s.sees("I am not all right", "people you can turn to", "Someone you trust")
	s.press("F9")
	s.sees("Footlight is veiled")
	s.press("F9")
	s.sees("people you can turn to")
	s.press("ctrl+shift+c")
	s.sees("How is today")
	s.write("3")
	s.press("Tab")
	s.write("8")
	s.tells([]string{"list", "--last", "1"}, "Check-in", "strain 8", "energy 3")
	s.end()
	s.tells([]string{"list", "--last", "1"}, "Check-in", "strain 8", "energy 3")
}

// end asks the program to end, as a session does, and waits for it.
func (s *screen) end() {
	s.t.Helper()
	s.running.Process.Signal(syscall.SIGTERM)
	ended := make(chan error, 1)
	go func() { ended <- s.running.Wait() }()
	select {
	case err := <-ended:
		if err != nil {
			s.t.Fatalf("the window ended badly: %v", err)
		}
	case <-time.After(patience):
		s.t.Fatal("the window did not end")
	}
}

// tells waits until the terminal companion says these words to that command.
func (s *screen) tells(command []string, words ...string) {
	s.t.Helper()
	fl := filepath.Join(filepath.Dir(s.program), "fl")
	until := time.Now().Add(patience)
	for {
		c := exec.Command(fl, append([]string{"--journal", s.folder}, command...)...)
		c.Env = append(os.Environ(), "LANG=en_US.UTF-8", "LC_ALL=en_US.UTF-8", "TZ="+zone)
		out, err := c.CombinedOutput()
		if err != nil {
			s.t.Fatalf("fl %v: %v\n%s", command, err, out)
		}
		missing := false
		for _, w := range words {
			missing = missing || !strings.Contains(string(out), w)
		}
		if !missing {
			return
		}
		if time.Now().After(until) {
			s.t.Fatalf("fl %v says %q, want %q", command, out, words)
		}
	}
}
