package app

import (
	"slices"

	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/journal"
)

// forgetForm shows what forgetting somebody would do, before it is done: what
// changes where, how it would read, and what still holds the name afterwards.
// It takes the name, typed, to do it.
type forgetForm struct {
	d    desk
	of   *namesPage
	now  ForgetState
	page *settingsColumn

	back    *parts.Button
	title   *parts.Text
	about   *parts.Text
	stale   *parts.Text
	sort    *segments
	word    *keptLine
	also    *picker
	names   *fyne.Container
	counts  *fyne.Container
	samples *fyne.Container
	backups *fyne.Container
	ask     *parts.Text
	confirm *parts.LineEntry
	do      *parts.Button
	note    *entryNote
	showing int // serial of the preview shown
}

func newForgetForm(d desk, of *namesPage) *forgetForm {
	f := &forgetForm{d: d, of: of}
	grown := func() { f.page.relayout() }
	f.title, f.about = parts.NewTitle(""), parts.NewBody("")
	f.stale = parts.NewBody(d.t("settings.forget.stale")).Tint(parts.Load)
	f.sort = newSegments([]parts.Option{
		{Value: "all", Label: d.t("settings.forget.all")},
		{Value: "mentions", Label: d.t("settings.forget.mentions")},
	}, func(v string) {
		f.look(func(o *journal.ForgetOptions) { o.OnlyMentions = v == "mentions" }, f.said)
	})
	f.word = newKeptLine("", 220, grown, func(text string, reply Reply) {
		f.look(func(o *journal.ForgetOptions) { o.Word = journal.NormalName(text) }, reply)
	})
	f.also = newPicker(d, pickerSpec{
		hint: d.t("settings.forget.also.hint"), offers: func(string) []nameOffer { return nil },
		fresh: func(name string) string { return d.t("settings.forget.also.add", "Name", name) },
		add: func(v string, reply Reply) {
			f.look(func(o *journal.ForgetOptions) { o.Also = withTag(o.Also, v) }, reply)
		},
		drop: func(v string, reply Reply) {
			f.look(func(o *journal.ForgetOptions) { o.Also = without(o.Also, v) }, reply)
		},
	}, grown)
	f.names, f.counts = parts.Flow(), parts.Column(parts.Space1)
	f.samples, f.backups = parts.Column(parts.Space2), parts.Column(parts.Space1)
	f.ask = parts.NewBody("")
	f.confirm = parts.NewLineEntry("")
	f.confirm.OnEdited = func(string) { f.able() }
	f.confirm.OnEnter = func(string) { f.forget() }
	f.confirm.OnEscape = func() bool { f.leave(); return true }
	f.do = parts.NewButton("", parts.DestructiveButton, f.forget)
	f.note = newEntryNote(grown)
	f.layout()
	return f
}

func (f *forgetForm) layout() {
	t := f.d.t
	leave := parts.NewButton(t("settings.forget.leave"), parts.BareButton, f.leave)
	f.back = parts.NewButton("", parts.BareButton, f.leave).WithIcon(parts.IconChevronLeft)
	f.page = newSettingsColumn(parts.Space5,
		parts.Column(parts.Space2, parts.Flow(f.back), f.title, f.stale, f.about),
		group(t("settings.forget.looked"), f.names, parts.NewCaption(t("settings.forget.looked.about")),
			labelledLine(t("settings.forget.also"), f.also.box),
			labelledLine(t("settings.forget.where"), parts.Column(parts.Space1, f.sort.Choice, parts.NewCaption(t("settings.forget.where.about")))),
			labelledLine(t("settings.forget.word"), f.word.box),
		),
		group(t("settings.forget.changes"), f.counts),
		f.samples,
		group(t("settings.forget.backups"), f.backups),
		parts.Column(parts.Space2, parts.NewHairline(), f.ask, narrowed(320, f.confirm), f.note.box, parts.Flow(f.do, leave)),
	)
}

// look asks for a preview with other options.
func (f *forgetForm) look(change func(*journal.ForgetOptions), reply Reply) {
	p := f.now.Preview
	o := p.ForgetOptions
	o.Also = slices.Clone(o.Also)
	change(&o)
	f.d.do(PreviewForget{Noun: p.Noun, ID: p.ID, Options: o}, reply)
}

func (f *forgetForm) said(sentence string) {
	if sentence != "" {
		f.show(f.now)
		f.note.problem(sentence)
	}
}

// arrive starts at the top, with the keyboard on what leads back, when the
// preview comes up.
func (f *forgetForm) arrive(right fyne.CanvasObject) {
	if right == fyne.CanvasObject(f.page.scroll) {
		f.page.scroll.ScrollToTop()
		parts.FocusFirst(f.page.scroll)
	}
}

func (f *forgetForm) show(now ForgetState) {
	another := f.now.Preview.ID != now.Preview.ID
	f.now = now
	if another {
		f.confirm.SetText("")
		f.note.clear()
	}
	if f.showing == now.Serial && !another {
		return
	}
	f.showing = now.Serial
	p := now.Preview
	f.back.SetLabel(f.d.t("settings.forget.back", "Name", p.Name))
	f.title.SetText(f.d.t("settings.forget.title", "Name", p.Name))
	f.about.SetText(f.d.t("settings.forget.warns", "Word", p.Word))
	f.stale.Hidden = !now.Stale
	f.word.show(p.Word, another)
	f.sort.set("all")
	if p.OnlyMentions {
		f.sort.set("mentions")
	}
	var also []nameOffer
	for _, n := range p.Also {
		also = append(also, nameOffer{Value: n, Kind: parts.NeutralChip})
	}
	f.also.show(also, another)
	f.names.Objects = nil
	for _, n := range p.Names {
		f.names.Add(parts.NewChip(parts.NeutralChip, n))
	}
	f.counts.Objects = f.countLines(p)
	f.samples.Objects = f.sampleCards(p)
	f.backups.Objects = f.backupLines(p)
	f.ask.SetText(f.d.t("settings.forget.ask", "Name", p.Name))
	f.do.SetLabel(f.d.t("settings.forget.do", "Name", p.Name))
	f.able()
	f.page.relayout()
	if now.Stale {
		f.page.scroll.ScrollToTop()
	}
}

// typed tells that the name stands in the line, as whoever means it writes it.
func (f *forgetForm) typed() bool {
	return journal.Fold(journal.NormalName(f.confirm.Text)) == journal.Fold(f.now.Preview.Name)
}

func (f *forgetForm) able() {
	if f.typed() {
		f.do.Enable()
	} else {
		f.do.Disable()
	}
}

func (f *forgetForm) leave() {
	f.d.do(LeaveForget{}, func(string) {
		if f.of.projects {
			parts.FocusOn(f.of.works.forget.Button)
		} else {
			parts.FocusOn(f.of.people.forget.Button)
		}
	})
}

func (f *forgetForm) forget() {
	if !f.typed() {
		f.note.hint(f.d.t("settings.forget.type", "Name", f.now.Preview.Name))
		return
	}
	f.note.hint(f.d.t("settings.forget.working"))
	f.do.Disable()
	f.d.do(Forget{}, func(sentence string) {
		f.note.clear()
		f.able()
		switch {
		case sentence != "":
			f.note.problem(sentence)
		case f.of.last.Forget.Stale:
			parts.FocusOn(f.back)
		default:
			f.confirm.SetText("")
			f.of.filter.SetText("")
			f.of.refill()
			f.of.toList()
		}
	})
}
