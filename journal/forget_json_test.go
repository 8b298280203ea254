package journal

import "testing"

// TestErasingInJSONKeepsItsShape, the names of its fields and every value that
// names nobody.
func TestErasingInJSONKeepsItsShape(t *testing.T) {
	const id = "01890000-0000-7000-8000-000000000001"
	e := &eraser{names: []string{"mina", "lee & co"}, word: "someone", sign: '@', long: "person:"}
	for was, want := range map[string]string{
		`{"a":"with Mina","n":1.50,"ok":true,"none":null}`:                     `{"a":"with someone","n":1.50,"none":null,"ok":true}`,
		`{"Mina":1,"Lee \u0026 Co":2,"someone":3}`:                             `{"Mina":1,"Lee \u0026 Co":2,"someone":3}`,
		`{"people":[{"id":"` + id + `","name":"M"},{"id":"x","name":"Mina"}]}`: `{"people":[{"id":"x","name":"Someone"}]}`,
		`{"who":"` + id + `","ids":["` + id + `","y"]}`:                        `{"ids":["y"]}`,
		`[ "as it was", {"b": 1} ]`:                                            `[ "as it was", {"b": 1} ]`,
		`"Mina" and {`:                                                         `"Someone" and {`,
		`{half of Mina`:                                                        `{half of someone`,
		`plain for Mina`:                                                       `plain for someone`,
	} {
		if got, changed := e.eraseJSON(was, map[string]bool{id: true}); got != want || changed != (was != want) {
			t.Errorf("%s\nbecomes %s\nwant    %s", was, got, want)
		}
	}
}
