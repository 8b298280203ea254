package journal

import (
	"encoding/hex"
	"encoding/json"
)

// wholeIDs are the ids that tests name in full.
func wholeIDs(tests []Test) []ID {
	var out []ID
	for _, t := range tests {
		if id, ok := wholeID(t); ok {
			out = append(out, id)
		}
	}
	return out
}

func wholeID(t Test) (ID, bool) {
	if t.Field != FieldID || len(t.Text) != 36 {
		return "", false
	}
	id, err := ParseID(t.Text)
	return id, err == nil
}

// others are the tests that name no whole id.
func others(tests []Test) []Test {
	var out []Test
	for _, t := range tests {
		if _, ok := wholeID(t); !ok {
			out = append(out, t)
		}
	}
	return out
}

// idsTest asks for one of many ids. They go in as one list, so that their
// number is not bounded by how long a chain of comparisons may be. Where every
// entry must be one of few, the search starts there; else the list is looked up
// once and each entry on the way is held against it.
func idsTest(ids []ID, alone bool) (string, any, error) {
	list := make([]string, len(ids))
	for i, id := range ids {
		list[i] = hex.EncodeToString(id.bytes())
	}
	arg, err := json.Marshal(list)
	if err != nil {
		return "", nil, err
	}
	sql := "+e.rid IN (SELECT i.rid FROM json_each(?) k CROSS JOIN entry i ON i.id = unhex(k.value))"
	if alone && len(ids) <= fewRows {
		sql = sql[1:]
	}
	return sql, string(arg), nil
}
