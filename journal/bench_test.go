package journal

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"sync"
	"testing"
	"time"
)

// many is the size the promises are made for.
const many = 100_000

// sampleEntries are n plausible entries over ten years, the same each time.
func sampleEntries(n int) []Entry {
	r := rand.New(rand.NewPCG(1, 2))
	words := []string{"helped", "untangle", "the", "release", "with", "a", "review", "of", "plans", "before", "noon", "quietly", "Straße", "onboarding", "refactor", "deadline", "talked", "about", "next", "steps"}
	start := time.Date(2016, 11, 22, 8, 0, 0, 0, time.UTC)
	out := make([]Entry, n)
	ids := bytes.NewReader(nil)
	for i := range out {
		at := start.Add(time.Duration(i) * (10 * 365 * 24 * time.Hour / time.Duration(n))).Truncate(time.Second)
		seed := make([]byte, 10)
		for k := range seed {
			seed[k] = byte(r.Uint32())
		}
		ids.Reset(seed)
		e := Entry{ID: NewIDFrom(at, ids), Kind: Action, At: at, Zone: "Europe/Vienna", Created: at, Updated: at, Rev: 1}
		for range 8 + r.IntN(16) {
			e.Body += words[r.IntN(len(words))] + " "
		}
		if r.IntN(500) == 0 {
			e.Body += "hapax"
		}
		e.Support = SupportKinds[r.IntN(len(SupportKinds))]
		e.Traits = []Trait{Traits[r.IntN(len(Traits))]}
		e.Minutes = 5 + r.IntN(90)
		if r.IntN(2) == 0 {
			e.Load = MarkOf(r.IntN(11))
			e.Visibility = Visibilities[r.IntN(len(Visibilities))]
		}
		for range r.IntN(3) {
			e.People = append(e.People, Ref{Name: fmt.Sprintf("Person %d", r.IntN(150))})
		}
		if r.IntN(2) == 0 {
			e.Tags = []string{fmt.Sprintf("tag%d", r.IntN(80))}
			e.Project = Ref{Name: fmt.Sprintf("Project %d", r.IntN(30))}
		}
		if r.IntN(3) == 0 {
			e.Origin, e.Authority = Origins[r.IntN(len(Origins))], Authorities[r.IntN(len(Authorities))]
			e.Mode, e.Part = Modes[r.IntN(len(Modes))], Parts[r.IntN(len(Parts))]
		}
		if r.IntN(10) == 0 {
			e.Outcome = Outcome{Text: "it went better than before", Family: "time"}
		}
		out[i] = e
	}
	return out
}

var bigOnce = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "footlight-bench")
	if err != nil {
		return "", err
	}
	j, err := Open(context.Background(), dir, Options{Origin: "bench"})
	if err != nil {
		return "", err
	}
	defer j.Close()
	_, err = j.Import(context.Background(), "bench", func(im *Import) error {
		for _, e := range sampleEntries(many) {
			if _, err := im.Entry(e); err != nil {
				return err
			}
		}
		return nil
	})
	return dir, err
})

func TestMain(m *testing.M) {
	if role := os.Getenv("FOOTLIGHT_TEST_ROLE"); role != "" {
		os.Exit(child(role))
	}
	code := m.Run()
	if bigMade {
		dir, _ := bigOnce()
		os.RemoveAll(dir)
	}
	os.Exit(code)
}

var bigMade bool

func bigJournal(b testing.TB) string {
	bigMade = true
	dir, err := bigOnce()
	if err != nil {
		b.Fatal(err)
	}
	return dir
}

func q(tests ...Test) Query {
	var out Query
	for _, t := range tests {
		out.Terms = append(out.Terms, Term{Tests: []Test{t}})
	}
	return out
}

