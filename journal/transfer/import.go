package transfer

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"footlight/journal"
)

// ImportOptions of ImportFootlight.
type ImportOptions struct {
	DryRun   bool     // find out what would happen, and leave everything as it was
	Progress Progress // lines read so far
}

// errDryRun makes the journal take a trial import back.
var errDryRun = errors.New("dry run")

// ImportFootlight reads Footlight JSON Lines into j as one step that one undo
// takes back. Ids, instants and revisions stay as they are in the file, so that
// reading a file twice changes nothing the second time. It holds a few hundred
// lines at a time. Any damage is a *LineError and leaves the journal as it was.
func ImportFootlight(ctx context.Context, j *journal.Journal, r io.Reader, o ImportOptions) (journal.ImportResult, error) {
	im := importer{ctx: ctx, lines: newLineReader(r), o: o}
	res, err := j.Import(ctx, "footlight", im.fill)
	if errors.Is(err, errDryRun) {
		return im.would, nil
	}
	if err != nil {
		// What shows only when all is read is put down to the last line.
		return journal.ImportResult{}, fmt.Errorf("import footlight: %w", blame(im.last, err))
	}
	return res, nil
}

type importer struct {
	ctx   context.Context
	lines *lineReader
	o     ImportOptions
	seen  Counts
	would journal.ImportResult

	last    int  // the line taken last
	counted bool // the end line was read
	ended   bool // and nothing came after it
}

func (im *importer) fill(to *journal.Import) error {
	if err := im.header(); err != nil {
		return err
	}
	stop := make(chan struct{})
	defer close(stop)
	groups := decodeAhead(im.lines, stop)
	for !im.ended {
		select {
		case <-im.ctx.Done():
			return im.ctx.Err()
		case group := <-groups:
			if err := im.takeAll(to, group); err != nil {
				return err
			}
		}
	}
	if im.o.DryRun {
		return errDryRun
	}
	return nil
}

// takeAll puts a batch into the journal and looks for the end of the file,
// which must come right after the end line.
func (im *importer) takeAll(to *journal.Import, group []item) error {
	for _, it := range group {
		switch {
		case it.err == nil && it.value == nil && !im.counted:
			return refuse(it.line, journal.Damaged, ReasonShort)
		case it.err == nil && it.value == nil:
			im.ended = true
			return nil
		case im.counted:
			return refuse(it.line, journal.Damaged, ReasonAfterEnd)
		case it.err != nil:
			return it.err
		}
		im.last = it.line
		if err := im.take(to, it); err != nil {
			return blame(it.line, err)
		}
	}
	if im.o.Progress != nil {
		im.o.Progress(group[len(group)-1].line, 0)
	}
	return nil
}

func (im *importer) header() error {
	line, err := im.lines.next()
	n := max(im.lines.line, 1)
	var broken *LineError
	if errors.Is(err, io.EOF) || errors.As(err, &broken) {
		return refuse(n, journal.NotAJournal, ReasonNotFootlight)
	}
	if err != nil {
		return err
	}
	var h headerLine
	// A newer header may hold more than we know: only the version is asked.
	if json.Unmarshal(line, &h) != nil || h.Footlight == nil || *h.Footlight < 1 {
		return refuse(n, journal.NotAJournal, ReasonNotFootlight)
	}
	if *h.Footlight > Version {
		return refuse(n, journal.Newer, ReasonNewer)
	}
	return nil
}

// take puts one line into the journal.
func (im *importer) take(to *journal.Import, it item) (err error) {
	switch v := it.value.(type) {
	case *journal.Person:
		im.seen.People++
		_, err = to.Person(*v)
	case *journal.Project:
		im.seen.Projects++
		_, err = to.Project(*v)
	case *journal.Record:
		im.seen.Records++
		_, err = to.Record(*v)
	case *journal.Entry:
		im.seen.Entries++
		var out journal.ImportOutcome
		out, err = to.Entry(*v)
		im.count(out)
	case *journal.Revision:
		im.seen.Revisions++
		_, err = to.Revision(*v)
	case *Counts:
		if *v != im.seen {
			return refuse(it.line, journal.Damaged, ReasonCounts)
		}
		im.counted = true
	}
	return err
}

// count keeps the result that a dry run takes back with everything else.
func (im *importer) count(out journal.ImportOutcome) {
	switch out {
	case journal.Added:
		im.would.Added++
	case journal.Unchanged:
		im.would.Unchanged++
	case journal.Updated:
		im.would.Updated++
	case journal.Older:
		im.would.Older++
	}
}

// blame adds the line to an error that is the file's fault; a full disk or an
// interruption is not.
func blame(line int, err error) error {
	var le *LineError
	var je *journal.Error
	if errors.As(err, &le) || !errors.As(err, &je) {
		return err
	}
	switch je.Kind {
	case journal.Invalid, journal.Conflict, journal.NotFound:
		return &LineError{Line: line, Err: je}
	}
	return err
}
