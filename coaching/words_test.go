package coaching

import (
	"encoding/json"
	"io/fs"
	"regexp"
	"strings"
	"testing"

	"footlight/assets"
	"footlight/coaching/warning"
	"footlight/coaching/words"
	"footlight/journal"
)

func speakers(t testing.TB) map[string]*words.Words {
	t.Helper()
	out := map[string]*words.Words{}
	for _, lang := range words.Languages() {
		w, err := words.New(assets.Files, lang)
		if err != nil {
			t.Fatal(err)
		}
		out[lang] = w
	}
	return out
}

// holes of the messages of an area.
func messagesOf(t testing.TB, lang, area string) map[string]string {
	t.Helper()
	b, err := fs.ReadFile(assets.Files, "words/"+lang+"/"+area+".json")
	if err != nil {
		t.Fatal(err)
	}
	var raw map[string]any
	if err := json.Unmarshal(b, &raw); err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for k, v := range raw {
		switch v := v.(type) {
		case string:
			out[k] = v
		case map[string]any:
			for form, s := range v {
				out[k] += form + ": " + s.(string) + "\n"
			}
		}
	}
	return out
}

var hole = regexp.MustCompile(`\{\{\.(\w+)\}\}`)

// check says s in every language: its key exists, every hole of it is filled,
// and it is a message with plural forms exactly if it is said as one.
func check(t *testing.T, all map[string]*words.Words, texts map[string]map[string]string, s Sentence) {
	t.Helper()
	if s.IsZero() {
		return
	}
	filled := map[string]bool{"N": s.Plural}
	for i := 0; i < len(s.Values); i += 2 {
		filled[s.Values[i].(string)] = true
	}
	for lang, w := range all {
		text, ok := texts[lang][s.Key]
		if !ok {
			t.Errorf("%s: no message %s", lang, s.Key)
			continue
		}
		if plural := strings.Contains(text, "other: "); plural != s.Plural {
			t.Errorf("%s: %s: plural %t, said as %t", lang, s.Key, plural, s.Plural)
		}
		for _, m := range hole.FindAllStringSubmatch(text, -1) {
			if !filled[m[1]] {
				t.Errorf("%s: %s: nothing fills %s", lang, s.Key, m[1])
			}
		}
		said := s.Say(w)
		if said == s.Key || strings.Contains(said, "{{") || strings.Contains(said, "catalogue.") || strings.Contains(said, "challenge.") {
			t.Errorf("%s: %s says %q", lang, s.Key, said)
		}
	}
}

func texts(t testing.TB) map[string]map[string]string {
	out := map[string]map[string]string{}
	for _, lang := range words.Languages() {
		out[lang] = map[string]string{}
		for _, area := range []string{"challenge", "insights", "help"} {
			for k, v := range messagesOf(t, lang, area) {
				out[lang][k] = v
			}
		}
	}
	return out
}

// Everything that can be said has its words in every language.
func TestEverythingIsSaid(t *testing.T) {
	all, txt := speakers(t), texts(t)
	for _, c := range Challenges {
		check(t, all, txt, c.Name())
		check(t, all, txt, c.About())
		for _, m := range c.Measures() {
			check(t, all, txt, m.Name())
		}
		for _, r := range Remedies(c) {
			for _, s := range []Sentence{r.Name(), r.Do(), r.Cost(), r.First(), r.Who.Name()} {
				check(t, all, txt, s)
			}
		}
	}
	for _, k := range HelpKinds {
		for _, s := range []Sentence{k.Name(), k.About(), k.First()} {
			check(t, all, txt, s)
		}
	}
	tr, old := Trial{Remedy: "one-tap", From: day0}, OwnCard{Note: "x", Written: day0}
	for _, s := range []Sentence{
		HelpSays.Title, HelpSays.Lead, HelpSays.Now, HelpSays.Privacy, CardSays.Title, CardSays.About, CardSays.People, CardSays.How,
		CardSays.Doctor, CardSays.Helps, CardSays.Note, CardSays.Empty, old.Old(day0 + CardOldAfter), RemedySays.Cost, RemedySays.First,
		RemedySays.Try, tr.Question(), tr.Running(), NotYetTagged, Helpful.Name(), NotRight.Name(), Later.Name(),
	} {
		check(t, all, txt, s)
		if s.IsZero() {
			t.Error("something is not said")
		}
	}
	for _, d := range Dids {
		check(t, all, txt, d.Name())
	}
	for _, k := range PeriodKinds {
		check(t, all, txt, k.Name())
	}
	lives := [][]DayFigures{
		nil, lived(1, 30, nil), lived(2, 430, nil), lived(3, 430, func(_ int, h *habits) { h.charter, h.check = 0, 0 }),
		lived(4, 430, func(_ int, h *habits) { h.learning, h.step, h.feedback, h.over = 0, 0, 0, 0 }),
	}
	lives = append(lives, lived(5, 430, func(i int, h *habits) {
		if i > 380 {
			h.unseen, h.buffer, h.heavy, h.late, h.chat, h.noAuthority, h.state = 1, .9, .8, .8, .9, .9, [5]float64{9, 1, 1, 1, 1}
		}
	}))
	for _, days := range lives {
		h := NewHistory(days)
		for _, ctx := range []Context{{}, {Roster: cast(), GoalMoved: day0 + 100}} {
			for _, s := range Signals(h, day0+429, ctx) {
				for _, x := range []Sentence{s.Why, s.Limit, s.Line()} {
					check(t, all, txt, x)
				}
				for _, r := range s.Readings {
					check(t, all, txt, r.Why)
					check(t, all, txt, r.When)
				}
			}
		}
		for _, k := range PeriodKinds {
			in := InsightsOf(h, k, day0+429, cast())
			for _, c := range []Card{in.State.Card, in.Heat.Card, in.Recognition.Card, in.Horizon.Card, in.Support.Card, in.Outcomes.Card, in.Traits.Card, in.Hours.Card} {
				check(t, all, txt, c.Title)
				check(t, all, txt, c.Reason)
				if c.Title.IsZero() || c.TooLittle != !c.Reason.IsZero() {
					t.Errorf("a card without its words: %+v", c)
				}
			}
		}
	}
	for _, m := range []Measure{FeedbackGap, LearningGap, StepGap} {
		check(t, all, txt, sayN("challenge.few.gaps."+string(m), 2))
	}
}

