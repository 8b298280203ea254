package app

import (
	"reflect"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/coaching/words"
	"footlight/journal"
	"footlight/journal/capture"
)

// filterChip is one understood filter: what it says, and the query without it.
type filterChip struct {
	Label   string
	Without string
}

// filtersOf lists what a query filters by beside plain words, in its order.
func filtersOf(w *words.Words, q journal.Query) []filterChip {
	var out []filterChip
	for i, term := range q.Terms {
		if plainWords(term) {
			continue
		}
		out = append(out, filterChip{Label: termLabel(w, term), Without: capture.FormatQuery(withoutTerm(q, i))})
	}
	return out
}

func withoutTerm(q journal.Query, i int) journal.Query {
	rest := append([]journal.Term{}, q.Terms[:i]...)
	return journal.Query{Terms: append(rest, q.Terms[i+1:]...)}
}

// plainWords tells a term that only looks for words: the search field shows it
// already.
func plainWords(t journal.Term) bool {
	for _, x := range t.Tests {
		if x.Field != journal.FieldWords {
			return false
		}
	}
	return !t.Not
}

// dropLabel is a term as a button names it, inside quotes of its own.
func dropLabel(w *words.Words, t journal.Term) string {
	if !plainWords(t) {
		return termLabel(w, t)
	}
	said := make([]string, len(t.Tests))
	for i, x := range t.Tests {
		said[i] = x.Text
	}
	return strings.Join(said, " "+w.T("timeline.filter.or")+" ")
}

// termLabel puts one term of a query into words: "not unseen", "load 7 to 10".
func termLabel(w *words.Words, t journal.Term) string {
	if n := len(t.Tests); n > 1 && allIDs(t) {
		return w.N("timeline.filter.ids", n)
	}
	said := make([]string, len(t.Tests))
	for i, x := range t.Tests {
		said[i] = testLabel(w, x)
	}
	label := strings.Join(said, " "+w.T("timeline.filter.or")+" ")
	if t.Not {
		label = w.T("timeline.filter.not", "Term", label)
	}
	return label
}

// allIDs tells a term that names entries one by one.
func allIDs(t journal.Term) bool {
	for _, x := range t.Tests {
		if x.Field != journal.FieldID {
			return false
		}
	}
	return !t.Not
}

func testLabel(w *words.Words, x journal.Test) string {
	known := func(say string, key string) string {
		if say == "" || strings.HasPrefix(say, "catalogue.") {
			say = x.Text
		}
		return w.T(key, "Value", say)
	}
	switch x.Field {
	case journal.FieldKind:
		if say := w.EntryKind(journal.EntryKind(x.Text)); !strings.HasPrefix(say, "catalogue.") {
			return known(say, "timeline.filter.kind")
		}
		return known(w.Support(journal.SupportKind(x.Text)), "timeline.filter.kind")
	case journal.FieldPerson:
		return w.T("timeline.filter.person", "Value", x.Text)
	case journal.FieldProject:
		return w.T("timeline.filter.project", "Value", x.Text)
	case journal.FieldTag:
		return "#" + x.Text
	case journal.FieldTrait:
		return known(w.Trait(journal.Trait(x.Text)), "timeline.filter.plain")
	case journal.FieldLabor:
		return known(w.Labor(journal.Labor(x.Text)), "timeline.filter.plain")
	case journal.FieldVis:
		if x.Text == "unmarked" {
			return w.T("timeline.filter.unmarked")
		}
		return known(w.Visibility(journal.Visibility(x.Text)), "timeline.filter.plain")
	case journal.FieldSharing:
		return known(w.Sharing(journal.Sharing(x.Text)), "timeline.filter.plain")
	case journal.FieldOrigin:
		return known(w.Origin(journal.Origin(x.Text)), "timeline.filter.origin")
	case journal.FieldAuthority:
		return known(w.Authority(journal.Authority(x.Text)), "timeline.filter.authority")
	case journal.FieldMode:
		return known(w.Mode(journal.Mode(x.Text)), "timeline.filter.plain")
	case journal.FieldPart:
		return known(w.Part(journal.Part(x.Text)), "timeline.filter.part")
	case journal.FieldFamily:
		return known(w.Family(journal.Family(x.Text)), "timeline.filter.family")
	case journal.FieldFeedback:
		return known(w.FeedbackKind(journal.FeedbackKind(x.Text)), "timeline.filter.feedback")
	case journal.FieldLoad:
		return w.T("timeline.filter.load", "Range", numberRange(w, x))
	case journal.FieldMinutes:
		return w.T("timeline.filter.minutes", "Range", numberRange(w, x))
	case journal.FieldDay:
		return dayRange(w, x)
	case journal.FieldHas:
		return w.T("timeline.filter.has." + x.Text)
	case journal.FieldBin:
		return w.T("timeline.filter.bin")
	case journal.FieldID:
		return w.T("timeline.filter.id", "Value", x.Text)
	}
	return w.T("timeline.filter.words", "Value", x.Text)
}

