package main

import (
	"context"
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"footlight/coaching"
	"footlight/coaching/mirror"
	"footlight/journal"
)

// Scores of questionnaires taken elsewhere: a name, a day, a number and the ends
// of its scale, as they were typed in. Nothing is said about what one means.

func (c *fl) scoresCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use: "scores", Args: arguments(0, 0),
		RunE: c.reading(func(ctx context.Context, _ []string) error {
			m, err := c.mirror(ctx)
			if err != nil {
				return err
			}
			return c.scores(m.Scores(), m.Scores())
		}),
	}
	cmd.AddCommand(c.scoreAddCommand(), c.scoreRemoveCommand())
	return cmd
}

type flatScore struct {
	ID   journal.ID  `json:"id"`
	Day  journal.Day `json:"day"`
	Name string      `json:"name"`
	// Score lies on a scale from Low to High.
	Score float64 `json:"score"`
	Low   float64 `json:"low"`
	High  float64 `json:"high"`
	Note  string  `json:"note,omitempty"`
}

// scores prints some of all, the newest day first.
func (c *fl) scores(some, all []mirror.Kept[coaching.Score]) error {
	if len(some) == 0 && !c.json {
		fmt.Fprintln(c.m.err, coaching.ScoreSays.Empty.Say(c.words))
		return nil
	}
	some = newestFirst(some)
	short := shortOf(some, all)
	wide := 0
	for _, s := range short {
		wide = max(wide, len(s))
	}
	for i, k := range some {
		if c.json {
			if err := c.out.object(flatScore{k.ID, k.Of.Day, k.Of.Name, k.Of.Value, k.Of.Low, k.Of.High, k.Of.Note}); err != nil {
				return err
			}
			continue
		}
		line := k.Of.Says().Say(c.words)
		if k.Of.Note != "" {
			line += " · " + k.Of.Note
		}
		fmt.Fprintf(c.out, "%s  %s\n", c.paint(faint, padRight(short[i], wide)), cut(plainLine(line), max(0, c.m.width-wide-2)))
	}
	return nil
}

func newestFirst(all []mirror.Kept[coaching.Score]) []mirror.Kept[coaching.Score] {
	out := append([]mirror.Kept[coaching.Score](nil), all...)
	for i := range out { // by day, and of one day the one written last
		for j := i; j > 0 && (out[j].Of.Day > out[j-1].Of.Day || out[j].Of.Day == out[j-1].Of.Day && out[j].ID > out[j-1].ID); j-- {
			out[j], out[j-1] = out[j-1], out[j]
		}
	}
	return out
}

// shortScore reaches down to a quarter of a second, as the ids of entries do.
const shortScore = 10

// shortOf are beginnings that tell some scores apart from all, hyphens left
// out: two characters more than it takes today, so that the next score does not
// make them ambiguous.
func shortOf(some, all []mirror.Kept[coaching.Score]) []string {
	out := make([]string, len(some))
	for i, k := range some {
		id, n := bare(k.ID), shortScore
		for _, other := range all {
			for other.ID != k.ID && n < len(id) && strings.HasPrefix(bare(other.ID), id[:n]) {
				n++
			}
		}
		out[i] = id[:min(n+2, len(id))]
	}
	return out
}

func bare[T ~string](id T) string { return strings.ToLower(strings.ReplaceAll(string(id), "-", "")) }

