package app

import (
	"time"

	"footlight/journal"
	"footlight/journal/capture"
)

// Screen names a place of the rail.
type Screen string

// The screens that are finished; the rail shows these and no others.
const (
	ScreenToday    Screen = "today"
	ScreenTimeline Screen = "timeline"
	ScreenInsights Screen = "insights"
	ScreenSettings Screen = "settings"
)

// Pages that are opened from a screen and go back to it.
const (
	ScreenPattern Screen = "pattern" // a warning, or a challenge worth a look
	ScreenHelp    Screen = "help"    // "I am not all right": people first
)

// page tells that s is no place of the rail.
func (s Screen) page() bool { return s == ScreenPattern || s == ScreenHelp }

// State is everything visible, immutable once published. Each revision is
// built by the hub's worker and reaches the window in one hop. Slices and maps
// inside are never written to again.
type State struct {
	Rev      int64
	Screen   Screen
	Today    TodayState
	CheckIn  CheckInState
	Timeline TimelineState
	Insights InsightsState
	Standing StandingState
	Pattern  PatternState
	Settings SettingsState
	Habits   capture.Habits // what completion offers, by use
	// Relations are what people are to the writer, by every name they are
	// found by, folded.
	Relations map[string]journal.Relation
	Forgot    int               // grows when somebody was forgotten: what was shown before is not to be shown again
	Drafts    map[string]string // text typed and not yet kept, by slot
	Status    StatusState
	Look      LookState
	Failed    string // why the journal did not open; empty once it did
}

// TodayState is the day now, in the writer's sense of it.
type TodayState struct {
	Day      journal.Day
	DayStart time.Duration   // after midnight
	Entries  []journal.Entry // of the day, newest first, check-ins left out
	Minutes  int             // sum over the day's actions
	Heaviest journal.Mark    // the highest load of the day
	Heavy    int             // actions of load 7 or more
	AskBack  []journal.Entry // due to be asked what came of them, oldest first
	Held     []journal.Entry // still on the writer's shoulders, nearest end first
	Empty    bool            // the journal holds nothing at all yet
}

// PageSize is how many rows of the timeline are read at once.
const PageSize = 100

// TimelineState is the list, its filter, and the entry beside it.
type TimelineState struct {
	Loaded bool              // the rows have been read once
	Text   string            // the query as typed
	Query  capture.QueryLine // as understood
	Behind Backing           // the entries shown stand behind this; empty for all
	Rows   []journal.Row     // newest first, at most MaxRows
	Total  int               // how many the query selects, also beyond MaxRows
	Months []journal.Month   // newest first
	Pages  map[int][]journal.Entry
	// Emptied holds the filter terms without which there would be a result,
	// in the query's own words; set only when Rows is empty.
	Emptied []string
	InBin   bool

	Selected journal.ID
	Entry    journal.Entry // the selected one; without ID when none
	History  []journal.Revision
	Linked   []journal.Entry
}

// MaxRows is the most rows one list holds; older entries are reached by year
// or by narrowing the query.
const MaxRows = 100_000

// Row gives the entry of row i if its page has been read.
func (t TimelineState) Row(i int) (journal.Entry, bool) {
	page, ok := t.Pages[i/PageSize]
	if !ok || i%PageSize >= len(page) {
		return journal.Entry{}, false
	}
	return page[i%PageSize], true
}

// StatusState is the slim line at the bottom and the one notice above it.
type StatusState struct {
	Notice   Notice
	Journal  string // folder, shown in the about box only
	ReadOnly bool
	Trouble  string // a sentence that stays until the cause is gone
}

// Notice is said once: a new Serial means it is new, and one without Text that
// the former has had its time. Step, if any, is the step of the journal it is
// about, and the only one its undo takes back.
type Notice struct {
	Serial  int
	Text    string
	Step    int64
	Problem bool
	Since   time.Time
}

// LookState is how the window looks: remembered in the journal's settings.
type LookState struct {
	Variant string  // "system", "light", "dark", "contrast"
	Scale   float32 // 1–2
	Lang    string  // "" follows the system
}
