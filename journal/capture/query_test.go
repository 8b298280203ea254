package capture

import (
	"slices"
	"strings"
	"testing"

	"footlight/journal"

	"github.com/google/go-cmp/cmp"
)

func TestWhatAQueryAsks(t *testing.T) {
	for q, canon := range map[string]string{
		`person:mina kind:unblock load:7.. vis:unseen tag:release project:atlas since:2026-10 "design review" refactor`: `person:mina kind:unblock load:7.. vis:unseen tag:release project:atlas since:2026-10-01 "design review" refactor`,
		`@Mina @"Lee Wong" %Atlas #rel* /unblock +empathy =buffer ~unseen ^7 45m`:                                       `person:Mina person:"Lee Wong" project:Atlas tag:rel* kind:unblock trait:empathy labor:buffer vis:unseen load:7 min:45`,
		`-tag:x -word -"a b"`:                       `-tag:x -word -"a b"`,
		`a OR b OR "c d" e`:                         `a OR b OR "c d" e`,
		`a ODER b | c`:                              `a OR b OR c`,
		`a AND b UND c`:                             `a b c`,
		`(a OR @Mina) x`:                            `a OR person:Mina x`,
		`-(a OR b)`:                                 `-a -b`,
		`(a b) (c`:                                  `\(a b) \(c`,
		`vis:unseen,quiet`:                          `vis:unseen OR vis:quiet`,
		`-vis:unseen,quiet`:                         `-vis:unseen -vis:quiet`,
		`vis:unmarked is:unmarked`:                  `vis:unmarked vis:unmarked`,
		`is:bin in:bin is:held is:note is:coach`:    `is:bin is:bin has:held kind:note share:coach`,
		`load:3-5 load:>=7 load:>7 load:<3 load:3+`: `load:3..5 load:7.. load:8.. load:..2 load:3..`,
		`min:30..1h min:1h30`:                       `min:30..60 min:90`,
		`before:"1 november" after:2026-10 until:2026-Q3 on:yesterday`: `until:2026-10-31 since:2026-11-01 until:2026-09-30 day:2026-11-21`,
		`2026-Q3 2026-10..2026-11 2026-10-05 2026`:                     `day:2026-07-01..2026-09-30 day:2026-10-01..2026-11-30 day:2026-10-05 2026`,
		`day:2026-11..2026-10`:                                         `day:2026-10-01..2026-11-30`,
		`origin:asked authority:none mode:in-person part:led`:          `origin:asked authority:none mode:in-person part:led`,
		`family:time,risk -feedback:thanks`:                            `family:time OR family:risk -feedback:thanks`,
		`id:0192ab,0193 id:a OR id:b`:                                  `id:0192ab,0193 id:a,b`,
		`has:outcome id:0192ab`:                                        `has:outcome id:0192ab`,
		`word* \word\* \-x \tag:y`:                                     `word* word\* \-x \tag:y`,
		`"open quote`:                                                  `"open quote"`,
		`e-mail C# 50% a@b.c http://x.y /etc/hosts - @ #`:              `e-mail C# 50% a@b.c http://x.y /etc/hosts - @ #`,
		"":   "",
		"  ": "",
		`""`: "",
	} {
		l := ParseQuery(q, Basic(), sunday(t))
		if got := FormatQuery(l.Query); got != canon {
			t.Errorf("%s\nis read as %s\nwant       %s", q, got, canon)
		}
		if len(l.Remarks) > 0 {
			t.Errorf("%s draws %+v", q, l.Remarks)
		}
	}
}

