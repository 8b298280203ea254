package main

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"footlight/app"
	"footlight/coaching"
	"footlight/coaching/mirror"
	"footlight/coaching/warning"
	"footlight/journal"
)

// patternScenes are the pages of patterns, the overview, the page of human
// help, and Today with its one line, on journals made to show them.
func patternScenes() []scene {
	page := func(k warning.Kind) func(*app.Window) {
		return func(w *app.Window) {
			w.Drain()
			for _, x := range w.State().Standing.Warnings {
				if x.Kind == k {
					w.Do(app.OpenPattern{Warning: x.ID()}, nil)
				}
			}
			w.Do(app.Open{Screen: app.ScreenPattern}, nil)
		}
	}
	about := func(c coaching.Challenge) func(*app.Window) {
		return func(w *app.Window) {
			w.Do(app.OpenPattern{Challenge: c}, nil)
			w.Do(app.Open{Screen: app.ScreenPattern}, nil)
		}
	}
	help := func(w *app.Window) { w.Run("help.people") }
	card := func(w *app.Window) {
		w.Drain()
		w.Do(app.KeepCard{Card: tourCard}, nil)
		w.Drain()
		w.Run("help.people")
	}
	tall := desk
	tall.Height = 2600
	small := fyne.NewSize(820, 700)
	big := tall
	big.Height = 1400
	return []scene{
		{name: "pattern-strain", on: "strain", looks: true, de: true, steps: page(warning.KindStrain)},
		{name: "pattern-strain-whole", on: "strain", size: tall, de: true, steps: page(warning.KindStrain)},
		{name: "pattern-strain-narrow", on: "strain", size: small, steps: page(warning.KindStrain)},
		{name: "pattern-stop-whole", on: "stop", size: tall, de: true, steps: about("")},
		{name: "pattern-role-whole", on: "role", size: tall, de: true, steps: page(warning.KindRole)},
		{name: "pattern-overstretch-whole", on: "heavy", size: tall, de: true, steps: page(warning.KindOverstretch)},
		{name: "pattern-challenge-whole", on: "heavy", size: tall, de: true, steps: about("emotional-toll")},
		{name: "pattern-quiet-whole", on: "strain", size: tall, de: true, steps: about("distance")},
		{name: "pattern-where", on: "strain", looks: true, de: true, steps: about("")},
		{name: "pattern-where-whole", on: "strain", size: tall, de: true, steps: about("")},
		{name: "pattern-where-empty", on: "empty", steps: about("")},
		{name: "pattern-line", on: "strain", looks: true, de: true},
		{name: "pattern-line-stop", on: "stop", de: true},
		{name: "help", on: "demo", looks: true, de: true, steps: help},
		{name: "help-whole", on: "demo", size: big, de: true, steps: help},
		{name: "help-card", on: "demo", looks: true, de: true, steps: card},
		{name: "help-narrow", on: "demo", size: small, steps: card},
	}
}

var tourCard = coaching.OwnCard{
	People: []coaching.CardPerson{{Name: "Jonas", How: "0170 555 0142, best after eight"}, {Name: "Aunt Irene", How: "just knock"}},
	Doctor: "Dr. Weber, mornings, 030 555 0199",
	Helps:  []string{"Walking along the canal without the phone", "Going to bed before eleven, twice in a row"},
	Note:   "It passed the last time, too.",
}

// lifeOf writes one day of a life: left is how many days are still to come.
type lifeOf func(i, left int, rest bool) []journal.Entry

// lives are the journals made to show patterns.
var lives = map[string]lifeOf{
	"strain": func(i, left int, rest bool) []journal.Entry {
		up := max(0, 1-float64(left)/32)
		if rest || i%11 == 4 {
			return nil
		}
		return []journal.Entry{helped(i, 4), feltLike(i, 3.8+4*up, 6.2-3*up, 6-2.2*up, 6, 6)}
	},
	"stop": func(i, left int, rest bool) []journal.Entry {
		if left < 5 {
			return []journal.Entry{{Kind: journal.CheckIn, Strain: journal.MarkOf(10), Energy: journal.MarkOf(0), Recovery: journal.MarkOf(1)}}
		}
		up := max(0, 1-float64(left)/40)
		return []journal.Entry{helped(i, 5), feltLike(i, 4+4*up, 6-3*up, 6-3*up, 5, 5)}
	},
	"role": func(i, left int, rest bool) []journal.Entry {
		down := max(0, min(1, 1-float64(left-10)/25))
		if rest {
			return nil
		}
		return []journal.Entry{helped(i, 4), feltLike(i, 4, 6, 6, 7-3.5*down, 6.6-1.6*down)}
	},
	"heavy": func(i, left int, rest bool) []journal.Entry {
		if rest {
			return nil
		}
		if left < 24 || i%9 == 0 {
			return []journal.Entry{helped(i, 8)}
		}
		return []journal.Entry{helped(i, 4)}
	},
}

var helpedWith = []string{
	"Sat with Rosa after the customer call and sorted what to answer",
	"Unblocked the nightly build before the others came in",
	"Stood between sales and the team about the date",
	"Went through the handover with the newcomer",
}

func helped(i, load int) journal.Entry {
	e := journal.Entry{Kind: journal.Action, Body: helpedWith[i%len(helpedWith)], Minutes: 20 + 5*(i%5), Load: journal.MarkOf(load), Support: "unblock"}
	if load > 6 && i%2 == 0 {
		e.Labor = []journal.Labor{journal.SurfaceActing}
	}
	return e
}

func feltLike(i int, values ...float64) journal.Entry {
	e := journal.Entry{Kind: journal.CheckIn}
	for k, to := range []*journal.Mark{&e.Strain, &e.Energy, &e.Recovery, &e.Clarity, &e.Valued} {
		noise := float64(((i+k)*7919+13)%7)/3 - 1
		*to = journal.MarkOf(min(10, max(0, int(values[k]+noise+.5))))
	}
	return e
}

// live fills a journal with a life of so many days that ends yesterday.
func live(folder string, of lifeOf) error {
	const days = 150
	ctx := context.Background()
	j, err := journal.Open(ctx, folder, journal.Options{Origin: "tour", Now: tourClock, Digest: mirror.Digester()})
	if err != nil {
		return err
	}
	var all []journal.Entry
	for i := range days {
		at := tourClock().AddDate(0, 0, i-days)
		rest := at.Weekday() == time.Saturday || at.Weekday() == time.Sunday
		for k, e := range of(i, days-1-i, rest) {
			e.At = time.Date(at.Year(), at.Month(), at.Day(), 10+k, 5*(i%12), 0, 0, at.Location())
			all = append(all, e)
		}
	}
	_, err = j.AddAll(ctx, all)
	if closed := j.Close(); err == nil {
		err = closed
	}
	return err
}
