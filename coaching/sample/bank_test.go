package sample

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"footlight/journal"
)

// Both languages fill the same sections, but for the roles, which German needs
// by gender.
func TestBanksHaveTheSameSections(t *testing.T) {
	names := func(lang string) []string {
		b, err := readBank(lang)
		if err != nil {
			t.Fatal(err)
		}
		var out []string
		for name, s := range b.sections {
			if len(s.lines) == 0 {
				t.Errorf("%s: %s is empty", lang, name)
			}
			name = strings.TrimSuffix(strings.TrimSuffix(name, ".f"), ".m")
			if !slices.Contains(out, name) {
				out = append(out, name)
			}
		}
		slices.Sort(out)
		return out
	}
	if en, de := names("en"), names("de"); !slices.Equal(en, de) {
		t.Errorf("en has %v\nde has %v", en, de)
	}
}

func TestNoLineStandsTwice(t *testing.T) {
	for lang := range banks {
		for _, dir := range []string{"bank/common", "bank/" + lang} {
			files, err := bankFiles.ReadDir(dir)
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range files {
				text, err := bankFiles.ReadFile(dir + "/" + f.Name())
				if err != nil {
					t.Fatal(err)
				}
				section, seen := "", map[string]bool{}
				for _, ln := range strings.Split(string(text), "\n") {
					if strings.HasPrefix(ln, "=") {
						section, seen = ln, map[string]bool{}
					} else if ln != "" && seen[ln] {
						t.Errorf("%s: twice in %q: %s", lang, section, ln)
					}
					seen[ln] = true
				}
			}
		}
	}
}

// Every line of every section can be said, to and about anybody.
func TestEveryLineCanBeSaid(t *testing.T) {
	for lang, read := range banks {
		b := read()
		project := &project{Project: journal.Project{Name: "Night Line"}}
		team := &person{Person: journal.Person{Name: "Fares", Team: true}}
		for _, name := range slices.Sorted(maps.Keys(b.sections)) {
			for _, ln := range b.sections[name].lines {
				for k, relation := range journal.Relations {
					p := &person{Person: journal.Person{Name: "Mina", Relation: relation}, female: k%2 == 0}
					q := &person{Person: journal.Person{Name: "Lee Wong", Relation: "peer"}}
					w := newWriter(b, lang, uint64(k))
					w.begin(moment{p: p, q: q, t: team, project: project, mention: k%3 == 0})
					for i := range ln.forms {
						said(t, lang, name, w.field(&ln, i))
					}
				}
			}
		}
	}
}

func said(t *testing.T, lang, section, s string) {
	t.Helper()
	if s == "" || s != strings.TrimSpace(s) {
		t.Errorf("%s %s: %q", lang, section, s)
	}
	for _, sign := range []string{"  ", "{", "}", "[", "]", " .", " ,", "\t"} {
		if strings.Contains(s, sign) {
			t.Errorf("%s %s: stray %q in %q", lang, section, sign, s)
		}
	}
}

func TestBankRefusesWhatItCannotRead(t *testing.T) {
	for text, why := range map[string]string{
		"words":               "no section",
		"= a\nx {b":           "unclosed slot",
		"= a\nx [b":           "unclosed alternatives",
		"= a\nx\n= a\ny":      "a section twice",
		"= a\nx {nowhere} y":  "a slot nothing fills",
		"= a\nx [{nowhere}/]": "a slot nothing fills, in an alternative",
	} {
		b := &bank{sections: map[string]*section{}}
		err := b.read(text)
		if err == nil {
			err = b.resolve()
		}
		if err == nil {
			t.Errorf("%s is accepted: %q", why, text)
		}
	}
}
