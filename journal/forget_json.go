package journal

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
	"strings"
)

// eraseJSON erases in the strings of a JSON text, the names of its fields left
// as they are. What names one of gone by its
// id goes out of its list or object. Text that is no JSON is erased as text;
// what does not change stays byte for byte.
func (e *eraser) eraseJSON(data string, gone map[string]bool) (string, bool) {
	if !strings.HasPrefix(data, "{") && !strings.HasPrefix(data, "[") && !strings.HasPrefix(data, `"`) {
		out, n := e.erase(data, true)
		return out, n > 0
	}
	dec := json.NewDecoder(strings.NewReader(data))
	dec.UseNumber()
	var v any
	if dec.Decode(&v) != nil || dec.More() {
		out, n := e.erase(data, true)
		return out, n > 0
	}
	w := jsonEraser{e, gone, false}
	v = w.walk(v)
	if !w.changed {
		return data, false
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if enc.Encode(v) != nil {
		return data, false
	}
	return strings.TrimSuffix(b.String(), "\n"), true
}

type jsonEraser struct {
	e       *eraser
	gone    map[string]bool
	changed bool
}

func (w *jsonEraser) walk(v any) any {
	switch v := v.(type) {
	case string:
		out, n := w.e.erase(v, true)
		w.changed = w.changed || n > 0
		return out
	case []any:
		n := len(v)
		v = slices.DeleteFunc(v, w.isGone)
		w.changed = w.changed || len(v) != n
		for i := range v {
			v[i] = w.walk(v[i])
		}
		return v
	case map[string]any:
		n := len(v)
		maps.DeleteFunc(v, func(k string, x any) bool { return w.gone[k] || w.isGone(x) })
		w.changed = w.changed || len(v) != n
		for k, x := range v { // keys are the program's words, never a person's
			v[k] = w.walk(x)
		}
		return v
	}
	return v
}

// isGone tells an id of theirs, or an object that bears one.
func (w *jsonEraser) isGone(v any) bool {
	switch v := v.(type) {
	case string:
		return w.gone[v]
	case map[string]any:
		id, _ := v["id"].(string)
		return w.gone[id]
	}
	return false
}
