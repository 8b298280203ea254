package app

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/journal"
)

// madeRow is a row and the entry it was made from: the same entry keeps its
// row, and with it the keyboard.
type madeRow struct {
	entry  journal.Entry
	object fyne.CanvasObject
}

// row is one entry of the day: when, what, for whom, and one tap for "gave me
// energy".
func (t *today) row(e journal.Entry) fyne.CanvasObject {
	clock := parts.NewSecondary(t.d.words.Clock(e.In())).Fixed(48)
	words := parts.NewBody(firstLine(e.Body)).Ellipsis(2).Wide()
	middle := parts.Column(parts.Space1, words)
	if chips := t.d.facts(e); len(chips) > 0 {
		middle.Add(parts.Flow(chips...))
	}
	line := parts.RowTop(parts.Space3, 1, clock, middle)
	leaf := parts.NewLeaf(firstLine(e.Body), parts.PadXY(parts.Space2, parts.Space3, line), func() {
		t.d.do(Reveal{ID: e.ID}, nil)
	})
	leaf.OnKey(func(ev *fyne.KeyEvent) bool {
		switch ev.Name {
		case fyne.KeyDelete:
			t.d.do(Remove{IDs: []journal.ID{e.ID}}, nil)
		case fyne.KeyE:
			if e.Kind == journal.Action {
				t.d.do(energy(e), nil)
			}
		default:
			return false
		}
		return true
	})
	if e.Kind != journal.Action {
		return leaf
	}
	return parts.RowTop(parts.Space2, 0, leaf, parts.PadXY(0, parts.Space1, t.d.energy(e)))
}

// energy is the one tap that says an action gave something back.
func (d desk) energy(e journal.Entry) fyne.CanvasObject {
	toggle := parts.NewToggle(parts.IconEnergy, parts.IconEnergyOn, parts.Recovery, d.t("today.energy"), nil)
	toggle.SetOn(e.Energised)
	toggle.OnChanged = func(on bool) {
		d.do(energy(e), func(sentence string) {
			if sentence != "" {
				toggle.SetOn(!on)
			}
		})
	}
	return toggle
}

// energy turns an action's "gave me energy" round.
func energy(e journal.Entry) Change {
	e.Energised = !e.Energised
	if e.Energised {
		return Change{Entry: e, Say: "shell.notice.energy"}
	}
	return Change{Entry: e, Say: "shell.notice.energy.off"}
}

// facts are an entry's short facts as chips, in the order a person asks:
// what kind, for whom, on what, how long, how heavy, who saw it.
func (d desk) facts(e journal.Entry) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	add := func(kind parts.ChipKind, text string) { out = append(out, parts.NewChip(kind, text)) }
	if e.Kind != journal.Action {
		add(parts.NeutralChip, d.words.EntryKind(e.Kind))
	}
	if e.Support != "" {
		add(parts.SupportChip, d.words.Support(e.Support))
	}
	for i, p := range e.People {
		if i == 3 {
			add(parts.NeutralChip, "+"+strconv.Itoa(len(e.People)-3))
			break
		}
		add(parts.PersonChip, p.Name)
	}
	if e.Project.Name != "" {
		add(parts.ProjectChip, e.Project.Name)
	}
	if e.Minutes > 0 {
		add(parts.TimeChip, d.words.Minutes(e.Minutes))
	}
	if e.Load.Given() {
		add(parts.LoadChip, d.t("today.load", "Load", e.Load.Value()))
	}
	if e.Visibility != "" {
		add(parts.VisibilityChip, d.words.Visibility(e.Visibility))
	}
	if e.Said.Kind != "" {
		add(parts.NeutralChip, d.words.FeedbackKind(e.Said.Kind))
	}
	return out
}

// firstLine is the first line of the words that says something, at most 300
// characters, as a list shows it. Quotes around a name after @ or % are for
// the grammar and left out.
func firstLine(body string) string {
	line := strings.TrimSpace(body)
	if i := strings.IndexAny(line, "\r\n"); i >= 0 {
		line = strings.TrimSpace(line[:i])
	}
	line = unquoteMentions(line)
	if utf8.RuneCountInString(line) > 300 {
		line = string([]rune(line)[:300]) + "…"
	}
	return line
}

// unquoteMentions turns @"Lee Wong" into @Lee Wong, for reading.
func unquoteMentions(s string) string {
	if !strings.Contains(s, `@"`) && !strings.Contains(s, `%"`) {
		return s
	}
	var b strings.Builder
	for {
		i := max(strings.Index(s, `@"`), -1)
		if j := strings.Index(s, `%"`); j >= 0 && (i < 0 || j < i) {
			i = j
		}
		if i < 0 {
			break
		}
		end := strings.IndexByte(s[i+2:], '"')
		if end < 0 {
			break
		}
		b.WriteString(s[:i+1])
		b.WriteString(s[i+2 : i+2+end])
		s = s[i+2+end+1:]
	}
	b.WriteString(s)
	return b.String()
}
