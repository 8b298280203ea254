package journal

import (
	"database/sql/driver"
	"strings"
	"unicode"
	"unicode/utf8"

	"modernc.org/sqlite"
)

// filter is a Query as SQL over the table entry, called e.
type filter struct {
	where string
	args  []any
	bin   bool
	// few is true if an index over something rarer than time finds at most
	// fewRows rows: then SQLite starts there and sorts what it finds, else it
	// walks the time index and stops when the page is full.
	few bool
}

// fewRows is where sorting what was found costs about as much as walking.
const fewRows = 2000

// compile makes SQL of q. Names are resolved here, so that the SQL compares
// numbers only.
func (c *conn) compile(q Query) (filter, error) {
	f := filter{where: "e.deleted IS NULL"}
	for _, t := range q.Terms {
		for _, test := range t.Tests {
			if test.Field == FieldBin && !t.Not {
				f.bin = true
				f.where = "e.deleted IS NOT NULL"
			}
		}
	}
	for _, t := range q.Terms {
		if len(t.Tests) == 0 {
			continue // a term that asks nothing holds
		}
		var parts []string
		for _, test := range t.Tests {
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

// test is one comparison as SQL. alone tells that the entry must pass it, so
// that it may drive.
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
		return dayTest(t, alone)
	case FieldHas:
		bit, ok := hasNames[t.Text]
		if !ok {
			return "", nil, &Error{Kind: Invalid, Field: "has", Detail: t.Text}
		}
		return "e.has & ? <> 0", []any{bit}, nil
	case FieldBin:
		return "e.deleted IS NOT NULL", nil, nil
	case FieldID:
		from, to, ok := prefixRange(t.Text)
		if !ok {
			return "0", nil, nil
		}
		f.few = f.few || alone && len(t.Text) >= 12
		return driven(alone && f.few, "e.id BETWEEN ? AND ?"), []any{from, to}, nil
	case FieldPerson:
		rids, err := c.peopleMeant(t)
		return c.joined(f, alone, "entry_person", "person", rids, err)
	case FieldTag:
		rids, err := c.tagsMeant(t)
		return c.joined(f, alone, "entry_tag", "tag", rids, err)
	case FieldProject:
		rids, err := c.projectsMeant(t)
		if err != nil || len(rids) == 0 {
			return "0", nil, err
		}
		list := formatRids(rids)
		n, err := c.countUpTo("SELECT 1 FROM entry WHERE project IN ("+list+")", alone)
		if err != nil {
			return "", nil, err
		}
		few := alone && n <= fewRows
		f.few = f.few || few
		return driven(few, "e.project IN ("+list+")"), nil, nil
	case FieldWords:
		return wordsTest(t)
	}
	return "", nil, &Error{Kind: Invalid, Field: "query", Detail: string(t.Field)}
}

// driven keeps SQLite from starting with a term that is not rare: the unary
// plus hides it from the indexes.
func driven(few bool, sql string) string {
	if few {
		return sql
	}
	return "+" + sql
}

func dayTest(t Test, alone bool) (string, []any, error) {
	if !alone {
		return "e.day BETWEEN ? AND ?", []any{t.From, t.To}, nil
	}
	// A day bounds the instant (see dayAway), so the time index is entered at
	// the right place.
	from := max(int64(t.From), -1<<31) - dayAway
	to := min(int64(t.To), 1<<31) + dayAway + 1
	return "+e.day BETWEEN ? AND ? AND e.at BETWEEN ? AND ?", []any{t.From, t.To, from * 86_400_000, to * 86_400_000}, nil
}

// joined tests membership through a table of pairs.
func (c *conn) joined(f *filter, alone bool, table, column string, rids []int64, err error) (string, []any, error) {
	if err != nil || len(rids) == 0 {
		return "0", nil, err
	}
	list := formatRids(rids)
	set := "SELECT entry FROM " + table + " WHERE " + column + " IN (" + list + ")"
	n, err := c.countUpTo(set, alone)
	if err != nil {
		return "", nil, err
	}
	few := alone && n <= fewRows
	f.few = f.few || few
	return driven(few, "e.rid IN ("+set+")"), nil, nil
}

func (c *conn) countUpTo(set string, alone bool) (int64, error) {
	if !alone {
		return fewRows + 1, nil
	}
	r, err := c.queryOnce(bg, "SELECT count(*) FROM ("+set+" LIMIT ?)", fewRows+1)
	if err != nil {
		return 0, err
	}
	r.next()
	n := asInt(r.vals[0])
	return n, r.close()
}

func (c *conn) rids(text string, args ...any) ([]int64, error) {
	r, err := c.query(bg, text, args...)
	if err != nil {
		return nil, err
	}
	var out []int64
	for r.next() {
		out = append(out, asInt(r.vals[0]))
	}
	return out, r.close()
}

// peopleMeant are all whom a test means: by id, by any name in full, else by a
// word of a name; whoever was merged into one of them, or is merged together
// with one, counts as that one.
func (c *conn) peopleMeant(t Test) ([]int64, error) {
	const together = ` SELECT p.rid FROM person p WHERE coalesce(p.merged_in, p.rid) IN
		(SELECT coalesce(m.merged_in, m.rid) FROM person m WHERE m.rid IN (SELECT rid FROM meant)) ORDER BY p.rid`
	if id, err := ParseID(t.Text); err == nil {
		return c.rids("WITH meant(rid) AS (SELECT rid FROM person WHERE id = ?)"+together, id)
	}
	folded := foldWords(t.Text)
	out, err := c.rids("WITH meant(rid) AS (SELECT person FROM person_name WHERE folded = ?)"+together, folded)
	if err != nil || len(out) > 0 {
		return out, err
	}
	return c.rids(`WITH meant(rid) AS (SELECT person FROM person_name WHERE instr(' ' || folded || ' ', ?) > 0)`+together, " "+folded+" ")
}

func (c *conn) projectsMeant(t Test) ([]int64, error) {
	if id, err := ParseID(t.Text); err == nil {
		return c.rids("SELECT rid FROM project WHERE id = ?", id)
	}
	folded := foldWords(t.Text)
	out, err := c.rids("SELECT rid FROM project WHERE folded = ? ORDER BY rid", folded)
	if err != nil || len(out) > 0 {
		return out, err
	}
	return c.rids(`SELECT rid FROM project WHERE instr(' ' || folded || ' ', ?) > 0 ORDER BY rid`, " "+folded+" ")
}

func (c *conn) tagsMeant(t Test) ([]int64, error) {
	folded := Fold(NormalName(strings.TrimPrefix(t.Text, "#")))
	if t.Prefix {
		return c.rids("SELECT rid FROM tag WHERE substr(folded, 1, ?) = ? ORDER BY rid", utf8.RuneCountInString(folded), folded)
	}
	return c.rids("SELECT rid FROM tag WHERE folded = ? ORDER BY rid", folded)
}

// How a text is looked for among the words.
const (
	anywhere   = 0 // also inside a word
	beginsWord = 1
	wholeWords = 2
)

func wordsTest(t Test) (string, []any, error) {
	text := foldWords(t.Text)
	if text == "" {
		return "1", nil, nil
	}
	how := anywhere
	switch {
	case t.Phrase:
		how = wholeWords
	case t.Prefix:
		how = beginsWord
	}
	match := "instr(folded, ?) > 0"
	args := []any{text}
	if how != anywhere {
		match += " AND fl_words(folded, ?, ?)"
		args = append(args, text, how)
	}
	return "+e.rid IN (SELECT entry FROM words WHERE " + match + ")", args, nil
}

// sqlWords is containsWords for SQLite, asked only where instr has found the
// text already.
func sqlWords(_ *sqlite.FunctionContext, args []driver.Value) (driver.Value, error) {
	return bit(containsWords(asText(args[0]), asText(args[1]), int(asInt(args[2])))), nil
}

// containsWords tells whether folded text holds the folded words, at the start
// of a word or as whole words. Letters, digits and marks make words.
func containsWords(text, words string, how int) bool {
	if words == "" {
		return true
	}
	for from := 0; ; {
		i := strings.Index(text[from:], words)
		if i < 0 {
			return false
		}
		at, end := from+i, from+i+len(words)
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		after, _ := utf8.DecodeRuneInString(text[end:])
		switch {
		case how == anywhere:
			return true
		case at > 0 && inWord(before):
		case how == wholeWords && end < len(text) && inWord(after):
		default:
			return true
		}
		_, size := utf8.DecodeRuneInString(text[at:])
		from = at + size
	}
}

func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}
