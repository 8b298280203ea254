package transfer

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"unicode/utf8"

	"footlight/journal"
)

// MaxLine is the longest line, in bytes, that an import reads. An entry's
// texts are bounded well below it.
const MaxLine = 8 << 20

// LineError is damage in a file being read: the line, counted from 1, and what
// is wrong there. Its Err bears the Kind (Damaged, Newer, NotAJournal, Invalid)
// and as Detail one of the Reason words, or the rule an entry breaks.
type LineError struct {
	Line int
	Err  *journal.Error
}

func (e *LineError) Error() string { return "line " + itoa(e.Line) + ": " + e.Err.Error() }

func (e *LineError) Unwrap() error { return e.Err }

// Reasons a line is refused. They are stable: translations hang on them.
const (
	ReasonNotFootlight = "not-footlight" // the first line is not a Footlight header
	ReasonNewer        = "newer-version"
	ReasonNotText      = "not-utf8"
	ReasonNotObject    = "not-json"
	ReasonTooLong      = "line-too-long"
	ReasonType         = "unknown-type"
	ReasonField        = "unknown-field"
	ReasonValue        = "bad-value"
	ReasonShort        = "cut-short" // no end line
	ReasonCounts       = "wrong-counts"
	ReasonAfterEnd     = "after-end"
)

func refuse(line int, k journal.Kind, reason string) error {
	return &LineError{Line: line, Err: &journal.Error{Kind: k, Field: "line", Detail: reason}}
}

var byteOrderMark = []byte("\xef\xbb\xbf")

// lineReader hands out the lines of r one by one in a buffer it uses again.
type lineReader struct {
	r    *bufio.Reader
	buf  []byte
	line int // number of the line handed out last
}

func newLineReader(r io.Reader) *lineReader {
	return &lineReader{r: bufio.NewReaderSize(r, 1<<16)}
}

// next is the next line that is not blank, without its end, or io.EOF. The
// slice is valid until the next call.
func (l *lineReader) next() ([]byte, error) {
	for {
		b, err := l.read()
		if err != nil {
			return nil, err
		}
		if l.line == 1 {
			b = bytes.TrimPrefix(b, byteOrderMark)
		}
		b = bytes.TrimSpace(b)
		if len(b) == 0 {
			continue
		}
		if !utf8.Valid(b) {
			return nil, refuse(l.line, journal.Damaged, ReasonNotText)
		}
		return b, nil
	}
}

func (l *lineReader) read() ([]byte, error) {
	l.buf = l.buf[:0]
	for {
		part, err := l.r.ReadSlice('\n')
		if len(l.buf) == 0 && len(part) > 0 {
			l.line++
		}
		if len(l.buf)+len(part) > MaxLine+2 {
			return nil, refuse(l.line, journal.Damaged, ReasonTooLong)
		}
		if err == nil && len(l.buf) == 0 {
			return part, nil
		}
		l.buf = append(l.buf, part...)
		switch {
		case err == nil:
			return l.buf, nil
		case errors.Is(err, bufio.ErrBufferFull):
		case errors.Is(err, io.EOF) && len(l.buf) > 0:
			return l.buf, nil
		default:
			return nil, err
		}
	}
}
