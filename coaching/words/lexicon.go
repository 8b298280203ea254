package words

import (
	"strings"

	"footlight/journal"
	"footlight/journal/capture"
)

// lists names the lists of the catalogue in which the words for each field of
// captures and queries stand, "capture.words.LIST.ID".
var lists = map[journal.Field]string{
	journal.FieldKind: "support", journal.FieldTrait: "trait", journal.FieldLabor: "labor",
	journal.FieldVis: "visibility", journal.FieldSharing: "sharing", capture.FieldEntryKind: "kind",
	capture.FieldOrigin: "origin", capture.FieldAuthority: "authority", capture.FieldMode: "mode",
	capture.FieldPart: "part", journal.FieldFamily: "family", journal.FieldFeedback: "feedback",
	journal.FieldHas: "has", journal.FieldBin: "bin", capture.FieldUnmarked: "unmarked",
}

// newLexicon is a Lexicon whose fields take in their words when first used:
// those of this language first, so that it is theirs that completion offers.
func (w *Words) newLexicon() *capture.Lexicon {
	return capture.NewLexicon(func(lx *capture.Lexicon, field journal.Field) {
		w.mu.Lock()
		defer w.mu.Unlock()
		list := lists[field]
		w.addWords(lx, field, list, w.lang)
		for _, lang := range languages {
			if lang != w.lang {
				w.addWords(lx, field, list, lang)
			}
		}
	})
}

// addWords adds the words of one list in one language, and shows the ids where
// that is the language spoken.
func (w *Words) addWords(lx *capture.Lexicon, field journal.Field, list, lang string) {
	head := "capture.words." + list + "."
	for key, m := range w.area(lang, "capture") {
		id, ok := strings.CutPrefix(key, head)
		if !ok {
			continue
		}
		words := strings.Split(m.text, ", ")
		lx.Add(field, id, words...)
		if lang == w.lang {
			label := w.area(lang, "catalogue")["catalogue."+list+"."+id].text
			lx.Show(field, id, label, words[0])
		}
	}
}
