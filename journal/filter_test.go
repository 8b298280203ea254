package journal

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// holds is the filters once more, in plain Go: what SQL must agree with.
func holds(q Query, e Entry, revised bool) bool {
	bin := false
	for _, term := range q.Terms {
		for _, test := range term.Tests {
			bin = bin || test.Field == FieldBin && !term.Not
		}
	}
	if bin == e.Deleted.IsZero() {
		return false
	}
	for _, term := range q.Terms {
		if len(term.Tests) == 0 {
			continue
		}
		any := slices.ContainsFunc(term.Tests, func(t Test) bool { return passes(t, e, revised) })
		if any == term.Not {
			return false
		}
	}
	return true
}

func passes(t Test, e Entry, revised bool) bool {
	within := func(n int) bool { return n >= t.From && n <= t.To }
	switch t.Field {
	case FieldWords:
		text, want := e.folded(), foldWords(t.Text)
		switch {
		case t.Phrase:
			return containsWords(text, want, wholeWords)
		case t.Prefix:
			return containsWords(text, want, beginsWord)
		}
		return strings.Contains(text, want)
	case FieldKind:
		return string(e.Kind) == t.Text || string(e.Support) == t.Text
	case FieldPerson:
		return slices.ContainsFunc(e.People, func(r Ref) bool { return Fold(r.Name) == Fold(t.Text) || string(r.ID) == t.Text })
	case FieldProject:
		return e.Project.Name != "" && Fold(e.Project.Name) == Fold(t.Text)
	case FieldTag:
		return slices.ContainsFunc(e.Tags, func(s string) bool {
			return Fold(s) == Fold(t.Text) || t.Prefix && strings.HasPrefix(Fold(s), Fold(t.Text))
		})
	case FieldTrait:
		return slices.Contains(e.Traits, Trait(t.Text))
	case FieldLabor:
		return slices.Contains(e.Labor, Labor(t.Text))
	case FieldVis:
		return string(e.Visibility) == t.Text || e.Visibility == "" && t.Text == "unmarked"
	case FieldSharing:
		return string(e.Sharing) == t.Text
	case FieldLoad:
		return e.Load.Given() && within(e.Load.Value())
	case FieldMinutes:
		return e.Minutes != 0 && within(e.Minutes)
	case FieldDay:
		return within(int(e.Day))
	case FieldHas:
		more := map[string]bool{
			"minutes": e.Minutes > 0, "strain": e.Strain.Given(), "energy": e.Energy.Given(), "recovery": e.Recovery.Given(),
			"clarity": e.Clarity.Given(), "valued": e.Valued.Given(), "given": e.Said.Given,
		}
		return e.has(revised)&hasNames[t.Text] != 0 || more[t.Text]
	case FieldOrigin:
		return string(e.Origin) == t.Text
	case FieldAuthority:
		return string(e.Authority) == t.Text
	case FieldMode:
		return string(e.Mode) == t.Text
	case FieldPart:
		return string(e.Part) == t.Text
	case FieldFamily:
		return string(e.Outcome.Family) == t.Text
	case FieldFeedback:
		return string(e.Said.Kind) == t.Text
	case FieldBin:
		return !e.Deleted.IsZero()
	case FieldID:
		return strings.HasPrefix(string(e.ID), strings.ToLower(t.Text))
	}
	return false
}

