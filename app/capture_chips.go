package app

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/journal"
	"footlight/journal/capture"
)

// signs explain what can be written, sign by sign, so that large text finds
// room on another line.
func (d desk) signs() []fyne.CanvasObject {
	const between = " · "
	var out []fyne.CanvasObject
	all := strings.Split(d.t("shell.capture.signs"), between)
	for i, sign := range all {
		if i < len(all)-1 {
			sign += strings.TrimRight(between, " ")
		}
		out = append(out, parts.NewCaption(sign).Natural())
	}
	return out
}

// lineChips are the facts of a line, what its people are to the writer, and
// the words it did not understand.
func (d desk) lineChips(l capture.Line, known map[string]journal.Relation) []fyne.CanvasObject {
	now := d.moment()
	var out []fyne.CanvasObject
	if now.Now.Sub(l.Entry.At).Abs() >= 60e9 {
		when := d.words.ShortDay(l.Entry.Day, now.Today()) + ", " + d.words.Clock(l.Entry.In())
		out = append(out, parts.NewChip(parts.TimeChip, when).WithIcon(parts.IconCalendar))
	}
	e := l.Entry
	e.People = slices.Clone(e.People)
	for i, p := range e.People {
		if relation := known[journal.Fold(p.Name)]; relation != "" {
			e.People[i].Name = d.t("settings.chip.relation", "Name", p.Name, "Relation", d.words.Relation(relation))
		}
	}
	out = append(out, d.facts(e)...)
	for _, t := range l.Entry.Traits {
		out = append(out, parts.NewChip(parts.TraitChip, d.words.Trait(t)))
	}
	for _, f := range l.Entry.Labor {
		out = append(out, parts.NewChip(parts.LaborChip, d.words.Labor(f)))
	}
	for _, tag := range l.Entry.Tags {
		out = append(out, parts.NewChip(parts.TagChip, tag))
	}
	out = append(out, d.moreChips(l.Entry)...)
	for _, t := range l.Tokens {
		if !t.Known {
			out = append(out, parts.NewChip(parts.UnknownChip, t.Value))
		}
	}
	return out
}

// moreChips are the facts a line rarely says.
func (d desk) moreChips(e journal.Entry) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	add := func(s string) { out = append(out, parts.NewChip(parts.NeutralChip, s)) }
	if e.Energised {
		out = append(out, parts.NewChip(parts.NeutralChip, d.t("today.energy")).WithIcon(parts.IconEnergyOn))
	}
	if e.Origin != "" {
		add(d.words.Origin(e.Origin))
	}
	if e.Authority != "" {
		add(d.words.Authority(e.Authority))
	}
	if e.Mode != "" {
		add(d.words.Mode(e.Mode))
	}
	if e.Part != "" {
		add(d.words.Part(e.Part))
	}
	if e.Until != journal.NoDay {
		add(d.t("today.held.until", "Day", d.words.ShortDay(e.Until, d.moment().Today())))
	} else if e.StillHeld() {
		add(d.t("today.held.open"))
	}
	if e.AskBack != journal.NoDay {
		add(d.t("shell.capture.ask", "Day", d.words.ShortDay(e.AskBack, d.moment().Today())))
	}
	if e.Sharing != "" && e.Sharing != journal.Private {
		add(d.words.Sharing(e.Sharing))
	}
	return out
}

// remarks are at most three; more would be a lecture.
func (d desk) remarks(all []capture.Remark) string {
	var out []string
	for _, r := range all[:min(len(all), 3)] {
		out = append(out, d.remark(r))
	}
	return strings.Join(out, " ")
}

// remark is what a person may want to look at, in words.
func (d desk) remark(r capture.Remark) string {
	return d.words.Remark(r, d.moment().Today())
}

func chipOf(f journal.Field) parts.ChipKind {
	switch f {
	case journal.FieldPerson:
		return parts.PersonChip
	case journal.FieldProject:
		return parts.ProjectChip
	case journal.FieldKind:
		return parts.SupportChip
	case journal.FieldTrait:
		return parts.TraitChip
	case journal.FieldLabor:
		return parts.LaborChip
	case journal.FieldTag:
		return parts.TagChip
	case journal.FieldVis:
		return parts.VisibilityChip
	}
	return parts.NeutralChip
}
