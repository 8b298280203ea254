package app

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/coaching"
	"footlight/coaching/mirror"
	"footlight/journal"
)

// scoreKnown is what the sheet knows of earlier scores: names to complete from,
// and the scores of the name that stands in its field.
type scoreKnown struct {
	s       *scoreSheet
	names   *fyne.Container
	earlier *fyne.Container
	gone    *coaching.Score // just removed
}

// mostNames is how many names are offered at once.
const mostNames = 6

func newScoreKnown(s *scoreSheet) *scoreKnown {
	k := &scoreKnown{s: s, names: parts.Column(parts.Space1), earlier: parts.Column(parts.Space1)}
	return k
}

// all are the scores that are kept, the newest first.
func (k *scoreKnown) all() []mirror.Kept[coaching.Score] {
	all := slices.Clone(k.s.d.scores())
	slices.SortStableFunc(all, func(a, b mirror.Kept[coaching.Score]) int { return int(b.Of.Day) - int(a.Of.Day) })
	return all
}

// named are the scores of one name, however it is spelt, the newest first.
func (k *scoreKnown) named(name string) []mirror.Kept[coaching.Score] {
	name = journal.Fold(coaching.Score{Name: name}.Normal().Name)
	return slices.DeleteFunc(k.all(), func(of mirror.Kept[coaching.Score]) bool { return journal.Fold(of.Of.Name) != name })
}

func (k *scoreKnown) show() {
	k.showNames()
	k.showEarlier()
	k.s.relayout()
}

// showNames offers the names that begin as what is typed.
func (k *scoreKnown) showNames() {
	typed := journal.Fold(strings.TrimSpace(k.s.name.entry.Text))
	var chips []fyne.CanvasObject
	seen := map[string]bool{typed: true}
	for _, of := range k.all() {
		fold := journal.Fold(of.Of.Name)
		if seen[fold] || !strings.HasPrefix(fold, typed) || len(chips) == mostNames {
			continue
		}
		seen[fold] = true
		chips = append(chips, parts.NewChip(parts.NeutralChip, of.Of.Name).WithTap(func() { k.take(of.Of) }))
	}
	k.names.Objects = nil
	if k.names.Hidden = len(chips) == 0; !k.names.Hidden {
		k.names.Objects = []fyne.CanvasObject{parts.NewCaption(k.s.d.t("checkin.score.known")), parts.Flow(chips...)}
	}
	k.names.Refresh()
}

// take puts a name with its scale into the fields and goes on to the score.
func (k *scoreKnown) take(of coaching.Score) {
	k.s.name.set(of.Name)
	k.s.low.set(k.s.d.number(of.Low))
	k.s.high.set(k.s.d.number(of.High))
	for _, f := range []*scoreField{k.s.name, k.s.low, k.s.high} {
		k.s.complain(f.bad, "")
	}
	k.show()
	parts.FocusOn(k.s.value.entry)
}

// completeScale fills in the scale of a name typed in full, unless there is one.
func (k *scoreKnown) completeScale() {
	if strings.TrimSpace(k.s.low.entry.Text+k.s.high.entry.Text) != "" {
		return
	}
	if named := k.named(k.s.name.entry.Text); len(named) > 0 {
		k.s.low.set(k.s.d.number(named[0].Of.Low))
		k.s.high.set(k.s.d.number(named[0].Of.High))
	}
}

// showEarlier lists the scores of the name, each to be changed or removed.
func (k *scoreKnown) showEarlier() {
	d := k.s.d
	k.earlier.Objects = nil
	named := k.named(k.s.name.entry.Text)
	if len(named) > 0 {
		k.earlier.Add(parts.NewCaption(d.t("checkin.score.earlier")))
	}
	for _, of := range named {
		line := of.Of.Says().Say(d.words)
		words := parts.NewBody(line)
		if of.ID == k.s.id {
			words = parts.NewStrong(line)
		}
		change := parts.NewIconButton(parts.IconEdit, d.t("checkin.score.change"), func() {
			k.s.fill(of)
			parts.FocusOn(k.s.value.entry)
		})
		remove := parts.NewIconButton(parts.IconBin, d.t("checkin.score.remove"), func() { k.remove(of) })
		k.earlier.Add(parts.RowFill(parts.Space1, 0, words, change, remove))
	}
	if k.gone != nil {
		gone := *k.gone
		k.earlier.Add(parts.RowFill(parts.Space2, 0,
			parts.NewSecondary(d.t("checkin.score.removed", "Score", gone.Says().Say(d.words))),
			parts.NewButton(d.t("checkin.score.bring"), parts.LinkButton, func() { k.bring(gone) })))
	}
	k.earlier.Hidden = len(k.earlier.Objects) == 0
	k.earlier.Refresh()
}

// remove takes a score away; it can be brought back while the sheet is open.
func (k *scoreKnown) remove(of mirror.Kept[coaching.Score]) {
	k.s.d.do(RemoveScore{ID: of.ID}, func(sentence string) {
		k.s.complain(k.s.says, sentence)
		if sentence != "" {
			return
		}
		k.gone = &of.Of
		if k.s.id == of.ID {
			k.s.id = ""
		}
		k.show()
		parts.FocusOn(k.s.name.entry)
	})
}

func (k *scoreKnown) bring(gone coaching.Score) {
	k.s.d.do(KeepScore{Score: gone}, func(sentence string) {
		k.s.complain(k.s.says, sentence)
		if sentence == "" {
			k.gone = nil
		}
		k.show()
	})
}
