package app

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/coaching/words"
	"footlight/journal"
)

// aheadFor is how long what was typed on the list waits for the next letter.
const aheadFor = 1200 * time.Millisecond

// typedAhead goes to the first name that begins with what is typed on the list.
func (p *namesPage) typedAhead(r rune) {
	now := p.d.moment().Now
	if now.Sub(p.aheadAt).Abs() > aheadFor {
		p.ahead = ""
	}
	p.ahead, p.aheadAt = p.ahead+string(r), now
	want := journal.Fold(p.ahead)
	for i, it := range p.items {
		if strings.HasPrefix(it.Folded, want) {
			p.list.Select(i)
			return
		}
	}
}

// key handles what the list itself does not.
func (p *namesPage) key(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyRight:
		p.openDetail()
	case fyne.KeyEscape, fyne.KeyBackspace:
		parts.FocusOn(p.filter)
		p.filter.CursorToEnd()
	default:
		return false
	}
	return true
}

func (p *namesPage) unfilter() bool {
	if p.filter.Text == "" {
		return false
	}
	p.filter.SetText("")
	p.refill()
	return true
}

// toList gives the keyboard to the list, on the one chosen or the first.
func (p *namesPage) toList() {
	p.split.ShowDetail(false)
	if p.list.Length() == 0 {
		return
	}
	parts.FocusOn(p.list)
	if p.list.Selected() < 0 {
		p.list.Select(0)
	}
	p.list.Reveal(p.list.Selected())
}

// openDetail goes to the one chosen: in a narrow window to a page of their own.
func (p *namesPage) openDetail() {
	if shown := p.right.Objects[0]; shown == p.none[p.at()] || shown == p.blank {
		return
	}
	p.split.ShowDetail(true)
	parts.FocusFirst(p.right.Objects[0])
}

// goTo shows somebody, whoever the filter hides.
func (p *namesPage) goTo(id journal.ID) {
	p.filter.SetText("")
	p.refill()
	p.choose(id)
	p.list.ShowSelected(p.rowOf(id))
	p.list.Reveal(max(p.list.Selected(), 0))
}

// add opens the form for somebody new, with the name that was looked for.
func (p *namesPage) add() {
	name := ""
	if p.list.Length() == 0 {
		name = journal.NormalName(p.filter.Text)
	}
	if p.last.Forget.Open() {
		p.last.Forget = ForgetState{}
		p.d.do(LeaveForget{}, nil)
	}
	p.adding.begin(p.projects, name)
	p.showDetail()
	p.split.ShowDetail(true)
	parts.FocusOn(p.adding.name)
}

// personLine is somebody as the list shows them: relation and teams, no sums.
func personLine(w *words.Words, k KnownPerson) nameLine {
	line := nameLine{Icon: parts.IconPerson, Ink: parts.Recognition, First: k.Name}
	var second []string
	if k.Team {
		line.Icon = parts.IconTeam
		second = append(second, w.T("settings.person.team"))
	}
	if k.Relation != "" {
		second = append(second, w.Relation(k.Relation))
	}
	for _, team := range k.MemberOf {
		second = append(second, team.Name)
	}
	line.Second = strings.Join(second, " · ")
	return line
}

// projectLine is a project as the list shows it.
func projectLine(w *words.Words, k KnownProject) nameLine {
	line := nameLine{Icon: parts.IconProject, Ink: parts.Recovery, First: k.Name}
	var second []string
	if k.Own {
		second = append(second, w.T("settings.project.own"))
	}
	if k.Closed {
		second = append(second, w.T("settings.project.closed"))
		line.Ink = parts.Secondary
	}
	line.Second = strings.Join(second, " · ")
	return line
}
