package capture

import (
	"strings"

	"footlight/journal"
)

// FieldAt is a date or time said inside the line ("at:14:30", "day:yesterday").
const FieldAt journal.Field = "at"

// aliases are the words before a colon that a capture line understands.
var aliases = map[string]journal.Field{
	"person": journal.FieldPerson, "project": journal.FieldProject, "tag": journal.FieldTag,
	"kind": journal.FieldKind, "trait": journal.FieldTrait,
	"labor": journal.FieldLabor, "labour": journal.FieldLabor,
	"vis": journal.FieldVis, "load": journal.FieldLoad,
	"min": journal.FieldMinutes, "minutes": journal.FieldMinutes,
	"share": journal.FieldSharing, "sharing": journal.FieldSharing,
	"origin": FieldOrigin, "authority": FieldAuthority, "mode": FieldMode, "part": FieldPart,
	"day": FieldAt, "at": FieldAt,
	"held": FieldHeld, "until": FieldUntil, "released": FieldReleased, "ask": FieldAskBack,
	"energised": FieldEnergised, "energized": FieldEnergised,
}

// maxAlias is the longest key of any alias, of lines and of queries.
const maxAlias = 9

// lexAlias reads key:value at i.
func lexAlias(text string, i int) (piece, bool) {
	field, v, ok := aliasAt(text, i, aliases)
	if !ok {
		return piece{}, false
	}
	return lexValue(text, i, v, field)
}

// aliasAt reads the key and its colon at i; v is where the value begins.
func aliasAt(text string, i int, known map[string]journal.Field) (field journal.Field, v int, ok bool) {
	end := i
	for end < len(text) && end-i <= maxAlias && 'a' <= text[end]|0x20 && text[end]|0x20 <= 'z' {
		end++
	}
	if end == i || end-i > maxAlias || end >= len(text) || text[end] != ':' {
		return "", 0, false
	}
	field, ok = known[strings.ToLower(text[i:end])]
	return field, end + 1, ok
}
