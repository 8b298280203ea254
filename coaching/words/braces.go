package words

import (
	"fmt"
	"strings"
	"time"

	"footlight/journal"

	"github.com/nicksnyder/go-i18n/v2/i18n/template"
)

// values are what a message's {{.Name}} stand for.
type values map[string]string

// values turns pairs of name and value into words. A value without a name, or
// a name without a value, is dropped.
func (w *Words) values(pairs []any) values {
	if len(pairs) < 2 {
		return nil
	}
	v := make(values, len(pairs)/2+1)
	for i := 0; i+1 < len(pairs); i += 2 {
		name, ok := pairs[i].(string)
		if !ok {
			continue
		}
		switch x := pairs[i+1].(type) {
		case string:
			v[name] = x
		case int:
			v[name] = w.Integer(x)
		case float64:
			v[name] = w.Number(x)
		case journal.Day:
			v[name] = w.Date(x)
		case time.Time:
			v[name] = w.Clock(x)
		default:
			v[name] = fmt.Sprint(x)
		}
	}
	return v
}

// braces reads messages whose only markup is {{.Name}}: all that words need,
// without the cost of full templates.
type braces struct{}

func (braces) Cacheable() bool { return true }

func (braces) Parse(src, _, _ string) (template.ParsedTemplate, error) { return cut(src) }

// cut parts a message at its braces.
func cut(src string) (message, error) {
	var m message
	for {
		before, rest, ok := strings.Cut(src, "{{")
		if !ok {
			m.tail = src
			return m, nil
		}
		name, after, ok := strings.Cut(rest, "}}")
		name = strings.TrimSpace(name)
		if !ok || !strings.HasPrefix(name, ".") {
			return m, fmt.Errorf("words: only {{.Name}} may stand in braces: %q", src)
		}
		m.parts = append(m.parts, part{before, name[1:]})
		src = after
	}
}

type part struct{ text, name string }

// message is text and names in turn, and the text after the last name.
type message struct {
	parts []part
	tail  string
}

// Execute puts the values in; a name without a value leaves nothing.
func (m message) Execute(data any) (string, error) {
	if len(m.parts) == 0 {
		return m.tail, nil
	}
	v, _ := data.(values)
	var b strings.Builder
	for _, p := range m.parts {
		b.WriteString(p.text)
		b.WriteString(v[p.name])
	}
	b.WriteString(m.tail)
	return b.String(), nil
}
