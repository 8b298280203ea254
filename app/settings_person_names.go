package app

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/journal"
	"footlight/journal/capture"
)

func refOffers(refs []journal.Ref, kind parts.ChipKind) []nameOffer {
	out := make([]nameOffer, len(refs))
	for i, r := range refs {
		out[i] = nameOffer{Value: string(r.ID), Label: r.Name, Kind: kind}
	}
	return out
}

// fitting are the people whose name fits what is typed: those that begin with
// it first, each group by name.
func (f *personForm) fitting(typed string, want func(KnownPerson) bool) []nameOffer {
	typed = journal.Fold(strings.TrimSpace(strings.TrimLeft(typed, "@")))
	var first, later []nameOffer
	for _, k := range f.all.People {
		if !want(k) || k.ID == f.now.ID {
			continue
		}
		o := nameOffer{Value: string(k.ID), Label: k.Name, Kind: personChip(k.Team)}
		switch {
		case strings.HasPrefix(k.Folded, typed):
			first = append(first, o)
		case strings.Contains(k.Called, typed):
			later = append(later, o)
		}
	}
	return append(first, later...)
}

func (f *personForm) everybody(typed string) []nameOffer {
	return f.fitting(typed, func(KnownPerson) bool { return true })
}

func (f *personForm) teamOffers(typed string) []nameOffer {
	return f.fitting(typed, func(k KnownPerson) bool { return k.Team })
}

func (f *personForm) memberOffers(typed string) []nameOffer {
	return f.fitting(typed, func(k KnownPerson) bool { return !k.Team })
}

// newTeam offers to make a team nobody knows; a name that a person bears is
// none.
func (f *personForm) newTeam(name string) string {
	folded := journal.Fold(name)
	for _, k := range f.all.People {
		if k.Folded == folded {
			return ""
		}
	}
	return f.d.t("settings.person.teams.new", "Name", name)
}

// taken tells that somebody else bears a name.
func (f *personForm) taken(folded string) bool {
	return slices.ContainsFunc(f.all.People, func(k KnownPerson) bool { return k.Folded == folded && k.ID != f.now.ID })
}

// whose is the name of somebody else who is written like that already, as
// themselves or as somebody read as them; "" for nobody.
func (f *personForm) whose(name string) string {
	folded := journal.Fold(journal.NormalName(name))
	called := func(n string) bool { return journal.Fold(n) == folded }
	for _, k := range f.all.People {
		if k.ID == f.now.ID {
			continue
		}
		if called(k.Name) || slices.ContainsFunc(k.Nick, called) {
			return k.Name
		}
		for _, m := range k.Merged {
			if called(m.Name) || slices.ContainsFunc(m.Nick, called) {
				return k.Name
			}
		}
	}
	return ""
}

// nameOf is the name behind the id of an offer, or the new name itself.
func (f *personForm) nameOf(value string) string {
	if k, ok := f.all.person(journal.ID(value)); ok {
		return k.Name
	}
	return value
}

// usedLine says in how many entries a name stands and when last, and opens
// them.
type usedLine struct {
	d    desk
	says *parts.Text
	open *parts.Button
	box  *fyne.Container
	find Intent
}

func newUsedLine(d desk) *usedLine {
	u := &usedLine{d: d, says: parts.NewSecondary("").Natural()}
	u.open = parts.NewButton(d.t("settings.used.open"), parts.LinkButton, func() {
		d.do(u.find, nil)
		d.open(ScreenTimeline)
	})
	u.box = parts.Flow(u.says, u.open)
	return u
}

// show asks for the entries by name; where several bear the name, by id.
func (u *usedLine) show(entries int, last journal.Day, field journal.Field, ref journal.Ref, several bool) {
	by := func(text string) journal.Query {
		return journal.Query{Terms: []journal.Term{{Tests: []journal.Test{{Field: field, Text: text}}}}}
	}
	u.find = Find{Text: capture.FormatQuery(by(ref.Name))}
	if several {
		u.find = FindQuery{Query: by(string(ref.ID)), Title: ref.Name}
	}
	if entries == 0 {
		u.says.SetText(u.d.t("settings.used.never"))
	} else {
		u.says.SetText(u.d.n("settings.used", entries, "Day", u.d.words.ShortDay(last, u.d.moment().Today())))
	}
	u.open.Hidden = entries == 0
}
