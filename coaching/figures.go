package coaching

import (
	"slices"

	"footlight/journal"
)

// FiguresVersion changes whenever DayOf gives other figures for the same
// entries; kept figures of another version, or made with other Hours, are
// rebuilt.
const FiguresVersion = 2

const (
	// ShortMinutes is up to when an action is short.
	ShortMinutes = 15
	// UnsaidMinutes is what an action weighs as effort when its minutes were
	// not said: a quarter of an hour, ours, so that effort stays additive.
	UnsaidMinutes = 15
	// HeavyLoad is from when an action is heavy (DOMAIN.md).
	HeavyLoad = 7
)

// Tally counts actions and their minutes; Timed are those whose minutes were
// said.
type Tally struct {
	Actions int `json:"actions"`
	Timed   int `json:"timed"`
	Minutes int `json:"minutes"`
}

// Effort is the minutes, with UnsaidMinutes for each action that said none.
func (t Tally) Effort() int { return t.Minutes + UnsaidMinutes*(t.Actions-t.Timed) }

func (t *Tally) add(o Tally) {
	t.Actions += o.Actions
	t.Timed += o.Timed
	t.Minutes += o.Minutes
}

// Item is one slider of the check-in.
type Item uint8

const (
	Strain Item = iota
	Energy
	Recovery
	Clarity
	Valued
	items
)

// Items lists the sliders in the order screens show them.
var Items = []Item{Strain, Energy, Recovery, Clarity, Valued}

var itemNames = [items]string{"strain", "energy", "recovery", "clarity", "valued"}

func (i Item) String() string {
	if i >= items {
		return ""
	}
	return itemNames[i]
}

// Marks sums the marks of one slider.
type Marks struct {
	N   int `json:"n"`
	Sum int `json:"sum"`
}

// Mean of the marks; 0 if there are none, so look at N first.
func (m Marks) Mean() float64 { return over(float64(m.Sum), float64(m.N)) }

// Figures are what entries come to, of a day or of any set of days: every one
// is a plain count or sum, so that days add up. Arrays follow the order of the
// closed vocabularies of package journal; in those of size n+1, place 0 is
// "not said". An action that bears several traits or forms of labor counts at
// each of them.
type Figures struct {
	Entries int   `json:"entries"`
	All     Tally `json:"all"` // actions

	// Loads counts actions by load 0–10: peak, heavy and how many were marked
	// follow from it. Load is never multiplied by minutes.
	Loads     [11]int `json:"loads"`
	Energised int     `json:"energised"`

	Labor      [7]Tally  `json:"labor"`
	AnyLabor   Tally     `json:"any_labor"`
	Visibility [6]Tally  `json:"visibility"`
	Support    [21]Tally `json:"support"`
	Traits     [13]Tally `json:"traits"`
	Tagged     int       `json:"tagged"` // actions with any trait
	Origin     [4]Tally  `json:"origin"`
	Authority  [4]Tally  `json:"authority"`
	Mode       [4]Tally  `json:"mode"`

	Clocked Tally `json:"clocked"` // actions held against the writer's own hours
	Outside Tally `json:"outside"` // of those, outside

	Received [6]int `json:"received"` // feedback, by kind
	Given    [6]int `json:"given"`

	CheckIns    int          `json:"check_ins"`
	State       [items]Marks `json:"state"`
	Reflections int          `json:"reflections"`
	Notes       int          `json:"notes"`
	Topics      [topics]int  `json:"topics"` // entries of any kind
	Outcomes    int          `json:"outcomes"`
	Baselines   int          `json:"baselines"`    // outcomes with before and after
	OutsideRole int          `json:"outside_role"` // actions tagged as outside the role

	// Counts of days, 0 or 1 in the figures of a single day.
	Days         int `json:"days"`          // with any entry
	ActionDays   int `json:"action_days"`   // with an action
	HeavyDays    int `json:"heavy_days"`    // with a heavy action
	CheckInDays  int `json:"check_in_days"` // with any mark
	AwayDays     int `json:"away_days"`     // declared away
	KindsByDay   int `json:"kinds_by_day"`  // different kinds of support, summed over days
	ProjectByDay int `json:"projects_by_day"`
	PeopleByDay  int `json:"people_by_day"`
}

// Strand sums the actions of one combination of whom, what and how: enough to
// tell by team, by kind, by project and by mode without counting anything
// twice.
type Strand struct {
	People  []journal.ID        `json:"people,omitempty"` // for whom, sorted; nil if nobody was named
	Project journal.ID          `json:"project,omitempty"`
	Support journal.SupportKind `json:"support,omitempty"`
	Mode    journal.Mode        `json:"mode,omitempty"`
	Tally
	Short int          `json:"short,omitempty"` // at most ShortMinutes, and helping now
	IDs   []journal.ID `json:"ids,omitempty"`   // of unblocking alone: the actions
}

