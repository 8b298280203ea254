package journal

import "slices"

// The closed vocabularies of the domain. Their values are the ids of the
// catalogue: they stand in files, exports, queries and captures, and never
// change; the words people read come from the translations.
type (
	EntryKind    string // what was written
	SupportKind  string // the kind of support an action gave
	Trait        string // what an action exercised
	Labor        string // a form of emotional labor in an action
	Visibility   string // who saw an action
	Sharing      string // how far an entry may travel
	Origin       string // how an action came to the writer
	Authority    string // on whose authority the writer acted
	Mode         string // how people met
	Part         string // the writer's part in it
	FeedbackKind string // what came back
	Relation     string // what a person is to the writer
	Family       string // family of measure of an outcome
)

const (
	Action     EntryKind = "action"
	CheckIn    EntryKind = "check-in"
	Reflection EntryKind = "reflection"
	Feedback   EntryKind = "feedback"
	Note       EntryKind = "note"
)

const (
	Unseen            Visibility = "unseen"
	Quiet             Visibility = "quiet" // unseen by the writer's own choice
	Noticed           Visibility = "noticed"
	Credited          Visibility = "credited"
	CreditedElsewhere Visibility = "credited-elsewhere"
)

// Private is the default and is stored as such; an empty Sharing reads as it.
const (
	Private      Sharing = "private"
	WithCoach    Sharing = "coach"
	ForReview    Sharing = "review"
	InConfidence Sharing = "in-confidence" // never leaves, never suggested
)

const (
	SurfaceActing Labor = "surface-acting"
	Buffer        Labor = "buffer"
)

// Closed lists, in the order screens show them.
var (
	EntryKinds   = []EntryKind{Action, CheckIn, Reflection, Feedback, Note}
	SupportKinds = []SupportKind{
		"unblock", "clarify", "mentor", "teach", "review", "bridge", "mediate", "listen", "anticipate", "cover",
		"facilitate", "entrust", "recognise", "advocate", "coordinate", "improve", "onboard", "steward", "alongside", "groundwork",
	}
	Traits = []Trait{
		"empathy", "listening", "humility", "collaboration", "consensus", "delegation", "coaching", "recognition",
		"vision", "adaptability", "integrity", "learning", "ideas",
	}
	Labors        = []Labor{"absorbing", "mediating", "reassuring", SurfaceActing, "deep-acting", "confidence", Buffer}
	Visibilities  = []Visibility{Unseen, Quiet, Noticed, Credited, CreditedElsewhere}
	Sharings      = []Sharing{Private, WithCoach, ForReview, InConfidence}
	Origins       = []Origin{"asked", "volunteered", "assumed"}
	Authorities   = []Authority{"mine", "lent", "none"}
	Modes         = []Mode{"in-person", "call", "chat"}
	Parts         = []Part{"led", "shared", "helped"}
	FeedbackKinds = []FeedbackKind{"thanks", "credit", "praise", "criticism", "request"}
	Relations     = []Relation{"peer", "report", "manager", "lead", "mentee", "mentor", "stakeholder", "client", "other"}
	Families      = []Family{
		"time", "rework", "independence", "morale", "safety", "quality", "risk", "retention", "successors", "ripple", "money",
	}
)

// later lists the kinds of support that build capacity; the others help now.
var later = []SupportKind{"mentor", "teach", "entrust", "improve", "onboard", "steward", "anticipate", "recognise"}

// Later tells whether the kind builds capacity rather than helping this minute.
func (k SupportKind) Later() bool { return slices.Contains(later, k) }

// typical traits of a kind: suggestions only, never forced.
var typical = map[SupportKind][]Trait{
	"unblock": {"collaboration", "adaptability"}, "clarify": {"adaptability", "listening"}, "mentor": {"coaching", "empathy"},
	"teach": {"coaching", "learning"}, "review": {"coaching", "humility"}, "bridge": {"collaboration", "listening"},
	"mediate": {"consensus", "empathy"}, "listen": {"listening", "empathy"}, "anticipate": {"vision", "integrity"},
	"cover": {"collaboration", "adaptability"}, "facilitate": {"consensus", "ideas"}, "entrust": {"delegation", "coaching"},
	"recognise": {"recognition", "humility"}, "advocate": {"integrity", "empathy"}, "coordinate": {"collaboration", "vision"},
	"improve": {"ideas", "learning"}, "onboard": {"coaching", "empathy"}, "steward": {"vision", "integrity"},
	"alongside": {"collaboration", "empathy"}, "groundwork": {"humility", "collaboration"},
}

// TypicalTraits are one or two traits that the kind often exercises.
func (k SupportKind) TypicalTraits() []Trait { return slices.Clone(typical[k]) }
