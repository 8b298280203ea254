package coaching

import (
	"slices"

	"footlight/coaching/warning"
	"footlight/journal"
)

// warning is a pattern newly raised, one put off whose day has come, or the
// step from watch to strained.
func (c *choice) warning() (Shown, bool) {
	st := c.Status
	if st.Level != warning.Watch && st.Level != warning.Strained {
		return Shown{}, false
	}
	told, last := c.told()
	var newest *warning.Warning
	fresh := st.Level == warning.Strained
	for i := range c.Warnings {
		x := &c.Warnings[i]
		if x.End != warning.Open || x.Day > c.today {
			continue
		}
		// What was said as strained, or at stop-and-talk, needs no second word.
		if last.Level >= warning.Strained && (last.Day >= st.Since || last.Kind == LineStop && x.Day <= told) {
			fresh = false
		}
		until, settled := c.putOff(x)
		if until > c.today { // nothing of it is brought up before its day
			continue
		}
		if !settled && (x.Day > told || until != journal.NoDay && until > told) {
			fresh = true
		}
		if newest == nil || x.Day >= newest.Day {
			newest = x
		}
	}
	if newest == nil || !fresh {
		return Shown{}, false
	}
	return Shown{Kind: LineWarning, Warning: newest.ID(), Level: st.Level, Since: newest.Evidence.Since, Several: len(st.Kinds) > 1}, true
}

// told is the last day on which a warning was a line, and the last line that
// went as far as strained.
func (c *choice) told() (day journal.Day, strained Shown) {
	for _, s := range c.shown {
		if s.Kind == LineWarning || s.Kind == LineStop {
			if day = s.Day; s.Level >= warning.Strained {
				strained = s
			}
		}
	}
	return day, strained
}

// putOff tells until when a warning was put off, and whether it was answered
// otherwise.
func (c *choice) putOff(x *warning.Warning) (until journal.Day, settled bool) {
	for _, a := range x.Answers {
		if a.On <= c.today {
			settled = a.Reply != warning.Later
			if until = journal.NoDay; !settled {
				until = x.Later
			}
		}
	}
	for _, s := range c.shown {
		if s.Kind == LineWarning && s.Warning == x.ID() && s.Answer != "" && s.Answered <= c.today {
			if settled = settled || s.Answer != Later; !settled {
				until = max(until, s.hiddenUntil())
			}
		}
	}
	return until, settled
}

// calm tells that stop-and-talk was not seen in the last seven days: after it,
// nothing smaller is brought up.
func (c *choice) calm() bool {
	return !slices.ContainsFunc(c.shown, func(s Shown) bool {
		return s.Kind == LineStop && c.today-max(s.Day, s.Answered) < newEvery
	})
}

// notice is a remark of the last days that was not brought up yet.
func (c *choice) notice() (Shown, bool) {
	for i := len(c.Notices) - 1; i >= 0 && c.calm(); i-- {
		n := c.Notices[i]
		told := slices.ContainsFunc(c.shown, func(s Shown) bool { return s.Kind == LineNotice && s.Notice == n.Kind && s.Day >= n.Day })
		if n.Day <= c.today && c.today-n.Day < noticeFresh && !told && !c.said(n) {
			return Shown{Kind: LineNotice, Notice: n.Kind, Since: n.Day}, true
		}
	}
	return Shown{}, false
}

// said tells that a notice adds nothing: an open warning says as much already,
// or the writer has answered the warning it would remind of.
func (c *choice) said(n warning.Notice) bool {
	for i := range c.Warnings {
		x := &c.Warnings[i]
		if x.End != warning.Open || x.Day > c.today {
			continue
		}
		_, settled := c.putOff(x)
		switch n.Kind {
		case warning.NoticeReminder:
			if x.Kind == n.About && settled {
				return true
			}
		case warning.NoticeNudge:
			if x.Kind == warning.KindSilence {
				return true
			}
		default:
			if x.Kind == warning.KindStrain || x.Kind == warning.KindLevel {
				return true
			}
		}
	}
	return false
}

// challenge is the strongest signal that no open warning speaks of already.
func (c *choice) challenge() (Shown, bool) {
	if !c.calm() {
		return Shown{}, false
	}
	about := map[Challenge]bool{}
	for _, x := range c.Warnings {
		if x.End == warning.Open && x.Day <= c.today {
			for _, ch := range spokenOf[x.Kind] {
				about[ch] = true
			}
		}
	}
	free := slices.DeleteFunc(slices.Clone(c.signals), func(s Signal) bool { return about[s.Challenge] })
	s, ok := strongest(free, c.shown, c.today)
	return Shown{Challenge: s.Challenge, Measure: s.Measure, Since: s.Since}, ok
}

// spokenOf are the challenges that a warning is about.
var spokenOf = map[warning.Kind][]Challenge{
	warning.KindStrain: {"emotional-toll"}, warning.KindLevel: {"emotional-toll"}, warning.KindRole: {"ambiguity", "underrecognition"},
	warning.KindSilence: {"silence"}, warning.KindOverstretch: {"overstretch"}, warning.KindUnderrecognition: {"underrecognition"},
}
