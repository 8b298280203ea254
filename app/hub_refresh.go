package app

import (
	"maps"
	"slices"

	"footlight/coaching/mirror"
	"footlight/journal"
	"footlight/journal/capture"
)

// load opens the journal and reads what the first frame shows, and nothing
// else. On failure the sentence stands in the window until it opens.
func (h *Hub) load() {
	j, err := h.open(h.ctx)
	if err != nil {
		if sentence := h.words.Sentence(err); sentence != h.state.Failed {
			h.state.Failed = sentence
			h.changed()
			h.publish(nil)
		}
		return
	}
	h.j, h.state.Failed = j, ""
	h.loadLook()
	_, seq, err := h.j.ChangesSince(h.ctx, -1)
	if err != nil {
		h.trouble(err)
	}
	h.seq = seq
	h.loadDrafts()
	h.state.Timeline.Query = capture.ParseQuery("", h.words.Lexicon(), h.moment())
	h.changed()
	h.refresh()
	h.publish(nil)
	h.trouble(h.j.Tend(h.ctx))
	h.loadHabits()
	h.mirror = mirror.New(h.j)
	h.stale[standing] = true
	h.refresh()
	h.changed()
	h.publish(nil)
}

// anybodyWrote looks for other processes' commits and for a new day; it costs
// microseconds, so it can be asked often.
func (h *Hub) anybodyWrote() bool {
	version, err := h.j.DataVersion(h.ctx)
	h.trouble(err)
	wrote := version != h.version
	h.version = version
	if day := h.j.Today(); day != h.state.Today.Day && h.state.Today.Day != journal.NoDay {
		h.trouble(h.j.Tend(h.ctx))
		return true
	}
	return wrote
}

// refresh rereads what the journal's own change table says was touched, for
// the screen that is visible; the others are marked stale.
func (h *Hub) refresh() {
	changes, seq, err := h.j.ChangesSince(h.ctx, h.seq)
	if err != nil {
		h.trouble(err)
		return
	}
	if len(changes) > 0 {
		h.seq = seq
		h.markStale(changes)
	}
	if today := h.j.Today(); today != h.state.Today.Day {
		h.stale[ScreenToday] = true
	}
	h.agedInsights()
	if h.mirror != nil && (h.stale[standing] || h.state.Standing.Day != h.j.Today()) {
		h.trouble(h.loadStanding())
	}
	screen := h.state.Screen
	if !h.stale[screen] {
		return
	}
	switch screen {
	case ScreenToday:
		err = h.loadToday()
	case ScreenTimeline:
		err = h.loadTimeline()
	case ScreenInsights:
		err = h.loadInsights()
	case ScreenPattern:
		err = h.loadPattern()
	case ScreenSettings:
		err = h.loadSettings()
	}
	h.trouble(err)
	if err == nil {
		h.stale[screen] = false
	}
	h.changed()
}

func (h *Hub) markStale(changes []journal.Change) {
	drafts := false
	for _, c := range changes {
		switch c.Noun {
		case journal.NounEntry, journal.NounPerson, journal.NounProject:
			for _, s := range []Screen{ScreenToday, ScreenTimeline, ScreenInsights, ScreenPattern, ScreenSettings, standing} {
				h.stale[s] = true
			}
		case journal.NounRecord:
			for _, s := range []Screen{ScreenInsights, ScreenPattern, ScreenSettings, standing} {
				h.stale[s] = true
			}
		}
		if c.Noun == journal.NounPerson || c.Noun == journal.NounProject || c.Noun == journal.NounEntry {
			h.stale[habits] = true
			h.stale[relations] = h.stale[relations] || c.Noun == journal.NounPerson
		}
		if c.Noun == journal.NounSetting {
			h.loadLook()
			for _, s := range []Screen{ScreenInsights, ScreenPattern, ScreenSettings, standing} {
				h.stale[s] = true
			}
		}
		drafts = drafts || c.Noun == journal.NounDraft
	}
	if drafts {
		h.defendDrafts()
	}
	if h.stale[habits] {
		h.loadHabits()
	}
}

// habits is no screen, but goes stale like one.
const habits Screen = "habits"

func (h *Hub) loadHabits() {
	people, err1 := h.j.PeopleCounts(h.ctx)
	projects, err2 := h.j.ProjectCounts(h.ctx)
	tags, err3 := h.j.TagCounts(h.ctx)
	for _, err := range []error{err1, err2, err3} {
		if err != nil {
			h.trouble(err)
			return
		}
	}
	h.loadRelations()
	h.state.Habits = capture.Habits{People: people, Projects: projects, Tags: tags}
	h.stale[habits] = false
}

