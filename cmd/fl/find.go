package main

import (
	"context"
	"errors"
	"fmt"

	"footlight/journal"
)

// last is the word that takes the place of an id: the newest entry written,
// whatever day it tells of.
const last = "last"

// find is the id of the one entry that word names, by its beginning or as last.
// What fits several is answered with a list to choose from.
func (c *fl) find(ctx context.Context, word string) (journal.ID, error) {
	if word == last {
		e, ok, err := c.newest(ctx, "")
		if err == nil && !ok {
			err = &fault{code: exitNotFound, kind: journal.NotFound.String(), key: "cli.last.none"}
		}
		return e.ID, err
	}
	id, err := c.j.FindID(ctx, word)
	var several *journal.Error
	if journal.KindOf(err) == journal.Ambiguous && errors.As(err, &several) && !c.json {
		return "", c.offer(ctx, word, several.Choices)
	}
	return id, err
}

// newest is the entry outside the bin whose id begins with prefix and was made
// last: ids sort by when they were made, so their digits are tried from the
// top, which asks for some dozen ids however large the journal.
func (c *fl) newest(ctx context.Context, prefix string) (e journal.Entry, ok bool, err error) {
	for _, digit := range "fedcba9876543210" {
		longer := prefix + string(digit)
		id, err := c.j.FindID(ctx, longer)
		switch journal.KindOf(err) {
		case journal.NotFound:
			continue
		case journal.Ambiguous:
			e, ok, err = c.newest(ctx, longer)
		default:
			if err == nil {
				e, err = c.j.Entry(ctx, id)
				ok = err == nil && e.Deleted.IsZero()
			}
		}
		if ok || err != nil {
			return e, ok, err
		}
	}
	return journal.Entry{}, false, nil
}

// offer says that a beginning fits several entries, and lists some of them.
func (c *fl) offer(ctx context.Context, word string, choices []string) error {
	ids := make([]journal.ID, len(choices))
	for i, id := range choices {
		ids[i] = journal.ID(id)
	}
	entries, err := c.j.ByID(ctx, ids)
	if err != nil {
		return err
	}
	short, err := c.shortIDs(ctx, entries)
	if err != nil {
		return err
	}
	fmt.Fprintln(c.m.err, plainLine(c.words.T("cli.ambiguous", "Word", cut(word, 40))))
	for i, e := range entries {
		fmt.Fprintf(c.m.err, "  %s  %s\n", short[i], excerpt(c.firstWords(e)))
	}
	return told{exitAmbiguous}
}

// nobody names the first person a query asks for who is not in the journal;
// empty where there is none.
func (c *fl) nobody(ctx context.Context, q journal.Query) (string, error) {
	var asked []string
	for _, t := range q.Terms {
		if len(t.Tests) == 1 && !t.Not && t.Tests[0].Field == journal.FieldPerson {
			asked = append(asked, t.Tests[0].Text)
		}
	}
	if len(asked) == 0 {
		return "", nil
	}
	people, err := c.j.People(ctx)
	if err != nil {
		return "", err
	}
	known := map[string]bool{}
	for _, p := range people {
		for _, name := range append([]string{p.Name, p.Alias}, p.Nick...) {
			known[journal.Fold(name)] = true
		}
	}
	for _, name := range asked {
		if !known[journal.Fold(name)] {
			return name, nil
		}
	}
	return "", nil
}
