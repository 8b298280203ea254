package mirror

import (
	"fmt"

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
	valid  bool
	result warning.Result
	until  journal.Day
}

// forget drops what rests on day or later.
func (w *watch) forget(day journal.Day) {
	w.valid = false
	if len(w.past) > 0 {
		*w = watch{}
	}
	for len(w.saved) > 0 && (day == journal.NoDay || w.saved[len(w.saved)-1].Day >= day) {
		w.saved = w.saved[:len(w.saved)-1]
	}
}

// run goes through the days up to today, from the latest checkpoint that
// still holds.
func (m *Mirror) run(today journal.Day) (warning.Result, error) {
	w := &m.watch
	if w.valid && w.until == today {
		return w.result, nil
	}
	for len(w.saved) > 0 && w.saved[len(w.saved)-1].Day >= today {
		w.saved = w.saved[:len(w.saved)-1]
	}
	in := warning.Input{
		Answers: append(m.records.answers(), w.past...), Until: today,
		Shown: m.records.warnings(), Seen: m.records.seen,
		Checkpoints: checkpointEvery,
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
		w.forget(journal.NoDay)
		return m.run(today)
	}
	if err != nil {
		return warning.Result{}, fmt.Errorf("look for patterns: %w", err)
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
	if a, ok := m.settled(result); ok {
		*w = watch{past: []warning.Answer{a}}
		return m.run(today)
	}
	w.saved = append(w.saved, result.Saved...)
	w.before, w.told, w.result, w.until, w.valid = result.Warnings, result.Notices, result, today, true
	return result, nil
}

// settled answers a stop-and-talk of the past for a writer who never saw a word
// of the rules, such as one who brought years of entries along: it asks to be
// answered once, but not when all it rested on was over before anybody looked.
func (m *Mirror) settled(r warning.Result) (warning.Answer, bool) {
	if m.records.seen != journal.NoDay || len(m.watch.past) > 0 || r.Status.Level != warning.StopAndTalk || len(r.Status.Kinds) > 0 {
		return warning.Answer{}, false
	}
	over := r.Status.Since
	for _, w := range r.Warnings {
		over = max(over, w.EndDay)
	}
	return warning.Answer{On: over, Reply: warning.Helpful}, over < r.Status.Day
}

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
	return append(out, after...)
}