// What a query cannot ask is named, and looked for as words.
func TestQuerySlipsAreNamed(t *testing.T) {
	for q, want := range map[string]Remark{
		"vis:unsen":       {Key: "capture.query.suggest", Suggest: "vis:unseen"},
		"knd:unblock":     {Key: "capture.query.suggest", Suggest: "kind:unblock"},
		"vis:zzzz":        {Key: "capture.query.vis"},
		"load:heavy":      {Key: "capture.query.load"},
		"load:11":         {Key: "capture.query.load"},
		"min:long":        {Key: "capture.query.minutes"},
		"since:someday":   {Key: "capture.query.since"},
		`day:"some day"`:  {Key: "capture.query.day"},
		"has:zzzz":        {Key: "capture.query.has"},
		"is:zzzz":         {Key: "capture.query.is"},
		"id:xyz":          {Key: "capture.query.id"},
		"ask:2w":          {Key: "capture.query.field"},
		"origin:zzzz":     {Key: "capture.query.origin"},
		"authority:zzzz":  {Key: "capture.query.authority"},
		"mode:zzzz":       {Key: "capture.query.mode"},
		"part:zzzz":       {Key: "capture.query.part"},
		"family:zzzz":     {Key: "capture.query.family"},
		"feedback:zzzz":   {Key: "capture.query.feedback"},
		"origin:askd":     {Key: "capture.query.suggest", Suggest: "origin:asked"},
		"feedback:thansk": {Key: "capture.query.suggest", Suggest: "feedback:thanks"},
		"famly:time":      {Key: "capture.query.suggest", Suggest: "family:time"},
		"a OR -b":         {Key: "capture.query.or"},
		"-a OR b":         {Key: "capture.query.or"},
		`person:""`:       {Key: "capture.query.person"},
		"kind:zzzz,teach": {Key: "capture.query.kind"},
	} {
		l := ParseQuery(q, Basic(), sunday(t))
		if len(l.Remarks) != 1 {
			t.Errorf("%s draws %+v", q, l.Remarks)
			continue
		}
		r := l.Remarks[0]
		if r.Key != want.Key || r.Suggest != want.Suggest || r.Word == "" || !strings.Contains(q, r.Word) {
			t.Errorf("%s draws %+v, want %+v", q, r, want)
		}
		if !slices.Contains(RemarkKeys(), r.Key) {
			t.Errorf("%s is not listed", r.Key)
		}
		if r.Key != "capture.query.or" {
			if f := l.Query.Terms[0].Tests[0].Field; f != journal.FieldWords {
				t.Errorf("%s is looked for as %s", q, f)
			}
		}
	}
}

// TestQueryNamesTwentyThousandEntries as one term and one token.
func TestQueryNamesTwentyThousandEntries(t *testing.T) {
	var q journal.Query
	q.Terms = make([]journal.Term, 1)
	for range 20_000 {
		q.Terms[0].Tests = append(q.Terms[0].Tests, journal.Test{Field: journal.FieldID, Text: string(journal.NewID(sunday(t).Now))})
	}
	l := ParseQuery(FormatQuery(q), Basic(), sunday(t))
	if d := cmp.Diff(q, l.Query); d != "" {
		t.Error(d)
	}
	if len(l.Tokens) != 1 || len(l.Remarks) > 0 {
		t.Errorf("%d tokens, remarks %+v", len(l.Tokens), l.Remarks)
	}
}

func TestQueryTokensCarryTheirPlace(t *testing.T) {
	const q = `-@"Mina" ~unseen,quiet "word" load:abc`
	want := []Token{
		{0, 8, journal.FieldPerson, "Mina", true},
		{9, 22, journal.FieldVis, "unseen,quiet", true},
		{23, 29, journal.FieldWords, "word", true},
		{30, 38, journal.FieldLoad, "abc", false},
	}
	if d := cmp.Diff(want, ParseQuery(q, Basic(), sunday(t)).Tokens); d != "" {
		t.Error(d)
	}
}

// What a check-in marks, what has minutes and what the writer gave can be asked
// for, offered and written again.
func TestMarksCanBeAskedFor(t *testing.T) {
	for _, what := range []string{"strain", "energy", "recovery", "clarity", "valued", "minutes", "load", "tags", "given"} {
		text := "has:" + what
		l := ParseQuery(text, Basic(), sunday(t))
		want := []journal.Term{{Tests: []journal.Test{{Field: journal.FieldHas, Text: what}}}}
		if d := cmp.Diff(want, l.Query.Terms); d != "" || len(l.Remarks) > 0 {
			t.Errorf("%s: %s %+v", text, d, l.Remarks)
		}
		if got := FormatQuery(l.Query); got != text {
			t.Errorf("%s is written %s", text, got)
		}
		offered := Complete(text[:7], 7, Basic(), Habits{}).Options
		if !slices.ContainsFunc(offered, func(o Option) bool { return o.Insert == text }) {
			t.Errorf("%s is not offered: %+v", text, offered)
		}
	}
}
