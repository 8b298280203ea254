package app

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/coaching"
	"footlight/coaching/mirror"
	"footlight/journal"
)

// actions lists everything the window can be asked to do.
func (s *shell) actions() []Action {
	const ctrl, shift = fyne.KeyModifierShortcutDefault, fyne.KeyModifierShift
	do := func(in Intent) func() { return func() { s.d.do(in, nil) } }
	look := func(change func(*LookState)) func() {
		return func() {
			l := s.w.last.Look
			if s.looks > 0 {
				l = s.look // a key pressed again before the hub has answered
			}
			change(&l)
			s.look = l
			s.looks++
			s.d.do(SetLook{Look: l}, s.looked)
		}
	}
	chosen := func(st State) bool { return st.Screen == ScreenTimeline && st.Timeline.Entry.ID != "" }
	action := func(st State) bool { return chosen(st) && st.Timeline.Entry.Kind == journal.Action }
	kept := func(st State) bool { return chosen(st) && st.Timeline.Entry.Deleted.IsZero() }
	binned := func(st State) bool { return chosen(st) && !st.Timeline.Entry.Deleted.IsZero() }
	entry := func() journal.Entry { return s.w.last.Timeline.Entry }
	return []Action{
		{ID: "capture.focus", Group: GroupFile, Key: fyne.KeyN, Mod: ctrl, Do: func() { s.capture.focus() }},
		{ID: "note.new", Group: GroupFile, Key: fyne.KeyN, Mod: ctrl | shift, Do: s.newNote},
		{ID: "undo", Group: GroupFile, Key: fyne.KeyZ, Mod: ctrl, Do: s.step(&fyne.ShortcutUndo{}, Undo{})},
		{ID: "redo", Group: GroupFile, Key: fyne.KeyY, Mod: ctrl, Do: s.step(&fyne.ShortcutRedo{}, Redo{})},
		{
			ID: "day.four", Group: GroupFile, Do: do(SetDayStart{After: 4 * time.Hour}),
			On: func(st State) bool { return st.Today.DayStart == 0 },
		},
		{
			ID: "day.midnight", Group: GroupFile, Do: do(SetDayStart{}),
			On: func(st State) bool { return st.Today.DayStart != 0 },
		},
		{ID: "score.new", Group: GroupFile, Do: func() { openScore(s.d, mirror.Kept[coaching.Score]{}) }},
		{ID: "quit", Group: GroupFile, Key: fyne.KeyQ, Mod: ctrl, Do: s.w.Quit},

		{ID: "entry.energy", Group: GroupEntry, Key: fyne.KeyE, Mod: ctrl, On: action, Do: func() {
			s.d.do(energy(entry()), nil)
		}},
		{ID: "entry.askback", Group: GroupEntry, Key: fyne.KeyI, Mod: ctrl, On: action, Do: func() {
			e := entry()
			e.AskBack = s.d.moment().Today() + askAgainIn
			s.d.do(Change{Entry: e, Say: "shell.notice.askback"}, nil)
		}},
		{ID: "entry.remove", Group: GroupEntry, Key: fyne.KeyD, Mod: ctrl, On: kept, Do: func() {
			s.d.do(Remove{IDs: []journal.ID{entry().ID}}, nil)
		}},
		{ID: "entry.restore", Group: GroupEntry, Key: fyne.KeyR, Mod: ctrl, On: binned, Do: func() {
			s.d.do(Restore{IDs: []journal.ID{entry().ID}}, nil)
		}},

		{ID: "go.today", Group: GroupGo, Key: fyne.Key1, Mod: ctrl, Do: func() { s.open(ScreenToday) }},
		{ID: "go.timeline", Group: GroupGo, Key: fyne.Key2, Mod: ctrl, Do: func() { s.open(ScreenTimeline) }},
		{ID: "checkin", Group: GroupGo, Key: fyne.KeyC, Mod: ctrl | shift, Do: s.checkIn},
		{ID: "go.insights", Group: GroupGo, Key: fyne.Key3, Mod: ctrl, Do: func() { s.open(ScreenInsights) }},
		{ID: "go.settings", Group: GroupGo, Key: fyne.KeyComma, Mod: ctrl, Do: func() { s.open(ScreenSettings) }},
		{ID: "go.challenges", Group: GroupGo, Do: func() {
			s.d.do(OpenPattern{}, nil)
			s.open(ScreenPattern)
		}},
		{ID: "go.find", Group: GroupGo, Key: fyne.KeyF, Mod: ctrl, Do: s.find},
		{ID: "go.bin", Group: GroupGo, Key: fyne.KeyB, Mod: ctrl | shift, Do: func() {
			s.d.do(Find{Text: "is:bin"}, nil)
			s.open(ScreenTimeline)
		}},
		{ID: "palette", Group: GroupGo, Key: fyne.KeyK, Mod: ctrl, Do: s.palette},

		{ID: "view.system", Group: GroupView, Do: look(func(l *LookState) { l.Variant = "system" })},
		{ID: "view.light", Group: GroupView, Do: look(func(l *LookState) { l.Variant = "light" })},
		{ID: "view.dark", Group: GroupView, Do: look(func(l *LookState) { l.Variant = "dark" })},
		{ID: "view.contrast", Group: GroupView, Do: look(func(l *LookState) { l.Variant = "contrast" })},
		{ID: "view.larger", Group: GroupView, Key: fyne.KeyEqual, Mod: ctrl, Do: look(func(l *LookState) { l.Scale = min(l.Scale+0.125, 2) })},
		{ID: "view.smaller", Group: GroupView, Key: fyne.KeyMinus, Mod: ctrl, Do: look(func(l *LookState) { l.Scale = max(l.Scale-0.125, 1) })},
		{ID: "view.normal", Group: GroupView, Key: fyne.Key0, Mod: ctrl, Do: look(func(l *LookState) { l.Scale = 1 })},
		{ID: "view.rail", Group: GroupView, Key: fyne.KeyB, Mod: ctrl, Do: func() {
			s.folded = !s.rail.Collapsed()
			s.rail.SetCollapsed(s.folded)
		}},
		{ID: "view.english", Group: GroupView, Do: look(func(l *LookState) { l.Lang = "en" })},
		{ID: "view.german", Group: GroupView, Do: look(func(l *LookState) { l.Lang = "de" })},
		{ID: "view.veil", Group: GroupView, Key: fyne.KeyF9, Do: s.toggleVeil},

		{ID: "help.people", Group: GroupHelp, Key: fyne.KeyH, Mod: ctrl | shift, Do: func() { s.open(ScreenHelp) }},
		{ID: "help.keys", Group: GroupHelp, Key: fyne.KeyF1, Do: s.keys},
		{ID: "help.about", Group: GroupHelp, Do: s.about},
	}
}

