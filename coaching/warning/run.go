package warning

import (
	"errors"
	"slices"

	"footlight/journal"
)

// Input is all a run looks at.
type Input struct {
	Days    []Day    // in any order; of several for one day the last counts; days after Until are not looked at
	Answers []Answer // in any order
	Rest    RestDays // the writer's rest days (RestOn); zero where nobody said: they are learned
	Until   journal.Day

	// Shown are the warnings the person was shown, as they were shown: they
	// stand with the evidence they had, whatever was written or changed since.
	// Seen is the last day on which the engine's word is final: up to and with
	// it nothing new is raised in hindsight.
	//
	// A caller that shows the word of day D before D is over keeps Seen at D−1
	// at most, and puts what it showed on D into Shown. Then a later check-in
	// of D can still raise a warning on D, or on the next day with a check-in,
	// and what was shown on D stays. Once D is over and its word was shown,
	// Seen may be D; if nothing was shown after D's last entry, leave it at
	// D−1 until a word that knew all of D has been shown. Seen never goes back.
	Shown []Warning
	Seen  journal.Day

	// From is a checkpoint to go on from; days and answers up to its day are
	// not looked at again. Empty starts anew.
	From []byte

	// Checkpoints asks for one every so many days; 0 for none.
	Checkpoints int
}

// Result is what a run says for the day Until.
type Result struct {
	Status   Status
	Warnings []Warning // oldest first; from the checkpoint on, and those open then
	Notices  []Notice
	Saved    []Saved // checkpoints, oldest first
}

// Saved is a checkpoint at the end of a day.
type Saved struct {
	Day   journal.Day
	State []byte
}

// Days outside these are slips of a keyboard or a clock.
var firstDay, lastDay = journal.Date(1900, 1, 1), journal.Date(2200, 1, 1)

var errOtherWeek = errors.New("a checkpoint of other rest days")

// Run goes through the days and answers up to Until. It fails only if From
// cannot be read or was made with other rest days; without From it never fails.
func Run(in Input) (Result, error) {
	s := NewResting(in.Rest)
	if len(in.From) > 0 {
		var err error
		if s, err = Restore(in.From); err != nil {
			return Result{}, err
		}
		if s.k.Rest != in.Rest {
			return Result{}, errOtherWeek
		}
	}
	began := s.k.Now
	fresh := s.k.First == journal.NoDay
	later := func(d journal.Day) bool {
		return d >= firstDay && d <= min(in.Until, lastDay) && (fresh || d > began)
	}
	days := merge(in.Days, in.Answers, later)
	answers := slices.DeleteFunc(slices.Clone(in.Answers), func(a Answer) bool { return !later(a.On) })
	slices.SortStableFunc(answers, func(a, b Answer) int { return int(a.On) - int(b.On) })
	r := runner{s: s, in: in, shown: map[journal.Day][]Warning{}}
	for _, w := range in.Shown {
		if later(w.Day) {
			r.shown[w.Day] = append(r.shown[w.Day], w)
		}
	}
	for _, d := range days {
		for len(answers) > 0 && answers[0].On < d.Day {
			r.reach(answers[0].On)
			s.Answer(answers[0])
			answers = answers[1:]
		}
		if s.k.First != journal.NoDay {
			r.reach(d.Day - 1)
		}
		r.step(d)
	}
	for _, a := range answers {
		r.reach(a.On)
		s.Answer(a)
	}
	if s.k.First != journal.NoDay {
		r.reach(min(in.Until, lastDay))
	}
	if r.err != nil {
		return Result{}, r.err
	}
	st := s.Status()
	st.Day = in.Until
	return Result{Status: st, Warnings: s.Warnings(), Notices: s.Notices(), Saved: r.saved}, nil
}

// merge sorts the days, keeps the last of equal ones, and marks those away
// that an answer declares away.
func merge(in []Day, answers []Answer, wanted func(journal.Day) bool) []Day {
	var days []Day
	for _, d := range in {
		if wanted(d.Day) {
			days = append(days, d)
		}
	}
	for _, a := range answers {
		if a.Reply != WasAway || a.From == journal.NoDay {
			continue
		}
		for d := max(a.From, firstDay); d <= min(a.Until, lastDay) && d-a.From < remembered; d++ {
			if wanted(d) {
				days = append(days, Day{Day: d, Away: true})
			}
		}
	}
	slices.SortStableFunc(days, func(a, b Day) int { return int(a.Day) - int(b.Day) })
	out := days[:0]
	for _, d := range days {
		n := len(out)
		switch {
		case n == 0 || out[n-1].Day != d.Day:
			out = append(out, d)
		case d == Day{Day: d.Day, Away: true}:
			out[n-1].Away = true
		default:
			d.Away = d.Away || out[n-1].Away && out[n-1] == Day{Day: d.Day, Away: true}
			out[n-1] = d
		}
	}
	return out
}

// runner steps a State and minds what was shown and what is to be saved.
type runner struct {
	s     *State
	in    Input
	shown map[journal.Day][]Warning
	saved []Saved
	err   error
}

// reach steps through the blank days up to and with d.
func (r *runner) reach(d journal.Day) {
	for r.s.k.First != journal.NoDay && r.s.k.Now < d {
		next := r.s.k.Now + 1
		if int64(d)-int64(r.s.k.Now) > farGap && len(r.shown) == 0 {
			next = d
		}
		r.step(Day{Day: next})
	}
}

func (r *runner) step(d Day) {
	r.s.mute = d.Day <= r.in.Seen
	r.s.shown = r.shown[d.Day]
	if !r.s.Step(d) {
		return
	}
	if r.s.mute {
		r.s.keepEnds(r.in.Shown)
	}
	if n := r.in.Checkpoints; n > 0 && int(d.Day-r.s.k.First)%n == n-1 && r.err == nil {
		var b []byte
		if b, r.err = r.s.Checkpoint(); r.err == nil {
			r.saved = append(r.saved, Saved{d.Day, b})
		}
	}
}

// show admits a warning as it was shown, open again as on its first day. It
// comes before the rules of the day, so that they raise nothing in its place.
func (s *State) show(w Warning) {
	if slices.ContainsFunc(s.warnings, func(x Warning) bool { return x.ID() == w.ID() }) {
		return
	}
	w.End, w.EndDay, w.Answers, w.Reminded, w.Later = Open, journal.NoDay, nil, journal.NoDay, journal.NoDay
	s.admit(w)
}

// keepEnds ends shown warnings on the day they had ended.
func (s *State) keepEnds(shown []Warning) {
	for _, old := range shown {
		if old.End == Open || old.EndDay != s.k.Now {
			continue
		}
		if w := s.open(old.Kind); w != nil && w.ID() == old.ID() {
			s.end(w, old.End)
			s.stand()
		}
	}
}
