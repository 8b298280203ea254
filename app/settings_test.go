package app

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/journal"
)

// TestRenameKeepsTheFormerNameByChoice: after a rename the timeline finds the
// entries by the new name, and by the former one exactly if that was wanted;
// undo gives the name back.
func TestRenameKeepsTheFormerNameByChoice(t *testing.T) {
	for _, keep := range []bool{true, false} {
		b := newBench(t)
		b.keeps("Helped @Mina with the release 20m")
		f := b.person("Mina")
		f.rename.begin()
		f.rename.line.SetText("")
		writes(f.rename.line, "Wilhelmina")
		f.rename.former.SetOn(keep)
		if b.State().Settings.People[0].Name != "Mina" {
			t.Fatal("typing alone renamed")
		}
		press(f.rename.line, fyne.KeyReturn)
		b.Drain()
		if f.rename.form.Visible() || f.rename.title.Text() != "Wilhelmina" {
			t.Errorf("the form shows %q, open %v", f.rename.title.Text(), f.rename.form.Visible())
		}
		want := 0
		if keep {
			want = 1
		}
		if n := b.finds("person:mina"); n != want {
			t.Errorf("kept %v: the former name finds %d", keep, n)
		}
		if n := b.finds("person:wilhelmina"); n != 1 {
			t.Errorf("the new name finds %d", n)
		}
		if e := b.latest(); e.Body != "Helped @Mina with the release" {
			t.Errorf("the words now read %q", e.Body)
		}
		b.must(Undo{})
		if k := b.known("Mina"); len(k.Nick) != 0 {
			t.Errorf("undone, they are still %v", k.Nick)
		}
	}
}

// TestRenameBegunWaits: what was typed as a new name is there again after
// somebody else was looked at, and nothing was renamed.
func TestRenameBegunWaits(t *testing.T) {
	b := newBench(t)
	b.keeps("Helped @Mina and @Ola 20m")
	f := b.person("Mina")
	f.rename.begin()
	writes(f.rename.line, " Okafor")
	b.person("Ola")
	if f.rename.form.Visible() {
		t.Error("the rename of one is offered for another")
	}
	b.person("Mina")
	if !f.rename.form.Visible() || f.rename.line.Text != "Mina Okafor" {
		t.Errorf("the line holds %q", f.rename.line.Text)
	}
	press(f.rename.line, fyne.KeyEscape)
	if f.rename.form.Visible() || b.known("Mina").Name != "Mina" {
		t.Error("left alone, something was renamed")
	}
}

// TestReadAsChangesWhatIsFound: somebody read as another is found with them,
// leaves the list, stands under them, and can be read as themselves again.
func TestReadAsChangesWhatIsFound(t *testing.T) {
	b := newBench(t)
	b.keeps("Helped @Mina 20m")
	b.keeps("Listened to @Minchen 10m")
	f := b.person("Minchen")
	writes(f.same.pick.line, "min")
	press(f.same.pick.line, fyne.KeyReturn)
	if says := f.same.says.Text(); !f.same.answer.Visible() || !strings.Contains(says, "Minchen") || !strings.Contains(says, "Mina") {
		t.Fatalf("before it happens it says %q", says)
	}
	if b.finds("person:mina") != 1 {
		t.Fatal("choosing alone merged")
	}
	b.person("Minchen")
	writes(f.same.pick.line, "mina")
	press(f.same.pick.line, fyne.KeyReturn)
	press(f.same.do, fyne.KeyReturn)
	b.Drain()
	if k := b.known("Mina"); k.Entries != 2 || len(k.Merged) != 1 || len(b.State().Settings.People) != 1 {
		t.Errorf("after reading as one: %+v", k)
	}
	if f.now.Name != "Mina" || len(f.same.merged.Objects) != 1 {
		t.Errorf("shown is %s with %d read as them", f.now.Name, len(f.same.merged.Objects))
	}
	if n := b.finds("person:minchen"); n != 2 {
		t.Errorf("one name finds %d", n)
	}
	b.must(Undo{})
	if n := b.finds("person:mina"); n != 1 {
		t.Errorf("undone, the name finds %d", n)
	}
	b.must(Redo{})
	b.must(AddPerson{Name: "minchen"})
	if s := b.State().Settings; len(s.People) != 1 || s.Person != b.known("Mina").ID {
		t.Errorf("writing down who is read as another made %d of them", len(s.People))
	}
	f = b.person("Mina")
	f.same.apart(b.known("Mina").Merged[0].ID)
	b.Drain()
	if b.finds("person:mina") != 1 || b.finds("person:minchen") != 1 {
		t.Error("apart again, they are still found as one")
	}
}

