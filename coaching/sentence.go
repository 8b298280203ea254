package coaching

import "footlight/journal"

// Sentence is something to say in the person's language: the key of a message
// and the values for its {{.Name}}s. A value may be a number, a journal.Day, a
// Span of minutes, a Word, which is itself a key, a Many or Times.
type Sentence struct {
	Key    string
	Plural bool // the message has plural forms; N picks one
	N      int
	Values []any // name, value, name, value, …
}

// Span is a value in minutes, said as hours and minutes.
type Span int

// Word is a value that is itself translated: the key of a message.
type Word string

// Many is a number with what it counts: the key of a message with plural forms.
type Many struct {
	Key string
	N   int
}

// Times is how often: once, twice, 2.5 times.
type Times float64

// IsZero tells that there is nothing to say.
func (s Sentence) IsZero() bool { return s.Key == "" }

// Speaker is the part of words.Words that sentences need.
type Speaker interface {
	T(key string, data ...any) string
	N(key string, n int, data ...any) string
	Minutes(n int) string
}

// Say puts s into the speaker's language.
func (s Sentence) Say(w Speaker) string {
	if s.Key == "" {
		return ""
	}
	values := make([]any, len(s.Values))
	for i, v := range s.Values {
		switch v := v.(type) {
		case Span:
			if values[i] = w.Minutes(int(v)); v == 0 {
				values[i] = w.T("insights.no-time")
			}
		case Word:
			values[i] = w.T(string(v))
		case Many:
			values[i] = w.N(v.Key, v.N)
		case Times:
			switch v {
			case 1:
				values[i] = w.T("challenge.times.once")
			case 2:
				values[i] = w.T("challenge.times.twice")
			default:
				values[i] = w.T("challenge.times.more", "Value", float64(v))
			}
		default:
			values[i] = v
		}
	}
	if s.Plural {
		return w.N(s.Key, s.N, values...)
	}
	return w.T(s.Key, values...)
}

func say(key string, values ...any) Sentence { return Sentence{Key: key, Values: values} }

func sayN(key string, n int, values ...any) Sentence {
	return Sentence{Key: key, Plural: true, N: n, Values: values}
}

// supportWord is the catalogue's word as a value.
func supportWord(k journal.SupportKind) Word { return Word("catalogue.support." + string(k)) }