func drawEntry(t *rapid.T, at time.Time) Entry {
	pick := func(label string, from ...string) string { return rapid.SampledFrom(from).Draw(t, label) }
	e := Entry{
		Kind: rapid.SampledFrom(EntryKinds).Draw(t, "kind"), At: at,
		Body:       pick("w1", "Straße", "the release", "Re-lease", "refactored") + " " + pick("w2", "noon", "東京", "noon?", "José"),
		Visibility: Visibility(pick("vis", "", "unseen", "credited")),
		Sharing:    Sharing(pick("share", "", "coach", "review")),
		Support:    SupportKind(pick("support", "", "unblock", "review")),
		Load:       MarkOf(rapid.IntRange(-1, 10).Draw(t, "load")),
		Minutes:    rapid.IntRange(0, 3).Draw(t, "minutes"),
		Energised:  rapid.Bool().Draw(t, "energised"), Held: rapid.Bool().Draw(t, "held"),
	}
	for i, m := range []*Mark{&e.Strain, &e.Energy, &e.Recovery, &e.Clarity, &e.Valued} {
		*m = MarkOf(rapid.IntRange(-1, 1).Draw(t, "mark "+strconv.Itoa(i)))
	}
	e.Said.Given = rapid.Bool().Draw(t, "given")
	if e.Held && rapid.Bool().Draw(t, "released") {
		e.Released = DayOf(at)
	}
	for _, n := range rapid.SliceOfN(rapid.SampledFrom([]string{"Mina", "José", "Ops"}), 0, 2).Draw(t, "people") {
		e.People = append(e.People, Ref{Name: n})
	}
	e.Tags = rapid.SliceOfN(rapid.SampledFrom([]string{"release", "Rel", "x"}), 0, 2).Draw(t, "tags")
	e.Traits = rapid.SliceOfN(rapid.SampledFrom(Traits[:3]), 0, 2).Draw(t, "traits")
	e.Labor = rapid.SliceOfN(rapid.SampledFrom(Labors[:3]), 0, 2).Draw(t, "labor")
	e.Project.Name = pick("project", "", "Atlas", "Borea")
	e.Origin, e.Authority = Origin(pick("origin", "", "asked", "assumed")), Authority(pick("authority", "", "mine", "none"))
	e.Mode, e.Part = Mode(pick("mode", "", "in-person", "chat")), Part(pick("part", "", "led", "helped"))
	e.Said.Kind, e.Outcome.Family = FeedbackKind(pick("feedback", "", "thanks", "request")), Family(pick("family", "", "time", "money"))
	e.Outcome.Text = pick("outcome", "", "better")
	e.Story.Result = pick("story", "", "Noon came")
	return e
}

func drawTest(t *rapid.T, es []Entry) Test {
	f := rapid.SampledFrom([]Field{
		FieldWords, FieldKind, FieldPerson, FieldProject, FieldTag, FieldTrait, FieldLabor, FieldVis, FieldSharing,
		FieldLoad, FieldMinutes, FieldDay, FieldHas, FieldBin, FieldID,
		FieldOrigin, FieldAuthority, FieldMode, FieldPart, FieldFamily, FieldFeedback,
	}).Draw(t, "field")
	out := Test{Field: f, Prefix: rapid.Bool().Draw(t, "prefix"), Phrase: rapid.Bool().Draw(t, "phrase")}
	texts := map[Field][]string{
		FieldWords: {"strasse", "LEASE", "release", "noon", "re", "東", "jose", "nothing here", ""}, FieldKind: {"note", "unblock", "review", "action"},
		FieldPerson: {"mina", "JOSE", "nobody"}, FieldProject: {"atlas", "none"}, FieldTag: {"rel", "Release", "#x"},
		FieldTrait: {"empathy", "humility"}, FieldLabor: {"absorbing", "mediating"}, FieldVis: {"unseen", "unmarked"},
		FieldSharing: {"private", "coach"}, FieldHas: {"outcome", "story", "people", "project", "held", "askback", "energy", "load", "revisions", "minutes", "strain", "recovery", "clarity", "valued", "given"},
		FieldOrigin: {"asked", "volunteered", "assumed"}, FieldAuthority: {"mine", "lent", "none"}, FieldMode: {"in-person", "chat"},
		FieldPart: {"led", "helped"}, FieldFamily: {"time", "money", "risk"}, FieldFeedback: {"thanks", "request"},
	}
	switch f {
	case FieldLoad, FieldMinutes:
		out.From = rapid.SampledFrom([]int{Lowest, 0, 1, 7}).Draw(t, "from")
		out.To = rapid.SampledFrom([]int{Highest, 2, 7}).Draw(t, "to")
	case FieldDay:
		day := int(es[0].Day)
		out.From = rapid.SampledFrom([]int{Lowest, day, day + 1, day + 3}).Draw(t, "from")
		out.To = rapid.SampledFrom([]int{Highest, day, day + 2}).Draw(t, "to")
	case FieldID:
		id := string(rapid.SampledFrom(es).Draw(t, "entry").ID)
		if rapid.Bool().Draw(t, "hyphens") {
			id = strings.ToUpper(id)
		}
		out.Text = id[:rapid.SampledFrom([]int{4, 13, 25, 36, 36, 36}).Draw(t, "len")]
	case FieldBin:
	default:
		out.Text = rapid.SampledFrom(texts[f]).Draw(t, "text")
	}
	if f == FieldTag {
		out.Text = strings.TrimPrefix(out.Text, "#")
	}
	return out
}