var benchQueries = []struct {
	name string
	q    Query
}{
	{"all", Query{}},
	{"kind", q(Test{Field: FieldKind, Text: "unblock"})},
	{"person", q(Test{Field: FieldPerson, Text: "person 7"})},
	{"tag", q(Test{Field: FieldTag, Text: "tag7"})},
	{"project", q(Test{Field: FieldProject, Text: "project 7"})},
	{"trait", q(Test{Field: FieldTrait, Text: "empathy"})},
	{"heavy-unseen", q(Test{Field: FieldLoad, From: 7, To: Highest}, Test{Field: FieldVis, Text: "unseen"})},
	{"days", q(Test{Field: FieldDay, From: int(Date(2020, 3, 1)), To: int(Date(2020, 3, 31))})},
	{"common-word", q(Test{Field: FieldWords, Text: "release"})},
	{"rare-word", q(Test{Field: FieldWords, Text: "hapax"})},
	{"phrase", q(Test{Field: FieldWords, Text: "next steps", Phrase: true})},
	{"has-outcome", q(Test{Field: FieldHas, Text: "outcome"})},
	{"origin", q(Test{Field: FieldOrigin, Text: "asked"})},
	{"authority", q(Test{Field: FieldAuthority, Text: "none"})},
	{"mode", q(Test{Field: FieldMode, Text: "chat"})},
	{"part", q(Test{Field: FieldPart, Text: "led"})},
	{"family", q(Test{Field: FieldFamily, Text: "time"})},
}

func BenchmarkFirstPage(b *testing.B) {
	j := open(b, bigJournal(b), nil)
	for _, bq := range benchQueries {
		b.Run(bq.name, func(b *testing.B) {
			for b.Loop() {
				es, err := j.List(b.Context(), bq.q, Page{})
				if err != nil || len(es) == 0 {
					b.Fatal(len(es), err)
				}
			}
		})
	}
}

