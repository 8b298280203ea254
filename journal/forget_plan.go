package journal

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// forgetPlan is all that a forgetting writes. It is made to be shown, and made
// again to be carried out: the marks of both must agree.
type forgetPlan struct {
	*forgotten
	ForgetOptions
	all, own *eraser
	bare     *eraser // all names in plain words too: for what holds names alone

	entries   []plannedEntry
	revisions []plannedText // key is the rid
	drafts    []plannedText
	settings  []plannedText
	records   []plannedText // key is the id
	sources   [][2]string
	tags      []int64
	persons   []personRow // renamed
	projects  []projectRow
	renamed   []Renamed
	steps     [][2]int64        // and place in the step
	edits     map[[2]int64]bool // entry and revision of the former states that change
	ticks     []string          // of what was looked at
}

type plannedEntry struct {
	former, after stored
	linked, plain bool
}

// plannedText is something else that holds a name, as it would read.
type plannedText struct {
	key, text string
	rid       int64
	people    []int64
	project   int64
}

func (c *conn) planForgetting(id ID, o ForgetOptions) (*forgetPlan, error) {
	o.Word = NormalName(o.Word)
	if err := CheckName("word", o.Word); err != nil {
		return nil, err
	}
	f, err := c.who(id, o.Also)
	if err != nil {
		return nil, err
	}
	p := &forgetPlan{forgotten: f, ForgetOptions: o, edits: map[[2]int64]bool{}}
	p.all, p.own = f.eraser(o)
	bare := *p.all
	bare.mentions = false
	p.bare = &bare
	if p.bare.near(o.Word) {
		return nil, invalid("word", "name")
	}
	for _, look := range []func(*forgetPlan) error{
		c.planEntries, c.planRevisions, c.planTexts, c.planNames, c.planSteps,
	} {
		if err := look(p); err != nil {
			return nil, err
		}
	}
	return p, nil
}

// tick notes something looked at.
func (p *forgetPlan) tick(parts ...any) { p.ticks = append(p.ticks, fmt.Sprint(parts...)) }

// mark is the same for two plans of the same.
func (p *forgetPlan) mark() [32]byte {
	names := slices.Sorted(slices.Values(p.names))
	b, _ := json.Marshal([]any{p.noun, slices.Sorted(maps.Keys(p.ids)), p.Word, p.OnlyMentions, names, p.others, p.rivals, p.ticks})
	return sha256.Sum256(b)
}

func (c *conn) planEntries(p *forgetPlan) error {
	rids, err := c.entriesNear(p)
	if err != nil {
		return err
	}
	names := newNames(c)
	for _, rid := range rids {
		s, err := c.entryByRid(rid, names)
		if err != nil {
			return err
		}
		e := plannedEntry{former: s, after: s}
		var changed bool
		if e.linked, e.plain, changed = p.eraseEntry(&e.after, false); changed {
			p.entries = append(p.entries, e)
			p.tick("entry", rid, s.Rev, s.Updated, s.Deleted)
		}
	}
	return nil
}

// entriesNear are the entries that name them, and those whose words could.
func (c *conn) entriesNear(p *forgetPlan) ([]int64, error) {
	found := map[int64]bool{}
	add := func(text string, args ...any) error {
		r, err := c.queryOnce(bg, text, args...)
		if err != nil {
			return err
		}
		for r.next() {
			found[asInt(r.vals[0])] = true
		}
		return r.close()
	}
	linked := "SELECT entry FROM entry_person WHERE person IN (%s)"
	if p.noun == NounProject {
		linked = "SELECT rid FROM entry WHERE +project IN (%s)"
	}
	if err := add(fmt.Sprintf(linked, formatRids(p.rids))); err != nil {
		return nil, err
	}
	for _, n := range p.all.names {
		if err := add("SELECT entry FROM words WHERE instr(folded, ?) > 0", n); err != nil {
			return nil, err
		}
	}
	r, err := c.query(bg, "SELECT rid, tags, more FROM entry WHERE tags IS NOT NULL OR more IS NOT NULL")
	if err != nil {
		return nil, err
	}
	for r.next() {
		if p.all.nearJSON(asText(r.vals[1])) || p.all.nearJSON(asText(r.vals[2])) {
			found[asInt(r.vals[0])] = true
		}
	}
	return slices.Sorted(maps.Keys(found)), r.close()
}