func (c *fl) scoreAddCommand() *cobra.Command {
	var s coaching.Score
	var date string
	cmd := &cobra.Command{Use: "add NAME SCORE"}
	cmd.Flags().Float64Var(&s.Low, "low", 0, "N")
	cmd.Flags().Float64Var(&s.High, "high", 0, "N")
	cmd.Flags().StringVar(&date, "date", "", "DATE")
	cmd.Flags().StringVar(&s.Note, "note", "", "TEXT")
	_ = cmd.Flags().SetAnnotation("note", ownWords, []string{"cli.flag.score-note"})
	cmd.Args = func(cmd *cobra.Command, args []string) error {
		if err := arguments(2, 2)(cmd, args); err != nil {
			return err
		}
		if !cmd.Flags().Changed("low") || !cmd.Flags().Changed("high") {
			return usage("cli.usage.scale")
		}
		value, err := strconv.ParseFloat(strings.Replace(args[1], ",", ".", 1), 64)
		if err != nil || math.IsNaN(value) || math.IsInf(value, 0) {
			return usage("cli.usage.score", "Value", cut(args[1], 40))
		}
		s.Name, s.Value = args[0], value
		if s.Low < s.High && (value < s.Low || value > s.High) {
			return usage("cli.usage.score-range", "Value", args[1], "Low", s.Low, "High", s.High)
		}
		if s.Low >= s.High {
			return usage("cli.usage.scale")
		}
		return nil
	}
	cmd.RunE = c.withJournal(func(ctx context.Context, _ []string) error {
		e, err := c.dated(date)
		if err != nil {
			return err
		}
		if s.Day = e.Day; date == "" {
			s.Day = c.j.Today()
		}
		if s.Day > c.j.Today() {
			return &journal.Error{Kind: journal.Invalid, Field: "checkin", Detail: "ahead"}
		}
		m, err := c.mirror(ctx)
		if err != nil {
			return err
		}
		had := map[journal.ID]bool{}
		for _, k := range m.Scores() {
			had[k.ID] = true
		}
		if err = m.PutScore(ctx, "", s); err == nil {
			err = m.Refresh(ctx)
		}
		if err != nil {
			return err
		}
		var kept []mirror.Kept[coaching.Score]
		for _, k := range m.Scores() {
			if !had[k.ID] {
				kept = append(kept, k)
			}
		}
		return c.scores(kept, m.Scores())
	})
	return cmd
}

func (c *fl) scoreRemoveCommand() *cobra.Command {
	cmd := &cobra.Command{Use: "rm ID", Args: arguments(1, 1)}
	cmd.ValidArgsFunction = func(cmd *cobra.Command, args []string, word string) ([]cobra.Completion, cobra.ShellCompDirective) {
		return c.looking(cmd.Context(), func(ctx context.Context) []cobra.Completion {
			m, err := c.mirror(ctx)
			if err != nil || len(args) > 0 {
				return nil
			}
			var out []cobra.Completion
			all := newestFirst(m.Scores())
			for i, id := range shortOf(all, all) {
				if strings.HasPrefix(bare(all[i].ID), bare(word)) {
					out = append(out, cobra.CompletionWithDesc(id, plainLine(all[i].Of.Says().Say(c.words))))
				}
			}
			return out
		}), noFiles
	}
	cmd.RunE = c.withJournal(func(ctx context.Context, args []string) error {
		m, err := c.mirror(ctx)
		if err != nil {
			return err
		}
		k, err := scoreOf(m, args[0])
		if err == nil {
			err = m.RemoveScore(ctx, k.ID)
		}
		if err != nil {
			return err
		}
		if c.json {
			return c.scores([]mirror.Kept[coaching.Score]{k}, m.Scores())
		}
		fmt.Fprintln(c.out, plainLine(c.words.T("cli.scores.removed", "What", k.Of.Says().Say(c.words))))
		return nil
	})
	return cmd
}

// score is the one whose id begins with word.
func scoreOf(m *mirror.Mirror, word string) (found mirror.Kept[coaching.Score], err error) {
	var choices []string
	for _, k := range m.Scores() {
		if bare(word) != "" && strings.HasPrefix(bare(k.ID), bare(word)) {
			found, choices = k, append(choices, string(k.ID))
		}
	}
	switch len(choices) {
	case 1:
		return found, nil
	case 0:
		return found, &fault{code: exitNotFound, kind: journal.NotFound.String(), key: "cli.scores.unknown", data: []any{"Word", cut(word, 40)}}
	}
	return found, several(word, choices)
}

// scoresOf are the scores without their ids.
func scoresOf(m *mirror.Mirror) []coaching.Score {
	var out []coaching.Score
	for _, k := range m.Scores() {
		out = append(out, k.Of)
	}
	return out
}
