package coaching

import (
	"footlight/journal"
)

// RecognitionCard is what was given, what came back, and who saw the actions.
// Shares are of what was marked, and both numbers are said.
type RecognitionCard struct {
	Card
	Now, Before Recognition
	Buckets     []Recognition
}

// Recognition counts within some days. Quiet (unseen by choice) is marked and
// is not Overlooked.
type Recognition struct {
	Period Period

	Given      int // thanks, credit and praise the writer gave and wrote down
	Recognised int // actions of the kind "recognise"
	Received   int // thanks, credit and praise that came back
	Other      int // other feedback that came back

	Actions, Marked                             int
	Unseen, Quiet, Noticed, Credited, Elsewhere int
	MarkedEffort, OverlookedEffort              int // minutes; see Tally.Effort
	OpenGiven, OpenReceived, OpenOther          Open
	OpenRecognised, OpenMarked, OpenActions     Open
	OpenUnseen, OpenQuiet, OpenNoticed          Open
	OpenCredited, OpenElsewhere, OpenOverlooked Open
}

// Overlooked is unseen and credited elsewhere together.
func (r Recognition) Overlooked() int { return r.Unseen + r.Elsewhere }

func recognitionOf(x Period, f *Figures) Recognition {
	r := Recognition{
		Period: x, Given: warm(&f.Given), Recognised: f.ByKind("recognise").Actions, Received: warm(&f.Received),
		Actions: f.All.Actions, Marked: f.SeenMarked().Actions,
		Unseen: f.SeenAs(journal.Unseen).Actions, Quiet: f.SeenAs(journal.Quiet).Actions, Noticed: f.SeenAs(journal.Noticed).Actions,
		Credited: f.SeenAs(journal.Credited).Actions, Elsewhere: f.SeenAs(journal.CreditedElsewhere).Actions,
		MarkedEffort: f.SeenMarked().Effort(), OverlookedEffort: f.Overlooked().Effort(),
	}
	r.Other = sumOf(f.Received[:]) - r.Received
	r.OpenGiven = x.opens(r.Given, Voices, WarmGiven)
	r.OpenReceived = x.opens(r.Received, Voices, WarmReceived)
	r.OpenOther = x.opens(r.Other, Voices, OtherReceived)
	r.OpenActions = x.opens(r.Actions, AllActions, "")
	r.OpenRecognised = x.opens(r.Recognised, WithKind, "recognise")
	r.OpenMarked = x.opens(r.Marked, SeenMarked, "")
	r.OpenUnseen = x.opens(r.Unseen, SeenAs, string(journal.Unseen))
	r.OpenQuiet = x.opens(r.Quiet, SeenAs, string(journal.Quiet))
	r.OpenNoticed = x.opens(r.Noticed, SeenAs, string(journal.Noticed))
	r.OpenCredited = x.opens(r.Credited, SeenAs, string(journal.Credited))
	r.OpenElsewhere = x.opens(r.Elsewhere, SeenAs, string(journal.CreditedElsewhere))
	r.OpenOverlooked = x.opens(r.Overlooked(), OverlookedBy, "")
	return r
}

func (p *pair) recognition() RecognitionCard {
	c := RecognitionCard{Now: recognitionOf(p.now, &p.nowF), Buckets: make([]Recognition, 0, len(p.buckets))}
	if p.hasBefore {
		c.Before = recognitionOf(p.before, &p.beforeF)
	}
	p.eachBucket(func(b Period, f *Figures, _ []*DayFigures) {
		c.Buckets = append(c.Buckets, recognitionOf(b, f))
	})
	n := c.Now
	c.Title = say("insights.recognition.name")
	if n.Marked > 0 {
		c.Title = sayN("insights.recognition.title", n.Actions, "Marked", n.Marked, "Overlooked", n.Overlooked())
	} else if n.Received+n.Given > 0 {
		c.Title = sayN("insights.recognition.title.voices", n.Received, "Given", n.Given)
	}
	if n.Marked < 5 && n.Received+n.Other+n.Given+n.Recognised < 3 {
		c.too(sayN("insights.recognition.few", n.Actions, "Marked", n.Marked))
		if n.Actions == 0 {
			c.too(say("insights.recognition.none"))
		}
	}
	return c
}

