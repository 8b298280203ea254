package main

import (
	"context"
	"fmt"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"footlight/coaching/sample"
	"footlight/journal"
)

func (c *fl) verifyCommand() *cobra.Command {
	return &cobra.Command{
		Use: "verify", Args: arguments(0, 0),
		RunE: c.reading(func(ctx context.Context, _ []string) error {
			report, err := c.j.Verify(ctx)
			if err != nil {
				return err
			}
			return c.verified(report)
		}),
	}
}

// verified prints what was found; a finding that costs content is damage.
func (c *fl) verified(r journal.Report) error {
	damaged := false
	for _, p := range r.Problems {
		damaged = damaged || p.Fatal
		if c.json {
			if err := c.out.object(struct {
				What   string `json:"what"`
				Detail string `json:"detail,omitempty"`
				Fatal  bool   `json:"fatal"`
			}{p.What, p.Detail, p.Fatal}); err != nil {
				return err
			}
			continue
		}
		fmt.Fprintln(c.out, plainLine(c.words.T(c.problemKey(p.What), "What", p.What, "Detail", p.Detail)))
	}
	if damaged {
		return &journal.Error{Kind: journal.Damaged, Field: "journal", Detail: "verify"}
	}
	if c.json {
		return c.out.object(struct {
			Entries int `json:"entries"`
		}{r.Entries})
	}
	fmt.Fprintln(c.out, c.words.N("cli.verify.sound", r.Entries))
	return nil
}

func (c *fl) problemKey(what string) string {
	if key := "cli.verify.problem." + strings.ReplaceAll(what, " ", "-"); c.words.Has(key) {
		return key
	}
	return "cli.verify.problem"
}

func (c *fl) sampleCommand() *cobra.Command {
	var spec sample.Spec
	var until string
	cmd := &cobra.Command{Use: "sample"}
	cmd.Flags().IntVar(&spec.Entries, "entries", 1200, "N")
	cmd.Flags().Float64Var(&spec.Years, "years", 2, "Y")
	cmd.Flags().Uint64Var(&spec.Seed, "seed", 1, "S")
	cmd.Flags().StringVar(&until, "until", "", "DATE")
	cmd.Flags().StringVar(&spec.Lang, "lang", "en", "LANGUAGE")
	cmd.Args = func(cmd *cobra.Command, args []string) (err error) {
		if spec.Until, err = journal.ParseDay(until); err != nil {
			return usage("cli.usage.date", "Value", cut(until, 40))
		}
		if spec.Entries < 1 || spec.Years <= 0 {
			return usage("cli.usage.sample")
		}
		return arguments(0, 0)(cmd, args)
	}
	cmd.RunE = c.withJournal(func(ctx context.Context, _ []string) error { return c.sample(ctx, spec) })
	return cmd
}

func (c *fl) sample(ctx context.Context, spec sample.Spec) error {
	tell := c.meter("cli.sample.progress")
	err := sample.Fill(ctx, c.j, spec, tell.to)
	tell.done()
	if err != nil {
		return err
	}
	st, err := c.j.Stats(ctx)
	if err != nil {
		return err
	}
	if c.json {
		return c.out.object(struct {
			Entries int         `json:"entries"`
			First   journal.Day `json:"first"`
			Last    journal.Day `json:"last"`
		}{st.Entries, st.First, st.Last})
	}
	fmt.Fprintln(c.out, c.words.N("cli.sample.done", st.Entries, "First", st.First, "Last", st.Last))
	return nil
}

// version is that of FyneApp.toml.
const version = "0.1.0"

func (c *fl) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use: "version", Args: arguments(0, 0),
		RunE: func(*cobra.Command, []string) error {
			revision := ""
			if info, ok := debug.ReadBuildInfo(); ok {
				for _, s := range info.Settings {
					if s.Key == "vcs.revision" {
						revision = s.Value[:min(len(s.Value), 12)]
					}
				}
			}
			if c.json {
				return c.out.object(struct {
					Version  string `json:"version"`
					Revision string `json:"revision,omitempty"`
				}{version, revision})
			}
			fmt.Fprintln(c.out, "Footlight", version)
			return nil
		},
	}
}
