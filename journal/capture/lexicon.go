package capture

import (
	"strings"
	"sync"

	"footlight/journal"
)

// Fields under which a Lexicon keeps words beside those of lines and queries.
const (
	// FieldEntryKind has the kinds of entry; queries ask for them with kind:,
	// which in lines is the kind of support.
	FieldEntryKind journal.Field = "entry-kind"
	// FieldUnmarked has the words for an action without a visibility, which a
	// query can ask for and a line cannot say.
	FieldUnmarked journal.Field = "unmarked"
)

// Lexicon knows which words name which ids of the catalogue. Words are compared
// folded, and hyphens, underscores and spaces in them do not count. It may be
// shared between goroutines.
type Lexicon struct {
	fields map[journal.Field]*vocabulary
	fill   func(*Lexicon, journal.Field)
}

// vocabulary is the closed list of one field, made ready when first used.
type vocabulary struct {
	once   sync.Once
	list   []string
	ids    map[string]string   // squeezed word → id
	byID   map[string][]string // id → squeezed words
	labels map[string]string   // id → as shown
	words  map[string]string   // id → as completion inserts it
}

// NewLexicon knows the ids of the catalogue, and for each field what fill adds
// with Add and Show when the field is first needed; fill may be nil. Fill must
// not ask the Lexicon anything.
func NewLexicon(fill func(lx *Lexicon, field journal.Field)) *Lexicon {
	lx := &Lexicon{fields: make(map[journal.Field]*vocabulary, 16), fill: fill}
	for _, l := range closed() {
		lx.fields[l.field] = &vocabulary{list: l.ids}
	}
	return lx
}

// Basic is the shared Lexicon of ids only.
func Basic() *Lexicon { return basic() }

var basic = sync.OnceValue(func() *Lexicon { return NewLexicon(nil) })

// of is the vocabulary of a field, ready for use, or nil.
func (lx *Lexicon) of(field journal.Field) *vocabulary {
	v := lx.fields[field]
	if v == nil {
		return nil
	}
	v.once.Do(func() {
		v.ids = make(map[string]string, 6*len(v.list))
		v.byID = make(map[string][]string, len(v.list))
		v.labels = make(map[string]string, len(v.list))
		v.words = make(map[string]string, len(v.list))
		for _, id := range v.list {
			v.add(id, id)
		}
		if lx.fill != nil {
			lx.fill(lx, field)
		}
	})
	return v
}

// Add lets words name the id of a field. A word already taken keeps its first
// meaning, so that nothing can change what an id says.
func (lx *Lexicon) Add(field journal.Field, id string, words ...string) {
	if v := lx.fields[field]; v != nil {
		for _, w := range words {
			v.add(id, w)
		}
	}
}

func (v *vocabulary) add(id, word string) {
	w := squeeze(word)
	if _, taken := v.ids[w]; !taken && w != "" {
		v.ids[w] = id
		v.byID[id] = append(v.byID[id], w)
	}
}

// Show sets how an id is shown and which word completion inserts for it; empty
// is the id itself.
func (lx *Lexicon) Show(field journal.Field, id, label, word string) {
	if v := lx.fields[field]; v != nil {
		v.labels[id], v.words[id] = label, word
	}
}

// Find gives the id a word names.
func (lx *Lexicon) Find(field journal.Field, word string) (string, bool) {
	v := lx.of(field)
	if v == nil {
		return "", false
	}
	id, ok := v.ids[squeeze(word)]
	return id, ok
}

// Label is how an id is shown.
func (lx *Lexicon) Label(field journal.Field, id string) string {
	if v := lx.of(field); v != nil && v.labels[id] != "" {
		return v.labels[id]
	}
	return id
}

// Word is what completion inserts for an id.
func (lx *Lexicon) Word(field journal.Field, id string) string {
	if v := lx.of(field); v != nil && v.words[id] != "" {
		return v.words[id]
	}
	return id
}

// squeeze is the form in which words of the catalogue are compared.
func squeeze(s string) string {
	s = fold(s)
	if strings.ContainsAny(s, "-_ ") {
		s = squeezer.Replace(s)
	}
	return s
}

var squeezer = strings.NewReplacer("-", "", "_", "", " ", "")

type closedList struct {
	field journal.Field
	ids   []string
}

// closed gives the closed vocabularies a line or query can name.
func closed() []closedList {
	return []closedList{
		{journal.FieldKind, ids(journal.SupportKinds)},
		{FieldEntryKind, ids(journal.EntryKinds)},
		{journal.FieldTrait, ids(journal.Traits)},
		{journal.FieldLabor, ids(journal.Labors)},
		{journal.FieldVis, ids(journal.Visibilities)},
		{journal.FieldSharing, ids(journal.Sharings)},
		{FieldOrigin, ids(journal.Origins)},
		{FieldAuthority, ids(journal.Authorities)},
		{FieldMode, ids(journal.Modes)},
		{FieldPart, ids(journal.Parts)},
		{journal.FieldFamily, ids(journal.Families)},
		{journal.FieldFeedback, ids(journal.FeedbackKinds)},
		{journal.FieldHas, []string{
			"outcome", "story", "people", "project", "tags", "held", "askback", "load", "minutes",
			"strain", "energy", "recovery", "clarity", "valued", "given", "revisions",
		}},
		{FieldUnmarked, []string{"unmarked"}},
		{journal.FieldBin, []string{"bin"}},
	}
}

func ids[T ~string](list []T) []string {
	out := make([]string, len(list))
	for i, v := range list {
		out[i] = string(v)
	}
	return out
}
