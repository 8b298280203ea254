package warning

import "footlight/journal"

// Kind is what a warning is about.
type Kind string

const (
	KindStrain           Kind = "strain"           // a lasting rise of strain, exhaustion, missing recovery
	KindLevel            Kind = "level"            // very high, whatever is usual
	KindRole             Kind = "role"             // clarity or being valued wears away
	KindSilence          Kind = "silence"          // stopped writing under strain
	KindOverstretch      Kind = "overstretch"      // actions: more heavy ones, acting, late hours, kinds a day
	KindUnderrecognition Kind = "underrecognition" // actions: more marked unseen or credited elsewhere
)

// NoticeKind is a remark that is not a warning.
type NoticeKind string

const (
	NoticeSpike    NoticeKind = "spike"    // a heavy week: what would help it end?
	NoticeNudge    NoticeKind = "silence"  // many days without a check-in, no strain known
	NoticeLow      NoticeKind = "strain"   // a rise that stays at a low level
	NoticeReminder NoticeKind = "reminder" // a warning is open for eight weeks
)

// Confidence is how sure a warning is, for words.
type Confidence uint8

const (
	Slight Confidence = iota + 1 // just enough to say it
	Fair
	Strong
)

// Measure names a number in evidence: the check-in's signals and what actions
// came to. Joined is the mean of strain, 10 − energy and 10 − recovery.
type Measure string

const (
	MeasureJoined   Measure = "joined"
	MeasureStrain   Measure = "strain"
	MeasureEnergy   Measure = "energy"
	MeasureRecovery Measure = "recovery"
	MeasureClarity  Measure = "clarity"
	MeasureValued   Measure = "valued"
	MeasureHeavy    Measure = "heavy"   // heavy actions a week
	MeasureSurface  Measure = "surface" // actions a week with a feeling hidden or acted
	MeasureOutside  Measure = "outside" // minutes a week outside own hours
	MeasureKinds    Measure = "kinds"   // kinds of support a day with actions
	MeasureUnseen   Measure = "unseen"  // share of marked effort, 0–1
)

// Compared is one measure, lately against usually, on the scale it was
// written in (a low energy is low).
type Compared struct {
	Measure   Measure
	Recent    float64
	Low, High float64 // 80 % interval of Recent
	Usual     float64
	Spread    float64 // of single days (or weeks) around the usual
	Days      int     // days (or weeks) Recent rests on
	Moved     bool    // in the worse direction, by half a spread or more
}

// Evidence is what a warning rests on. Everything in it was known on the day
// the warning was raised.
type Evidence struct {
	Since  journal.Day   // the likeliest beginning
	Logged int           // days with a check-in (or actions) since then
	High   int           // of those, clearly worse than usual
	Silent int           // days without a check-in since then, away days left out
	Away   int           // declared away days since then
	Behind []journal.Day // the days whose entries are behind it, oldest first

	Main   Compared   // what the warning is about
	Others []Compared // the other signals, moved or not

	BaselineDays int     // check-ins the usual rests on; 0 where there is none
	Odds         float64 // log odds over the next best explanation; 0 where no odds are computed
	Confidence   Confidence
	Clear        Clear
	ActionsOnly  bool // nothing but actions to go by: say so
}

// Clear is what would make a warning clear: over Days days, on at least Logs
// check-ins, the mean of Measure at most (or at least) Bound.
type Clear struct {
	Measure Measure
	Days    int
	Logs    int
	Bound   float64
	AtLeast bool
}

// Ended tells why a warning is no longer open.
type Ended string

const (
	Open      Ended = ""
	Cleared   Ended = "cleared"   // two calm weeks
	Rebased   Ended = "rebased"   // something changed for good: the usual is learned anew
	Explained Ended = "explained" // a silence: the writer was away
	Lapsed    Ended = "lapsed"    // no check-in for twelve weeks: nothing is known
)

// Warning is a pattern worth a look. All but the fields below Evidence is
// fixed on the day it is raised.
type Warning struct {
	Kind     Kind
	Day      journal.Day // raised
	Evidence Evidence

	End      Ended
	EndDay   journal.Day
	Answers  []Answer
	Reminded journal.Day
	Later    journal.Day // not to be brought up before this day
}

// ID names a warning: no two of one person share kind and day.
type ID struct {
	Kind Kind
	Day  journal.Day
}

func (w Warning) ID() ID { return ID{w.Kind, w.Day} }

// Notice is a remark for one day.
type Notice struct {
	Kind  NoticeKind
	Day   journal.Day
	About Kind     // for a reminder: the open warning's kind
	Main  Compared // for a spike and a low rise
	Days  int      // for a nudge: workdays without a check-in among the last 14
}

// Reply is how a person answers a warning.
type Reply string

const (
	Helpful  Reply = "helpful"
	NotRight Reply = "not-right"
	Later    Reply = "later"
	Changed  Reply = "changed" // something changed for good; not offered at stop-and-talk
	WasAway  Reply = "away"
)

// Answer is a reply to a warning. No answer lowers the sensitivity by itself.
type Answer struct {
	To    ID // the zero ID answers stop-and-talk as such
	On    journal.Day
	Reply Reply

	// For Changed: the first day of the new normal (default: the day of the
	// answer). For WasAway: the days from From through Until.
	From, Until journal.Day
}

// Level sums up the open warnings. There is none that means well.
type Level uint8

const (
	TooLittle   Level = iota // too little to say
	NoPattern                // no pattern in N check-ins
	Watch                    // one kind
	Strained                 // two kinds, or strain or level for three weeks
	StopAndTalk              // see Trigger
)

var levelNames = [...]string{"too-little", "no-pattern", "watch", "strained", "stop-and-talk"}

func (l Level) String() string {
	if int(l) >= len(levelNames) {
		return ""
	}
	return levelNames[l]
}

// Trigger is why a level is what it is.
type Trigger string

const (
	FewDays      Trigger = "few-days"      // too little: not 28 days and 10 check-ins yet
	FewLately    Trigger = "few-lately"    // too little: hardly a check-in in 28 days
	FewUsual     Trigger = "few-usual"     // too little: hardly a check-in before a long pause to compare with
	NewUsual     Trigger = "new-usual"     // too little: the usual is being learned anew
	OneKind      Trigger = "one-kind"      // watch
	TwoKinds     Trigger = "two-kinds"     // strained
	Uncleared    Trigger = "uncleared"     // strained: strain or level open for 21 days
	LongStrained Trigger = "long-strained" // stop: strained for 21 days
	VeryHigh     Trigger = "very-high"     // stop: level open, 14-day mean ≥ 8, recovery ≤ 2.5
	AtTheEnd     Trigger = "at-the-end"    // stop: three days of a week at the very end of strain and energy
)

// Status is where a person stands on a day.
type Status struct {
	Day      journal.Day
	Level    Level
	Since    journal.Day // of the level
	Triggers []Trigger
	Kinds    []Kind // open, in the order they were raised

	Rest RestDays // the rest days gone by: as told, or as learned (then not Told)

	CheckIns       int // all
	RecentCheckIns int // in the last 28 days
	UsualCheckIns  int // those the usual rests on
	LastCheckIn    journal.Day
	ActionsOnly    bool // there are actions, and hardly a check-in: only action signals can speak
	CanRebase      bool // whether "something changed for good" may be offered
}
