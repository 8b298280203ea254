package mirror

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"footlight/coaching"
	"footlight/coaching/warning"
	"footlight/journal"
)

// Mirror follows one journal. It is not for use by several goroutines at once.
type Mirror struct {
	j      *journal.Journal
	mark   journal.DigestMark
	seq    int64 // last change seen; below 0 nothing was read yet
	rev    int   // counts what could change what the rules say
	reader coaching.Reader

	history *coaching.History
	hours   coaching.Hours
	days    map[journal.Day]warning.Day // what the warnings look at
	roster  *coaching.Roster
	names   map[journal.ID]string
	teams   map[journal.ID]bool
	records records
	watch   watch
	kept    journal.Day // of the checkpoint in the journal
	said    said
}

// said is the Standing as it was last asked for, while nothing changes.
type said struct {
	rev int
	Standing
}

// New is a Mirror of j; it reads nothing before Refresh.
func New(j *journal.Journal) *Mirror {
	return &Mirror{
		j: j, seq: -1, days: map[journal.Day]warning.Day{},
		history: coaching.NewHistory(nil), roster: coaching.NewRoster(nil, nil),
	}
}

// Refresh brings the mirror in step with the journal: the first call reads
// everything, later ones what was touched since, which costs next to nothing
// if nothing was.
func (m *Mirror) Refresh(ctx context.Context) error {
	if err := m.refresh(ctx); err != nil {
		return fmt.Errorf("read the journal's figures: %w", err)
	}
	return nil
}

func (m *Mirror) refresh(ctx context.Context) error {
	first := m.seq < 0
	changes, seq, err := m.j.ChangesSince(ctx, m.seq)
	if err != nil {
		return err
	}
	touched := map[journal.Noun]bool{}
	for _, c := range changes {
		touched[c.Noun] = true
	}
	if first || touched[journal.NounSetting] {
		text, err := m.j.Setting(ctx, hoursKey)
		if err != nil {
			return err
		}
		m.hours = readHours(text)
		m.changed(journal.NoDay)
	}
	if first || touched[journal.NounPerson] || touched[journal.NounProject] || touched[journal.NounEntry] {
		if err := m.readNames(ctx, first || touched[journal.NounPerson] || touched[journal.NounProject]); err != nil {
			return err
		}
	}
	if first || touched[journal.NounRecord] {
		if err := m.readRecords(ctx); err != nil {
			return err
		}
	}
	if err := m.readDays(ctx); err != nil {
		return err
	}
	m.seq = seq
	if first {
		return m.recall(ctx)
	}
	return nil
}

// changed tells that what the rules say of day and later may be another now.
func (m *Mirror) changed(day journal.Day) {
	m.rev++
	m.watch.forget(day)
}

func (m *Mirror) readDays(ctx context.Context) error {
	days, whole, mark, err := m.j.Digests(ctx, m.mark)
	if err != nil {
		return err
	}
	switch {
	case whole:
		figures := make([]coaching.DayFigures, 0, len(days))
		m.days = make(map[journal.Day]warning.Day, len(days))
		for _, d := range days {
			if len(d.Data) == 0 {
				continue
			}
			figures = figures[:len(figures)+1]
			f := &figures[len(figures)-1]
			if err := m.reader.Read(d.Data, f); err != nil {
				return err
			}
			m.days[f.Day] = dayOf(f)
		}
		m.history = coaching.NewHistory(figures)
		m.changed(journal.NoDay)
	default:
		for _, d := range days {
			f := coaching.DayFigures{Day: d.Day}
			if len(d.Data) > 0 {
				if f, err = m.reader.Day(d.Data); err != nil {
					return err
				}
			}
			m.history.Set(f)
			if f.Entries == 0 {
				delete(m.days, d.Day)
			} else {
				m.days[d.Day] = dayOf(&f)
			}
			m.changed(d.Day)
		}
	}
	m.mark = mark
	return nil
}

// dayOf is what the warnings look at of a day's figures: the last mark of each
// slider, and what its actions came to.
func dayOf(f *coaching.DayFigures) warning.Day {
	seen, over := f.SeenMarked(), f.Overlooked()
	return warning.Day{
		Day:    f.Day,
		Strain: warning.ScoreOfMark(f.Last[coaching.Strain]), Energy: warning.ScoreOfMark(f.Last[coaching.Energy]),
		Recovery: warning.ScoreOfMark(f.Last[coaching.Recovery]), Clarity: warning.ScoreOfMark(f.Last[coaching.Clarity]),
		Valued: warning.ScoreOfMark(f.Last[coaching.Valued]),
		Away:   f.Away(),
		Actions: warning.Actions{
			Count: f.All.Actions, Heavy: f.Heavy(), Surface: f.Surface().Actions, Outside: f.Outside.Minutes,
			Kinds: f.KindsByDay, Marks: seen.Actions,
			Marked: float64(seen.Effort()), Unseen: float64(over.Effort()),
		},
	}
}

// readNames reads people and projects. A mention of somebody new writes no
// change of its own noun, so entries are looked at for names not yet known.
func (m *Mirror) readNames(ctx context.Context, certain bool) error {
	people, err := m.j.People(ctx)
	if err != nil {
		return err
	}
	projects, err := m.j.Projects(ctx)
	if err != nil {
		return err
	}
	if !certain && len(people)+len(projects) == len(m.names) {
		return nil
	}
	m.names, m.teams = map[journal.ID]string{}, map[journal.ID]bool{}
	for _, p := range people {
		m.names[p.ID], m.teams[p.ID] = p.Name, p.Team
	}
	for _, p := range projects {
		m.names[p.ID] = p.Name
	}
	m.roster = coaching.NewRoster(people, projects)
	m.changed(journal.NoDay)
	return nil
}

// Names are those of people, teams and projects; the map is never written to
// again.
func (m *Mirror) Names() map[journal.ID]string { return m.names }

// Insights are the cards of a period that ends today.
func (m *Mirror) Insights(kind coaching.PeriodKind, today journal.Day) coaching.Insights {
	return coaching.InsightsOf(m.history, kind, today, m.roster)
}

// Period reads the name of a period as a person types it, see coaching.PeriodFor.
func (m *Mirror) Period(text string, today journal.Day) (coaching.Period, error) {
	return coaching.PeriodFor(text, today, m.history.First())
}

// InsightsFor are the cards of any period.
func (m *Mirror) InsightsFor(p coaching.Period, today journal.Day) coaching.Insights {
	return coaching.InsightsFor(m.history, p, today, m.roster)
}

// Days are what the warnings look at, of the days from–to that hold anything,
// in order: the series behind a warning's chart.
func (m *Mirror) Days(from, to journal.Day) []warning.Day {
	var out []warning.Day
	for d := range maps.Keys(m.days) {
		if from <= d && d <= to {
			out = append(out, m.days[d])
		}
	}
	slices.SortFunc(out, func(a, b warning.Day) int { return int(a.Day) - int(b.Day) })
	return out
}

// Hours are the writer's own.
func (m *Mirror) Hours() coaching.Hours { return m.hours }
