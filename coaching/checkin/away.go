package checkin

import (
	"context"
	"slices"

	"footlight/journal"
)

// Stretch is a run of days, both ends included. The zero Stretch is none.
type Stretch struct{ From, To journal.Day }

// Between is the stretch between two days, whichever is the earlier.
func Between(a, b journal.Day) Stretch { return Stretch{From: min(a, b), To: max(a, b)} }

// IsZero tells that there is no stretch.
func (s Stretch) IsZero() bool { return s == Stretch{} }

// Days is how many days it has.
func (s Stretch) Days() int {
	if s.IsZero() {
		return 0
	}
	return int(s.To-s.From) + 1
}

// Longest is the most days that are declared away at once: a slip of the year
// should not fill decades.
const Longest = 366

// KeepAway declares the days of a stretch away on which there is no check-in
// yet, all in one step, and gives what it made, the earliest first. Days on
// which the writer said something keep it.
func KeepAway(ctx context.Context, j *journal.Journal, s Stretch) ([]journal.Entry, error) {
	if err := past(j, s.From, s.To); err != nil {
		return nil, err
	}
	if s.From > s.To || s.Days() > Longest {
		return nil, &journal.Error{Kind: journal.Invalid, Field: "checkin", Detail: "long"}
	}
	found, err := between(ctx, j, s.From, s.To)
	if err != nil {
		return nil, err
	}
	has := map[journal.Day]bool{}
	for _, e := range found {
		has[e.Day] = true
	}
	var missing []journal.Entry
	for d := s.From; d <= s.To; d++ {
		if !has[d] {
			missing = append(missing, journal.Entry{Kind: journal.CheckIn, Day: d, Away: true})
		}
	}
	if len(missing) == 0 {
		return nil, nil
	}
	return j.AddAll(ctx, missing)
}

// TakeBackAway says that the writer was not away after all: check-ins that say
// nothing else go to the bin, in one step; others only lose the word.
func TakeBackAway(ctx context.Context, j *journal.Journal, s Stretch) error {
	found, err := between(ctx, j, s.From, s.To)
	if err != nil {
		return err
	}
	var empty []journal.ID
	for _, e := range found {
		if !e.Away {
			continue
		}
		if !Says(e) {
			empty = append(empty, e.ID)
			continue
		}
		e.Away = false
		if _, err := j.Edit(ctx, e); err != nil {
			return err
		}
	}
	if len(empty) == 0 {
		return nil
	}
	return j.Remove(ctx, empty...)
}

// AwayAround is the run of days declared away that a day lies in; zero if the
// day is none of them.
func AwayAround(ctx context.Context, j *journal.Journal, day journal.Day) (Stretch, error) {
	found, err := between(ctx, j, day-Longest, day+Longest)
	if err != nil {
		return Stretch{}, err
	}
	away := map[journal.Day]bool{}
	for _, e := range found {
		if e.Away {
			away[e.Day] = true
		}
	}
	if !away[day] {
		return Stretch{}, nil
	}
	s := Stretch{day, day}
	for away[s.From-1] {
		s.From--
	}
	for away[s.To+1] {
		s.To++
	}
	return s, nil
}

// Recent gives the check-in of each day of a stretch, the earliest first; the
// entry of a day without one has only its Day.
func Recent(ctx context.Context, j *journal.Journal, s Stretch) ([]journal.Entry, error) {
	found, err := between(ctx, j, s.From, s.To)
	if err != nil {
		return nil, err
	}
	by := map[journal.Day][]journal.Entry{}
	for _, e := range found {
		by[e.Day] = append(by[e.Day], e)
	}
	days := make([]journal.Entry, 0, s.Days())
	for d := s.From; d <= s.To; d++ {
		e := Join(by[d])
		e.Day = d
		days = append(days, e)
	}
	return days, nil
}

// Runs are the runs of days declared away among days that follow each other.
func Runs(days []journal.Entry) []Stretch {
	var runs []Stretch
	for _, e := range days {
		n := len(runs)
		switch {
		case !e.Away:
		case n > 0 && runs[n-1].To == e.Day-1:
			runs[n-1].To = e.Day
		default:
			runs = append(runs, Stretch{e.Day, e.Day})
		}
	}
	return slices.Clip(runs)
}
