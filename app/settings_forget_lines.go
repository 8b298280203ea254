package app

import (
	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/journal"
)

// countLines say what would change, one line for each place.
func (f *forgetForm) countLines(p journal.Forgetting) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	add := func(icon fyne.ThemeIconName, words string) {
		out = append(out, parts.RowTop(parts.Space2, 1, parts.PadXY(0, 2, parts.NewPicture(icon, parts.Secondary, 16)), parts.NewBody(words)))
	}
	many := func(icon fyne.ThemeIconName, key string, n int) {
		if n > 0 {
			add(icon, f.d.n(key, n))
		}
	}
	many(parts.IconTimeline, "settings.forget.count.entries", p.Entries)
	many(parts.IconQuote, "settings.forget.count.plain", p.Plain)
	many(parts.IconBin, "settings.forget.count.binned", p.Binned)
	many(parts.IconHistory, "settings.forget.count.revisions", p.Revisions)
	many(parts.IconEdit, "settings.forget.count.drafts", p.Drafts)
	many(parts.IconInsights, "settings.forget.count.records", p.Records)
	many(parts.IconSearch, "settings.forget.count.words", p.Words)
	many(parts.IconSettings, "settings.forget.count.settings", p.Settings)
	many(parts.IconUndo, "settings.forget.count.steps", p.Steps)
	for _, r := range p.Renamed {
		icon := parts.IconTeam
		if r.Noun == journal.NounProject {
			icon = parts.IconProject
		}
		add(icon, f.d.t("settings.forget.renamed", "Before", r.Before, "After", r.After))
	}
	if len(out) == 0 {
		add(parts.IconPerson, f.d.t("settings.forget.count.none"))
	}
	for _, o := range p.Others {
		add(parts.IconPerson, f.d.t("settings.forget.other", "Name", o.Name))
	}
	return out
}

// sampleCards show pieces of entries as they read now and as they would.
func (f *forgetForm) sampleCards(p journal.Forgetting) []fyne.CanvasObject {
	if len(p.Samples) == 0 {
		return nil
	}
	out := []fyne.CanvasObject{parts.NewHeading(f.d.t("settings.forget.samples"))}
	for _, s := range p.Samples {
		when := f.d.words.FullDay(s.Day, f.d.moment().Today())
		if s.Binned {
			when = f.d.t("settings.forget.sample.bin", "Day", when)
		}
		line := func(key string, text *parts.Text) fyne.CanvasObject {
			return parts.Column(0, parts.NewCaption(f.d.t(key)), text)
		}
		card := parts.Column(parts.Space2, parts.NewCaption(when))
		before, after := unquoteMentions(s.Before), unquoteMentions(s.After)
		if before == after {
			card.Add(line("settings.forget.linked", parts.NewWords(after)))
		} else {
			card.Add(line("settings.forget.before", parts.NewWords(before).Tint(parts.Secondary)))
			card.Add(line("settings.forget.after", parts.NewWords(after)))
		}
		out = append(out, parts.NewCard(card))
	}
	return out
}

// backupLines name what would still hold the name.
func (f *forgetForm) backupLines(p journal.Forgetting) []fyne.CanvasObject {
	if len(p.Backups) == 0 {
		return []fyne.CanvasObject{parts.NewBody(f.d.t("settings.forget.backups.none"))}
	}
	out := []fyne.CanvasObject{parts.NewBody(f.d.n("settings.forget.backups.some", len(p.Backups)))}
	for _, b := range p.Backups {
		day := f.d.words.Date(journal.DayOf(b.At.In(f.d.moment().Now.Location())))
		out = append(out, parts.RowTop(parts.Space2, 1,
			parts.PadXY(0, 2, parts.NewPicture(parts.IconLock, parts.Secondary, 16)),
			parts.NewBody(f.d.t("settings.forget.backup", "File", b.Name, "Day", day))))
	}
	return out
}

// forgetBlock is the way to the preview of forgetting one person or project.
type forgetBlock struct {
	*parts.Button
	note *entryNote
	box  *fyne.Container
	id   journal.ID
}

func newForgetBlock(d desk, noun journal.Noun, grown func()) *forgetBlock {
	b := &forgetBlock{note: newEntryNote(grown)}
	b.Button = parts.NewButton(d.t("settings.forget.look"), parts.DestructiveButton, func() {
		b.note.hint(d.t("settings.forget.looking"))
		id := b.id
		d.do(PreviewForget{Noun: noun, ID: id}, func(sentence string) {
			b.note.clear()
			if sentence != "" && b.id == id {
				b.note.problem(sentence)
			}
		})
	})
	b.box = group(d.t("settings.forget"), parts.NewCaption(d.t("settings.forget.about")), b.note.box, parts.Flow(b.Button))
	return b
}

func (b *forgetBlock) show(id journal.ID) {
	if b.id != id {
		b.id = id
		b.note.clear()
	}
}