// TestChoicesOfAPersonAreKeptAtOnce: relation, kind, agreement, alias, other
// names and teams reach the journal as they are made, and the next one never
// writes over the one before.
func TestChoicesOfAPersonAreKeptAtOnce(t *testing.T) {
	b := newBench(t)
	b.keeps("Helped @Mina 20m")
	f := b.person("Mina")
	press(f.quotable, fyne.KeySpace)
	f.relation.OnChanged([]string{"mentee"}) // not drained in between, as quick hands do
	writes(f.alias.line, "Linden")
	press(f.alias.line, fyne.KeyReturn)
	writes(f.nicks.line, "Minchen")
	press(f.nicks.line, fyne.KeyReturn)
	writes(f.teams.line, "Ops")
	press(f.teams.line, fyne.KeyReturn)
	b.Drain()
	k := b.known("Mina")
	if !k.Quotable || k.Relation != "mentee" || k.Alias != "Linden" || !slices.Equal(k.Nick, []string{"Minchen"}) {
		t.Errorf("kept %+v", k.Person)
	}
	if !slices.Equal(refsOf(k.MemberOf), []string{"Ops"}) || !b.known("Ops").Team {
		t.Errorf("in teams %v", k.MemberOf)
	}
	if f.nicks.line.Text != "" || f.teams.line.Text != "" {
		t.Error("a kept name still stands in its line")
	}
	ops := b.person("Ops")
	if !ops.crew.Visible() || !slices.Equal(refsOf(ops.now.Members), []string{"Mina"}) {
		t.Errorf("the team shows %v", ops.now.Members)
	}
	ops.setTeam("person")
	b.Drain()
	if !b.known("Ops").Team || ops.note.text() == "" {
		t.Error("a team with members became a person")
	}
	if b.finds("person:minchen") != 1 || b.finds("person:linden") != 1 {
		t.Error("another name does not find them")
	}
}

// TestAPersonNobodyCanBeStaysTyped: a name the journal refuses stays in its
// line with the reason beside it.
func TestAPersonNobodyCanBeStaysTyped(t *testing.T) {
	b := newBench(t)
	b.keeps("Helped @Mina 20m")
	f := b.person("Mina")
	long := strings.Repeat("x", journal.MaxName+1)
	f.rename.begin()
	f.rename.line.SetText(long)
	press(f.rename.line, fyne.KeyReturn)
	f.alias.line.SetText("")
	writes(f.alias.line, long)
	press(f.alias.line, fyne.KeyReturn)
	b.Drain()
	if f.rename.line.Text != long || f.rename.note.text() == "" || f.alias.line.Text != long || f.alias.note.text() == "" {
		t.Errorf("name %q, alias %q", f.rename.note.text(), f.alias.note.text())
	}
}

// TestProjectsAreSetAndMerged: mine and closed are kept, a project read as
// another is found with it, and undo takes it back.
func TestProjectsAreSetAndMerged(t *testing.T) {
	b := newBench(t)
	b.keeps("Sorted the plan %Atlas 20m")
	b.keeps("Wrote it down %Atlant 10m")
	p := b.names()
	p.tabs.OnChanged([]string{string(journal.NounProject)})
	b.Drain()
	p.list.Select(p.rowOf(b.work("Atlant").ID))
	b.Drain()
	press(p.works.own, fyne.KeySpace)
	press(p.works.closed, fyne.KeySpace)
	b.Drain()
	if k := b.work("Atlant"); !k.Own || !k.Closed {
		t.Fatalf("kept %+v", k)
	}
	writes(p.works.same.pick.line, "atlas")
	press(p.works.same.pick.line, fyne.KeyReturn)
	press(p.works.same.do, fyne.KeyReturn)
	b.Drain()
	if k := b.work("Atlas"); k.Entries != 2 || len(k.Merged) != 1 {
		t.Errorf("after reading as one: %+v", k)
	}
	if n := b.finds("project:atlas"); n != 2 {
		t.Errorf("one name finds %d", n)
	}
	b.must(Undo{})
	if n := b.finds("project:atlas"); n != 1 {
		t.Errorf("undone, the name finds %d", n)
	}
}

