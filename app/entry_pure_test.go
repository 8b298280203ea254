package app

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"footlight/assets"
	"footlight/coaching/words"
	"footlight/journal"
	"footlight/journal/capture"
)

func english(t *testing.T) *words.Words {
	t.Helper()
	w, err := words.New(assets.Files, "en")
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// TestNoChangeGoesUnnamed fills every field a person can change, one at a
// time, and asks what changed.
func TestNoChangeGoesUnnamed(t *testing.T) {
	w := english(t)
	kept := map[string]bool{ // by the store, or fixed when written
		"ID": true, "Kind": true, "Rev": true, "Created": true, "Updated": true, "Source": true, "Prompt": true,
	}
	base := journal.Entry{At: time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC), Zone: "UTC", Day: journal.Date(2026, 11, 22)}
	var fill func(path string, at func(*journal.Entry) reflect.Value, typ reflect.Type)
	fill = func(path string, at func(*journal.Entry) reflect.Value, typ reflect.Type) {
		if typ.Kind() == reflect.Struct && typ != reflect.TypeFor[time.Time]() && typ != reflect.TypeFor[journal.Ref]() {
			for i := range typ.NumField() {
				if f := typ.Field(i); !kept[f.Name] {
					fill(path+"."+f.Name, func(e *journal.Entry) reflect.Value { return at(e).Field(i) }, f.Type)
				}
			}
			return
		}
		e := base
		v := at(&e)
		switch x := v.Addr().Interface().(type) {
		case *time.Time:
			*x = time.Date(2026, 11, 23, 13, 0, 0, 0, time.UTC)
		case *journal.Ref:
			x.Name = "Name"
		case *[]journal.Ref:
			*x = []journal.Ref{{Name: "Name"}}
		case *[]string:
			*x = []string{"tag"}
		case *[]journal.Trait:
			*x = []journal.Trait{"empathy"}
		case *[]journal.Labor:
			*x = []journal.Labor{"buffer"}
		case *[]journal.ID:
			*x = []journal.ID{"id"}
		case **float64:
			f := 2.5
			*x = &f
		case *journal.Sharing:
			*x = journal.WithCoach
		case *journal.Day:
			*x = journal.Date(2026, 12, 1)
		default:
			switch v.Kind() {
			case reflect.String:
				v.SetString("unblock")
			case reflect.Bool:
				v.SetBool(true)
			case reflect.Int:
				v.SetInt(7)
			case reflect.Uint8:
				v.SetUint(7)
			default:
				t.Fatalf("%s is a %s this test cannot fill", path, v.Type())
			}
		}
		if got := whatChanged(w, base, e); len(got) == 0 {
			t.Errorf("a change of %s is not named", path)
		} else if s := got[0].sentence(w, journal.Action); strings.Contains(s, "entry.") {
			t.Errorf("a change of %s says %q", path, s)
		}
	}
	fill("Entry", func(e *journal.Entry) reflect.Value { return reflect.ValueOf(e).Elem() }, reflect.TypeFor[journal.Entry]())
}

func TestWordDiff(t *testing.T) {
	long := strings.Repeat("same ", 60)
	for _, c := range []struct{ name, before, after, was, now string }{
		{"replaced", "Helped Mina today", "Helped Sam today", "Helped [Mina] today", "Helped [Sam] today"},
		{"added", "Helped", "Helped Sam", "Helped", "Helped [Sam]"},
		{"emptied", "Helped", "", "[Helped]", ""},
		{"moved", "a b c", "b c a", "[a] b c", "b c [a]"},
		{"far apart", "x " + long + "y", "z " + long + "w", "", ""},
		{"spaces", "a  b\nc", "a b c", "a b c", "a b c"},
	} {
		was, now := wordDiff(c.before, c.after)
		if c.was+c.now == "" {
			gaps := 0
			for _, r := range was {
				if r.Gap {
					gaps++
				}
			}
			if gaps != 1 {
				t.Errorf("%s: %d gaps in %v", c.name, gaps, was)
			}
			continue
		}
		if a, b := marked(was), marked(now); a != c.was || b != c.now {
			t.Errorf("%s: %q and %q, want %q and %q", c.name, a, b, c.was, c.now)
		}
	}
}

func marked(list []run) string {
	var out []string
	for _, r := range list {
		if r.Fresh {
			out = append(out, "["+r.Text+"]")
		} else {
			out = append(out, r.Text)
		}
	}
	return strings.Join(out, " ")
}

