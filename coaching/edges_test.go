package coaching

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"time"

	"footlight/coaching/warning"
	"footlight/coaching/words"
	"footlight/journal"

	"pgregory.net/rapid"
)

// edge is a life at the edge of what can be written.
type edge struct {
	name    string
	entries []journal.Entry
	today   journal.Day
}

func wrote(day journal.Day, all ...journal.Entry) (out []journal.Entry) {
	for i, e := range all {
		e.ID = journal.ID(fmt.Sprintf("%08x-0000-7000-8000-%012x", uint32(day), i+1))
		e.Day, e.At, e.Zone, e.Body = day, day.Midnight().Add(10*time.Hour), "UTC", "x"
		out = append(out, e)
	}
	return out
}

func edges() []edge {
	act := journal.Entry{Kind: journal.Action, Support: "unblock", Minutes: 5, Load: journal.MarkOf(10), Visibility: journal.Unseen}
	at := func(n int) journal.Entry {
		m := journal.MarkOf(n)
		return journal.Entry{Kind: journal.CheckIn, Strain: m, Energy: m, Recovery: m, Clarity: m, Valued: m}
	}
	thanks := journal.Entry{Kind: journal.Feedback, Said: journal.Said{Kind: "thanks"}}
	every := func(n, step int, all ...journal.Entry) (out []journal.Entry) {
		for i := 0; i < n; i += step {
			out = append(out, wrote(day0+journal.Day(i), all...)...)
		}
		return out
	}
	gaps := append(every(30, 1, act, at(4)), every(400, 399, act)...)
	r := rand.New(rand.NewPCG(4, 4))
	var ten []journal.Entry
	for i := range 3650 {
		ten = append(ten, entriesOf(day0+journal.Day(i), steady(), r)...)
	}
	end := day0 + 429
	return []edge{
		{"nothing", nil, end},
		{"one entry", wrote(end, act), end},
		{"one day", wrote(end, act, at(3), thanks), end},
		{"one day, long ago", wrote(day0-3000, act, at(3), thanks), end},
		{"only tomorrow", wrote(end+1, act, at(3)), end},
		{"gaps of months", gaps, end},
		{"all sliders at the low end", every(430, 1, at(0)), end},
		{"all sliders at the high end", every(430, 1, at(10)), end},
		{"everything marked to the end", every(430, 1, act, act, at(10), thanks), end},
		{"only check-ins", every(430, 2, at(5)), end},
		{"only actions", every(430, 1, act), end},
		{"only feedback", every(430, 3, thanks), end},
		{"only notes", every(430, 3, journal.Entry{Kind: journal.Note, Tags: []string{"stretch", "held-back"}}), end},
		{"only away", every(430, 1, journal.Entry{Kind: journal.CheckIn, Away: true}), end},
		{"the first day there can be", wrote(journal.Date(1900, 1, 1), act), journal.Date(1900, 1, 1)},
		{"the last day there can be", wrote(journal.Date(2200, 12, 31), act, at(1)), journal.Date(2200, 12, 31)},
		{"around the day that is none", append(wrote(-1, act, at(2)), wrote(1, act, at(2))...), 1},
		{"ten years", ten, day0 + 3649},
	}
}

var (
	broken = regexp.MustCompile(`\.\.|NaN|Inf\b|<no value>|%!|\{\{|\}\}|(^|\s)(challenge|insights|help|catalogue|common)\.[a-z]`)
	// A number of one with a plural, and the other way round, as the words of
	// these areas could say it.
	wrong = map[string]*regexp.Regexp{
		"en": regexp.MustCompile(`(^|[^\d.,\x{a0}–-])1 (actions|days|entries|words|marks|people|outcomes|times|weeks|stretches)\b|(^|\s)([2-9]|\d\d+) (action|day|entry|mark|stretch|outcome)\b`),
		"de": regexp.MustCompile(`(^|[^\d.,\x{a0}–-])1 (Handlungen|Tage|Tagen|Einträge|Worte|Markierungen|Ergebnisse|Wochen)\b|(^|\s)([2-9]|\d\d+) (Handlung|Tag|Eintrag|Markierung)\b`),
	}
)