// TestNamesStandByName: people are listed by name and never by how much went
// to them; the filter knows every name they have, and a letter typed on the
// list goes there.
func TestNamesStandByName(t *testing.T) {
	b := newBench(t)
	for range 3 {
		b.keeps("Helped @Zoe 60m ^8")
	}
	b.keeps("Helped @Örjan and @mina 5m")
	b.must(ChangePerson{ID: b.known("mina").ID, AddNick: "Wilhelmina"})
	p := b.names()
	shown := func() (out []string) {
		for _, it := range p.items {
			out = append(out, it.Line.First)
		}
		return out
	}
	if got := shown(); !slices.Equal(got, []string{"mina", "Örjan", "Zoe"}) {
		t.Errorf("listed %v", got)
	}
	for _, it := range p.items {
		if strings.ContainsAny(it.Line.Second, "0123456789") {
			t.Errorf("a sum stands in the list: %q", it.Line.Second)
		}
	}
	parts.FocusOn(p.list)
	p.list.TypedRune('z')
	b.Drain()
	if p.people.now.Name != "Zoe" {
		t.Errorf("z goes to %s", p.people.now.Name)
	}
	writes(p.filter, "wilh")
	if got := shown(); !slices.Equal(got, []string{"mina"}) {
		t.Errorf("another name finds %v", got)
	}
	p.filter.SetText("")
	writes(p.filter, "nobody")
	p.add()
	if p.adding.name.Text != "nobody" {
		t.Errorf("offered to write down %q", p.adding.name.Text)
	}
	p.adding.write()
	b.Drain()
	if p.people.now.Name != "nobody" || p.filter.Text != "" {
		t.Errorf("after writing down, %s is shown", p.people.now.Name)
	}
}

// TestRelationStandsInTheCaptureChips: the chip of a mention says who they are
// to the writer, by any of their names.
func TestRelationStandsInTheCaptureChips(t *testing.T) {
	b := newBench(t)
	b.keeps("Helped @Mina 20m")
	relation := journal.Relation("peer")
	b.must(ChangePerson{ID: b.known("Mina").ID, Relation: &relation, AddNick: "Minchen"})
	b.Type("Listened to @minchen and @Ola ")
	chipIn(t, b.shell.capture.chips, "minchen · peer")
	chipIn(t, b.shell.capture.chips, "Ola")
}

// TestTwoThousandPeopleStaySmooth: the list of 2,000 shows within a frame or
// two of work, and a letter of the filter as well.
func TestTwoThousandPeopleStaySmooth(t *testing.T) {
	b := newBench(t)
	var entries []journal.Entry
	for i := range 20 {
		e := journal.Entry{Kind: journal.Action, Body: "Helped", At: b.clock}
		for k := range 100 {
			e.People = append(e.People, journal.Ref{Name: fmt.Sprintf("Person %04d", i*100+k)})
		}
		entries = append(entries, e)
	}
	b.wrote(entries...)
	p := b.names()
	if p.list.Length() != 2000 {
		t.Fatalf("%d are listed", p.list.Length())
	}
	least := time.Hour
	for range 5 {
		begun := time.Now()
		p.Show(b.State())
		least = min(least, time.Since(begun))
	}
	begun := time.Now()
	if err := b.hub.loadSettings(); err != nil {
		t.Fatal(err)
	}
	t.Logf("reading takes %v, showing %v", time.Since(begun), least)
	if least > 100*time.Millisecond {
		t.Errorf("showing 2,000 takes %v", least)
	}
}
