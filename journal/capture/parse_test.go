package capture

import (
	"slices"
	"strings"
	"testing"
	"time"

	"footlight/journal"

	"github.com/google/go-cmp/cmp"
)

// says is what a line is understood as, in short.
func says(e journal.Entry) string {
	var out []string
	for _, p := range e.People {
		out = append(out, "@"+p.Name)
	}
	if e.Project.Name != "" {
		out = append(out, "%"+e.Project.Name)
	}
	for _, t := range e.Tags {
		out = append(out, "#"+t)
	}
	if e.Support != "" {
		out = append(out, "/"+string(e.Support))
	}
	for _, t := range e.Traits {
		out = append(out, "+"+string(t))
	}
	for _, l := range e.Labor {
		out = append(out, "="+string(l))
	}
	if e.Minutes > 0 {
		out = append(out, formatMinutes(e.Minutes))
	}
	if e.Load.Given() {
		out = append(out, "^"+e.Load.String())
	}
	if e.Visibility != "" {
		out = append(out, "~"+string(e.Visibility))
	}
	return strings.Join(out, " ")
}

func TestWhatALineSays(t *testing.T) {
	for _, c := range []struct{ line, body, says string }{
		{"Listened to @Mina 30m", "Listened to @Mina", "@Mina 30m"},
		{"Reviewed the plan 30m @Sam", "Reviewed the plan", "@Sam 30m"},
		{"Reviewed the plan / @Sam", "Reviewed the plan", "@Sam"},
		{"spent 45m on the release", "spent 45m on the release", "45m"},
		{"@Mina /unblock 45m", "@Mina /unblock 45m", "@Mina /unblock 45m"},
		{`Helped @Mina and @"Lee Wong" untangle %Atlas /unblock +empathy =buffer 45m ^6 ~unseen #release`, `Helped @Mina and @"Lee Wong" untangle %Atlas`, "@Mina @Lee Wong %Atlas #release /unblock +empathy =buffer 45m ^6 ~unseen"},
		{`saw @„Lee Wong“ and @“Sam Po” /listen`, `saw @„Lee Wong“ and @“Sam Po”`, "@Lee Wong @Sam Po /listen"},
		{"for @Mina, @Mina's team and @Minas Fall", "for @Mina, @Mina's team and @Minas Fall", "@Mina @Minas"},
		{"with @jean-luc @o'brien @J.R. @Müller (@R&D)", "with @jean-luc @o'brien @J.R. @Müller (@R&D)", "@jean-luc @o'brien @J.R @Müller @R&D"},
		{"met @Mina/@Sam,@Lee", "met @Mina/@Sam,@Lee", "@Mina @Sam @Lee"},
		{"@mina then @Mina again", "@mina then @Mina again", "@mina"},
		{"x #a #b #A", "x", "#a #b"},
		{"x 20m y 30m", "x 20m y", "30m"},
		{"x tag:a load:6 vis:quiet kind:teach trait:vision labor:buffer min:1h project:P person:Q", "x", "@Q %P #a /teach +vision =buffer 1h ^6 ~quiet"},
		{`x %"Big Move" #"two words"`, `x %"Big Move"`, "%Big Move #two words"},
		{"x 1h", "x", "1h"},
		{"x 1h30m", "x", "1h30"},
		{"x 1h 30m", "x", "1h30"},
		{"x 1,5h", "x", "1h30"},
		{"x 1.5h", "x", "1h30"},
		{"x 90 min", "x", "1h30"},
		{"x 1 h 15 min", "x", "1h15"},
		{"x 2 Stunden", "x", "2h"},
		{"the deploy took 20 minutes", "the deploy took", "20m"},
		{"the 20 minutes were long", "the 20 minutes were long", ""},
		{"20 minutes", "20 minutes", "20m"},
		{"finished in 45m.", "finished in 45m.", "45m"},
		{`\@Mina is no name, \45m no time, \/teach no kind`, "@Mina is no name, 45m no time, /teach no kind", ""},
		{`\\@Mina`, `\@Mina`, ""},
		{`C:\temp \n`, `C:\temp \n`, ""},
		{"50% C# a+b user@example.com = x^2 ~20 /etc/hosts https://a.b/c +49 170 @ # %", "50% C# a+b user@example.com = x^2 ~20 /etc/hosts https://a.b/c +49 170 @ # %", ""},
		{"yes / no", "yes / no", ""},
		{"either /", "either /", ""},
		{"  spaced   out  ", "spaced   out", ""},
		{"", "", ""},
		{"עזרתי ל@מינה ול @שרה /teach", "עזרתי ל@מינה ול @שרה", "@שרה /teach"},
		{"zu Mu\u0308ller und @Mu\u0308ller", "zu Mu\u0308ller und @Mu\u0308ller", "@Müller"},
		{"a\x00b \xff @\xff", "a\x00b \xff @\xff", ""},
	} {
		l := Parse(c.line, Basic(), sunday(t))
		if l.Entry.Body != c.body {
			t.Errorf("%q has words %q, want %q", c.line, l.Entry.Body, c.body)
		}
		if got := says(l.Entry); got != c.says {
			t.Errorf("%q says %q, want %q", c.line, got, c.says)
		}
	}
}

