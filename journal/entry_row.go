package journal

import (
	"database/sql/driver"
	"encoding/json"
	"strconv"
	"strings"
	"time"
)

// entryColumns and scanEntry belong together; e is the table's name in every
// query that reads whole entries.
const entryColumns = `e.rid, e.id, e.kind, e.at, e.zone, e.day, e.body, e.people, e.project, e.tags, e.sharing,
	e.support, e.traits, e.labor, e.minutes, e.load, e.energised, e.visibility, e.origin, e.authority, e.mode, e.part,
	e.held, e.until, e.released, e.ask_back, e.strain, e.energy, e.recovery, e.clarity, e.valued, e.away, e.more,
	e.rev, e.created, e.updated, e.deleted, e.stamp`

// more is the column of what few entries have.
type more struct {
	Outcome Outcome `json:"outcome,omitzero"`
	Story   Story   `json:"story,omitzero"`
	Said    Said    `json:"said,omitzero"`
	Asked   Asked   `json:"asked,omitzero"`
	Links   []ID    `json:"links,omitempty"`
	Source  Source  `json:"source,omitzero"`
}

// stored is an entry together with what only the store knows of it.
type stored struct {
	Entry
	rid, stamp int64
	people     []int64
	project    int64
}

// scanEntry reads one row of entryColumns; names fills the Refs.
func scanEntry(v []driver.Value, names *names) (stored, error) {
	var s stored
	id, _ := v[1].([]byte)
	s.rid = asInt(v[0])
	s.ID = idOf(id)
	s.Kind = EntryKind(intern(asText(v[2])))
	s.At = time.UnixMilli(asInt(v[3])).UTC()
	s.Zone = intern(asText(v[4]))
	s.Day = Day(asInt(v[5]))
	s.Body = asText(v[6])
	s.people = parseRids(asText(v[7]))
	s.project = asInt(v[8])
	if t := asText(v[9]); t != "" {
		s.Tags = strings.Split(t, "\n")
	}
	s.Sharing = Sharing(intern(asText(v[10])))
	s.Support = SupportKind(intern(asText(v[11])))
	s.Traits = splitWords[Trait](asText(v[12]))
	s.Labor = splitWords[Labor](asText(v[13]))
	s.Minutes = int(asInt(v[14]))
	s.Load = asMark(v[15])
	s.Energised = v[16] != nil
	s.Visibility = Visibility(intern(asText(v[17])))
	s.Origin = Origin(intern(asText(v[18])))
	s.Authority = Authority(intern(asText(v[19])))
	s.Mode = Mode(intern(asText(v[20])))
	s.Part = Part(intern(asText(v[21])))
	s.Held = v[22] != nil
	s.Until, s.Released, s.AskBack = Day(asInt(v[23])), Day(asInt(v[24])), Day(asInt(v[25]))
	s.Strain, s.Energy, s.Recovery = asMark(v[26]), asMark(v[27]), asMark(v[28])
	s.Clarity, s.Valued = asMark(v[29]), asMark(v[30])
	s.Away = v[31] != nil
	if t := asText(v[32]); t != "" {
		var m more
		if err := json.Unmarshal([]byte(t), &m); err != nil {
			return s, &Error{Kind: Damaged, Field: "entry", Detail: "more", Err: err}
		}
		s.Outcome, s.Story, s.Said, s.Asked, s.Links, s.Source = m.Outcome, m.Story, m.Said, m.Asked, m.Links, m.Source
	}
	s.Rev = int(asInt(v[33]))
	s.Created, s.Updated, s.Deleted = asTime(v[34]), asTime(v[35]), asTime(v[36])
	s.stamp = asInt(v[37])
	return s, names.fill(&s)
}

// values are the columns from kind to deleted, in the order of entryColumns.
func (s *stored) values() ([]any, error) {
	m := more{s.Outcome, s.Story, s.Said, s.Asked, s.Links, s.Source}
	var text orNull
	if !s.Outcome.Zero() || s.Story != (Story{}) || s.Said != (Said{}) || s.Asked != (Asked{}) ||
		len(s.Links) > 0 || s.Source != (Source{}) {
		b, err := json.Marshal(m)
		if err != nil {
			return nil, err
		}
		text = orNull(b)
	}
	minutes, project := any(s.Minutes), any(s.project)
	if s.Minutes == 0 {
		minutes = nil
	}
	if s.project == 0 {
		project = nil
	}
	return []any{
		string(s.Kind), s.At.UnixMilli(), s.Zone, int64(s.Day), s.Body, orNull(formatRids(s.people)), project,
		orNull(strings.Join(s.Tags, "\n")), string(s.Sharing), orNull(s.Support), orNull(joinWords(s.Traits)),
		orNull(joinWords(s.Labor)), minutes, s.Load, s.Energised, orNull(s.Visibility), orNull(s.Origin),
		orNull(s.Authority), orNull(s.Mode), orNull(s.Part), s.Held, s.Until, s.Released, s.AskBack,
		s.Strain, s.Energy, s.Recovery, s.Clarity, s.Valued, s.Away, text,
		s.Rev, s.Created.UnixMilli(), s.Updated.UnixMilli(), instant(s.Deleted),
	}, nil
}

func asMark(v driver.Value) Mark {
	if v == nil {
		return 0
	}
	return MarkOf(int(asInt(v)))
}

func asTime(v driver.Value) time.Time {
	if v == nil {
		return time.Time{}
	}
	return time.UnixMilli(asInt(v)).UTC()
}

// instant is t as it is stored; the zero time is NULL.
func instant(t time.Time) any {
	if t.IsZero() {
		return nil
	}
	return t.UnixMilli()
}

func parseRids(s string) []int64 {
	if s == "" {
		return nil
	}
	out := make([]int64, 0, strings.Count(s, ",")+1)
	for part := range strings.SplitSeq(s, ",") {
		n, _ := strconv.ParseInt(part, 10, 64) // what is no number names nobody
		out = append(out, n)
	}
	return out
}

func formatRids(rids []int64) string {
	var b []byte
	for i, r := range rids {
		if i > 0 {
			b = append(b, ',')
		}
		b = strconv.AppendInt(b, r, 10)
	}
	return string(b)
}

func splitWords[T ~string](s string) []T {
	if s == "" {
		return nil
	}
	out := make([]T, 0, strings.Count(s, " ")+1)
	for w := range strings.SplitSeq(s, " ") {
		out = append(out, T(w))
	}
	return out
}

func joinWords[T ~string](ws []T) string {
	if len(ws) == 0 {
		return ""
	}
	parts := make([]string, len(ws))
	for i, w := range ws {
		parts[i] = string(w)
	}
	return strings.Join(parts, " ")
}
