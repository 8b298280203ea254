package capture

import (
	"strings"

	"footlight/journal"
)

// RemarkKeys lists every key a Remark can have, for whoever must have words
// for them.
func RemarkKeys() []string {
	keys := []string{
		"capture.remark.load", "capture.remark.minutes", "capture.remark.day", "capture.remark.yesno",
		"capture.remark.quote", "capture.remark.twice", "capture.remark.future", "capture.remark.later",
		"capture.remark.colon.suggest", "capture.remark.noday",
		"capture.query.suggest", "capture.query.field", "capture.query.or",
	}
	for _, f := range []journal.Field{
		journal.FieldKind, journal.FieldTrait, journal.FieldLabor, journal.FieldVis, journal.FieldSharing,
		FieldOrigin, FieldAuthority, FieldMode, FieldPart,
	} {
		keys = append(keys, "capture.remark."+string(f), "capture.remark."+string(f)+".suggest")
	}
	for _, f := range []journal.Field{
		journal.FieldPerson, journal.FieldProject, journal.FieldTag, journal.FieldKind, journal.FieldTrait, journal.FieldLabor,
		journal.FieldVis, journal.FieldSharing, journal.FieldLoad, journal.FieldMinutes, journal.FieldDay, journal.FieldHas,
		FieldOrigin, FieldAuthority, FieldMode, FieldPart, journal.FieldFamily, journal.FieldFeedback,
		journal.FieldID, keySince, keyUntil, keyBefore, keyAfter, keyIs,
	} {
		keys = append(keys, "capture.query."+string(f))
	}
	return keys
}

func (out *Line) point(r Remark) {
	if len(out.Remarks) < maxRemarks {
		out.Remarks = append(out.Remarks, r)
	}
}

// remark points at a piece that looked like something and was not.
func (out *Line) remark(p *piece, text string, lx *Lexicon) {
	if len(out.Remarks) >= maxRemarks {
		return
	}
	rm := Remark{Start: p.start, End: p.end, Key: p.remark, Word: clip(text[p.start:p.end])}
	if p.open {
		rm.Key = "capture.remark.quote"
	} else if word := lx.suggest(p.field, p.raw); word != "" {
		rm.Key += ".suggest"
		rm.Suggest = text[p.start:valueStart(text, p.start)] + word
	}
	out.point(rm)
}

// valueStart is where the value of the piece at start begins.
func valueStart(text string, start int) int {
	if _, v, ok := aliasAt(text, start, aliases); ok {
		return v
	}
	return start + 1
}

// remarkTime points at a time that is still to come.
func (out *Line) remarkTime(w when, m Moment, word string, start int) {
	r := Remark{Start: start, End: start + len(word), Word: clip(strings.TrimSuffix(word, ":"))}
	switch day := journal.LocalDay(w.at, m.Now.Location(), m.DayStart); {
	case day > m.Today():
		r.Key = "capture.remark.future"
	case w.at.After(m.Now):
		r.Key = "capture.remark.later"
	default:
		return
	}
	out.point(r)
}
