package coaching

import (
	"testing"

	"footlight/coaching/warning"
	"footlight/journal"

	"pgregory.net/rapid"
)

// watched is what the warnings say with these open, at a level since a day.
func watched(level warning.Level, since journal.Day, open ...warning.Warning) warning.Result {
	r := warning.Result{Status: warning.Status{Level: level, Since: since}, Warnings: open}
	for _, w := range open {
		if w.End == warning.Open {
			r.Status.Kinds = append(r.Status.Kinds, w.Kind)
		}
	}
	return r
}

func raised(kind warning.Kind, day journal.Day, answers ...warning.Answer) warning.Warning {
	w := warning.Warning{Kind: kind, Day: day, Evidence: warning.Evidence{Since: day - 20}, Answers: answers}
	for _, a := range answers {
		if a.Reply == warning.Later {
			w.Later = a.On + 7
		}
	}
	return w
}

func TestLineOnToday(t *testing.T) {
	const today = journal.Day(1000)
	some := []Signal{signal("between", 1), signal("distance", 3), {Challenge: "mobility", Enough: true}}
	strain := raised(warning.KindStrain, today)
	old := raised(warning.KindStrain, today-30)
	told := func(day journal.Day) Shown {
		return Shown{Kind: LineWarning, Warning: old.ID(), Level: warning.Watch, Day: day, Since: old.Evidence.Since}
	}
	closed := raised(warning.KindStrain, today-30)
	closed.End, closed.EndDay = warning.Cleared, today-3
	spike := warning.Result{Notices: []warning.Notice{{Kind: warning.NoticeSpike, Day: today - 1}}}
	for _, x := range []struct {
		name  string
		r     warning.Result
		shown []Shown
		want  string // kind of line and what it is about, "*" where it is new
	}{
		{"nothing but challenges: the strongest", warning.Result{}, nil, "*distance"},
		{"a new warning goes before challenges", watched(warning.Watch, today, strain), nil, "*warning strain"},
		{"a notice goes before challenges", spike, nil, "*notice spike"},
		{"an old notice is past", warning.Result{Notices: []warning.Notice{{Kind: warning.NoticeSpike, Day: today - 7}}}, nil, "*distance"},
		{"a notice is a line once", spike, []Shown{{Kind: LineNotice, Notice: warning.NoticeSpike, Day: today - 1, Answer: NotRight, Answered: today - 1}}, ""},
		{"no second new line within a week, not even a warning", watched(warning.Watch, today, strain), []Shown{{Challenge: "between", Day: today - 6}}, "between"},
		{"after a week the warning comes", watched(warning.Watch, today-3, raised(warning.KindStrain, today-3)), []Shown{{Challenge: "between", Day: today - 7}}, "*warning strain"},
		{"today's line stays although it holds no more", warning.Result{}, []Shown{{Challenge: "mobility", Day: today}}, "mobility"},
		{"yesterday's line goes when it holds no more", warning.Result{}, []Shown{{Challenge: "mobility", Day: today - 1}}, ""},
		{"yesterday's line stands unanswered", warning.Result{}, []Shown{{Challenge: "between", Day: today - 1}}, "between"},
		{"not right hides it", warning.Result{}, []Shown{{Challenge: "between", Day: today, Answer: NotRight, Answered: today}}, ""},
		{"later hides it", warning.Result{}, []Shown{{Challenge: "between", Day: today, Answer: Later, Answered: today}}, ""},
		{"later comes back on its day", warning.Result{}, []Shown{{Challenge: "distance", Day: today - 10, Answer: Later, Answered: today - 10, Until: today}}, "*distance"},
		{"later is not before its day", warning.Result{}, []Shown{{Challenge: "distance", Day: today - 10, Answer: Later, Answered: today - 10, Until: today + 1}}, "*between"},
		{"helpful stays for the day", warning.Result{}, []Shown{{Challenge: "between", Day: today - 2, Answer: Helpful, Answered: today}}, "between"},
		{"and is gone tomorrow", warning.Result{}, []Shown{{Challenge: "between", Day: today - 2, Answer: Helpful, Answered: today - 1}}, ""},
		{"lines after today are not looked at", warning.Result{}, []Shown{{Challenge: "between", Day: today + 1}}, "*distance"},
		{"an open warning stands for two weeks", watched(warning.Watch, today-30, old), []Shown{told(today - 13)}, "warning strain"},
		{"and then makes room", watched(warning.Watch, today-30, old), []Shown{told(today - 14)}, "*distance"},
		{"a newer warning takes the place of one that stands", watched(warning.Strained, today, old, raised(warning.KindRole, today)), []Shown{told(today - 8)}, "*warning role"},
		{"a warning that cleared goes", watched(warning.NoPattern, today-3, closed), []Shown{told(today - 8)}, "*distance"},
		{"answered on its page is answered", watched(warning.Watch, today-30, raised(warning.KindStrain, today-30, warning.Answer{On: today - 2, Reply: warning.NotRight})), []Shown{told(today - 3)}, ""},
		{"put off on its page", watched(warning.Watch, today-30, raised(warning.KindStrain, today-30, warning.Answer{On: today - 6, Reply: warning.Later})), []Shown{told(today - 9)}, "*distance"},
		{"and back on its day", watched(warning.Watch, today-30, raised(warning.KindStrain, today-30, warning.Answer{On: today - 7, Reply: warning.Later})), []Shown{told(today - 9)}, "*warning strain"},
		{"strained is said once more", watched(warning.Strained, today, old), []Shown{told(today - 20)}, "*warning strain"},
		{"but only once", watched(warning.Strained, today-20, old), []Shown{{Kind: LineWarning, Warning: old.ID(), Level: warning.Strained, Day: today - 19}}, "*distance"},
		{"stop-and-talk goes before everything", watched(warning.StopAndTalk, today-2, old), []Shown{{Challenge: "between", Day: today}}, "*stop"},
		{"and stays", watched(warning.StopAndTalk, today-2, old), []Shown{{Kind: LineStop, Day: today - 2}, told(today - 1)}, "stop"},
		{"putting it off is no answer", watched(warning.StopAndTalk, today-2, old), []Shown{{Kind: LineStop, Day: today - 2, Answer: Later, Answered: today - 2}}, "stop"},
		{"answered once it goes, and nothing smaller follows", watched(warning.StopAndTalk, today-2, old), []Shown{{Kind: LineStop, Level: warning.StopAndTalk, Day: today - 2, Answer: Helpful, Answered: today - 1}}, ""},
		{"after it the same is not said again as strained", watched(warning.Strained, today, old), []Shown{{Kind: LineStop, Level: warning.StopAndTalk, Day: today - 2}}, ""},
		{"it is not counted as the week's line", watched(warning.Watch, today, raised(warning.KindRole, today)), []Shown{{Kind: LineStop, Level: warning.StopAndTalk, Day: today - 5}}, "*warning role"},
	} {
		got := LineOf(x.r, some, x.shown, today)
		about := ""
		switch {
		case got.IsZero():
		case got.Kind == LineStop:
			about = "stop"
		case got.Kind == LineWarning:
			about = "warning " + string(got.Warning.Kind)
		case got.Kind == LineNotice:
			about = "notice " + string(got.Notice)
		default:
			about = string(got.Challenge)
		}
		if got.New {
			about = "*" + about
			if got.Day != today || got.Answer != "" {
				t.Errorf("%s: new, but %+v", x.name, got)
			}
		}
		if about != x.want {
			t.Errorf("%s: %q, want %q", x.name, about, x.want)
		}
	}
	remind := watched(warning.Watch, today-60, raised(warning.KindRole, today-60))
	remind.Notices = []warning.Notice{{Kind: warning.NoticeReminder, Day: today, About: warning.KindRole}}
	seen60 := []Shown{{Kind: LineWarning, Warning: remind.Warnings[0].ID(), Level: warning.Watch, Day: today - 59}}
	if l := LineOf(remind, nil, seen60, today); l.Notice != warning.NoticeReminder {
		t.Errorf("no reminder of what is open and unanswered: %+v", l)
	}
	remind.Warnings[0].Answers = []warning.Answer{{On: today - 50, Reply: warning.NotRight}}
	if l := LineOf(remind, nil, seen60, today); !l.IsZero() {
		t.Errorf("reminds of what was answered: %+v", l)
	}
	heavy := watched(warning.Watch, today-30, old)
	heavy.Notices = spike.Notices
	if l := LineOf(heavy, nil, []Shown{told(today - 20)}, today); !l.IsZero() {
		t.Errorf("a heavy week is said on top of a warning: %+v", l)
	}
	toll := []Signal{signal("emotional-toll", 9)}
	if l := LineOf(watched(warning.Watch, today-30, old), toll, []Shown{told(today - 20)}, today); !l.IsZero() {
		t.Errorf("what a warning speaks of is said again: %+v", l)
	}
}