func BenchmarkCount(b *testing.B) {
	j := open(b, bigJournal(b), nil)
	for _, bq := range benchQueries {
		b.Run(bq.name, func(b *testing.B) {
			for b.Loop() {
				if _, err := j.Count(b.Context(), bq.q); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkRows(b *testing.B) {
	j := open(b, bigJournal(b), nil)
	for _, bq := range benchQueries {
		b.Run(bq.name, func(b *testing.B) {
			for b.Loop() {
				if _, err := j.Rows(b.Context(), bq.q, 0); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkManyIDs asks for entries by name, of few and of many.
func BenchmarkManyIDs(b *testing.B) {
	j := open(b, bigJournal(b), nil)
	rows := must(j.Rows(b.Context(), Query{}, 0))(b)
	for _, n := range []int{20, 800, 2000, 20_000} {
		var tests []Test
		for i := range n {
			tests = append(tests, Test{Field: FieldID, Text: string(rows[i*(len(rows)/n)].ID())})
		}
		query := Query{Terms: []Term{{Tests: tests}}}
		b.Run(fmt.Sprintf("page-of-%d", n), func(b *testing.B) {
			for b.Loop() {
				if es := must(j.List(b.Context(), query, Page{}))(b); len(es) != min(n, 50) {
					b.Fatal(len(es))
				}
			}
		})
		b.Run(fmt.Sprintf("rows-of-%d", n), func(b *testing.B) {
			for b.Loop() {
				if rs := must(j.Rows(b.Context(), query, 0))(b); len(rs) != n {
					b.Fatal(len(rs))
				}
			}
		})
	}
}

func BenchmarkMonths(b *testing.B) {
	j := open(b, bigJournal(b), nil)
	for b.Loop() {
		must(j.Months(b.Context(), Query{}))(b)
	}
}

func BenchmarkPeopleCounts(b *testing.B) {
	j := open(b, bigJournal(b), nil)
	for b.Loop() {
		must(j.PeopleCounts(b.Context()))(b)
	}
}

func BenchmarkTagCounts(b *testing.B) {
	j := open(b, bigJournal(b), nil)
	for b.Loop() {
		must(j.TagCounts(b.Context()))(b)
	}
}

func BenchmarkProjectCounts(b *testing.B) {
	j := open(b, bigJournal(b), nil)
	for b.Loop() {
		must(j.ProjectCounts(b.Context()))(b)
	}
}

func BenchmarkPeople(b *testing.B) {
	j := open(b, bigJournal(b), nil)
	for b.Loop() {
		must(j.People(b.Context()))(b)
	}
}

func BenchmarkStats(b *testing.B) {
	j := open(b, bigJournal(b), nil)
	for b.Loop() {
		must(j.Stats(b.Context()))(b)
	}
}

func BenchmarkEach(b *testing.B) {
	j := open(b, bigJournal(b), nil)
	for b.Loop() {
		n := 0
		for _, err := range j.Each(b.Context(), Query{}) {
			if err != nil {
				b.Fatal(err)
			}
			n++
		}
		if n < many {
			b.Fatal(n)
		}
	}
}

func BenchmarkOpenListClose(b *testing.B) {
	dir := bigJournal(b)
	for b.Loop() {
		j := must(Open(b.Context(), dir, Options{}))(b)
		must(j.List(b.Context(), Query{}, Page{Size: 10}))(b)
		j.Close()
	}
}

func BenchmarkOpenAddClose(b *testing.B) {
	dir := bigJournal(b)
	for b.Loop() {
		j := must(Open(b.Context(), dir, Options{}))(b)
		mustAdd(b, j, Entry{Body: "helped @Mina with the release", People: []Ref{{Name: "Person 3"}}, Tags: []string{"tag7"}})
		j.Close()
	}
}

func BenchmarkAdd(b *testing.B) {
	j := open(b, bigJournal(b), nil)
	for b.Loop() {
		mustAdd(b, j, Entry{Body: "helped @Mina with the release", People: []Ref{{Name: "Person 3"}}, Tags: []string{"tag7"}})
	}
}

func BenchmarkDataVersion(b *testing.B) {
	j := open(b, bigJournal(b), nil)
	for b.Loop() {
		must(j.DataVersion(b.Context()))(b)
	}
}

// BenchmarkImport reads 100,000 entries from JSON into an empty journal.
func BenchmarkImport(b *testing.B) {
	var lines [][]byte
	for _, e := range sampleEntries(many) {
		l, err := json.Marshal(e)
		if err != nil {
			b.Fatal(err)
		}
		lines = append(lines, l)
	}
	for b.Loop() {
		dir := b.TempDir()
		for _, again := range []bool{false, true} {
			start := time.Now()
			j := open(b, dir, nil)
			res := must(j.Import(b.Context(), "bench", func(im *Import) error {
				for _, l := range lines {
					var e Entry
					if err := json.Unmarshal(l, &e); err != nil {
						return err
					}
					if _, err := im.Entry(e); err != nil {
						return err
					}
				}
				return nil
			}))(b)
			if again != (res.Unchanged == many) {
				b.Fatal(res)
			}
			b.Logf("again %v: %v", again, time.Since(start))
		}
	}
}

func BenchmarkFlip(b *testing.B) {
	j := open(b, bigJournal(b), nil)
	for b.Loop() {
		if err := j.FlipGeneration(b.Context()); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkVerify(b *testing.B) {
	j := open(b, bigJournal(b), nil)
	for b.Loop() {
		if rep := must(j.Verify(b.Context()))(b); !rep.Sound() {
			b.Fatal(rep)
		}
	}
}

// BenchmarkForget previews and forgets one of 150 people, the file written anew.
func BenchmarkForget(b *testing.B) {
	from := bigJournal(b)
	for b.Loop() {
		dir := b.TempDir()
		if err := os.CopyFS(dir, os.DirFS(from)); err != nil {
			b.Fatal(err)
		}
		j := open(b, dir, nil)
		id := people(b, j)["Person 7"].ID
		start := time.Now()
		f := must(j.ForgetPreview(b.Context(), id, ForgetOptions{Word: "someone"}))(b)
		shown := time.Now()
		if err := j.Forget(b.Context(), f); err != nil {
			b.Fatal(err)
		}
		b.Logf("%d entries: shown in %v, forgotten in %v", f.Entries, shown.Sub(start), time.Since(shown))
		j.Close()
	}
}