func numberRange(w *words.Words, x journal.Test) string {
	switch {
	case x.From == x.To:
		return w.Integer(x.From)
	case x.To == journal.Highest:
		return w.T("timeline.range.from", "From", x.From)
	case x.From == journal.Lowest:
		return w.T("timeline.range.to", "To", x.To)
	}
	return w.T("timeline.range", "From", x.From, "To", x.To)
}

// dayRange names a whole month or year as such.
func dayRange(w *words.Words, x journal.Test) string {
	from, to := journal.Day(x.From), journal.Day(x.To)
	switch {
	case x.From == x.To:
		return w.Date(from)
	case x.To == journal.Highest:
		return w.T("timeline.range.since", "Day", w.Date(from))
	case x.From == journal.Lowest:
		return w.T("timeline.range.until", "Day", w.Date(to))
	}
	a := from.Midnight()
	if a.Day() == 1 && to == journal.Date(a.Year(), a.Month()+1, 0) {
		return w.Month(a.Year(), a.Month())
	}
	if a.YearDay() == 1 && to == journal.Date(a.Year(), time.December, 31) {
		return a.Format("2006")
	}
	return w.T("timeline.range", "From", w.Date(from), "To", w.Date(to))
}

// yearQuery is a query narrowed to one year; a year asked for before gives way.
func yearQuery(q journal.Query, year int) string {
	var terms []journal.Term
	for _, t := range q.Terms {
		if len(t.Tests) == 1 && t.Tests[0].Field == journal.FieldDay && !t.Not {
			continue
		}
		terms = append(terms, t)
	}
	from, to := journal.Date(year, time.January, 1), journal.Date(year, time.December, 31)
	terms = append(terms, journal.Term{Tests: []journal.Test{{Field: journal.FieldDay, From: int(from), To: int(to)}}})
	return capture.FormatQuery(journal.Query{Terms: terms})
}

// remarkLine is one thing in the query that was not understood, with what may
// have been meant.
func (t *timeline) remarkLine(text string, r capture.Remark) fyne.CanvasObject {
	said := parts.NewCaption(t.d.t(r.Key, "Word", r.Word, "Suggest", r.Suggest))
	if r.Suggest == "" || r.Start < 0 || r.End > len(text) || r.Start > r.End {
		return said
	}
	mended := text[:r.Start] + strings.Replace(text[r.Start:r.End], r.Word, r.Suggest, 1) + text[r.End:]
	take := parts.NewChip(parts.NeutralChip, r.Suggest).WithTap(func() { t.look(mended) })
	return parts.RowFill(parts.Space2, 0, said, take)
}

// finding is the search for a text: within the entries behind a mark, while
// those are what is shown.
func (t *timeline) finding(text string) Intent {
	if b := t.last.Behind; b.Title != "" {
		return FindQuery{Query: b.Query, Title: b.Title, Text: text}
	}
	return Find{Text: text}
}

// behindChip says behind what the entries shown stand; removing it leaves what
// was typed.
func (t *timeline) behindChip(now TimelineState) fyne.CanvasObject {
	if now.Behind.Title == "" {
		return nil
	}
	return parts.NewChip(parts.NeutralChip, t.d.t("cards.behind", "Title", now.Behind.Title)).WithIcon(parts.IconInsights).WithRemove(t.unbind)
}

// unbind shows all entries again that the typed text selects.
func (t *timeline) unbind() {
	t.sent = t.search.Text
	t.asking++
	t.d.do(Find{Text: t.search.Text}, func(string) { t.asking-- })
}

// everything shows all entries.
func (t *timeline) everything() {
	t.search.SetTextEnd("")
	t.unbind()
}

func sameBehind(was, now TimelineState) bool {
	return was.Behind.Title == now.Behind.Title && reflect.DeepEqual(was.Behind.Query, now.Behind.Query)
}

// countLine says how many there are, and what to do where that is too many.
func countLine(w *words.Words, t TimelineState) string {
	switch {
	case t.Total > len(t.Rows):
		return w.T("timeline.count.more", "Shown", w.Integer(len(t.Rows)), "All", w.Integer(t.Total))
	case len(t.Rows) == 0:
		return ""
	case t.InBin:
		return w.N("timeline.count.bin", t.Total)
	}
	return w.N("timeline.count", t.Total)
}
