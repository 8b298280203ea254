package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"footlight/journal"
)

// Every command finds its words by its name: cli.NAME.short, and for its own
// page cli.NAME.long. Flags by theirs: cli.flag.NAME, or by the key they carry
// where two commands mean different things.

func helpKey(cmd *cobra.Command, part string) string {
	name := strings.ReplaceAll(strings.TrimPrefix(cmd.CommandPath(), "fl "), " ", "-")
	return "cli." + name + "." + part
}

func flagKey(f *pflag.Flag) string {
	if own := f.Annotations[ownWords]; len(own) > 0 {
		return own[0]
	}
	return "cli.flag." + f.Name
}

// ownWords is the annotation of a flag with a key of its own.
const ownWords = "words"

func (c *fl) help(cmd *cobra.Command) {
	if !cmd.HasParent() {
		c.overview(cmd)
		return
	}
	fmt.Fprintf(c.out, "%s\n\n  %s\n", c.words.T(helpKey(cmd, "short")), useLine(cmd))
	if key := helpKey(cmd, "long"); c.words.Has(key) {
		fmt.Fprintf(c.out, "\n%s\n", c.words.T(key))
	}
	if cmd.Name() == "add" && cmd.Parent() == cmd.Root() {
		c.signs()
	}
	c.commands(cmd)
	c.flags(c.words.T("cli.help.flags"), cmd.LocalFlags())
	c.flags(c.words.T("cli.help.everywhere"), cmd.InheritedFlags())
}

// signs lists the words that the signs of a line take.
func (c *fl) signs() {
	fmt.Fprintln(c.out)
	listed(c, "/", journal.FieldKind, journal.SupportKinds)
	listed(c, "+", journal.FieldTrait, journal.Traits)
	listed(c, "=", journal.FieldLabor, journal.Labors)
	listed(c, "~", journal.FieldVis, journal.Visibilities)
}

func listed[T ~string](c *fl, sign string, field journal.Field, ids []T) {
	all := make([]string, len(ids))
	for i, id := range ids {
		all[i] = c.words.Lexicon().Word(field, string(id))
	}
	c.lines(2, "", sign+"  "+strings.Join(all, " "))
}

func (c *fl) overview(root *cobra.Command) {
	fmt.Fprintf(c.out, "%s\n\n  fl [--journal DIR] [--json] COMMAND\n", c.words.T("cli.help.title"))
	c.commands(root)
	c.flags(c.words.T("cli.help.everywhere"), root.PersistentFlags())
	fmt.Fprintf(c.out, "\n%s\n", c.words.T("cli.help.examples"))
}

func (c *fl) commands(parent *cobra.Command) {
	var rows [][]string
	for _, cmd := range parent.Commands() {
		if cmd.Hidden || strings.HasPrefix(cmd.Name(), "__") {
			continue
		}
		rows = append(rows, []string{cmd.Use, c.words.T(helpKey(cmd, "short"))})
	}
	if len(rows) > 0 {
		fmt.Fprintln(c.out)
		c.table(rows)
	}
}

func (c *fl) flags(title string, set *pflag.FlagSet) {
	var rows [][]string
	set.VisitAll(func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		rows = append(rows, []string{strings.TrimSpace("--" + f.Name + " " + f.Usage), c.words.T(flagKey(f))})
	})
	if len(rows) > 0 {
		fmt.Fprintf(c.out, "\n%s\n", title)
		c.table(rows)
	}
}

// table prints rows in two columns, the first as wide as its longest cell.
func (c *fl) table(rows [][]string) {
	wide := 0
	for _, r := range rows {
		wide = max(wide, textWidth(r[0]))
	}
	for _, r := range rows {
		fmt.Fprintf(c.out, "  %s  %s\n", padRight(r[0], wide), r[1])
	}
}

func (c *fl) helpCommand() *cobra.Command {
	return &cobra.Command{
		Use: "help COMMAND",
		RunE: func(cmd *cobra.Command, args []string) error {
			about, rest, err := cmd.Root().Find(args)
			if err != nil || len(rest) > 0 {
				return usage("cli.usage.command", "Word", strings.Join(args, " "))
			}
			about.InitDefaultHelpFlag()
			c.help(about)
			return nil
		},
	}
}
