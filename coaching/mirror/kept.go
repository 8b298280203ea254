package mirror

import (
	"context"
	"encoding/json"
	"fmt"

	"footlight/coaching"
	"footlight/journal"
)

// CardOf reads the writer's own card and nothing else, so that it is there
// whatever may be wrong with the figures; zero where none was written.
func CardOf(ctx context.Context, j *journal.Journal) (coaching.OwnCard, error) {
	var card coaching.OwnCard
	all, err := j.Records(ctx, journal.RecordCard)
	if err != nil {
		return card, fmt.Errorf("read the card: %w", err)
	}
	for _, r := range all {
		var c coaching.OwnCard
		if json.Unmarshal(r.Data, &c) == nil {
			card = c
		}
	}
	return card, nil
}

// Scores are those of questionnaires, as of the last Refresh.
func (m *Mirror) Scores() []Kept[coaching.Score] { return m.records.scores }
