package journal

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"
)

// forgotten is who or what goes: rids and ids of all that are read as one, and
// every name they have or had.
type forgotten struct {
	noun  Noun
	root  Ref
	rids  []int64
	ids   map[string]bool
	names []string // as written, each once
	// Names somebody else bears too. They count only in entries that name the
	// one and not the other.
	shared  map[string]bool
	rivals  []int64 // who bears them
	others  []string
	holders []Ref // the others, for the preview
}

// who finds what an id means, as one with all it was merged with.
func (c *conn) who(id ID, also []string) (*forgotten, error) {
	f := &forgotten{noun: NounPerson, ids: map[string]bool{}, shared: map[string]bool{}}
	const whole = ` WHERE coalesce(p.merged_in, p.rid) = (SELECT coalesce(w.merged_in, w.rid) FROM %s w WHERE w.id = ?)
		ORDER BY p.merged_in IS NOT NULL, p.rid`
	ps, err := c.persons(bg, strings.ReplaceAll(whole, "%s", "person"), id)
	if err != nil {
		return nil, err
	}
	for _, p := range ps {
		f.add(p.rid, p.ID, append([]string{p.Name, p.Alias}, p.Nick...)...)
	}
	if len(ps) == 0 {
		f.noun = NounProject
		prs, err := c.projectRows(bg, strings.ReplaceAll(whole, "%s", "project"), id)
		if err != nil {
			return nil, err
		}
		for _, p := range prs {
			f.add(p.rid, p.ID, p.Name)
		}
	}
	if len(f.rids) == 0 {
		return nil, &Error{Kind: NotFound, Field: "person", Detail: string(id)}
	}
	f.addNames(also...)
	if err := c.formerNames(f); err != nil {
		return nil, err
	}
	return f, c.neighbours(f)
}

func (f *forgotten) add(rid int64, id ID, names ...string) {
	if f.root.ID == "" {
		f.root = Ref{ID: id, Name: names[0]}
	}
	f.rids, f.ids[string(id)] = append(f.rids, rid), true
	f.addNames(names...)
}

func (f *forgotten) addNames(names ...string) {
	for _, n := range names {
		n = NormalName(n)
		if foldWords(n) != "" && !slices.ContainsFunc(f.names, func(m string) bool { return foldWords(m) == foldWords(n) }) {
			f.names = append(f.names, n)
		}
	}
}

// formerNames adds what they were once called: the step log and the revisions
// still hold it.
func (c *conn) formerNames(f *forgotten) error {
	op := opPerson
	if f.noun == NounProject {
		op = opProject
	}
	r, err := c.queryOnce(bg, "SELECT data FROM step_row WHERE op = ? AND data IS NOT NULL AND first IN ("+formatRids(f.rids)+")", op)
	if err != nil {
		return err
	}
	for r.next() {
		var was Person // a project has some of its fields
		if json.Unmarshal([]byte(asText(r.vals[0])), &was) == nil {
			f.addNames(append([]string{was.Name, was.Alias}, was.Nick...)...)
		}
	}
	if err := r.close(); err != nil {
		return err
	}
	for id := range f.ids {
		r, err := c.query(bg, "SELECT data FROM revision WHERE instr(data, ?) > 0", id)
		if err != nil {
			return err
		}
		for r.next() {
			var was Entry
			if json.Unmarshal([]byte(asText(r.vals[0])), &was) != nil {
				continue
			}
			for _, ref := range append(was.People, was.Project) {
				if string(ref.ID) == id {
					f.addNames(ref.Name)
				}
			}
		}
		if err := r.close(); err != nil {
			return err
		}
	}
	return nil
}

