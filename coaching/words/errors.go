package words

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"strings"
	"syscall"

	"footlight/journal"
)

// Sentence puts an error into one sentence: what happened, what is safe, what
// to do. It never holds what the person wrote, except a day or an id that was
// itself the mistake; of files it names the path.
func (w *Words) Sentence(err error) string {
	var e *journal.Error
	switch {
	case err == nil:
		return ""
	case errors.As(err, &e):
		return w.journalSentence(e)
	case errors.Is(err, context.Canceled):
		return w.T("errors.interrupted")
	case errors.Is(err, context.DeadlineExceeded):
		return w.T("errors.timeout")
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		return w.T("errors.full")
	case errors.Is(err, io.ErrUnexpectedEOF):
		return w.T("errors.file.cut")
	}
	return w.fileSentence(err)
}

// journalSentence takes the most particular sentence there is: of kind, field
// and detail, of kind and detail ("why"), of kind and field, of the kind.
func (w *Words) journalSentence(e *journal.Error) string {
	if e.Kind == 0 && e.Err != nil {
		return w.Sentence(e.Err)
	}
	base := "errors." + slug(e.Kind.String())
	detail := slug(e.Detail)
	if e.Kind == journal.Invalid && vocabulary[e.Field] && e.Detail != "" {
		detail = "unknown"
	}
	value := ""
	if e.Detail != "" { // of the few fields whose value may be shown
		value = base + "." + e.Field + ".value"
	}
	data := []any{
		"Field", w.field(e.Field), "Detail", given(e.Detail),
		"Choices", strings.Join(e.Choices, ", "), "Max", journal.MaxList,
	}
	for _, key := range []string{base + "." + e.Field + "." + detail, base + ".why." + detail, value, base + "." + e.Field, base} {
		if key != "" && !strings.HasSuffix(key, ".") && !strings.Contains(key, "..") && w.Has(key) {
			return w.T(key, data...)
		}
	}
	return w.T("errors.other")
}

// vocabulary names the fields with a closed list: there, the detail is the word
// that is not on it.
var vocabulary = map[string]bool{
	"kind": true, "support": true, "traits": true, "labor": true, "visibility": true, "sharing": true, "origin": true,
	"authority": true, "mode": true, "part": true, "feedback": true, "family": true, "relation": true,
}

func (w *Words) fileSentence(err error) string {
	path, ok := pathOf(err)
	if !ok {
		return w.T("errors.other")
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return w.T("errors.file.missing", "Path", path)
	case errors.Is(err, fs.ErrExist):
		return w.T("errors.file.exists", "Path", path)
	case errors.Is(err, fs.ErrPermission):
		return w.T("errors.file.denied", "Path", path)
	case errors.Is(err, syscall.EROFS):
		return w.T("errors.file.read-only", "Path", path)
	}
	return w.T("errors.file.other", "Path", path)
}

// pathOf is the path an error of the file system is about.
func pathOf(err error) (string, bool) {
	var e *fs.PathError
	if errors.As(err, &e) {
		return e.Path, e.Path != ""
	}
	return "", false
}

// field is the word for a field of journal.Error.
func (w *Words) field(name string) string {
	if key := "errors.field." + name; name != "" && w.Has(key) {
		return w.T(key)
	}
	return w.T("errors.field.other")
}

// slug is how kinds and details stand in keys. A detail that is a value given
// and not a reason word becomes nothing.
func slug(s string) string {
	if len(s) > 24 {
		return ""
	}
	s = strings.ReplaceAll(strings.ToLower(s), " ", "-")
	if strings.Trim(s, "abcdefghijklmnopqrstuvwxyz-8") != "" {
		return ""
	}
	return s
}

// given shortens a value for a sentence and keeps it on one line.
func given(s string) string {
	const most = 40
	s = strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f || r == 0x2028 || r == 0x2029 {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, "�"))
	n := 0
	for i := range s {
		if n++; n > most {
			return s[:i] + "…"
		}
	}
	return s
}
