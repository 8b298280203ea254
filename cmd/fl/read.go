package main

import (
	"bufio"
	"context"
	"errors"
	"io"
	"strings"
	"time"

	"footlight/journal"
)

// typed is one line read from standard input.
type typed struct {
	text string
	n    int   // counted from 1
	bad  error // the line cannot be a capture; reading goes on after it
	err  error // reading failed; no more lines follow
}

// pause is how long a batch of lines waits for the next before it is kept: long
// enough that a paste is one step, short enough that a slow writer is
// acknowledged line by line.
const pause = 40 * time.Millisecond

// batch bounds how many lines one step keeps.
const batch = 500

// maxTyped is the longest line taken in, in bytes: beyond what an entry holds,
// so that a longer one is refused with a reason and not cut.
const maxTyped = journal.MaxText + 64<<10

// typedLines reads r line by line in the background, so that a signal is heard
// while waiting. The channel ends with the input.
func typedLines(ctx context.Context, r io.Reader) <-chan typed {
	out := make(chan typed, batch)
	go func() {
		defer close(out)
		in := bufio.NewReaderSize(r, 1<<16)
		for n := 1; ; n++ {
			text, bad, err := oneLine(in)
			end := errors.Is(err, io.EOF)
			if end && text == "" && bad == nil {
				return
			}
			t := typed{text: text, n: n, bad: bad}
			if n == 1 {
				t.text = strings.TrimPrefix(text, "\ufeff")
			}
			if !end {
				t.err = err
			}
			select {
			case out <- t:
			case <-ctx.Done():
				return
			}
			if err != nil {
				return
			}
		}
	}()
	return out
}

// oneLine is the next line without its end; bad if it is too long or no text,
// and then read to its end all the same. err is io.EOF with the last line.
func oneLine(in *bufio.Reader) (text string, bad, err error) {
	var b strings.Builder
	for {
		var part []byte
		part, err = in.ReadSlice('\n')
		if b.Len()+len(part) > maxTyped {
			bad = tooLong()
		} else {
			b.Write(part)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			break
		}
	}
	text = strings.TrimRight(b.String(), "\r\n")
	if bad == nil {
		bad = journal.CheckText("body", text)
	}
	return text, bad, err
}

func tooLong() error {
	return &journal.Error{Kind: journal.Invalid, Field: "body", Detail: journal.DetailLong}
}