// Voice is one feedback: what came back, or what the writer said.
type Voice struct {
	ID    journal.ID           `json:"id"`
	From  journal.ID           `json:"from,omitempty"` // the first person named
	Kind  journal.FeedbackKind `json:"kind,omitempty"`
	Given bool                 `json:"given,omitempty"`
	Over  bool                 `json:"over,omitempty"` // about overstepping
}

// Warm tells thanks, credit and praise from what else can be said.
func (v Voice) Warm() bool { return v.Kind == "thanks" || v.Kind == "credit" || v.Kind == "praise" }

// Result is the outcome of one action, without its words.
type Result struct {
	ID        journal.ID     `json:"id"`
	Family    journal.Family `json:"family,omitempty"`
	Unit      string         `json:"unit,omitempty"`
	Baseline  bool           `json:"baseline,omitempty"` // Before and After were given
	Before    float64        `json:"before,omitempty"`
	After     float64        `json:"after,omitempty"`
	Otherwise bool           `json:"otherwise,omitempty"` // what else could explain it was said
}

// DayFigures are the daily aggregate: what the store keeps for each day of the
// writer that has an entry. They hold no words, and ids only of what a query
// cannot select (Lists). Once made they do not change.
type DayFigures struct {
	Day journal.Day `json:"day"`
	Figures
	Last [items]journal.Mark `json:"last"` // the last mark of the day of each slider

	lists []byte // packed
	err   error  // an id that cannot be packed
}

// Away tells that the writer declared the day away.
func (d *DayFigures) Away() bool { return d.AwayDays > 0 }

// Peak is the heaviest load marked.
func (f *Figures) Peak() journal.Mark {
	for n := len(f.Loads) - 1; n >= 0; n-- {
		if f.Loads[n] > 0 {
			return journal.MarkOf(n)
		}
	}
	return 0
}

// Heavy counts actions with a load of HeavyLoad or more.
func (f *Figures) Heavy() int { return sumOf(f.Loads[HeavyLoad:]) }

// LoadMarked counts actions whose load was marked.
func (f *Figures) LoadMarked() int { return sumOf(f.Loads[:]) }

// Surface is the tally of hiding or acting a feeling, a line of its own
// (WARNINGS.md: it weighs more than deep acting and is never turned into a
// weight).
func (f *Figures) Surface() Tally { return f.LaborOf(journal.SurfaceActing) }

// LaborOf, SeenAs and ByKind look a tally up by its id; "" is not said.
func (f *Figures) LaborOf(l journal.Labor) Tally {
	if i := slices.Index(journal.Labors, l); i >= 0 {
		return f.Labor[i]
	}
	return Tally{}
}

func (f *Figures) SeenAs(v journal.Visibility) Tally {
	return f.Visibility[place(journal.Visibilities, v)]
}

func (f *Figures) ByKind(k journal.SupportKind) Tally {
	return f.Support[place(journal.SupportKinds, k)]
}

// SeenMarked is the tally of actions with any mark for who saw them: quiet is
// one of them. Unmarked is not unseen and is not in it.
func (f *Figures) SeenMarked() Tally {
	var t Tally
	for _, v := range f.Visibility[1:] {
		t.add(v)
	}
	return t
}

// Overlooked is the tally of actions marked unseen or credited elsewhere;
// quiet, unseen by the writer's own choice, is not in it.
func (f *Figures) Overlooked() Tally {
	t := f.SeenAs(journal.Unseen)
	t.add(f.SeenAs(journal.CreditedElsewhere))
	return t
}

// Horizon splits the actions by what their kind does: help now, or build
// capacity for later; untold are those without a kind.
func (f *Figures) Horizon() (now, later, untold Tally) {
	untold = f.Support[0]
	for i, k := range journal.SupportKinds {
		if isLater[i+1] {
			later.add(f.ByKind(k))
		} else {
			now.add(f.ByKind(k))
		}
	}
	return now, later, untold
}

var isLater = func() (out [21]bool) {
	for i, k := range journal.SupportKinds {
		out[i+1] = k.Later()
	}
	return out
}()

// place is 1 + the index of v in its vocabulary, 0 for "" and the unknown.
func place[T ~string](all []T, v T) int { return slices.Index(all, v) + 1 }

func sumOf(v []int) int {
	n := 0
	for _, x := range v {
		n += x
	}
	return n
}

// over is a/b, and 0 where b is 0: no figure is ever NaN.
func over(a, b float64) float64 {
	if b == 0 {
		return 0
	}
	return a / b
}