func TestFiltersSelectWhatAPlainLookSelects(t *testing.T) {
	fresh := newJournals(t)
	c := fresh.clock
	rapid.Check(t, func(rt *rapid.T) {
		j := fresh.another(rt)
		defer j.Close()
		var es []Entry
		var err error
		for i := range rapid.IntRange(1, 12).Draw(rt, "n") {
			es = append(es, drawEntry(rt, c.t.Add(time.Duration(i)*7*time.Hour)))
		}
		if es, err = j.AddAll(t.Context(), es); err != nil {
			rt.Fatal(err)
		}
		revised := map[ID]bool{}
		for i := range es {
			switch rapid.SampledFrom([]string{"", "", "bin", "edit"}).Draw(rt, "then") {
			case "bin":
				if err := j.Remove(t.Context(), es[i].ID); err != nil {
					rt.Fatal(err)
				}
			case "edit":
				es[i].Body += " and more"
				if _, err := j.Edit(t.Context(), es[i]); err != nil {
					rt.Fatal(err)
				}
				revised[es[i].ID] = true
			}
			if es[i], err = j.Entry(t.Context(), es[i].ID); err != nil {
				rt.Fatal(err)
			}
		}
		for range 12 {
			var q Query
			for range rapid.IntRange(0, 2).Draw(rt, "terms") {
				term := Term{Not: rapid.Bool().Draw(rt, "not")}
				for range rapid.IntRange(1, 4).Draw(rt, "tests") {
					term.Tests = append(term.Tests, drawTest(rt, es))
				}
				q.Terms = append(q.Terms, term)
			}
			agree(rt, t, j, q, es, revised)
		}
	})
}

// agree checks every way of asking q against the plain look.
func agree(rt *rapid.T, t *testing.T, j *Journal, q Query, es []Entry, revised map[ID]bool) {
	var want []ID
	for _, e := range es {
		if holds(q, e, revised[e.ID]) {
			want = append(want, e.ID)
		}
	}
	var each []ID
	for e, err := range j.Each(t.Context(), q) {
		if err != nil {
			rt.Fatal(err)
		}
		each = append(each, e.ID)
	}
	if !slices.Equal(each, want) {
		rt.Fatalf("%+v\nselects %v\nwant    %v", q, each, want)
	}
	slices.Reverse(want)
	var pages []ID
	for p := (Page{Size: 2}); ; {
		es, err := j.List(t.Context(), q, p)
		if err != nil {
			rt.Fatal(err)
		}
		if len(es) == 0 {
			break
		}
		for _, e := range es {
			pages = append(pages, e.ID)
		}
		p.After = CursorOf(es[len(es)-1])
	}
	if !slices.Equal(pages, want) {
		rt.Fatalf("%+v\npages  %v\nwant   %v", q, pages, want)
	}
	rows, err := j.Rows(t.Context(), q, 0)
	if err != nil {
		rt.Fatal(err)
	}
	n, err := j.Count(t.Context(), q)
	if err != nil || n != len(want) || len(rows) != len(want) {
		rt.Fatalf("%+v: count %d, rows %d, want %d: %v", q, n, len(rows), len(want), err)
	}
	months, err := j.Months(t.Context(), q)
	for _, m := range months {
		n -= m.Count
	}
	if err != nil || n != 0 {
		rt.Fatalf("%+v: months are %d short: %v", q, n, err)
	}
	for i, r := range rows {
		if r.ID() != want[i] {
			rt.Fatalf("%+v: row %d is %s, want %s", q, i, r.ID(), want[i])
		}
	}
}