func TestReadsTimesAsPeopleWriteThem(t *testing.T) {
	for text, want := range map[string]int{"14:30": 870, "9:05": 545, "9.05": 545, "905": 545, "9": 540, "0:00": 0, "14h30": 870} {
		if got, ok := readClock(text); !ok || got != want {
			t.Errorf("%q is %d %v, want %d", text, got, ok, want)
		}
	}
	for _, text := range []string{"", "25:00", "12:60", "noon", "1:2:3", "-1", "9:5"} {
		if got, ok := readClock(text); ok {
			t.Errorf("%q is taken for %d", text, got)
		}
	}
	m := capture.Moment{Now: time.Date(2026, 11, 22, 15, 0, 0, 0, time.UTC)}
	lx := english(t).Lexicon()
	for text, want := range map[string]int{"45": 45, "45m": 45, "1h30": 90, "1:30": 90, "1 h 30 min": 90, "0": 0} {
		if got, ok := readMinutes(text, lx, m); !ok || got != want {
			t.Errorf("%q is %d minutes %v, want %d", text, got, ok, want)
		}
	}
	for _, text := range []string{"long", "99999", "-5", `"`} {
		if got, ok := readMinutes(text, lx, m); ok {
			t.Errorf("%q is taken for %d minutes", text, got)
		}
	}
	for text, want := range map[string]string{"2026-11-02": "2026-11-02", "yesterday": "2026-11-21", "gestern": "2026-11-21", "today": "2026-11-22"} {
		if got, ok := readDay(text, false, lx, m); !ok || got.String() != want {
			t.Errorf("%q is %s %v, want %s", text, got, ok, want)
		}
	}
	if got, ok := readDay("friday", true, lx, m); !ok || got.String() != "2026-11-27" {
		t.Errorf("friday ahead is %s %v", got, ok)
	}
	if got, ok := readDay("some day", false, lx, m); ok {
		t.Errorf("some day is taken for %s", got)
	}
}

// TestMinutesAreReadBackAsShown holds for every length of time a field shows.
func TestMinutesAreReadBackAsShown(t *testing.T) {
	m := capture.Moment{Now: time.Date(2026, 11, 22, 15, 0, 0, 0, time.UTC)}
	for _, lang := range words.Languages() {
		w, err := words.New(assets.Files, lang)
		if err != nil {
			t.Fatal(err)
		}
		for n := 1; n <= journal.MaxMinutes; n++ {
			if got, ok := readMinutes(w.Minutes(n), w.Lexicon(), m); !ok || got != n {
				t.Fatalf("%s: %q is read as %d", lang, w.Minutes(n), got)
			}
		}
	}
}

func TestRowSaysWhatMatters(t *testing.T) {
	w := english(t)
	now := time.Date(2026, 11, 22, 15, 0, 0, 0, time.UTC)
	check := journal.Entry{Kind: journal.CheckIn, Strain: journal.MarkOf(6), Energy: journal.MarkOf(0), At: now, Zone: "UTC"}
	if got := summarise(w, check, nil, now); got.Words != "Strain 6, Energy 0" || got.Icon == "" {
		t.Errorf("a check-in shows %q with icon %q", got.Words, got.Icon)
	}
	gone := journal.Entry{Kind: journal.Note, Body: "First line\nsecond", At: now, Zone: "UTC", Deleted: now.Add(-9*24*time.Hour - time.Hour)}
	got := summarise(w, gone, nil, now)
	if got.Words != "First line" || got.Facts[0].Text != w.N("timeline.bin.left", 21) {
		t.Errorf("a binned note shows %q and %v", got.Words, got.Facts)
	}
	team := journal.Entry{Kind: journal.Action, Body: "x", People: []journal.Ref{{ID: "t", Name: "Ops"}, {ID: "p", Name: "Sam"}, {Name: "Lee"}}, At: now, Zone: "UTC"}
	facts := summarise(w, team, map[journal.ID]bool{"t": true}, now).Facts
	if len(facts) != 3 || facts[0].Icon == facts[1].Icon || facts[2].Text != "+1" {
		t.Errorf("people are shown as %v", facts)
	}
}

func TestMovedKeepsTheWallClockOfTheNewZone(t *testing.T) {
	e := journal.Entry{At: time.Date(2026, 3, 28, 12, 0, 20, 0, time.UTC), Zone: "Europe/Berlin", Day: journal.Date(2026, 3, 28)}
	same, problem := movedTo(e, journal.Date(2026, 3, 28), "13:00", "Europe/Berlin")
	if problem != "" || !reflect.DeepEqual(same, e) {
		t.Errorf("moving to where it is changed %v to %v", e, same)
	}
	// The next night the clocks go forward.
	next, problem := movedTo(e, journal.Date(2026, 3, 29), "13:00", "Europe/Berlin")
	if problem != "" || next.At.Format(time.RFC3339) != "2026-03-29T11:00:00Z" || next.Day != journal.NoDay {
		t.Errorf("a day later it is at %s, day %s %s", next.At, next.Day, problem)
	}
	if _, problem := movedTo(e, e.Day, "13:00", ""); problem == "" {
		t.Error("no zone is taken for one")
	}
}