func TestLongTokensReachEveryField(t *testing.T) {
	e := Parse("x share:coach origin:asked authority:none mode:in-person part:led until:2026-12-01 released:2026-11-20 ask:2w energised:yes", Basic(), sunday(t)).Entry
	want := journal.Entry{
		Kind: journal.Action, At: e.At, Zone: "Europe/Berlin", Day: date("2026-11-22"), Body: "x",
		Sharing: journal.WithCoach, Origin: "asked", Authority: "none", Mode: "in-person", Part: "led",
		Held: true, Until: date("2026-12-01"), Released: date("2026-11-20"), AskBack: date("2026-12-06"), Energised: true,
	}
	if d := cmp.Diff(want, e); d != "" {
		t.Error(d)
	}
	if e := Parse("x held:yes", Basic(), sunday(t)).Entry; !e.Held || !e.StillHeld() {
		t.Error("held:yes does not hold")
	}
	if e := Parse("x share:private", Basic(), sunday(t)).Entry; e.Sharing != "" || e.Body != "x" {
		t.Errorf("%+v", e)
	}
}

// One sign that means nothing leaves the others their place: it alone stays in
// the words.
func TestUnknownSignStaysAlone(t *testing.T) {
	for _, c := range []struct{ line, body, says string }{
		{"Planned %Atlas /mentor 60m ^3 +patience ~noticed", "Planned %Atlas +patience", "%Atlas /mentor 1h ^3 ~noticed"},
		{"Planned /mentro 60m", "Planned /mentro", "1h"},
		{"x 60m /mentro ^3", "x /mentro", "1h ^3"},
		{"x 20 minutes +patience", "x +patience", "20m"},
		{"x 45m =zzz @Sam ^11 /teach", "x =zzz ^11", "@Sam /teach 45m"},
		{"x +patience @Sam 45m", "x +patience @Sam", "@Sam 45m"},
		{"x 60m +patience then home ^3", "x 60m +patience then home", "1h ^3"},
		{"x / +patience", "x / +patience", ""},
		{"x 45m / +patience", "x 45m / +patience", "45m"},
		{"x 45m / +patience @Sam", "x +patience", "@Sam 45m"},
		{"/mentro 45m", "/mentro", "45m"},
		{"45m /mentro ^3 +patience", "45m /mentro +patience", "45m ^3"},
	} {
		l := Parse(c.line, Basic(), sunday(t))
		if got := says(l.Entry); l.Entry.Body != c.body || got != c.says {
			t.Errorf("%q is %q and says %q, want %q and %q", c.line, l.Entry.Body, got, c.body, c.says)
		}
		roundTrip(t, c.line, Basic(), sunday(t))
	}
}

// What cannot be understood stays in the words and is pointed out.
func TestSlipsArePointedOut(t *testing.T) {
	for _, c := range []struct{ line, key, word, suggest string }{
		{"x /unblok", "capture.remark.kind.suggest", "/unblok", "/unblock"},
		{"x kind:unblok", "capture.remark.kind.suggest", "kind:unblok", "kind:unblock"},
		{"x ~unsen", "capture.remark.vis.suggest", "~unsen", "~unseen"},
		{"x +empahty", "capture.remark.trait.suggest", "+empahty", "+empathy"},
		{"x =zzz", "capture.remark.labor", "=zzz", ""},
		{"x ^11", "capture.remark.load", "^11", ""},
		{"x 2000m", "capture.remark.minutes", "2000m", ""},
		{"x 0m", "capture.remark.minutes", "0m", ""},
		{"x ask:soon", "capture.remark.day", "ask:soon", ""},
		{"x held:maybe", "capture.remark.yesno", "held:maybe", ""},
		{`x @"Lee`, "capture.remark.quote", `@"`, ""},
		{"x 20m y 30m", "capture.remark.twice", "20m", ""},
		{"2026-12-24: x", "capture.remark.future", "2026-12-24", ""},
		{"23:00 x", "capture.remark.later", "23:00", ""},
	} {
		l := Parse(c.line, Basic(), sunday(t))
		if len(l.Remarks) != 1 {
			t.Errorf("%q draws %+v", c.line, l.Remarks)
			continue
		}
		r := l.Remarks[0]
		if r.Key != c.key || r.Word != c.word || r.Suggest != c.suggest || !strings.HasPrefix(c.line[r.Start:], strings.TrimSuffix(c.word, "…")) {
			t.Errorf("%q draws %+v, want %+v", c.line, r, c)
		}
		if !slices.Contains(RemarkKeys(), r.Key) {
			t.Errorf("%s is not listed", r.Key)
		}
		if strings.HasPrefix(c.line, "x ") && c.key != "capture.remark.twice" && l.Entry.Body != c.line {
			t.Errorf("%q lost words: %q", c.line, l.Entry.Body)
		}
	}
	for _, calm := range []string{"The Monday meeting went well", "x /etc/hosts 50% +49 ~20 =5", "x 45m @Mina", "1:1 with Sam", "Note: all fine"} {
		if l := Parse(calm, Basic(), sunday(t)); len(l.Remarks) > 0 {
			t.Errorf("%q draws %+v", calm, l.Remarks)
		}
	}
}

