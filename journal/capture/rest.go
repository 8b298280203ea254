package capture

import (
	"strings"

	"footlight/journal"
)

// rest is the tokens for what the body does not say, in canonical order:
// mentions last, because right behind the words they would belong to them.
func (f *formatter) rest() []string {
	e, s := &f.e, &f.said.e
	var out []string
	one := func(sigil, value, said string) {
		if value != "" && value != said {
			out = append(out, sigil+value)
		}
	}
	one("/", string(e.Support), string(s.Support))
	for _, t := range e.Traits[min(len(s.Traits), len(e.Traits)):] {
		one("+", string(t), "")
	}
	for _, l := range e.Labor[min(len(s.Labor), len(e.Labor)):] {
		one("=", string(l), "")
	}
	if e.Minutes > 0 && e.Minutes != s.Minutes {
		one("", formatMinutes(e.Minutes), "")
	}
	one("^", e.Load.String(), s.Load.String())
	one("~", string(e.Visibility), string(s.Visibility))
	for _, t := range e.Tags[min(len(s.Tags), len(e.Tags)):] {
		out = append(out, sayName("#", t))
	}
	one("share:", string(e.Sharing), string(s.Sharing))
	one("origin:", string(e.Origin), string(s.Origin))
	one("authority:", string(e.Authority), string(s.Authority))
	one("mode:", string(e.Mode), string(s.Mode))
	one("part:", string(e.Part), string(s.Part))
	if e.Held && e.Until == journal.NoDay && e.Released == journal.NoDay {
		one("held:", "yes", yes(s.Held))
	}
	one("until:", e.Until.String(), s.Until.String())
	one("released:", e.Released.String(), s.Released.String())
	one("ask:", e.AskBack.String(), s.AskBack.String())
	one("energised:", yes(e.Energised), yes(s.Energised))
	for _, p := range e.People[min(len(s.People), len(e.People)):] {
		out = append(out, sayName("@", p.Name))
	}
	if e.Project.Name != "" && e.Project.Name != s.Project.Name {
		out = append(out, sayName("%", e.Project.Name))
	}
	return out
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return ""
}

// sayName writes a name behind its sigil, in quotes where it would not be read
// as one name without.
func sayName(sigil, name string) string {
	if p, ok := lex(sigil+name, 0); ok && !p.open && p.end == len(sigil+name) && p.raw == name {
		return sigil + name
	}
	return sigil + quote(name)
}

var quoteEscapes = strings.NewReplacer(`\`, `\\`, `"`, `\"`)

func quote(s string) string { return `"` + quoteEscapes.Replace(s) + `"` }
