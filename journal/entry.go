package journal

import (
	"time"
)

// Limits of what one entry may hold. They are generous for a person and tight
// enough that one entry can never stall a screen or a file.
const (
	MaxText    = 1 << 20 // bytes of one text field
	MaxName    = 120     // characters of a name of a person, project or tag
	MaxMinutes = 24 * 60
	MaxList    = 200 // people, tags, links of one entry
)

// Ref points at a person, team or project. Reading fills both halves. Writing
// takes either: a Ref with only a Name is found by name or alias (case and
// accents folded) or made.
type Ref struct {
	ID   ID     `json:"id,omitempty"`
	Name string `json:"name,omitempty"`
}

// Entry is anything dated that was written. Only Kind and words are required
// of an action, reflection, feedback or note; a check-in needs at least one
// mark, Away, or words.
type Entry struct {
	ID   ID        `json:"id"`
	Kind EntryKind `json:"kind"`
	At   time.Time `json:"at"`   // UTC instant, millisecond precision
	Zone string    `json:"zone"` // IANA zone it was written in
	Day  Day       `json:"day"`  // the writer's day, fixed when written

	Body string `json:"body"` // the words; mentions inside the sentence stay as typed (see package capture)

	People  []Ref    `json:"people,omitempty"` // for whom, in the order named
	Project Ref      `json:"project,omitzero"`
	Tags    []string `json:"tags,omitempty"` // without #, in the order named
	Sharing Sharing  `json:"sharing,omitempty"`

	// Of an action.
	Support   SupportKind `json:"support,omitempty"`
	Traits    []Trait     `json:"traits,omitempty"`
	Labor     []Labor     `json:"labor,omitempty"`
	Minutes   int         `json:"minutes,omitempty"` // 1–1440; 0 is "not said"
	Load      Mark        `json:"load,omitzero"`     // felt as a whole, 0–10; never multiplied by minutes
	Energised bool        `json:"energised,omitempty"`
	// Visibility empty is unmarked, which is not unseen.
	Visibility Visibility `json:"visibility,omitempty"`
	Origin     Origin     `json:"origin,omitempty"`
	Authority  Authority  `json:"authority,omitempty"`
	Mode       Mode       `json:"mode,omitempty"`
	Part       Part       `json:"part,omitempty"`
	// Held marks something taken on and not yet given back (cover above all);
	// Until is the agreed end, if any; Released the day it was handed back.
	Held     bool `json:"held,omitempty"`
	Until    Day  `json:"until,omitzero"`
	Released Day  `json:"released,omitzero"`
	// AskBack is the day to ask what came of it; writing an outcome or
	// declining clears it.
	AskBack Day     `json:"ask_back,omitzero"`
	Outcome Outcome `json:"outcome,omitzero"`
	Story   Story   `json:"story,omitzero"`

	// Of a check-in. Never mixed with Load.
	Strain   Mark `json:"strain,omitzero"`
	Energy   Mark `json:"energy,omitzero"`
	Recovery Mark `json:"recovery,omitzero"`
	Clarity  Mark `json:"clarity,omitzero"`
	Valued   Mark `json:"valued,omitzero"`
	Away     bool `json:"away,omitempty"`

	Said  Said  `json:"said,omitzero"`  // of a feedback
	Asked Asked `json:"asked,omitzero"` // of a reflection

	Links []ID `json:"links,omitempty"` // entries this one is about

	Source Source `json:"source,omitzero"`

	// Kept by the store.
	Rev     int       `json:"rev,omitempty"` // 1 when first written
	Created time.Time `json:"created"`
	Updated time.Time `json:"updated"`
	Deleted time.Time `json:"deleted,omitzero"` // in the bin since
}

// Outcome is what came of an action. Before and After are numbers in Unit over
// Period ("10 → 8 days, a release"); both absent is a qualitative outcome.
type Outcome struct {
	Text       string   `json:"text,omitempty"`
	Family     Family   `json:"family,omitempty"`
	Unit       string   `json:"unit,omitempty"`
	Before     *float64 `json:"before,omitempty"`
	After      *float64 `json:"after,omitempty"`
	Period     string   `json:"period,omitempty"`
	Otherwise  string   `json:"otherwise,omitempty"`  // what else could explain it
	Comparison string   `json:"comparison,omitempty"` // a team that did without, or how it stood before
	MyPart     string   `json:"my_part,omitempty"`
	TheirPart  string   `json:"their_part,omitempty"`
	On         Day      `json:"on,omitzero"` // when it was known
}

// Zero tells that nothing was said.
func (o Outcome) Zero() bool { return o == Outcome{} }

// IsZero is for encoding/json's omitzero.
func (o Outcome) IsZero() bool { return o.Zero() }

// Story is the text for a review, written for that reader and never copied
// from the entry's words by itself.
type Story struct {
	Situation string `json:"situation,omitempty"`
	Task      string `json:"task,omitempty"`
	Action    string `json:"action,omitempty"`
	Result    string `json:"result,omitempty"`
}

// Said is what a feedback holds beside its words: People[0] is its source.
type Said struct {
	Kind     FeedbackKind `json:"kind,omitempty"`
	Channel  string       `json:"channel,omitempty"` // "chat", "review", "in the corridor"
	Quote    string       `json:"quote,omitempty"`   // exact words
	Quotable bool         `json:"quotable,omitempty"`
	Given    bool         `json:"given,omitempty"` // said by the writer, not to them
}

// Asked keeps the prompt a reflection answers, as it was asked.
type Asked struct {
	Prompt string `json:"prompt,omitempty"` // id in the library
	Text   string `json:"text,omitempty"`
}

// Source says where an entry came from. Name and Key together make an import
// idempotent and survive edits and purge.
type Source struct {
	Name  string `json:"name,omitempty"`  // "jrnl", "dayone", …; empty: written here
	Key   string `json:"key,omitempty"`   // the entry's identity there
	Inbox bool   `json:"inbox,omitempty"` // filed from the sealed inbox
}

// StillHeld tells that the thing is still on the writer's shoulders.
func (e Entry) StillHeld() bool { return e.Held && e.Released == NoDay }

// Heavy is a load of 7 or more.
func (e Entry) Heavy() bool { return e.Load.Given() && e.Load.Value() >= 7 }

// In gives the instant in the zone the entry was written in, or in UTC where
// that zone is unknown to this machine.
func (e Entry) In() time.Time {
	loc, err := time.LoadLocation(e.Zone)
	if err != nil {
		return e.At.UTC()
	}
	return e.At.In(loc)
}