// looked counts the answers to changes of the look.
func (s *shell) looked(sentence string) {
	s.looks--
	if sentence != "" {
		s.notice.Warn(sentence)
		s.relayout()
	}
}

// step takes back typing while there are words in a text field, and the last
// step of the journal otherwise.
func (s *shell) step(typed fyne.Shortcut, in Intent) func() {
	return func() {
		type textField interface {
			fyne.Shortcutable
			Content() string
		}
		if field, ok := s.d.canvas().Focused().(textField); ok && field.Content() != "" {
			field.TypedShortcut(typed)
			return
		}
		s.d.do(in, nil)
	}
}

func (s *shell) find() {
	s.open(ScreenTimeline)
	s.screen(ScreenTimeline).Focus()
}

// newNote writes an empty-handed note: a sheet with room for many lines.
func (s *shell) newNote() {
	area := parts.NewTextArea(s.d.t("shell.note.hint"), 10)
	area.SetText(s.w.last.Drafts[SlotNote])
	area.OnEdited = func(text string) { s.d.do(Draft{Slot: SlotNote, Text: text}, nil) }
	says := parts.NewBody("").Tint(parts.Load)
	var sheet *parts.Sheet
	keep := func() bool {
		s.d.do(Keep{Entry: journal.Entry{Kind: journal.Note, Body: area.Text}, Slot: SlotNote}, func(sentence string) {
			if sentence == "" {
				sheet.Close()
				return
			}
			says.SetText(sentence)
		})
		return false
	}
	area.OnSubmit = func(string) { keep() }
	sheet = parts.ShowSheet(s.d.canvas(), parts.SheetSpec{
		Title: s.d.t("shell.action.note.new"),
		Body:  parts.Column(parts.Space2, area, says),
		Width: 640,
		First: area,
		Buttons: []parts.SheetButton{
			{Label: s.d.t("shell.capture.keep"), Kind: parts.AccentButton, Do: keep},
			{Label: s.d.t("shell.note.later"), Kind: parts.BareButton},
		},
	})
}

// paletteChallenge begins the id of a challenge in the palette.
const paletteChallenge = "challenge:"

