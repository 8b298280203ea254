package journal

import "time"

// Person is somebody, or a team, the writer supports or works with. Names,
// nicknames and the alias borne in packets are folded when looked up.
type Person struct {
	ID       ID       `json:"id"`
	Name     string   `json:"name"`
	Team     bool     `json:"team,omitempty"` // a team rather than one person
	Relation Relation `json:"relation,omitempty"`
	Nick     []string `json:"nick,omitempty"`     // other names they are written as
	Alias    string   `json:"alias,omitempty"`    // the name borne in coach packets
	Quotable bool     `json:"quotable,omitempty"` // agreed to be quoted by name
	MemberOf []Ref    `json:"member_of,omitempty"`
	MergedIn ID       `json:"merged_in,omitempty"` // this person is now read as that one
	// Mentioned is true of somebody known from mentions only, and never written
	// down: they are listed while an entry outside the bin mentions them.
	Mentioned bool      `json:"mentioned,omitempty"`
	Created   time.Time `json:"created"`
	Updated   time.Time `json:"updated"`
}

// Project is a piece of work. Own marks the fields the writer would name as
// theirs.
type Project struct {
	ID     ID     `json:"id"`
	Name   string `json:"name"`
	Own    bool   `json:"own,omitempty"`
	Closed bool   `json:"closed,omitempty"`
	// MergedIn and Mentioned as of a Person.
	MergedIn  ID        `json:"merged_in,omitempty"`
	Mentioned bool      `json:"mentioned,omitempty"`
	Created   time.Time `json:"created"`
	Updated   time.Time `json:"updated"`
}

// Count says how often a name is used and when last: what completion by habit
// and the lists of people, projects and tags stand on. Actions only are summed
// in Minutes.
type Count struct {
	Ref     Ref  `json:"ref"`
	Team    bool `json:"team,omitempty"`
	Entries int  `json:"entries"`
	Minutes int  `json:"minutes"`
	Last    Day  `json:"last"`
}
