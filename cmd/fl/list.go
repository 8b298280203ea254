package main

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"footlight/journal"
	"footlight/journal/capture"
)

func (c *fl) listCommand() *cobra.Command {
	var last int
	cmd := &cobra.Command{Use: "list [QUERY…]", ValidArgsFunction: c.completeLine}
	cmd.Flags().IntVar(&last, "last", 10, "N")
	cmd.Args = func(*cobra.Command, []string) error {
		if last < 0 {
			return usage("cli.usage.bad-value", "Flag", "--last", "Value", strconv.Itoa(last))
		}
		return nil
	}
	cmd.RunE = c.reading(func(ctx context.Context, args []string) error {
		q, err := c.query(args)
		if err != nil {
			return err
		}
		if err := c.list(ctx, q, last); err != nil || c.json || cmd.Flags().Changed("last") {
			return err
		}
		return c.more(ctx, q, last)
	})
	return cmd
}

// query reads the words of a query and points out what it could not take.
func (c *fl) query(args []string) (journal.Query, error) {
	text := strings.Join(args, " ")
	if err := journal.CheckText("query", text); err != nil {
		return journal.Query{}, err
	}
	read := capture.ParseQuery(text, c.words.Lexicon(), c.moment())
	c.remark("", read.Remarks)
	return read.Query, nil
}

// list prints the last entries that q selects, newest first; last 0 is all.
func (c *fl) list(ctx context.Context, q journal.Query, last int) error {
	page := journal.Page{Size: 500}
	printed := 0
	for !c.out.gone() {
		if last > 0 {
			page.Size = min(page.Size, last-printed)
		}
		if page.Size == 0 {
			return nil
		}
		entries, err := c.j.List(ctx, q, page)
		if err != nil {
			return err
		}
		if err := c.rows(ctx, entries); err != nil {
			return err
		}
		printed += len(entries)
		if len(entries) < page.Size {
			break
		}
		page.After = journal.CursorOf(entries[len(entries)-1])
	}
	if printed == 0 && !c.json {
		return c.nothing(ctx, q)
	}
	return nil
}

// more says how many entries there are where only some were asked for unasked.
func (c *fl) more(ctx context.Context, q journal.Query, shown int) error {
	all, err := c.j.Count(ctx, q)
	if err != nil || all <= shown || c.out.gone() {
		return err
	}
	if err := c.out.Flush(); err != nil {
		return err
	}
	fmt.Fprintln(c.m.err, c.words.T("cli.list.more", "Shown", shown, "All", all))
	return nil
}

// nothing says why a list is empty, as far as that is known.
func (c *fl) nothing(ctx context.Context, q journal.Query) error {
	name, err := c.nobody(ctx, q)
	if err != nil {
		return err
	}
	switch {
	case len(q.Terms) == 0:
		fmt.Fprintln(c.m.err, c.words.T("cli.list.empty"))
	case name != "":
		fmt.Fprintln(c.m.err, plainLine(c.words.T("cli.list.nobody", "Name", cut(name, 40))))
	default:
		fmt.Fprintln(c.m.err, c.words.T("cli.list.none"))
	}
	return nil
}

// rows prints entries one a line: the shortest id that names each, when, what.
func (c *fl) rows(ctx context.Context, entries []journal.Entry) error {
	if c.json {
		for _, e := range entries {
			if err := c.out.object(flatten(e)); err != nil {
				return err
			}
		}
		return nil
	}
	short, err := c.shortIDs(ctx, entries)
	if err != nil {
		return err
	}
	ids, whens := 0, 0
	when := make([]string, len(entries))
	for i, e := range entries {
		when[i] = c.when(e)
		ids, whens = max(ids, len(short[i])), max(whens, textWidth(when[i]))
	}
	for i, e := range entries {
		left := padRight(short[i], ids) + "  " + padRight(when[i], whens)
		room := lineWidth
		if c.m.width > 0 {
			room = max(c.m.width-textWidth(left)-2, 12)
		}
		fmt.Fprintf(c.out, "%s  %s\n", c.paint(faint, left), c.entryCell(e, room))
	}
	return nil
}

// entryCell is the entry in at most room columns; the facts may take two fifths
// of them from longer words, and nothing where there is little room.
func (c *fl) entryCell(e journal.Entry, room int) string {
	body := plainLine(c.firstWords(e))
	facts := strings.Join(c.facts(e, true), " · ")
	left := max(room*2/5, room-textWidth(body)-3)
	if facts == "" || left < 12 {
		return c.isolate(cut(body, room))
	}
	facts = cut(facts, left)
	body = cut(body, max(room-textWidth(facts)-3, 1))
	return c.isolate(body) + c.paint(accent, " · "+facts)
}

// queryLast moves the words of a query behind "--", so that a term like -tag:x
// is not taken for a flag; and those of a score, which may lie below nothing.
func queryLast(root *cobra.Command, args []string) []string {
	cmd, _, err := root.Find(args)
	if err != nil || !slices.Contains([]string{"fl list", "fl export footlight", "fl scores add"}, cmd.CommandPath()) {
		return args
	}
	path := strings.Fields(cmd.CommandPath())[1:]
	var flags, words []string
	for i := 0; i < len(args); i++ {
		a := args[i]
		switch {
		case a == "--":
			words = append(words, args[i+1:]...)
			i = len(args)
		case a == "-h" || strings.HasPrefix(a, "--"):
			flags = append(flags, a)
			if f := lookupFlag(cmd, a); f != nil && f.NoOptDefVal == "" && i+1 < len(args) {
				i++
				flags = append(flags, args[i])
			}
		case len(path) > 0 && a == path[0]:
			path, flags = path[1:], append(flags, a)
		default:
			words = append(words, a)
		}
	}
	return append(append(flags, "--"), words...)
}

// lookupFlag finds the flag of "--name"; none where the value is in the same
// word.
func lookupFlag(cmd *cobra.Command, word string) *pflag.Flag {
	name := strings.TrimPrefix(word, "--")
	if f := cmd.Flags().Lookup(name); f != nil {
		return f
	}
	return cmd.Root().PersistentFlags().Lookup(name)
}
