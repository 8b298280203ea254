package mirror

import (
	"fmt"
	"slices"

	"footlight/coaching/warning"
	"footlight/journal"
)

// checkpointEvery is how many days lie between two checkpoints kept in memory:
// after a change in the past no more than these are gone through again.
const checkpointEvery = 28

// watch is the warning engine's run, with what it takes to go on from the
// middle: checkpoints, and the warnings closed before each of them.
type watch struct {
	saved  []warning.Saved
	before []warning.Warning // all warnings of the last run
	told   []warning.Notice
	past   []warning.Answer // see settled
	seen   journal.Day      // see seenTo
	valid  bool
	result warning.Result
	until  journal.Day
}

// forget drops what rests on day or later.
func (w *watch) forget(day journal.Day) {
	w.valid = false
	if day == journal.NoDay || slices.ContainsFunc(w.past, func(a warning.Answer) bool { return day <= a.On+quietDays }) {
		w.past, w.saved = nil, nil
	}
	for len(w.saved) > 0 && (day == journal.NoDay || w.saved[len(w.saved)-1].Day >= day) {
		w.saved = w.saved[:len(w.saved)-1]
	}
}

// run says what the engine says of the days up to today.
func (m *Mirror) run(today journal.Day) (warning.Result, error) {
	w := &m.watch
	if w.valid && w.until == today {
		return w.result, nil
	}
	if today < w.until { // what is past on one day need not be on an earlier one
		*w = watch{}
	}
	result, err := m.walk(today)
	if a, ok := m.settled(result); ok && err == nil {
		*w = watch{past: append(w.past, a)}
		result, err = m.walk(today)
	}
	if err != nil {
		return warning.Result{}, fmt.Errorf("look for patterns: %w", err)
	}
	w.before, w.told, w.result, w.until, w.valid = result.Warnings, result.Notices, result, today, true
	return result, nil
}

// walk goes through the days up to today, from the latest checkpoint that
// still holds.
func (m *Mirror) walk(today journal.Day) (warning.Result, error) {
	w := &m.watch
	seen := m.seenTo(today)
	for n := len(w.saved); n > 0; n = len(w.saved) {
		if d := w.saved[n-1].Day; d < today && min(d, seen) == min(d, w.seen) && m.goesOn(d) {
			break
		}
		w.saved = w.saved[:n-1]
	}
	w.seen = seen
	in := warning.Input{
		Answers: append(m.records.answers(), w.past...), Until: today,
		Shown: m.records.raised(), Seen: seen,
		Checkpoints: checkpointEvery, Rest: restOf(m.hours),
	}
	from := journal.NoDay
	if n := len(w.saved); n > 0 {
		in.From, from = w.saved[n-1].State, w.saved[n-1].Day
		in.Days = m.Days(from+1, today)
	} else {
		in.Days = m.Days(earliest, today)
	}
	result, err := warning.Run(in)
	if err != nil && from != journal.NoDay { // a checkpoint of another version of the engine
		w.saved = nil
		return m.walk(today)
	}
	if err != nil {
		return warning.Result{}, err
	}
	if from != journal.NoDay {
		result.Warnings = joined(w.before, result.Warnings, from)
		var told []warning.Notice
		for _, n := range w.told {
			if n.Day <= from {
				told = append(told, n)
			}
		}
		result.Notices = append(told, result.Notices...)
	}
	w.saved = append(w.saved, result.Saved...)
	return result, nil
}

// goesOn tells whether a run may go on from a checkpoint of that day: what was
// answered on the day itself is not in it, and what was answered later to a
// warning over by then would not be found from there.
func (m *Mirror) goesOn(day journal.Day) bool {
	over := func(id warning.ID) bool {
		return slices.ContainsFunc(m.watch.before, func(w warning.Warning) bool {
			return w.ID() == id && w.End != warning.Open && w.EndDay <= day
		})
	}
	return !slices.ContainsFunc(m.records.answers(), func(a warning.Answer) bool {
		return a.On == day || a.On > day && a.To.Day != journal.NoDay && over(a.To)
	})
}

// seenTo is the day up to which all was seen, for a run up to today: not today
// itself, whatever a clock that was wrong once says.
func (m *Mirror) seenTo(today journal.Day) journal.Day { return min(m.records.seen, today-1) }

// settled answers a stop-and-talk of the past for a writer who never saw a word
// of the rules, such as one who brought years of entries along: it asks to be
// answered once, but not when all it rested on was over, and two weeks with it,
// before anybody looked.
func (m *Mirror) settled(r warning.Result) (warning.Answer, bool) {
	if m.records.seen != journal.NoDay || r.Status.Level != warning.StopAndTalk {
		return warning.Answer{}, false
	}
	over := r.Status.Since
	for _, w := range r.Warnings {
		switch {
		case w.Day > r.Status.Since: // another story
		case w.End == warning.Open:
			return warning.Answer{}, false
		default:
			over = max(over, w.EndDay)
		}
	}
	for _, d := range m.days {
		if d.Day <= r.Status.Day && d.Strain.Value() >= veryHard && d.Energy.Given() && d.Energy.Value() <= 10-veryHard {
			over = max(over, d.Day)
		}
	}
	return warning.Answer{On: over, Reply: warning.Helpful}, r.Status.Day-over >= quietDays
}

const (
	quietDays = 14  // after which something is over
	veryHard  = 9.5 // strain on a day at the very end of it
)

// earliest is before every day that can be written.
const earliest = journal.Day(-1 << 30)

// joined puts the warnings raised up to a checkpoint and closed by then before
// those of the run that went on from there; those open then are in both, and
// the later word counts.
func joined(before, after []warning.Warning, at journal.Day) []warning.Warning {
	var out []warning.Warning
	again := map[warning.ID]bool{}
	for _, w := range after {
		again[w.ID()] = true
	}
	for _, w := range before {
		if w.Day <= at && !again[w.ID()] {
			out = append(out, w)
		}
	}
	out = append(out, after...)
	slices.SortStableFunc(out, func(a, b warning.Warning) int { return int(a.Day) - int(b.Day) })
	return out
}