// nearJSON is near for text in which JSON may have put escapes.
func (e *eraser) nearJSON(data string) bool {
	return data != "" && (strings.Contains(data, `\u`) || e.near(data))
}

func (c *conn) planRevisions(p *forgetPlan) error {
	r, err := c.query(bg, "SELECT rid, data, people, project, entry, rev FROM revision ORDER BY rid")
	if err != nil {
		return err
	}
	for r.next() {
		data := asText(r.vals[1])
		near := p.all.nearJSON(data) || slices.ContainsFunc(slices.Collect(maps.Keys(p.ids)), func(id string) bool { return strings.Contains(data, id) })
		rids, project := parseRids(asText(r.vals[2])), asInt(r.vals[3])
		if !near && !slices.ContainsFunc(rids, p.has) && !(p.noun == NounProject && slices.Contains(p.rids, project)) {
			continue
		}
		var s stored
		if err := json.Unmarshal([]byte(data), &s.Entry); err != nil {
			r.close()
			return &Error{Kind: Damaged, Field: "revision", Err: err}
		}
		s.people, s.project = rids, project
		if _, _, changed := p.eraseEntry(&s, true); !changed {
			continue
		}
		text, err := json.Marshal(s.Entry)
		if err != nil {
			r.close()
			return err
		}
		p.revisions = append(p.revisions, plannedText{rid: asInt(r.vals[0]), text: string(text), people: s.people, project: s.project})
		p.edits[[2]int64{asInt(r.vals[4]), asInt(r.vals[5])}] = true
		p.tick("revision", asInt(r.vals[0]))
	}
	return r.close()
}

// has tells a rid of a person who goes.
func (p *forgetPlan) has(rid int64) bool { return p.noun == NounPerson && slices.Contains(p.rids, rid) }

// planTexts looks through drafts, settings, records and the keys of sources.
func (c *conn) planTexts(p *forgetPlan) error {
	for _, from := range []struct {
		what, text string
		into       *[]plannedText
	}{
		{"draft", "SELECT slot, text, NULL FROM draft ORDER BY slot", &p.drafts},
		{"setting", "SELECT key, value, NULL FROM setting ORDER BY key", &p.settings},
		// What the rules write of themselves holds no name, only words of their own
		// that a person may happen to be called.
		{"record", "SELECT key, data, rid FROM record WHERE kind NOT IN ('warning', 'answer', 'line', 'trial', 'seen') ORDER BY rid", &p.records},
	} {
		r, err := c.query(bg, from.text)
		if err != nil {
			return err
		}
		for r.next() {
			was := asText(r.vals[1])
			if from.what == "setting" && oneWord(was) {
				continue
			}
			if text, changed := p.own.eraseJSON(was, p.ids); changed {
				*from.into = append(*from.into, plannedText{key: asText(r.vals[0]), text: text, rid: asInt(r.vals[2])})
				p.tick(from.what, asText(r.vals[0]), was)
			}
		}
		if err := r.close(); err != nil {
			return err
		}
	}
	r, err := c.query(bg, "SELECT name, key FROM source ORDER BY name, key")
	if err != nil {
		return err
	}
	for r.next() {
		if _, n := p.own.erase(asText(r.vals[1]), false); n > 0 {
			p.sources = append(p.sources, [2]string{asText(r.vals[0]), asText(r.vals[1])})
		}
	}
	return r.close()
}

// oneWord tells a setting that is a choice among words of ours, or several of
// them in JSON, from one that holds what a person wrote.
func oneWord(s string) bool { return !strings.Contains(s, " ") }