// HorizonCard is help for now against building capacity for later.
type HorizonCard struct {
	Card
	Now, Before HorizonPart
	Buckets     []HorizonPart
}

// HorizonPart splits the actions of some days; Untold have no kind and are in
// neither share.
type HorizonPart struct {
	Period             Period
	Now, Later, Untold Tally
	OpenNow, OpenLater Open
	OpenUntold         Open
}

func horizonOf(x Period, f *Figures) HorizonPart {
	h := HorizonPart{Period: x}
	h.Now, h.Later, h.Untold = f.Horizon()
	h.OpenNow = x.opens(h.Now.Actions, NowOnes, "")
	h.OpenLater = x.opens(h.Later.Actions, LaterOnes, "")
	h.OpenUntold = x.opens(h.Untold.Actions, WithKind, "")
	return h
}

func (p *pair) horizon() HorizonCard {
	c := HorizonCard{Now: horizonOf(p.now, &p.nowF)}
	if p.hasBefore {
		c.Before = horizonOf(p.before, &p.beforeF)
	}
	c.Buckets = make([]HorizonPart, 0, len(p.buckets))
	p.eachBucket(func(b Period, f *Figures, _ []*DayFigures) { c.Buckets = append(c.Buckets, horizonOf(b, f)) })
	told := c.Now.Now.Actions + c.Now.Later.Actions
	c.Title = sayN("insights.horizon.title", told, "Later", c.Now.Later.Actions, "Minutes", Span(c.Now.Later.Minutes))
	if told == 0 {
		c.Title = say("insights.horizon.name")
	}
	if told < 5 {
		c.too(sayN("insights.horizon.few", 5, "Have", told))
	}
	return c
}

// HoursCard is the minutes outside the writer's own hours.
type HoursCard struct {
	Card
	Known       bool // the writer said their hours, or there is no action to hold against them
	Now, Before HoursPart
	Buckets     []HoursPart
}

// HoursPart is the actions of some days against the writer's own hours. Only
// actions with minutes add to Minutes; Outside counts all.
type HoursPart struct {
	Period  Period
	Clocked Tally // actions held against the hours
	Outside Tally

	Open, OpenTimed, OpenClocked Open // those outside, of them with minutes, all held against the hours
}

func hoursOf(x Period, f *Figures, days []*DayFigures) HoursPart {
	h := HoursPart{Period: x, Clocked: f.Clocked, Outside: f.Outside, Open: opensPicked(f.Outside.Actions, days, pickOutside, 0)}
	h.OpenClocked = x.opens(f.Clocked.Actions, AllActions, "")
	if f.Outside.Timed > 0 {
		h.OpenTimed = h.Open
		h.OpenTimed.What = TimedByIDs
	}
	return h
}

// clocked tells that the writer said their hours: actions are held against
// them, or were before where these days hold none. Without any action nobody
// can tell, and nobody is asked to.
func (p *pair) clocked() bool {
	f := &p.nowF
	if f.All.Actions == 0 {
		f = p.h.sum(span{p.h.First(), p.now.To})
	}
	return f.Clocked.Actions > 0 || f.All.Actions == 0
}

func (p *pair) hours() HoursCard {
	c := HoursCard{Known: p.clocked(), Now: hoursOf(p.now, &p.nowF, p.days), Buckets: make([]HoursPart, 0, len(p.buckets))}
	if p.hasBefore {
		c.Before = hoursOf(p.before, &p.beforeF, p.beforeDays)
	}
	p.eachBucket(func(b Period, f *Figures, days []*DayFigures) { c.Buckets = append(c.Buckets, hoursOf(b, f, days)) })
	n := c.Now
	c.Title = sayN("insights.hours.title", n.Clocked.Actions, "Outside", n.Outside.Actions, "Minutes", Span(n.Outside.Minutes))
	switch {
	case !c.Known && p.nowF.All.Actions > 0:
		c.Title = say("insights.hours.name")
		c.too(say("insights.hours.unknown"))
	case n.Clocked.Actions < 5:
		c.Title = say("insights.hours.name")
		c.too(sayN("insights.hours.few", 5, "Have", n.Clocked.Actions))
	}
	return c
}
