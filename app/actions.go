package app

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Action is something a person can ask of the window. The menu, the palette
// and the key sheet are fed from the registry alone, so what one offers the
// others offer too.
type Action struct {
	ID    string           // "capture.focus"; its words stand under shell.action.ID
	Group Group            // where the menu shows it
	Key   fyne.KeyName     // "" has no shortcut
	Mod   fyne.KeyModifier // 0 for a bare function key
	Do    func()
	On    func(State) bool // nil: always possible
	Quiet bool             // in the key sheet and palette, not in the menu
}

// Group is a menu.
type Group string

const (
	GroupFile  Group = "file"
	GroupGo    Group = "go"
	GroupEntry Group = "entry"
	GroupView  Group = "view"
	GroupHelp  Group = "help"
)

// Groups in the order of the menu bar.
var Groups = []Group{GroupFile, GroupEntry, GroupGo, GroupView, GroupHelp}

// Registry holds every action once.
type Registry struct {
	all  []Action
	byID map[string]int
	menu *fyne.MainMenu
	item map[string]*fyne.MenuItem
	bars func(id string) bool // nothing else may run while it says so
}

// Add takes actions in; an id or a shortcut taken twice is a mistake in the
// program and panics at start, where a test sees it.
func (r *Registry) Add(actions ...Action) {
	if r.byID == nil {
		r.byID = map[string]int{}
	}
	for _, a := range actions {
		if _, twice := r.byID[a.ID]; twice {
			panic("app: two actions are called " + a.ID)
		}
		if a.Key != "" {
			for _, b := range r.all {
				if a.Key == b.Key && a.Mod == b.Mod {
					panic(fmt.Sprintf("app: %s and %s share a shortcut", a.ID, b.ID))
				}
			}
		}
		r.byID[a.ID] = len(r.all)
		r.all = append(r.all, a)
	}
}

// All actions in the order they were added.
func (r *Registry) All() []Action { return r.all }

// Run does the action if it is possible in s; it tells whether it did.
func (r *Registry) Run(id string, s State) bool {
	i, ok := r.byID[id]
	if !ok || (r.bars != nil && r.bars(id)) || (r.all[i].On != nil && !r.all[i].On(s)) {
		return false
	}
	r.all[i].Do()
	return true
}

// Shortcut is the action's shortcut as the toolkit wants it, or nil.
func (a Action) Shortcut() fyne.Shortcut {
	if a.Key == "" {
		return nil
	}
	if a.Mod == fyne.KeyModifierShortcutDefault {
		switch a.Key { // the toolkit turns these into shortcuts of its own
		case fyne.KeyZ:
			return &fyne.ShortcutUndo{}
		case fyne.KeyY:
			return &fyne.ShortcutRedo{}
		}
	}
	return &desktop.CustomShortcut{KeyName: a.Key, Modifier: a.Mod}
}

// Keys says the shortcut in the person's words: "Ctrl+Shift+Z".
func (a Action) Keys() string {
	if a.Key == "" {
		return ""
	}
	s := ""
	for _, m := range []struct {
		mod  fyne.KeyModifier
		name string
	}{{fyne.KeyModifierControl, "Ctrl+"}, {fyne.KeyModifierSuper, "⌘"}, {fyne.KeyModifierAlt, "Alt+"}, {fyne.KeyModifierShift, "Shift+"}} {
		if a.Mod&m.mod != 0 {
			s += m.name
		}
	}
	names := map[fyne.KeyName]string{fyne.KeyComma: ",", fyne.KeySlash: "/", fyne.KeyDelete: "Del", fyne.KeyEqual: "+", fyne.KeyMinus: "-"}
	if n, ok := names[a.Key]; ok {
		return s + n
	}
	return s + string(a.Key)
}

// Menu builds the main menu: every action with its shortcut stands in it,
// because the menu's shortcuts are the only ones that work while a text field
// has the focus.
func (r *Registry) Menu(words func(string, ...any) string, now func() State) *fyne.MainMenu {
	r.item = map[string]*fyne.MenuItem{}
	var menus []*fyne.Menu
	for _, g := range Groups {
		var items []*fyne.MenuItem
		for _, a := range r.all {
			if a.Group != g || a.Quiet {
				continue
			}
			id := a.ID
			item := fyne.NewMenuItem(words("shell.action."+id), func() { r.Run(id, now()) })
			item.Shortcut = a.Shortcut()
			item.Disabled = a.On != nil && !a.On(now())
			item.IsQuit = id == "quit"
			items = append(items, item)
			r.item[id] = item
		}
		if len(items) > 0 {
			menus = append(menus, fyne.NewMenu(words("shell.menu."+string(g)), items...))
		}
	}
	r.menu = fyne.NewMainMenu(menus...)
	return r.menu
}

// Follow brings the menu in step with what is possible in s: a shortcut of a
// disabled item does nothing.
func (r *Registry) Follow(s State) {
	changed := false
	for _, a := range r.all {
		item := r.item[a.ID]
		if item == nil {
			continue
		}
		off := a.On != nil && !a.On(s)
		changed = changed || item.Disabled != off
		item.Disabled = off
	}
	if changed {
		r.menu.Refresh()
	}
}
