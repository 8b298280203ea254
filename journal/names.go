package journal

import "slices"

// names turns rids of people and projects into Refs, reading each once. Who or
// what was merged into another is read as that other.
type names struct {
	c        *conn
	people   map[int64]Ref
	projects map[int64]Ref
}

func newNames(c *conn) *names {
	return &names{c: c, people: map[int64]Ref{}, projects: map[int64]Ref{}}
}

// fill sets the Refs of a scanned entry.
func (n *names) fill(s *stored) error {
	for _, rid := range s.people {
		ref, err := n.person(rid)
		if err != nil {
			return err
		}
		// Two of the people may be one by now.
		if ref.ID != "" && !slices.Contains(s.People, ref) {
			s.People = append(s.People, ref)
		}
	}
	if s.project == 0 {
		return nil
	}
	ref, ok := n.projects[s.project]
	if !ok {
		v, err := n.c.one(bg, "SELECT id, name FROM project WHERE rid = (SELECT coalesce(merged_in, rid) FROM project WHERE rid = ?)", s.project)
		if err != nil {
			return err
		}
		if v != nil {
			ref = Ref{ID: asID(v[0]), Name: asText(v[1])}
		}
		n.projects[s.project] = ref
	}
	s.Project = ref
	return nil
}

func (n *names) person(rid int64) (Ref, error) {
	if ref, ok := n.people[rid]; ok {
		return ref, nil
	}
	v, err := n.c.one(bg, "SELECT id, name FROM person WHERE rid = (SELECT coalesce(merged_in, rid) FROM person WHERE rid = ?)", rid)
	if err != nil || v == nil {
		return Ref{}, err
	}
	ref := Ref{ID: asID(v[0]), Name: asText(v[1])}
	n.people[rid] = ref
	return ref, nil
}

func asID(v any) ID {
	b, _ := v.([]byte)
	return idOf(b)
}

// findPerson is the rid of the person a name means: whose own name it is, else
// whose nickname or alias; known ones before such as were only mentioned, the
// earlier known first. 0 is nobody.
func (c *conn) findPerson(name string) (int64, error) {
	folded := Fold(name)
	r, err := c.query(bg, `SELECT p.rid, p.name, p.merged_in FROM person_name n JOIN person p ON p.rid = n.person
		WHERE n.folded = ? ORDER BY p.mentioned, p.rid`, folded)
	if err != nil {
		return 0, err
	}
	var best int64
	for r.next() {
		rid, own := asInt(r.vals[0]), Fold(asText(r.vals[1])) == folded
		if into := asInt(r.vals[2]); into != 0 {
			rid = into
		}
		if own {
			best = rid
			break
		}
		if best == 0 {
			best = rid
		}
	}
	return best, r.close()
}

func (c *conn) findProject(name string) (int64, error) {
	return c.number(bg, "SELECT coalesce(merged_in, rid) FROM project WHERE folded = ? ORDER BY merged_in IS NOT NULL, mentioned, rid LIMIT 1", Fold(name))
}

// personRid finds or makes the person a Ref means.
func (t *tx) personRid(ref Ref) (int64, error) {
	if ref.ID != "" {
		rid, err := t.number(bg, "SELECT rid FROM person WHERE id = ?", ref.ID)
		if err != nil || rid != 0 {
			return rid, err
		}
		if ref.Name == "" {
			return 0, &Error{Kind: NotFound, Field: "people", Detail: string(ref.ID)}
		}
	}
	if rid, ok := t.known.people[ref.Name]; ok {
		return rid, nil
	}
	rid, err := t.findPerson(ref.Name)
	if err != nil {
		return 0, err
	}
	if rid == 0 {
		p := personRow{Person: Person{ID: t.idFor(ref), Name: ref.Name, Created: t.now, Updated: t.now, Mentioned: true}}
		if rid, err = t.insertPerson(p, 0); err != nil {
			return 0, err
		}
		t.change(NounPerson, p.ID)
	}
	t.known.people[ref.Name] = rid
	return rid, nil
}

// projectRid finds or makes the project a Ref means; 0 is none.
func (t *tx) projectRid(ref Ref) (int64, error) {
	if ref == (Ref{}) {
		return 0, nil
	}
	if ref.ID != "" {
		rid, err := t.number(bg, "SELECT rid FROM project WHERE id = ?", ref.ID)
		if err != nil || rid != 0 {
			return rid, err
		}
		if ref.Name == "" {
			return 0, &Error{Kind: NotFound, Field: "project", Detail: string(ref.ID)}
		}
	}
	if rid, ok := t.known.projects[ref.Name]; ok {
		return rid, nil
	}
	rid, err := t.findProject(ref.Name)
	if err != nil {
		return 0, err
	}
	if rid == 0 {
		p := projectRow{Project: Project{ID: t.idFor(ref), Name: ref.Name, Created: t.now, Updated: t.now, Mentioned: true}}
		if rid, err = t.insertProject(p, 0); err != nil {
			return 0, err
		}
		t.change(NounProject, p.ID)
	}
	t.known.projects[ref.Name] = rid
	return rid, nil
}

// tagRid finds or makes a tag.
func (t *tx) tagRid(name string) (int64, error) {
	if rid, ok := t.known.tags[name]; ok {
		return rid, nil
	}
	folded := Fold(name)
	rid, err := t.number(bg, "SELECT rid FROM tag WHERE folded = ?", folded)
	if err != nil {
		return 0, err
	}
	if rid == 0 {
		if rid, err = t.insert(bg, "INSERT INTO tag (folded, name) VALUES (?, ?)", folded, name); err != nil {
			return 0, err
		}
	}
	t.known.tags[name] = rid
	return rid, nil
}

// idFor is the id of somebody made for a Ref: the one it brings from another
// journal, if any.
func (t *tx) idFor(ref Ref) ID {
	if ref.ID != "" {
		return ref.ID
	}
	return t.j.ids.next(t.now)
}

// knownNames remembers within one transaction what names were found to mean.
type knownNames struct{ people, projects, tags map[string]int64 }

func newKnownNames() knownNames {
	return knownNames{map[string]int64{}, map[string]int64{}, map[string]int64{}}
}