// neighbours looks through the names of everybody and everything else: who
// shares a name, and whose longer name holds one.
func (c *conn) neighbours(f *forgotten) error {
	e := &eraser{sign: '@', long: "person:"}
	for _, n := range f.names {
		e.names = append(e.names, foldWords(n))
	}
	look := func(noun Noun, rid int64, ref Ref, team bool, names ...string) {
		if noun == f.noun && slices.Contains(f.rids, rid) {
			return
		}
		holds := false
		for _, n := range names {
			folded := foldWords(n)
			switch {
			case folded == "":
			case slices.Contains(e.names, folded):
				holds = true
				if noun == f.noun {
					f.shared[folded], f.rivals = true, append(f.rivals, rid)
				}
			case f.renames(noun, team): // is changed instead
			default:
				if _, n := e.erase(folded, false); n > 0 {
					holds, f.others = true, append(f.others, folded)
				}
			}
		}
		if holds {
			f.holders = append(f.holders, ref)
		}
	}
	ps, err := c.persons(bg, "ORDER BY p.name, p.rid")
	if err != nil {
		return err
	}
	teams, err := c.rids("SELECT p.rid FROM person p WHERE " + namedAfter)
	if err != nil {
		return err
	}
	for _, p := range ps {
		look(NounPerson, p.rid, Ref{ID: p.ID, Name: p.Name}, slices.Contains(teams, p.rid), append([]string{p.Name, p.Alias}, p.Nick...)...)
	}
	prs, err := c.projectRows(bg, "ORDER BY p.name, p.rid")
	if err != nil {
		return err
	}
	for _, p := range prs {
		look(NounProject, p.rid, Ref{ID: p.ID, Name: p.Name}, false, p.Name)
	}
	return nil
}

// namedAfter selects teams, and names that nothing speaks of any more.
const namedAfter = `(p.team <> 0 OR p.rid IN (SELECT team FROM person_team) OR
	p.mentioned = 1 AND NOT EXISTS (SELECT 1 FROM entry_person l WHERE l.person = p.rid))`

// renames tells whether the name of another thing gives way where it holds the
// name of the one that goes: teams and projects are often named after somebody,
// people are somebody else.
func (f *forgotten) renames(noun Noun, team bool) bool {
	return f.noun == NounPerson && (noun == NounProject || team)
}

// nameParts counts the entries in which a word of their names stands without
// the rest.
func (c *conn) nameParts(p *forgetPlan) ([]NamePart, error) {
	var out []NamePart
	seen := map[string]bool{}
	for _, name := range p.names {
		words := strings.FieldsFunc(name, func(r rune) bool { return !inWord(r) })
		for _, word := range words {
			part := &eraser{names: []string{foldWords(word)}, others: p.others, sign: '@', long: "person:"}
			if len(words) == 1 || seen[part.names[0]] || needsSign(part.names[0]) || slices.Contains(p.all.names, part.names[0]) {
				continue
			}
			seen[part.names[0]] = true
			r, err := c.query(bg, "SELECT folded FROM words WHERE instr(folded, ?) > 0", part.names[0])
			if err != nil {
				return nil, err
			}
			n := 0
			for r.next() {
				rest, _ := p.bare.erase(asText(r.vals[0]), false)
				if _, k := part.erase(rest, false); k > 0 {
					n++
				}
			}
			if err := r.close(); err != nil {
				return nil, err
			}
			if n > 0 {
				out = append(out, NamePart{Word: word, Entries: n})
			}
		}
	}
	return out, nil
}

// eraser finds all names; own only those nobody else bears.
func (f *forgotten) eraser(o ForgetOptions) (all, own *eraser) {
	all = &eraser{others: f.others, word: o.Word, sign: '@', long: "person:", mentions: o.OnlyMentions}
	if f.noun == NounProject {
		all.sign, all.long = '%', "project:"
	}
	for _, n := range f.names {
		all.names = append(all.names, foldWords(n))
	}
	slices.SortFunc(all.names, func(a, b string) int { return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a, b)) })
	copied := *all
	own = &copied
	own.names = slices.DeleteFunc(slices.Clone(all.names), func(n string) bool { return f.shared[n] })
	return all, own
}
