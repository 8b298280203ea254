package coaching

import "footlight/journal"

// Topic is something a challenge needs to know for which an entry has no field
// of its own: the writer says it with a tag. Nothing is read out of the words.
type Topic uint8

const (
	Learning       Topic = iota // learned something for this role (also the trait "learning")
	Step                        // a stretch, interim or strategic task asked for, offered or refused
	HeldBack                    // help held back
	Overstepping                // seen as overstepping
	OutsideCharter              // outside the role as agreed
	topics
)

// topicTags are the accepted tags, folded, in all languages at once: a journal
// may change its language. The first of each language is the one to suggest.
var topicTags = [topics][]string{
	Learning:       {"learning", "lernen", "learned", "training", "course", "gelernt", "weiterbildung", "schulung"},
	Step:           {"stretch", "entwicklungsaufgabe", "interim", "strategic", "promotion", "strategisch", "beforderung"},
	HeldBack:       {"held-back", "zuruckgehalten", "heldback"},
	Overstepping:   {"overstepping", "eingemischt", "overstepped", "einmischung"},
	OutsideCharter: {"outside-role", "ausserhalb-der-rolle", "outside-charter", "ausserhalb-des-auftrags"},
}

// Tags are the tags of a topic, folded as tags are compared.
func (t Topic) Tags() []string { return append([]string(nil), topicTags[t]...) }

var topicOf = func() map[string]Topic {
	out := map[string]Topic{}
	for t, tags := range topicTags {
		for _, tag := range tags {
			out[tag] = Topic(t)
		}
	}
	return out
}()

// topicsIn tells which topics e is about.
func topicsIn(e *journal.Entry) (in [topics]bool) {
	for _, tag := range e.Tags {
		if t, ok := topicOf[journal.Fold(tag)]; ok {
			in[t] = true
		}
	}
	for _, t := range e.Traits {
		in[Learning] = in[Learning] || t == "learning"
	}
	return in
}

// word is the topic as the Word of an Open.
func (t Topic) word() string { return string([]byte{byte(t)}) }

// test is the part of a query that selects exactly the entries about t.
func (t Topic) test() []journal.Test {
	var out []journal.Test
	for _, tag := range topicTags[t] {
		out = append(out, journal.Test{Field: journal.FieldTag, Text: tag})
	}
	if t == Learning {
		out = append(out, journal.Test{Field: journal.FieldTrait, Text: "learning"})
	}
	return out
}