func TestTokensCarryTheirPlace(t *testing.T) {
	line := `14:00: met @"Lee Wong" /unblok 45m`
	m := sunday(t)
	m.Now = m.Now.Add(8 * time.Hour)
	want := []Token{
		{0, 6, FieldAt, "2026-11-22 14:00", true},
		{11, 22, journal.FieldPerson, "Lee Wong", true},
		{23, 30, journal.FieldKind, "unblok", false},
		{31, 34, journal.FieldMinutes, "45m", true},
	}
	if d := cmp.Diff(want, Parse(line, Basic(), m).Tokens); d != "" {
		t.Error(d)
	}
}

func TestCanonicalLines(t *testing.T) {
	for line, want := range map[string]string{
		"yesterday 14:30: Helped @Mina 45m ^6": "2026-11-21 14:30 Helped @Mina 45m ^6",
		"Listened to @Mina 1 h 30 min":         "Listened to @Mina 1h30",
		"Reviewed the plan 30m @Sam":           "Reviewed the plan 30m @Sam",
		"Reviewed the plan / @Sam":             "Reviewed the plan / @Sam",
		`x #c++ tag:"a b"`:                     `x #c++ #"a b"`,
		"talked 20m then fixed 65m":            `talked \20m then fixed 1h05`,
		"x until:friday ask:2w":                "x until:2026-11-27 ask:2026-12-06",
		"10:20 now":                            "now",
		`\14:30 was too early`:                 `\14:30 was too early`,
	} {
		if got := Format(Parse(line, Basic(), sunday(t)).Entry, sunday(t)); got != want {
			t.Errorf("%q is written %q, want %q", line, got, want)
		}
	}
}

// Pasted text, whatever it is made of, is read in time linear in it.
func TestHugeLinesAreReadQuickly(t *testing.T) {
	m := sunday(t)
	for _, unit := range []string{
		"words and more words ", "@a ", `@"`, `@"a `, "/x ", `\`, "((((", "1h ", "@a,", "\xff", "\u00a0", "'s", "@a'", "x:y ",
		"ask:x ", `"(`, "/ ", "yesterday ", "é", "#a-", "\\@ ", "90 min ", "~ab, ", "(a OR ", "-", "a,", "tag:\"",
	} {
		text := strings.Repeat(unit, 1<<18/len(unit))
		for name, read := range map[string]func(){
			"Parse":      func() { Parse(text, Basic(), m) },
			"Format":     func() { Format(journal.Entry{Body: text, At: m.Now}, m) },
			"ParseQuery": func() { ParseQuery(text, Basic(), m) },
			"Complete":   func() { Complete(text, len(text), Basic(), Habits{}) },
		} {
			start := time.Now()
			read()
			// Some 50 ms on a quiet machine; what is quadratic takes half a
			// minute.
			if took := time.Since(start); took > 5*time.Second {
				t.Errorf("%s of 256 kB of %q takes %v", name, unit, took)
			}
		}
	}
}

func BenchmarkParse(b *testing.B) {
	m := sunday(b)
	lx := Basic()
	b.ReportAllocs()
	for b.Loop() {
		Parse(`yesterday 14:30: Helped @Mina and @"Lee Wong" untangle the release %Atlas /unblock +empathy =buffer 45m ^6 ~unseen #release`, lx, m)
	}
}

func BenchmarkParseMegabyte(b *testing.B) {
	m := sunday(b)
	line := strings.Repeat("Helped @Mina with the plan, then wrote it up. ", 1<<20/46)
	b.SetBytes(int64(len(line)))
	for b.Loop() {
		Parse(line, Basic(), m)
	}
}