// reader reads sentences in every language.
type reader struct {
	all   map[string]*words.Words
	texts map[string]map[string]string
}

// reads checks one sentence in every language as a person would read it.
func (v reader) reads(t *testing.T, where string, s Sentence) {
	t.Helper()
	if s.IsZero() {
		return
	}
	check(t, v.all, v.texts, s)
	for lang, w := range v.all {
		said := s.Say(w)
		if strings.TrimSpace(said) == "" || broken.MatchString(said) || wrong[lang].MatchString(said) || strings.Contains(said, "!") {
			t.Errorf("%s, %s: %q", where, lang, said)
		}
	}
}

func (in Insights) cards() map[string]Card {
	return map[string]Card{
		"state": in.State.Card, "heat": in.Heat.Card, "recognition": in.Recognition.Card, "horizon": in.Horizon.Card,
		"support": in.Support.Card, "outcomes": in.Outcomes.Card, "traits": in.Traits.Card, "hours": in.Hours.Card,
	}
}

// At every edge of what can be written, everything that is said reads as a
// sentence in every language, no number is broken, and every card has a title
// and says why where there is too little.
func TestEveryEdgeSaysSomethingSensible(t *testing.T) {
	v := reader{speakers(t), texts(t)}
	for _, x := range edges() {
		h := NewHistory(byDay(x.entries))
		for _, text := range []string{"four-weeks", "quarter", "year", "all", "1d", "2024", "2025-03", "2024-Q2"} {
			p, err := PeriodFor(text, x.today, h.First())
			if err != nil {
				continue // not begun
			}
			v.reads(t, text, p.Name())
			in := InsightsFor(h, p, x.today, cast())
			finite(t, in.Recognition, reflect.ValueOf(in))
			for name, c := range in.cards() {
				where := x.name + ", " + text + ", " + name
				if c.Title.IsZero() || c.TooLittle == c.Reason.IsZero() {
					t.Errorf("%s: %+v", where, c)
				}
				v.reads(t, where, c.Title)
				v.reads(t, where, c.Reason)
			}
			if entries := h.Sum(p.From, p.To).Entries; entries == 0 {
				for name, c := range in.cards() {
					if name != "heat" && !c.TooLittle {
						t.Errorf("%s, %s: nothing is written, and %s says %q", x.name, text, name, c.Title.Key)
					}
				}
			}
		}
		for _, ctx := range []Context{{}, {Roster: cast(), GoalMoved: x.today - 200}, {GoalMoved: x.today}} {
			signals := Signals(h, x.today, ctx)
			for _, s := range signals {
				for _, say := range []Sentence{s.Why, s.Limit, s.Line()} {
					v.reads(t, x.name+", "+string(s.Challenge), say)
				}
				if s.Why.IsZero() {
					t.Errorf("%s: %s says nothing of why", x.name, s.Challenge)
				}
				for _, r := range s.Readings {
					finite(t, r, reflect.ValueOf(r))
					v.reads(t, x.name+", "+string(r.Measure), r.Why)
					v.reads(t, x.name+", "+string(r.Measure), r.When)
				}
			}
			if l := LineOf(warning.Result{}, signals, nil, x.today); !l.IsZero() {
				v.reads(t, x.name, l.Says())
			}
		}
	}
}

// What is drawn at random reads as well.
func TestWhateverIsWrittenReadsWell(t *testing.T) {
	v := reader{speakers(t), texts(t)}
	rapid.Check(t, func(rt *rapid.T) {
		entries := rapid.SliceOfNDistinct(rapid.Custom(drawEntry), 0, 25, func(e journal.Entry) journal.ID { return e.ID }).Draw(rt, "entries")
		h := NewHistory(byDay(entries))
		today := day0 + journal.Day(rapid.IntRange(0, 40).Draw(rt, "today"))
		for _, k := range PeriodKinds {
			for name, c := range InsightsOf(h, k, today, cast()).cards() {
				v.reads(t, name, c.Title)
				v.reads(t, name, c.Reason)
			}
		}
		for _, s := range Signals(h, today, Context{Roster: cast()}) {
			v.reads(t, string(s.Challenge), s.Why)
		}
		if t.Failed() {
			rt.FailNow()
		}
	})
}