// palette offers every action, the pages of the challenges, and a search.
func (s *shell) palette() {
	var items []parts.PaletteItem
	for _, a := range s.registry.All() {
		if a.ID == "palette" || (a.On != nil && !a.On(s.w.last)) {
			continue
		}
		items = append(items, parts.PaletteItem{
			ID: a.ID, Title: s.d.t("shell.action." + a.ID), Detail: s.d.t("shell.menu." + string(a.Group)), Shortcut: a.Keys(),
		})
	}
	for _, c := range coaching.Challenges {
		items = append(items, parts.PaletteItem{ID: paletteChallenge + string(c), Title: c.Name().Say(s.d.words), Detail: s.d.t("pattern.where.title")})
	}
	parts.ShowPalette(s.d.canvas(), parts.PaletteSpec{
		Placeholder: s.d.t("shell.palette.hint"),
		Empty:       s.d.t("shell.palette.none"),
		Items:       items,
		Extra: func(query string) []parts.PaletteItem {
			if query == "" {
				return nil
			}
			return []parts.PaletteItem{{ID: "find:" + query, Title: s.d.t("shell.palette.find", "Text", query), Icon: parts.IconSearch}}
		},
		OnChoose: func(it parts.PaletteItem) {
			if len(it.ID) > 5 && it.ID[:5] == "find:" {
				s.d.do(Find{Text: it.ID[5:]}, nil)
				s.open(ScreenTimeline)
				return
			}
			if c, ok := strings.CutPrefix(it.ID, paletteChallenge); ok {
				s.d.do(OpenPattern{Challenge: coaching.Challenge(c)}, nil)
				s.open(ScreenPattern)
				return
			}
			s.registry.Run(it.ID, s.w.last)
		},
	})
}

// grammar is the capture line on the key sheet: sign and meaning.
var grammar = []struct {
	sign  string
	field journal.Field // the rest of the sign is a word of the catalogue
	id    string
	key   string
}{
	{sign: "@Mina", key: "person"},
	{sign: "%Atlas", key: "project"},
	{sign: "/", field: journal.FieldKind, id: "unblock", key: "kind"},
	{sign: "+", field: journal.FieldTrait, id: "empathy", key: "trait"},
	{sign: "=", field: journal.FieldLabor, id: "buffer", key: "labor"},
	{sign: "#release", key: "tag"},
	{sign: "45m  1h30", key: "time"},
	{sign: "^4", key: "load"},
	{sign: "~", field: journal.FieldVis, id: "unseen", key: "visibility"},
	{sign: "14:30", key: "date"},
}

// keys shows every shortcut and the signs of the capture line.
func (s *shell) keys() {
	var groups []parts.KeyGroup
	for _, g := range Groups {
		group := parts.KeyGroup{Name: s.d.t("shell.menu." + string(g))}
		for _, a := range s.registry.All() {
			if a.Group == g && a.Key != "" {
				group.Lines = append(group.Lines, parts.KeyLine{Keys: a.Keys(), Words: s.d.t("shell.action." + a.ID)})
			}
		}
		groups = append(groups, group)
	}
	signs := parts.KeyGroup{Name: s.d.t("shell.keys.capture")}
	for _, g := range grammar {
		sign := g.sign
		if g.id != "" {
			sign += s.w.words.Lexicon().Word(g.field, g.id)
		}
		signs.Lines = append(signs.Lines, parts.KeyLine{Keys: sign, Words: s.d.t("shell.keys.grammar." + g.key)})
	}
	parts.ShowKeySheet(s.d.canvas(), s.d.t("shell.keys.title"), s.d.t("shell.keys.close"), append(groups, signs))
}

func (s *shell) about() {
	parts.ShowSheet(s.d.canvas(), parts.SheetSpec{
		Title: s.d.t("shell.about.title"),
		Body: parts.Column(parts.Space3,
			parts.NewSecondary(s.d.t("shell.about.version", "Version", Version)),
			parts.NewBody(s.d.t("shell.about.words")),
			parts.NewBody(s.d.t("shell.about.journal", "Folder", s.w.set.Folder)),
			parts.NewBody(s.d.t("shell.about.unsealed")),
		),
		Buttons: []parts.SheetButton{{Label: s.d.t("shell.keys.close"), Kind: parts.QuietButton, Default: true}},
	})
}

// toggleVeil covers everything for screen sharing. It hides, it does not lock.
func (s *shell) toggleVeil() {
	if s.veil != nil {
		s.veil.Close()
		s.veil = nil
		return
	}
	s.veil = parts.ShowVeil(s.d.canvas(), parts.VeilSpec{
		Words: s.d.t("shell.veil"), Lift: s.d.t("shell.veil.lift"), OnLift: s.toggleVeil,
	})
}
