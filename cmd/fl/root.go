package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os/signal"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"footlight/assets"
	"footlight/coaching/checkin"
	"footlight/coaching/mirror"
	"footlight/coaching/words"
	"footlight/journal"
	"footlight/journal/capture"
)

// fl is one run of the program.
type fl struct {
	m     machine
	out   *output
	words *words.Words
	j     *journal.Journal // open while a command runs that needs it
	zone  *time.Location   // the writer's, once asked for

	dir        string
	json       bool
	passphrase string // accepted already; nothing is locked yet
}

// run is the whole program but for leaving it: it gives the exit code. A defect
// ends in one sentence that never holds anything a person wrote.
func run(m machine) (code int) {
	quietSignals()
	w, err := words.New(assets.Files, m.language())
	if err != nil {
		fmt.Fprintln(m.err, "fl: this program is incomplete; please install it again.")
		return exitFailed
	}
	defer func() {
		if recover() != nil {
			fmt.Fprintln(m.err, w.T("cli.defect"))
			code = exitFailed
		}
	}()
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second Ctrl-C ends fl at once

	c := &fl{m: m, out: newOutput(m.out), words: w}
	root := c.root()
	args := queryLast(root, m.args)
	c.json = slices.Contains(flagsOf(args), "--json") // for errors before flags are read
	root.SetArgs(args)
	err = root.ExecuteContext(ctx)
	if flushed := c.out.Flush(); err == nil {
		err = flushed
	}
	if err != nil && ctx.Err() != nil {
		err = &journal.Error{Kind: journal.Interrupted, Err: ctx.Err()}
	}
	return c.report(err)
}

// flagsOf is what stands before "--".
func flagsOf(args []string) []string {
	if i := slices.Index(args, "--"); i >= 0 {
		return args[:i]
	}
	return args
}

func (c *fl) root() *cobra.Command {
	cobra.MousetrapHelpText = ""
	cobra.EnableCommandSorting = false
	root := &cobra.Command{
		Use:               "fl",
		SilenceErrors:     true,
		SilenceUsage:      true,
		CompletionOptions: cobra.CompletionOptions{DisableDefaultCmd: true},
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usage("cli.usage.command", "Word", args[0])
			}
			return nil
		},
		Run: func(cmd *cobra.Command, _ []string) { c.help(cmd) },
	}
	root.SetOut(c.out)
	root.SetErr(c.m.err)
	root.SetFlagErrorFunc(flagFault)
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) { c.help(cmd) })
	f := root.PersistentFlags()
	f.StringVar(&c.dir, "journal", c.m.journalDir(), "DIR")
	f.BoolVar(&c.json, "json", false, "")
	f.StringVar(&c.passphrase, "passphrase-file", c.m.env("FOOTLIGHT_PASSPHRASE_FILE"), "FILE")
	f.BoolP("help", "h", false, "")
	root.AddCommand(
		c.addCommand(), c.checkinCommand(), c.cardCommand(), c.feedbackCommand(),
		c.listCommand(), c.showCommand(), c.editCommand(), c.rmCommand(), c.restoreCommand(),
		c.historyCommand(), c.undoCommand(),
		c.peopleCommand(), c.projectsCommand(), c.tagsCommand(),
		c.warningsCommand(), c.insightsCommand(), c.scoresCommand(),
		c.exportCommand(), c.importCommand(), c.verifyCommand(), c.sampleCommand(),
		c.completionCommand(), c.versionCommand(),
	)
	root.SetHelpCommand(c.helpCommand())
	return root
}

// flagFault names the flag that cannot be taken.
func flagFault(cmd *cobra.Command, err error) error {
	var none *pflag.NotExistError
	var empty *pflag.ValueRequiredError
	var bad *pflag.InvalidValueError
	switch {
	case errors.As(err, &none):
		name := none.GetSpecifiedName()
		if short := none.GetSpecifiedShortnames(); short != "" {
			return usage("cli.usage.flag", "Flag", "-"+short, "Command", cmd.CommandPath())
		}
		return usage("cli.usage.flag", "Flag", "--"+name, "Command", cmd.CommandPath())
	case errors.As(err, &empty):
		return usage("cli.usage.value", "Flag", "--"+empty.GetFlag().Name)
	case errors.As(err, &bad) && cmd.Name() == "checkin" && slices.Contains(checkin.Sliders[:], bad.GetFlag().Name):
		return usage("cli.usage.mark.whole", "Flag", "--"+bad.GetFlag().Name, "Value", bad.GetValue())
	case errors.As(err, &bad):
		return usage("cli.usage.bad-value", "Flag", "--"+bad.GetFlag().Name, "Value", bad.GetValue())
	}
	return usage("cli.usage.form", "Use", useLine(cmd))
}

// arguments takes between least and most arguments; most < 0 is any number.
func arguments(least, most int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) < least || most >= 0 && len(args) > most {
			return usage("cli.usage.form", "Use", useLine(cmd))
		}
		return nil
	}
}

func useLine(cmd *cobra.Command) string {
	return strings.TrimSpace(strings.TrimSuffix(cmd.CommandPath(), cmd.Name()) + cmd.Use)
}

// withJournal opens the journal around a command and lets go of it afterwards.
func (c *fl) withJournal(run func(ctx context.Context, args []string) error) func(*cobra.Command, []string) error {
	return func(cmd *cobra.Command, args []string) (err error) {
		if err := c.open(cmd.Context(), false); err != nil {
			return err
		}
		defer c.close(&err)
		return run(cmd.Context(), args)
	}
}

// reading is withJournal for commands that only look: a journal that cannot be
// written, or finds no room, is still read.
func (c *fl) reading(run func(ctx context.Context, args []string) error) func(*cobra.Command, []string) error {
	return func(cmd *cobra.Command, args []string) (err error) {
		err = c.open(cmd.Context(), false)
		if kind := journal.KindOf(err); kind == journal.ReadOnly || kind == journal.Full {
			if err = c.open(cmd.Context(), true); journal.KindOf(err) == journal.ReadOnly && errors.Is(err, fs.ErrPermission) {
				err = &journal.Error{Kind: journal.ReadOnly, Field: "journal", Detail: "unreadable", Err: err}
			}
		}
		if err != nil {
			return err
		}
		defer c.close(&err)
		return run(cmd.Context(), args)
	}
}

func (c *fl) open(ctx context.Context, readOnly bool) error {
	j, err := journal.Open(ctx, c.dir, journal.Options{Origin: "fl", Now: c.m.now, ReadOnly: readOnly, Digest: mirror.Digester()})
	c.j = j
	return err
}

func (c *fl) close(err *error) {
	if closed := c.j.Close(); *err == nil {
		*err = closed
	}
}

// moment is now, as captures and queries are read by.
func (c *fl) moment() capture.Moment {
	return capture.Moment{Now: c.now(), DayStart: c.j.DayStart()}
}

// now is the clock in the writer's zone, under the zone's own name.
func (c *fl) now() time.Time {
	if c.m.now != nil {
		return c.m.now()
	}
	if c.zone == nil {
		loc, err := time.LoadLocation(journal.LocalZone())
		if err != nil {
			loc = time.UTC
		}
		c.zone = loc
	}
	return time.Now().In(c.zone)
}
