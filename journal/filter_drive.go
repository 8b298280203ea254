package journal

// meant is a test for a person, a project or a tag: the rows it means, and how
// many entries outside the bin they have.
type meant struct {
	field   Field
	rids    []int64
	entries int64
}

// Up to fewRows entries, going over what a name has costs about as much as
// walking the time index until a page is full, and up to manyOf as much as
// walking it whole.
const (
	fewRows = 2000
	manyOf  = 20_000
)

// meant resolves what a test means.
func (c *conn) meant(t Test) (p meant, err error) {
	p.field = t.Field
	noun := tallyPerson
	switch t.Field {
	case FieldPerson:
		p.rids, err = c.peopleMeant(t)
	case FieldTag:
		noun = tallyTag
		p.rids, err = c.tagsMeant(t)
	case FieldProject:
		noun = tallyProject
		p.rids, err = c.projectsMeant(t)
	}
	if err != nil || len(p.rids) == 0 {
		return p, err
	}
	r, err := c.queryOnce(bg, "SELECT sum(entries) FROM tally WHERE noun = ? AND rid IN ("+formatRids(p.rids)+")", noun)
	if err != nil {
		return p, err
	}
	r.next()
	p.entries = asInt(r.vals[0])
	return p, r.close()
}

// pairs is the table that leads from the name to its entries, and its column.
func (p meant) pairs() (table, column string) {
	if p.field == FieldTag {
		return "entry_tag", "tag"
	}
	return "entry_person", "person"
}

// drive picks the term along whose entries the search goes, the rarest, and
// sets from and at accordingly; -1 is the time index.
func (c *conn) drive(q Query, f *filter) (int, error) {
	if f.bin {
		return -1, nil // few enough, and not counted
	}
	best, terms := -1, 0
	var by meant
	for i, t := range q.Terms {
		if len(t.Tests) > 0 {
			terms++
		}
		if t.Not || len(t.Tests) != 1 {
			continue
		}
		switch t.Tests[0].Field {
		case FieldPerson, FieldTag, FieldProject:
		default:
			continue
		}
		p, err := c.meant(t.Tests[0])
		if err != nil {
			return -1, err
		}
		if len(p.rids) == 1 && (best < 0 || p.entries < by.entries) {
			best, by = i, p
		}
	}
	most := int64(manyOf)
	if f.page {
		most = fewRows
	}
	if best < 0 || by.entries > most && !(f.page && terms == 1) {
		return -1, nil
	}
	f.driven = true
	if by.field == FieldProject {
		// SQLite takes entry_project, which gives the order too. It is not named:
		// beside a term that can never hold, that would be an error.
		f.where += " AND e.project = " + formatRids(by.rids)
		return best, nil
	}
	table, column := by.pairs()
	f.from = table + " d CROSS JOIN entry e ON e.rid = d.entry"
	f.where += " AND d." + column + " = " + formatRids(by.rids)
	f.at = "d.at"
	return best, nil
}

// test asks whether an entry on the way has the name; where every entry must
// and few do, the search may start there instead.
func (p meant) test(f *filter, alone bool) string {
	if len(p.rids) == 0 {
		return "0"
	}
	list := formatRids(p.rids)
	if p.field == FieldProject {
		return "+e.project IN (" + list + ")" // the plus keeps SQLite from starting there
	}
	table, column := p.pairs()
	few := alone && !f.bin && p.entries <= fewRows && !f.driven
	if few {
		return "e.rid IN (SELECT entry FROM " + table + " WHERE " + column + " IN (" + list + "))"
	}
	if f.page || f.driven {
		return "EXISTS (SELECT 1 FROM " + table + " l WHERE l." + column + " IN (" + list + ") AND l.at = e.at AND l.entry = e.rid)"
	}
	return "+e.rid IN (SELECT entry FROM " + table + " WHERE " + column + " IN (" + list + "))"
}
