package app

import (
	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/journal"
)

// turn shows projects, or people again.
func (p *namesPage) turn(projects bool) {
	p.filters[p.at()] = p.filter.Text
	p.projects, p.adding.active, p.last.Forget = projects, false, ForgetState{}
	p.filter.SetText(p.filters[p.at()])
	p.asking++
	p.refill()
	p.showDetail()
	p.d.do(ShowNames{Projects: projects}, func(string) { p.asking-- })
}

// selected shows somebody at once; the hub remembers whom.
func (p *namesPage) selected(i int) {
	if i < 0 || i >= len(p.items) {
		return
	}
	p.choose(p.items[i].ID)
}

func (p *namesPage) choose(id journal.ID) {
	p.flush()
	p.adding.active = false
	p.chosen[p.at()] = id
	p.last.Forget = ForgetState{}
	p.asking++
	p.showDetail()
	done := func(string) { p.asking-- }
	if p.projects {
		p.d.do(ChooseProject{ID: id}, done)
		return
	}
	p.d.do(ChoosePerson{ID: id}, done)
}

// showDetail puts what belongs beside the list there.
func (p *namesPage) showDetail() {
	right := p.none[p.at()]
	person, isPerson := p.last.person(p.chosen[0])
	work, isWork := p.last.work(p.chosen[1])
	switch {
	case len(p.items) == 0 && !p.adding.active && p.filter.Text == "":
		right = p.blank // the list says all there is to say
	case p.last.Forget.Open():
		p.forgets.show(p.last.Forget)
		right = p.forgets.page.scroll
	case p.adding.active:
		right = p.adding.page.scroll
	case p.projects && isWork:
		p.works.show(work, p.last)
		right = p.works.page.scroll
	case !p.projects && isPerson:
		p.people.show(person, p.last)
		right = p.people.page.scroll
	}
	if p.right.Objects[0] != right {
		p.right.Objects = []fyne.CanvasObject{right}
		p.right.Refresh()
		parts.RefreshAll(right) // it may have been away while the look changed
		p.forgets.arrive(right)
	}
	if right == p.none[p.at()] || right == p.blank {
		p.split.ShowDetail(false)
	}
}

// flush keeps what was typed and not yet kept.
func (p *namesPage) flush() {
	if p.projects {
		return
	}
	p.people.flush()
}
