// Package words puts everything Footlight says to a person into their
// language: translated messages, the catalogue's words, days, clocks and
// numbers, and one sentence for every error.
//
// Messages lie in files words/LANGUAGE/AREA.json of the file system given to
// New; a key begins with its area ("today.title"). An area is read when its
// first message is asked for, and plural rules are made ready with the first
// plural, so that a program pays for what it says. A *Words may be shared
// between goroutines.
package words

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"footlight/journal"
	"footlight/journal/capture"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
)

// Words speaks one language.
type Words struct {
	files fs.FS
	lang  string

	mu    sync.Mutex
	areas map[string]map[string]raw
	said  map[string]message // of T, by key

	bundle *i18n.Bundle // of N; nil until the first plural
	local  *i18n.Localizer
	added  map[string]bool

	lexicon func() *capture.Lexicon
}

var languages = []string{"en", "de"}

// Languages lists the languages shipped, the fallback first.
func Languages() []string { return slices.Clone(languages) }

// New speaks the shipped language nearest to lang: "de", "de-AT",
// "de_DE.UTF-8"; anything unknown, "C" and "" included, is English. It fails
// only if files lacks that language altogether.
func New(files fs.FS, lang string) (*Words, error) {
	w := &Words{
		files: files, lang: match(lang),
		areas: make(map[string]map[string]raw, 8), said: make(map[string]message, 64),
	}
	if _, err := fs.Stat(files, "words/"+w.lang); err != nil {
		return nil, fmt.Errorf("words: %w", err)
	}
	w.lexicon = sync.OnceValue(w.newLexicon)
	return w, nil
}

// Lang is the language spoken: one of Languages.
func (w *Words) Lang() string { return w.lang }

// match takes the first subtag; the languages shipped have no variants.
func match(lang string) string {
	base := lang
	if i := strings.IndexAny(lang, "-_.@"); i >= 0 {
		base = lang[:i]
	}
	base = strings.ToLower(base)
	if slices.Contains(languages, base) {
		return base
	}
	return languages[0]
}

// T is the message of key. Data are pairs of a name and a value for the
// message's {{.Name}}; numbers and days are written in the language's way. A
// key that does not exist is returned as it is.
func (w *Words) T(key string, data ...any) string {
	m, ok := w.message(key)
	if !ok {
		return key
	}
	if len(m.parts) == 0 {
		return m.tail
	}
	s, _ := m.Execute(w.values(data))
	return s
}

// N is the message of key in the plural form n asks for; {{.N}} in it is n.
func (w *Words) N(key string, n int, data ...any) string {
	v := w.values(data)
	if v == nil {
		v = make(values, 1)
	}
	v["N"] = w.Integer(n)
	w.mu.Lock()
	defer w.mu.Unlock()
	if !w.plural(key) {
		return key
	}
	s, err := w.local.Localize(&i18n.LocalizeConfig{MessageID: key, PluralCount: n, TemplateData: v, TemplateParser: braces{}})
	if err != nil {
		return key
	}
	return s
}

// Has tells whether key exists.
func (w *Words) Has(key string) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	_, ok := w.find(key)
	return ok
}

// message is the text of key, cut into its parts. Of a message with plural
// forms it is the general one.
func (w *Words) message(key string) (message, bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if m, ok := w.said[key]; ok {
		return m, true
	}
	r, ok := w.find(key)
	if !ok {
		return message{}, false
	}
	if r.forms != nil {
		r.text = r.forms["other"]
	}
	m, err := cut(r.text)
	if err != nil {
		return message{}, false
	}
	w.said[key] = m
	return m, true
}

// find reads the area of key, if need be, and gives its message. An area that
// is missing or broken stays empty, and its keys then show themselves.
func (w *Words) find(key string) (raw, bool) {
	area, _, ok := strings.Cut(key, ".")
	if !ok || area == "" {
		return raw{}, false
	}
	r, ok := w.area(w.lang, area)[key]
	return r, ok
}

// area is the messages of an area, read once.
func (w *Words) area(lang, area string) map[string]raw {
	path := "words/" + lang + "/" + area + ".json"
	if m, ok := w.areas[path]; ok {
		return m
	}
	var m map[string]raw
	if b, err := fs.ReadFile(w.files, path); err == nil {
		m, _ = readFlat(b)
	}
	w.areas[path] = m
	return m
}

// plural hands the message of key to the localiser.
func (w *Words) plural(key string) bool {
	if w.added[key] {
		return true
	}
	r, ok := w.find(key)
	if !ok {
		return false
	}
	tag := language.Make(w.lang)
	if w.bundle == nil {
		w.bundle = i18n.NewBundle(tag)
		w.local = i18n.NewLocalizer(w.bundle, w.lang)
		w.added = make(map[string]bool, 16)
	}
	m := &i18n.Message{ID: key, Other: r.text}
	if r.forms != nil {
		m.Zero, m.One, m.Two, m.Few, m.Many, m.Other = r.forms["zero"], r.forms["one"], r.forms["two"], r.forms["few"], r.forms["many"], r.forms["other"]
	}
	w.added[key] = w.bundle.AddMessages(tag, m) == nil
	return w.added[key]
}

// Lexicon knows the capture words of all languages shipped, and shows the
// catalogue in this one.
func (w *Words) Lexicon() *capture.Lexicon { return w.lexicon() }

// name is the catalogue's word for an id; empty for none.
func (w *Words) name(list, id string) string {
	if id == "" {
		return ""
	}
	return w.T("catalogue." + list + "." + id)
}

// About is one line on what an id of a list of the catalogue means; the list
// is support, trait, labor, visibility, sharing, origin, authority, mode, part,
// relation, feedback, family or kind.
func (w *Words) About(list, id string) string { return w.name(list, id+".about") }

// The catalogue's words.
func (w *Words) Support(v journal.SupportKind) string       { return w.name("support", string(v)) }
func (w *Words) Trait(v journal.Trait) string               { return w.name("trait", string(v)) }
func (w *Words) Labor(v journal.Labor) string               { return w.name("labor", string(v)) }
func (w *Words) Visibility(v journal.Visibility) string     { return w.name("visibility", string(v)) }
func (w *Words) Sharing(v journal.Sharing) string           { return w.name("sharing", string(v)) }
func (w *Words) EntryKind(v journal.EntryKind) string       { return w.name("kind", string(v)) }
func (w *Words) Origin(v journal.Origin) string             { return w.name("origin", string(v)) }
func (w *Words) Authority(v journal.Authority) string       { return w.name("authority", string(v)) }
func (w *Words) Mode(v journal.Mode) string                 { return w.name("mode", string(v)) }
func (w *Words) Part(v journal.Part) string                 { return w.name("part", string(v)) }
func (w *Words) Relation(v journal.Relation) string         { return w.name("relation", string(v)) }
func (w *Words) FeedbackKind(v journal.FeedbackKind) string { return w.name("feedback", string(v)) }
func (w *Words) Family(v journal.Family) string             { return w.name("family", string(v)) }
