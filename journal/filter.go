package journal

import (
	"strings"
)

// filter is a Query as SQL: FROM from WHERE where. The table entry is e; at is
// the column with its instant that the search goes along.
type filter struct {
	from  string
	where string
	at    string
	args  []any
	bin   bool
	page  bool // few of the newest or oldest are wanted, not all
	// driven tells that the search goes along what one name has.
	driven bool
}

// compile makes SQL of q. Names are resolved here, so that the SQL compares
// numbers only; page tells that the reader stops early.
//
// There are three ways to go: along the time index, which holds everything the
// filters look at; along the entries of one person, project or tag, in time
// order too; or, where several are meant, over what they have and sort it.
func (c *conn) compile(q Query, page bool) (filter, error) {
	f := filter{from: "entry e", where: "e.deleted IS NULL", at: "e.at", page: page}
	for _, t := range q.Terms {
		for _, test := range t.Tests {
			if test.Field == FieldBin && !t.Not {
				f.bin = true
				f.where = "e.deleted IS NOT NULL"
			}
		}
	}
	drive, err := c.drive(q, &f)
	if err != nil {
		return f, err
	}
	for i, t := range q.Terms {
		if len(t.Tests) == 0 || i == drive {
			continue // a term that asks nothing holds
		}
		var parts []string
		tests := t.Tests
		if ids := wholeIDs(tests); len(ids) > 1 {
			sql, arg, err := idsTest(ids, len(ids) == len(tests) && !t.Not && !f.driven)
			if err != nil {
				return f, err
			}
			parts, f.args = append(parts, sql), append(f.args, arg)
			tests = others(tests)
		}
		for _, test := range tests {
			sql, args, err := c.test(test, &f, len(t.Tests) == 1 && !t.Not)
			if err != nil {
				return f, err
			}
			parts = append(parts, sql)
			f.args = append(f.args, args...)
		}
		sql := strings.Join(parts, " OR ")
		if t.Not {
			sql = "NOT coalesce((" + sql + "), 0)"
		} else if len(parts) > 1 {
			sql = "(" + sql + ")"
		}
		f.where += " AND " + sql
	}
	return f, nil
}

// test is one comparison as SQL. alone tells that the entry must pass it.
func (c *conn) test(t Test, f *filter, alone bool) (string, []any, error) {
	switch t.Field {
	case FieldKind:
		return "(e.kind = ? OR e.support IS ?)", []any{t.Text, t.Text}, nil
	case FieldVis:
		if t.Text == "unmarked" {
			return "e.visibility IS NULL", nil, nil
		}
		return "e.visibility IS ?", []any{t.Text}, nil
	case FieldSharing:
		return "e.sharing = ?", []any{t.Text}, nil
	case FieldTrait:
		return "instr(' ' || e.traits || ' ', ?) > 0", []any{" " + t.Text + " "}, nil
	case FieldLabor:
		return "instr(' ' || e.labor || ' ', ?) > 0", []any{" " + t.Text + " "}, nil
	case FieldLoad:
		return "e.load BETWEEN ? AND ?", []any{t.From, t.To}, nil
	case FieldMinutes:
		return "e.minutes BETWEEN ? AND ?", []any{t.From, t.To}, nil
	case FieldDay:
		return dayTest(t, f, alone)
	case FieldHas:
		sql, args, ok := hasTest(t.Text)
		if !ok {
			return "", nil, &Error{Kind: Invalid, Field: string(t.Field), Detail: t.Text}
		}
		return sql, args, nil
	case FieldOrigin, FieldAuthority, FieldMode, FieldPart, FieldFamily, FieldFeedback:
		bit, ok := fieldBit(t.Field, t.Text)
		if !ok {
			return "", nil, &Error{Kind: Invalid, Field: string(t.Field), Detail: t.Text}
		}
		return "e.has & ? <> 0", []any{bit}, nil
	case FieldBin:
		return "e.deleted IS NOT NULL", nil, nil
	case FieldID:
		from, to, ok := prefixRange(t.Text)
		if !ok {
			return "0", nil, nil
		}
		sql := "+e.id BETWEEN ? AND ?"
		if alone && len(t.Text) >= 12 {
			sql = sql[1:] // so rare that the search starts there
		}
		return sql, []any{from, to}, nil
	case FieldPerson, FieldTag, FieldProject:
		p, err := c.meant(t)
		return p.test(f, alone), nil, err
	case FieldWords:
		return c.wordsTest(t, f, alone)
	}
	return "", nil, &Error{Kind: Invalid, Field: "query", Detail: string(t.Field)}
}

func dayTest(t Test, f *filter, alone bool) (string, []any, error) {
	if !alone {
		return "e.day BETWEEN ? AND ?", []any{t.From, t.To}, nil
	}
	// A day bounds the instant (see dayAway), so the walk begins and ends at the
	// right place.
	from := max(int64(t.From), -1<<31) - dayAway
	to := min(int64(t.To), 1<<31) + dayAway + 1
	return "+e.day BETWEEN ? AND ? AND " + f.at + " BETWEEN ? AND ?", []any{t.From, t.To, from * 86_400_000, to * 86_400_000}, nil
}