// TestTermThatCannotHoldFindsNothing beside a name that leads the search.
func TestTermThatCannotHoldFindsNothing(t *testing.T) {
	j, _ := newJournal(t)
	mustAdd(t, j, Entry{Body: "one", Project: Ref{Name: "Atlas"}, People: []Ref{{Name: "Mina"}}, Tags: []string{"x"}})
	for _, name := range []Test{{Field: FieldProject, Text: "atlas"}, {Field: FieldPerson, Text: "mina"}, {Field: FieldTag, Text: "x"}} {
		if es := must(j.List(t.Context(), q(name), Page{}))(t); len(es) != 1 {
			t.Fatalf("%+v finds %d", name, len(es))
		}
		for _, never := range []Test{{Field: FieldProject, Text: "none"}, {Field: FieldPerson, Text: "nobody"}, {Field: FieldTag, Text: "none"}, {Field: FieldID, Text: "zz"}} {
			if es := must(j.List(t.Context(), q(name, never), Page{}))(t); len(es) != 0 {
				t.Fatalf("%+v and %+v find %d", name, never, len(es))
			}
		}
	}
}

// TestThousandsOfIDsInOneTerm are found, beside other terms and turned round.
func TestThousandsOfIDsInOneTerm(t *testing.T) {
	j, _ := newJournal(t)
	es := make([]Entry, 3000)
	for i := range es {
		es[i] = Entry{Kind: Note, Body: "x", Tags: []string{[]string{"even", "odd"}[i%2]}}
	}
	es = must(j.AddAll(t.Context(), es))(t)
	for n, selects := range map[int]int{2: 1, 1500: 750, 2999: 1500} {
		ids := Term{}
		for _, e := range es[:n] {
			ids.Tests = append(ids.Tests, Test{Field: FieldID, Text: string(e.ID)})
		}
		even := Term{Tests: []Test{{Field: FieldTag, Text: "even"}}}
		if got := must(j.Count(t.Context(), Query{Terms: []Term{ids}}))(t); got != n {
			t.Errorf("%d of %d ids are found", got, n)
		}
		if got := must(j.Count(t.Context(), Query{Terms: []Term{ids, even}}))(t); got != selects {
			t.Errorf("with a tag %d of %d", got, selects)
		}
		page := must(j.List(t.Context(), Query{Terms: []Term{ids}}, Page{Size: 1}))(t)
		if len(page) != 1 || page[0].ID != es[n-1].ID {
			t.Errorf("the newest of %d is %+v", n, page)
		}
		ids.Not = true
		if got := must(j.Count(t.Context(), Query{Terms: []Term{ids}}))(t); got != len(es)-n {
			t.Errorf("turned round, %d of %d", got, len(es)-n)
		}
	}
}

// TestEveryValueHasItsOwnBit, with room for the lists to grow.
func TestEveryValueHasItsOwnBit(t *testing.T) {
	taken := map[int64]string{}
	for name, bit := range hasNames {
		taken[bit] = name
	}
	check := func(f Field, first, end, n int) {
		if first+n > end {
			t.Errorf("%s has %d values and room for %d", f, n, end-first)
		}
	}
	values := map[Field][]string{
		FieldOrigin: texts(Origins), FieldAuthority: texts(Authorities), FieldMode: texts(Modes), FieldPart: texts(Parts),
		FieldFeedback: texts(FeedbackKinds), FieldFamily: texts(Families),
	}
	check(FieldOrigin, bitsOrigin, bitsAuthority, len(Origins))
	check(FieldAuthority, bitsAuthority, bitsMode, len(Authorities))
	check(FieldMode, bitsMode, bitsPart, len(Modes))
	check(FieldPart, bitsPart, bitsFeedback, len(Parts))
	check(FieldFeedback, bitsFeedback, bitsFamily, len(FeedbackKinds))
	check(FieldFamily, bitsFamily, bitsEnd, len(Families))
	for f, list := range values {
		for _, v := range list {
			bit, ok := fieldBit(f, v)
			if other := taken[bit]; !ok || other != "" {
				t.Errorf("%s:%s has bit %x, as %s", f, v, bit, other)
			}
			taken[bit] = string(f) + ":" + v
		}
		if _, ok := fieldBit(f, "else"); ok {
			t.Errorf("%s:else is known", f)
		}
	}
	j, _ := newJournal(t)
	_, err := j.List(t.Context(), q(Test{Field: FieldMode, Text: "else"}), Page{})
	wantKind(t, err, Invalid)
}

func texts[T ~string](list []T) []string {
	out := make([]string, len(list))
	for i, v := range list {
		out[i] = string(v)
	}
	return out
}