func (h *Hub) loadToday() error {
	day := h.j.Today()
	t := TodayState{Day: day, DayStart: h.j.DayStart()}
	q := journal.Query{Terms: []journal.Term{{Tests: []journal.Test{{Field: journal.FieldDay, From: int(day), To: int(day)}}}}}
	all, err := h.j.List(h.ctx, q, journal.Page{Size: 1000})
	if err != nil {
		return err
	}
	for _, e := range all {
		if e.Kind == journal.CheckIn {
			continue
		}
		t.Entries = append(t.Entries, e)
		if e.Kind != journal.Action {
			continue
		}
		t.Minutes += e.Minutes
		t.Heaviest = max(t.Heaviest, e.Load)
		if e.Heavy() {
			t.Heavy++
		}
	}
	if t.AskBack, err = h.j.AskBack(h.ctx, day); err != nil {
		return err
	}
	if t.Held, err = h.j.Held(h.ctx); err != nil {
		return err
	}
	if len(all) == 0 {
		one, err := h.j.List(h.ctx, journal.Query{}, journal.Page{Size: 1})
		if err != nil {
			return err
		}
		t.Empty = len(one) == 0
	}
	h.state.Today = t
	return h.loadCheckIn()
}

func (h *Hub) loadTimeline() error {
	t := h.state.Timeline
	t.Loaded = true
	var err error
	if t.Rows, err = h.j.Rows(h.ctx, t.selects(), MaxRows); err != nil {
		return err
	}
	t.Total = len(t.Rows)
	if t.Total == MaxRows {
		if t.Total, err = h.j.Count(h.ctx, t.selects()); err != nil {
			return err
		}
	}
	if t.Months, err = h.j.Months(h.ctx, t.selects()); err != nil {
		return err
	}
	t.Emptied = nil
	if len(t.Rows) == 0 {
		if t.Emptied, err = h.emptied(t); err != nil {
			return err
		}
	}
	wanted := slices.Sorted(maps.Keys(t.Pages))
	if len(wanted) == 0 {
		wanted = []int{0}
	}
	t.Pages = map[int][]journal.Entry{}
	h.state.Timeline = t
	for _, p := range wanted {
		if err := h.readPage(p); err != nil {
			return err
		}
	}
	return h.loadSelected()
}

// keptPages is how many pages of the timeline stay in memory.
const keptPages = 12

// readPage reads one page of rows into a copy of the page map.
func (h *Hub) readPage(p int) error {
	t := &h.state.Timeline
	from, to := p*PageSize, min((p+1)*PageSize, len(t.Rows))
	if from >= to {
		return nil
	}
	entries, err := h.j.ByRow(h.ctx, t.Rows[from:to])
	if err != nil {
		return err
	}
	pages := maps.Clone(t.Pages)
	if pages == nil {
		pages = map[int][]journal.Entry{}
	}
	for len(pages) >= keptPages {
		far, worst := -1, -1
		for q := range pages {
			if d := max(q-p, p-q); d > worst {
				far, worst = q, d
			}
		}
		delete(pages, far)
	}
	pages[p] = entries
	t.Pages = pages
	h.changed()
	return nil
}

// need reads the pages of rows From–To that are not in memory.
func (h *Hub) need(from, to int) error {
	t := &h.state.Timeline
	from, to = max(from, 0), min(to, len(t.Rows))
	for p := from / PageSize; p*PageSize < to; p++ {
		if _, ok := t.Pages[p]; !ok {
			if err := h.readPage(p); err != nil {
				return err
			}
		}
	}
	return nil
}

func (h *Hub) find(text string) {
	q := capture.ParseQuery(text, h.words.Lexicon(), h.moment())
	t := &h.state.Timeline
	t.Text, t.Query, t.Behind, t.Pages = text, q, Backing{}, nil
	t.InBin = false
	for _, term := range q.Query.Terms {
		for _, test := range term.Tests {
			t.InBin = t.InBin || test.Field == journal.FieldBin
		}
	}
	h.stale[ScreenTimeline] = true
	h.changed()
}

func (h *Hub) sel(id journal.ID) {
	if h.state.Timeline.Selected == id {
		return
	}
	h.state.Timeline.Selected = id
	h.trouble(h.loadSelected())
	h.changed()
}

func (h *Hub) loadSelected() error {
	t := &h.state.Timeline
	t.Entry, t.History, t.Linked = journal.Entry{}, nil, nil
	if t.Selected == "" {
		return nil
	}
	e, err := h.j.Entry(h.ctx, t.Selected)
	if journal.KindOf(err) == journal.NotFound {
		t.Selected = ""
		return nil
	}
	if err != nil {
		return err
	}
	t.Entry = e
	if t.History, err = h.j.History(h.ctx, e.ID); err != nil {
		return err
	}
	if len(e.Links) > 0 {
		t.Linked, err = h.j.ByID(h.ctx, e.Links)
	}
	return err
}

// reveal opens the timeline at an entry; a filter that hides it is dropped.
func (h *Hub) reveal(id journal.ID) error {
	h.state.Screen = ScreenTimeline
	h.sel(id)
	if h.stale[ScreenTimeline] {
		if err := h.loadTimeline(); err != nil {
			return err
		}
		h.stale[ScreenTimeline] = false
	}
	in := func(r journal.Row) bool { return r.ID() == id }
	if !slices.ContainsFunc(h.state.Timeline.Rows, in) {
		text := ""
		if !h.state.Timeline.Entry.Deleted.IsZero() {
			text = "is:bin"
		}
		h.find(text)
	}
	h.changed()
	return nil
}