// Every line of Today has its words: each kind of warning at each level, each
// notice, each measure of each challenge.
func TestEveryLineIsSaid(t *testing.T) {
	v := reader{speakers(t), texts(t)}
	for _, k := range []warning.Kind{
		warning.KindStrain, warning.KindLevel, warning.KindRole, warning.KindSilence, warning.KindOverstretch, warning.KindUnderrecognition,
	} {
		for _, s := range []Shown{{Level: warning.Watch}, {Level: warning.Strained}, {Level: warning.Strained, Several: true}} {
			s.Kind, s.Warning.Kind, s.Since = LineWarning, k, day0
			v.reads(t, string(k), s.Says())
		}
		if len(spokenOf[k]) == 0 {
			t.Errorf("%s is about no challenge", k)
		}
	}
	for _, n := range []warning.NoticeKind{warning.NoticeSpike, warning.NoticeNudge, warning.NoticeLow, warning.NoticeReminder} {
		v.reads(t, string(n), Shown{Kind: LineNotice, Notice: n}.Says())
	}
	v.reads(t, "stop", Shown{Kind: LineStop}.Says())
	for _, c := range Challenges {
		for _, m := range c.Measures() {
			v.reads(t, string(m), Shown{Challenge: c, Measure: m, Since: day0}.Says())
		}
	}
}

// Whatever is said about a challenge, a remedy or help is short: two sentences
// at most, and one for a cost that needs no more.
func TestTwoSentencesAtMost(t *testing.T) {
	end := regexp.MustCompile(`[.?…]["”“)]?(\s|$)`)
	for lang, all := range texts(t) {
		for key, text := range all {
			if strings.Contains(text, "other: ") || strings.HasPrefix(key, "help.") {
				continue
			}
			if n := len(end.FindAllString(text, -1)); n > 2 {
				t.Errorf("%s %s: %d sentences in %q", lang, key, n, text)
			}
		}
	}
}

// Words for a bad week: no verdicts, no numbers of help lines, no false
// comfort, no haste.
func TestWordsForABadWeek(t *testing.T) {
	never := map[string][]string{
		"en": {"!", "burnout", "burned out", "diagnos", "disorder", "depress", "you are suffering", "you have a", "don't worry", "everything will", "you should", "you must", "you failed", "streak", "healthy", "unhealthy", "symptom", "just "},
		"de": {"!", "burnout", "ausgebrannt", "diagnos", "störung", "depress", "du leidest", "keine sorge", "alles wird", "du solltest", "du musst ", "versagt", "gesund", "symptom", "krank", " sie sind"},
	}
	allowed := map[string]bool{
		"challenge.remedy.one-who-listens.first": true, // "just to listen"
		"challenge.remedy.see-a-doctor.do":       true, // "du musst nicht wissen"
	}
	number := regexp.MustCompile(`\d{3,}`)
	for lang, all := range texts(t) {
		for key, text := range all {
			low := strings.ToLower(text)
			for _, w := range never[lang] {
				if strings.Contains(low, w) && !allowed[key] {
					t.Errorf("%s %s: %q in %q", lang, key, w, text)
				}
			}
			if number.MatchString(text) {
				t.Errorf("%s %s: a number in %q", lang, key, text)
			}
			if n := len([]rune(text)); n > 260 && !strings.Contains(text, "other: ") {
				t.Errorf("%s %s: %d characters", lang, key, n)
			}
		}
	}
}

func TestOwnCard(t *testing.T) {
	ok := OwnCard{
		People: []CardPerson{{" Mina ", "knock"}, {"", ""}}, Doctor: "Dr. Lee, mornings", Helps: []string{" a walk ", "", "cold water"}, Note: "It passed before.",
	}.Normal()
	if err := ok.Check(); err != nil || len(ok.People) != 1 || ok.People[0].Name != "Mina" || len(ok.Helps) != 2 {
		t.Errorf("%+v: %v", ok, err)
	}
	if !(OwnCard{Written: 5}).IsZero() || ok.IsZero() {
		t.Error("emptiness")
	}
	for name, c := range map[string]OwnCard{
		"a person without a name": {People: []CardPerson{{"", "knock"}}},
		"six people":              {People: make([]CardPerson, 6)},
		"eight helps":             {Helps: make([]string, 8)},
		"a long line":             {Note: strings.Repeat("x", MaxCardLine+1)},
		"no text":                 {Doctor: "\xff"},
	} {
		if journal.KindOf(c.Check()) != journal.Invalid {
			t.Errorf("%s passes", name)
		}
	}
}
