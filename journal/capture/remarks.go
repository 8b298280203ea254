package capture

import "footlight/journal"

// RemarkKeys lists every key a Remark can have, for whoever must have words
// for them.
func RemarkKeys() []string {
	keys := []string{
		"capture.remark.load", "capture.remark.minutes", "capture.remark.day", "capture.remark.yesno",
		"capture.remark.quote", "capture.remark.twice", "capture.remark.future", "capture.remark.later",
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
		journal.FieldID, keySince, keyUntil, keyBefore, keyAfter, keyIs,
	} {
		keys = append(keys, "capture.query."+string(f))
	}
	return keys
}
