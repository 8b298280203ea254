package words

import (
	"encoding/json"
	"strings"
	"unicode/utf8"
)

// raw is a message as it stands in its file: a text, or its plural forms.
type raw struct {
	text  string
	forms map[string]string
}

// readFlat reads a file of messages: one object of texts and of objects of
// texts. The files are ours and flat, and reading them costs more than all else
// at the start of a program: what is plain is cut out here, and encoding/json
// reads whatever is not.
func readFlat(b []byte) (map[string]raw, error) {
	f := flat{s: string(b)}
	out := make(map[string]raw, strings.Count(f.s, "\n"))
	if f.object(func(key string) bool {
		if f.peek() == '{' {
			m := raw{forms: make(map[string]string, 2)}
			ok := f.object(func(form string) bool {
				s, ok := f.text()
				m.forms[form] = s
				return ok
			})
			out[key] = m
			return ok
		}
		s, ok := f.text()
		out[key] = raw{text: s}
		return ok
	}) && f.peek() == 0 && f.i == len(f.s) {
		return out, nil
	}
	return readAny(b)
}

// readAny is readFlat for every valid file.
func readAny(b []byte) (map[string]raw, error) {
	var all map[string]json.RawMessage
	if err := json.Unmarshal(b, &all); err != nil {
		return nil, err
	}
	out := make(map[string]raw, len(all))
	for key, v := range all {
		var m raw
		if json.Unmarshal(v, &m.text) != nil {
			if err := json.Unmarshal(v, &m.forms); err != nil {
				return nil, err
			}
		}
		out[key] = m
	}
	return out, nil
}

// flat is a place in a text of JSON.
type flat struct {
	s string
	i int
}

// peek is the next byte that is not white space; 0 at the end.
func (f *flat) peek() byte {
	for ; f.i < len(f.s); f.i++ {
		if c := f.s[f.i]; c != ' ' && c != '\n' && c != '\r' && c != '\t' {
			return c
		}
	}
	return 0
}

func (f *flat) take(c byte) bool {
	if f.peek() != c {
		return false
	}
	f.i++
	return true
}

// object reads {"key": …, …} and has value read what follows each key.
func (f *flat) object(value func(key string) bool) bool {
	if !f.take('{') {
		return false
	}
	if f.take('}') {
		return true
	}
	for {
		key, ok := f.text()
		if !ok || !f.take(':') || !value(key) {
			return false
		}
		if !f.take(',') {
			return f.take('}')
		}
	}
}

// text reads a string.
func (f *flat) text() (string, bool) {
	if !f.take('"') {
		return "", false
	}
	start := f.i
	end := strings.IndexByte(f.s[start:], '"')
	if end < 0 {
		return "", false
	}
	if s := f.s[start : start+end]; strings.IndexByte(s, '\\') < 0 {
		f.i = start + end + 1
		return s, plain(s)
	}
	for f.i < len(f.s) && f.s[f.i] != '"' {
		if f.s[f.i] == '\\' {
			f.i++
		}
		f.i++
	}
	if f.i >= len(f.s) {
		return "", false
	}
	f.i++
	var s string
	err := json.Unmarshal([]byte(f.s[start-1:f.i]), &s)
	return s, err == nil
}

// plain refuses control characters and bytes that are not UTF-8.
func plain(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < ' ' {
			return false
		}
	}
	return utf8.ValidString(s)
}
