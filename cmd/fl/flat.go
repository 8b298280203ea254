package main

import (
	"time"

	"footlight/journal"
)

// flatEntry is an entry for scripts: one flat object, names instead of ids for
// people and project, instants with the offset of the zone they were written
// in, what was not given left out. Its field names are a contract.
type flatEntry struct {
	ID         journal.ID          `json:"id"`
	Kind       journal.EntryKind   `json:"kind"`
	At         string              `json:"at"`
	Zone       string              `json:"zone"`
	Day        journal.Day         `json:"day"`
	Body       string              `json:"body"`
	People     []string            `json:"people,omitempty"`
	Project    string              `json:"project,omitempty"`
	Tags       []string            `json:"tags,omitempty"`
	Sharing    journal.Sharing     `json:"sharing,omitempty"`
	Support    journal.SupportKind `json:"support,omitempty"`
	Traits     []journal.Trait     `json:"traits,omitempty"`
	Labor      []journal.Labor     `json:"labor,omitempty"`
	Minutes    int                 `json:"minutes,omitempty"`
	Load       journal.Mark        `json:"load,omitzero"`
	Energised  bool                `json:"energised,omitempty"`
	Visibility journal.Visibility  `json:"visibility,omitempty"`
	Origin     journal.Origin      `json:"origin,omitempty"`
	Authority  journal.Authority   `json:"authority,omitempty"`
	Mode       journal.Mode        `json:"mode,omitempty"`
	Part       journal.Part        `json:"part,omitempty"`
	Held       bool                `json:"held,omitempty"`
	Until      journal.Day         `json:"until,omitzero"`
	Released   journal.Day         `json:"released,omitzero"`
	AskBack    journal.Day         `json:"ask_back,omitzero"`

	Strain   journal.Mark `json:"strain,omitzero"`
	Energy   journal.Mark `json:"energy,omitzero"`
	Recovery journal.Mark `json:"recovery,omitzero"`
	Clarity  journal.Mark `json:"clarity,omitzero"`
	Valued   journal.Mark `json:"valued,omitzero"`
	Away     bool         `json:"away,omitempty"`

	Outcome           string         `json:"outcome,omitempty"`
	OutcomeFamily     journal.Family `json:"outcome_family,omitempty"`
	OutcomeBefore     *float64       `json:"outcome_before,omitempty"`
	OutcomeAfter      *float64       `json:"outcome_after,omitempty"`
	OutcomeUnit       string         `json:"outcome_unit,omitempty"`
	OutcomePeriod     string         `json:"outcome_period,omitempty"`
	OutcomeOtherwise  string         `json:"outcome_otherwise,omitempty"`
	OutcomeComparison string         `json:"outcome_comparison,omitempty"`
	OutcomeMyPart     string         `json:"outcome_my_part,omitempty"`
	OutcomeTheirPart  string         `json:"outcome_their_part,omitempty"`
	OutcomeOn         journal.Day    `json:"outcome_on,omitzero"`

	StorySituation string `json:"story_situation,omitempty"`
	StoryTask      string `json:"story_task,omitempty"`
	StoryAction    string `json:"story_action,omitempty"`
	StoryResult    string `json:"story_result,omitempty"`

	Feedback journal.FeedbackKind `json:"feedback,omitempty"`
	Channel  string               `json:"channel,omitempty"`
	Quote    string               `json:"quote,omitempty"`
	Quotable bool                 `json:"quotable,omitempty"`
	Given    bool                 `json:"given,omitempty"`

	Prompt string `json:"prompt,omitempty"`
	Asked  string `json:"asked,omitempty"`

	About  []journal.ID `json:"about,omitempty"`
	Source string       `json:"source,omitempty"`
	Inbox  bool         `json:"inbox,omitempty"`

	Rev     int    `json:"rev,omitempty"`
	Created string `json:"created,omitempty"`
	Updated string `json:"updated,omitempty"`
	Deleted string `json:"deleted,omitempty"`
}

func flatten(e journal.Entry) flatEntry {
	f := flatEntry{
		ID: e.ID, Kind: e.Kind, At: e.In().Format(time.RFC3339Nano), Zone: e.Zone, Day: e.Day, Body: e.Body,
		People: refNames(e.People), Project: e.Project.Name, Tags: e.Tags, Sharing: e.Sharing,
		Support: e.Support, Traits: e.Traits, Labor: e.Labor, Minutes: e.Minutes, Load: e.Load,
		Energised: e.Energised, Visibility: e.Visibility, Origin: e.Origin, Authority: e.Authority,
		Mode: e.Mode, Part: e.Part, Held: e.Held, Until: e.Until, Released: e.Released, AskBack: e.AskBack,
		Strain: e.Strain, Energy: e.Energy, Recovery: e.Recovery, Clarity: e.Clarity, Valued: e.Valued, Away: e.Away,
		Feedback: e.Said.Kind, Channel: e.Said.Channel, Quote: e.Said.Quote, Quotable: e.Said.Quotable, Given: e.Said.Given,
		Prompt: e.Asked.Prompt, Asked: e.Asked.Text,
		About: e.Links, Source: e.Source.Name, Inbox: e.Source.Inbox, Rev: e.Rev,
		Created: stamp(e.Created), Updated: stamp(e.Updated), Deleted: stamp(e.Deleted),
	}
	o := e.Outcome
	f.Outcome, f.OutcomeFamily, f.OutcomeBefore, f.OutcomeAfter = o.Text, o.Family, o.Before, o.After
	f.OutcomeUnit, f.OutcomePeriod, f.OutcomeOtherwise, f.OutcomeComparison = o.Unit, o.Period, o.Otherwise, o.Comparison
	f.OutcomeMyPart, f.OutcomeTheirPart, f.OutcomeOn = o.MyPart, o.TheirPart, o.On
	s := e.Story
	f.StorySituation, f.StoryTask, f.StoryAction, f.StoryResult = s.Situation, s.Task, s.Action, s.Result
	return f
}

func refNames(refs []journal.Ref) []string {
	if len(refs) == 0 {
		return nil
	}
	names := make([]string, len(refs))
	for i, r := range refs {
		names[i] = r.Name
	}
	return names
}

func stamp(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC3339Nano)
}
