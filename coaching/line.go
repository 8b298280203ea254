package coaching

import (
	"slices"

	"footlight/coaching/warning"
	"footlight/journal"
)

// The one line on Today:
//
//	func LineOf(r warning.Result, signals []Signal, shown []Shown, today journal.Day) Line
//
// The caller keeps line.Shown when a line with New was drawn, and writes Answer,
// Answered (and Until, for "later") into it when the writer answers. Answers to
// warnings may as well be kept as warning.Answer: both are looked at. Whether a
// remedy helped is another question (Due) and not counted here.

// LineKind is what a line is about; "" is a challenge, as all lines once were.
type LineKind string

const (
	LineStop      LineKind = "stop"    // stop-and-talk
	LineWarning   LineKind = "warning" // a pattern of the warnings, Level says how far
	LineNotice    LineKind = "notice"
	LineChallenge LineKind = ""
)

// Line is what Today says, if anything. Its Day is the first day it was shown;
// New tells that this is today and that nobody has kept it yet. With an Answer
// it is already answered and stands only until the day is over.
type Line struct {
	Shown
	New bool
}

// IsZero tells that there is nothing to say.
func (l Line) IsZero() bool { return l.Day == journal.NoDay }

const (
	lineStays    = 7  // days a line stands if it is not answered
	warningStays = 14 // those of a warning, which is one of few
	noticeFresh  = 7  // days after which a notice is not brought up any more
)

// LineOf chooses the line on Today over warnings and challenges together: never
// more than one new line in seven days, and the day's line stays for the day,
// whatever is written meanwhile. An unanswered line stands for its week as long
// as it still holds, an answered one for the rest of the day if it was helpful,
// else no longer; "later" hides it until its day. Stop-and-talk stands before
// everything, always, until it was answered once, and is not counted.
func LineOf(r warning.Result, signals []Signal, shown []Shown, today journal.Day) Line {
	shown = slices.DeleteFunc(slices.Clone(shown), func(s Shown) bool { return s.Day > today || s.Day == journal.NoDay })
	slices.SortStableFunc(shown, func(a, b Shown) int { return int(a.Day) - int(b.Day) })
	c := choice{r, signals, shown, today}
	if r.Status.Level == warning.StopAndTalk {
		return c.stop()
	}
	l := c.standing()
	if c.lately() {
		return l
	}
	if !l.IsZero() { // nothing takes the place of a line that stands but a new warning
		if s, ok := c.warning(); ok {
			s.Day = today
			return Line{Shown: s, New: true}
		}
		return l
	}
	for _, next := range []func() (Shown, bool){c.warning, c.notice, c.challenge} {
		if s, ok := next(); ok {
			s.Day = today
			return Line{Shown: s, New: true}
		}
	}
	return Line{}
}

// choice is what is looked at; shown by day.
type choice struct {
	warning.Result
	signals []Signal
	shown   []Shown
	today   journal.Day
}

// stop is stop-and-talk until it was answered. It is New once, so that the
// caller knows since when it was seen.
func (c *choice) stop() Line {
	st := c.Status
	for _, s := range c.shown {
		if s.Kind == LineStop && s.Day >= st.Since {
			if s.Answer != "" && s.Answer != Later {
				return Line{}
			}
			return Line{Shown: s}
		}
	}
	return Line{Shown: Shown{Kind: LineStop, Day: c.today, Level: st.Level, Since: st.Since}, New: true}
}

// standing is the line shown last, if it is still to be seen.
func (c *choice) standing() Line {
	for i := len(c.shown) - 1; i >= 0; i-- {
		s := c.shown[i]
		if s.Kind == LineStop {
			continue
		}
		stays := journal.Day(lineStays)
		if s.Kind == LineWarning {
			stays = warningStays
		}
		a, on := c.answerTo(s)
		switch {
		case a == Helpful && on == c.today: // thanked, and gone tomorrow
		case a != "":
			return Line{}
		case s.Day == c.today:
		case c.today-s.Day >= stays || !c.holds(s):
			return Line{}
		}
		s.Answer, s.Answered = a, on
		return Line{Shown: s}
	}
	return Line{}
}

// lately tells that a new line was shown in the last seven days.
func (c *choice) lately() bool {
	return slices.ContainsFunc(c.shown, func(s Shown) bool {
		_, on := c.answerTo(s) // what was answered today is enough for today
		return s.Kind != LineStop && (c.today-s.Day < newEvery || on == c.today)
	})
}

// answerTo is the answer to a line: its own, or the latest to its warning since
// it was shown.
func (c *choice) answerTo(s Shown) (Answer, journal.Day) {
	if s.Answer != "" && s.Answered <= c.today {
		return s.Answer, s.Answered
	}
	if s.Kind != LineWarning {
		return "", journal.NoDay
	}
	for i := range c.Warnings {
		if x := &c.Warnings[i]; x.ID() == s.Warning {
			for j := len(x.Answers) - 1; j >= 0; j-- {
				if a := x.Answers[j]; s.Day <= a.On && a.On <= c.today {
					return answerOf(a.Reply), a.On
				}
			}
		}
	}
	return "", journal.NoDay
}

// answerOf reads a reply to a warning as one to its line: "something changed"
// and "I was away" settle it.
func answerOf(r warning.Reply) Answer {
	switch r {
	case warning.Later:
		return Later
	case warning.NotRight:
		return NotRight
	}
	return Helpful
}

// holds tells whether what a line of an earlier day said is still so.
func (c *choice) holds(s Shown) bool {
	switch s.Kind {
	case LineWarning:
		return slices.ContainsFunc(c.Warnings, func(x warning.Warning) bool { return x.ID() == s.Warning && x.End == warning.Open })
	case LineNotice:
		return s.Notice == warning.NoticeReminder || s.Notice == warning.NoticeSpike
	}
	return slices.ContainsFunc(c.signals, func(x Signal) bool { return x.Challenge == s.Challenge && x.Level == WorthALook })
}

// Says is the line in words: a pattern worth a look, never a verdict. Whatever
// was shown is said the same way again.
func (s Shown) Says() Sentence {
	what := Word("challenge.line.about." + string(s.Warning.Kind))
	switch s.Kind {
	case LineStop:
		return say("challenge.line.stop")
	case LineWarning:
		switch {
		case s.Several:
			return say("challenge.line.several", "What", what, "Since", s.Since)
		case s.Level >= warning.Strained:
			return say("challenge.line.lasting", "What", what, "Since", s.Since)
		}
		return say("challenge.line", "What", what, "Since", s.Since)
	case LineNotice:
		return say("challenge.line.notice." + string(s.Notice))
	}
	return say("challenge.line", "What", Word("challenge.measure."+string(s.Measure)), "Since", s.Since)
}