// Whatever happens and is answered: never more than one new line in seven days,
// the day's line stays for the day, and what was hidden stays hidden.
func TestNeverMoreThanOneNewLineAWeek(t *testing.T) {
	all, txt := speakers(t), texts(t)
	kinds := []warning.Kind{
		warning.KindStrain, warning.KindLevel, warning.KindRole, warning.KindSilence, warning.KindOverstretch, warning.KindUnderrecognition,
	}
	notices := []warning.NoticeKind{warning.NoticeSpike, warning.NoticeNudge, warning.NoticeLow, warning.NoticeReminder}
	rapid.Check(t, func(rt *rapid.T) {
		var r warning.Result
		var shown []Shown
		lastNew := journal.Day(-100)
		for today := journal.Day(1000); today < 1090; today++ {
			if p := rapid.IntRange(0, 9).Draw(rt, "raised"); p == 0 {
				r.Warnings = append(r.Warnings, raised(rapid.SampledFrom(kinds).Draw(rt, "kind"), today))
			} else if p == 1 {
				r.Notices = append(r.Notices, warning.Notice{Kind: rapid.SampledFrom(notices).Draw(rt, "notice"), Day: today})
			} else if n := len(r.Warnings); p == 2 && n > 0 {
				r.Warnings[rapid.IntRange(0, n-1).Draw(rt, "closed")].End = warning.Cleared
			}
			open := watched(warning.NoPattern, today, r.Warnings...).Status.Kinds
			level := warning.NoPattern + warning.Level(min(len(open), 2))
			if rapid.IntRange(0, 30).Draw(rt, "stop") == 0 {
				level = warning.StopAndTalk
			}
			if r.Status.Kinds = open; level != r.Status.Level {
				r.Status.Level, r.Status.Since = level, today
			}
			signals := []Signal{}
			for _, c := range Challenges[:rapid.IntRange(0, 4).Draw(rt, "signals")] {
				signals = append(signals, signal(c, 1))
			}
			line := LineOf(r, signals, shown, today)
			if line.IsZero() != (line == Line{}) {
				rt.Fatalf("half a line: %+v", line)
			}
			if line.IsZero() {
				continue
			}
			check(t, all, txt, line.Says())
			if (line.Kind == LineStop) != (level == warning.StopAndTalk) {
				rt.Fatalf("at level %v: %+v", level, line)
			}
			if line.New && line.Kind != LineStop {
				if today-lastNew < 7 {
					rt.Fatalf("new lines on %d and %d", lastNew, today)
				}
				lastNew = today
			}
			if !line.New && line.Kind != LineStop && (today-line.Day >= 14 || line.Answer == NotRight || line.Answer == Later) {
				rt.Fatalf("stands for too long: %+v on %d", line, today)
			}
			at := len(shown)
			if line.New {
				shown = append(shown, line.Shown)
			} else {
				for i := range shown {
					if shown[i].Day == line.Day && shown[i].Kind == line.Kind {
						at = i
					}
				}
			}
			if again := LineOf(r, nil, shown, today); again.Shown != line.Shown || again.New {
				if line.Day == today || line.Kind != LineChallenge {
					rt.Fatalf("%+v became %+v on the same day", line, again)
				}
			}
			switch a := rapid.IntRange(0, 5).Draw(rt, "answer"); a {
			case 0, 1, 2:
				shown[at].Answer, shown[at].Answered = []Answer{Helpful, NotRight, Later}[a], today
			}
			if now := shown[at].Answer; line.Kind != LineStop && (now == NotRight || now == Later) {
				if got := LineOf(r, signals, shown, today); !got.IsZero() && got.Kind != LineStop {
					rt.Fatalf("put away, and %+v", got)
				}
			}
		}
	})
}
