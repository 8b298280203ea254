package app

import (
	"slices"
	"strings"

	"footlight/app/parts"
	"footlight/journal"
)

// matching gives the counted names that fit what is typed: those that begin
// with it first, then those with a word that does; each by use.
func matching(counts []journal.Count, typed string) []journal.Count {
	want := journal.Fold(strings.TrimLeft(typed, "@#%"))
	var first, later []journal.Count
	for _, c := range counts {
		name := journal.Fold(c.Ref.Name)
		switch {
		case strings.HasPrefix(name, want):
			first = append(first, c)
		case strings.Contains(name, " "+want):
			later = append(later, c)
		}
	}
	byUse := func(a, b journal.Count) int {
		if a.Entries != b.Entries {
			return b.Entries - a.Entries
		}
		return strings.Compare(a.Ref.Name, b.Ref.Name)
	}
	slices.SortStableFunc(first, byUse)
	slices.SortStableFunc(later, byUse)
	return append(first, later...)
}

func offersOf(counts []journal.Count, kind func(journal.Count) parts.ChipKind) []nameOffer {
	out := make([]nameOffer, len(counts))
	for i, c := range counts {
		out[i] = nameOffer{Value: c.Ref.Name, Kind: kind(c)}
	}
	return out
}

func withRef(refs []journal.Ref, name string) []journal.Ref {
	if slices.ContainsFunc(refs, func(r journal.Ref) bool { return journal.Fold(r.Name) == journal.Fold(name) }) {
		return refs
	}
	return append(slices.Clone(refs), journal.Ref{Name: name})
}

func withoutRef(refs []journal.Ref, name string) []journal.Ref {
	return slices.DeleteFunc(slices.Clone(refs), func(r journal.Ref) bool { return r.Name == name })
}

func withTag(tags []string, tag string) []string {
	if slices.ContainsFunc(tags, func(t string) bool { return journal.Fold(t) == journal.Fold(tag) }) {
		return tags
	}
	return append(slices.Clone(tags), tag)
}

func without[T comparable](list []T, v T) []T {
	return slices.DeleteFunc(slices.Clone(list), func(x T) bool { return x == v })
}

// peopleField says for whom, or of a feedback from or to whom.
func (v *entryEditor) peopleField() *namesField {
	return newNamesField(v, namesSpec{
		id: "people", fresh: true,
		tidy: func(s string) string { return strings.TrimLeft(s, "@") },
		get: func(e journal.Entry) []nameOffer {
			out := make([]nameOffer, len(e.People))
			for i, p := range e.People {
				out[i] = nameOffer{Value: p.Name, Kind: v.personChip(p)}
			}
			return out
		},
		add:  func(e *journal.Entry, name string) { e.People = withRef(e.People, name) },
		drop: func(e *journal.Entry, name string) { e.People = withoutRef(e.People, name) },
		offers: func(typed string) []nameOffer {
			return offersOf(matching(v.habits.People, typed), func(c journal.Count) parts.ChipKind { return personChip(c.Team) })
		},
	})
}

func personChip(team bool) parts.ChipKind {
	if team {
		return parts.TeamChip
	}
	return parts.PersonChip
}

// personChip tells a team from a person by what the journal knows of them.
func (v *entryEditor) personChip(r journal.Ref) parts.ChipKind { return personChip(v.teams[r.ID]) }

func (v *entryEditor) projectField() *namesField {
	return newNamesField(v, namesSpec{
		id: "project", most: 1, fresh: true,
		tidy: func(s string) string { return strings.TrimLeft(s, "%") },
		get: func(e journal.Entry) []nameOffer {
			if e.Project.Name == "" {
				return nil
			}
			return []nameOffer{{Value: e.Project.Name, Kind: parts.ProjectChip}}
		},
		add:  func(e *journal.Entry, name string) { e.Project = journal.Ref{Name: name} },
		drop: func(e *journal.Entry, _ string) { e.Project = journal.Ref{} },
		offers: func(typed string) []nameOffer {
			return offersOf(matching(v.habits.Projects, typed), func(journal.Count) parts.ChipKind { return parts.ProjectChip })
		},
	})
}

func (v *entryEditor) tagsField() *namesField {
	return newNamesField(v, namesSpec{
		id: "tags", fresh: true,
		tidy: func(s string) string { return strings.TrimLeft(s, "#") },
		get: func(e journal.Entry) []nameOffer {
			out := make([]nameOffer, len(e.Tags))
			for i, t := range e.Tags {
				out[i] = nameOffer{Value: t, Kind: parts.TagChip}
			}
			return out
		},
		add:  func(e *journal.Entry, tag string) { e.Tags = withTag(e.Tags, tag) },
		drop: func(e *journal.Entry, tag string) { e.Tags = without(e.Tags, tag) },
		offers: func(typed string) []nameOffer {
			return offersOf(matching(v.habits.Tags, typed), func(journal.Count) parts.ChipKind { return parts.TagChip })
		},
	})
}

// linksField holds the entries this one is about. It offers what the timeline
// holds in memory, and takes an id.
func (v *entryEditor) linksField() *namesField {
	return newNamesField(v, namesSpec{
		id: "links",
		get: func(e journal.Entry) []nameOffer {
			out := make([]nameOffer, len(e.Links))
			for i, id := range e.Links {
				out[i] = nameOffer{Value: string(id), Label: v.linkLabel(id), Kind: parts.NeutralChip}
			}
			return out
		},
		add: func(e *journal.Entry, id string) {
			if !slices.Contains(e.Links, journal.ID(id)) {
				e.Links = append(slices.Clone(e.Links), journal.ID(id))
			}
		},
		drop:   func(e *journal.Entry, id string) { e.Links = without(e.Links, journal.ID(id)) },
		offers: v.linkOffers,
		open:   func(id string) { v.d.do(Reveal{ID: journal.ID(id)}, nil) },
	})
}

func (v *entryEditor) linkLabel(id journal.ID) string {
	for _, e := range v.linked {
		if e.ID == id {
			return v.d.words.ShortDay(e.Day, v.d.moment().Today()) + " · " + firstLine(entryWords(e))
		}
	}
	return v.d.t("entry.links.unread")
}

func (v *entryEditor) linkOffers(typed string) []nameOffer {
	want := journal.Fold(typed)
	var out []nameOffer
	for _, page := range v.pages {
		for _, e := range page {
			if e.ID == v.entry.ID || (!strings.Contains(journal.Fold(entryWords(e)), want) && string(e.ID) != want) {
				continue
			}
			label := v.d.words.ShortDay(e.Day, v.d.moment().Today()) + " · " + firstLine(entryWords(e))
			out = append(out, nameOffer{Value: string(e.ID), Label: label, Kind: parts.NeutralChip})
			if len(out) == mostOffers {
				return out
			}
		}
	}
	return out
}
