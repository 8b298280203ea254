package words

import (
	"footlight/journal"
	"footlight/journal/capture"
)

// Remark puts what a line may want a second look at into one sentence. Where
// the suggestion would file it under another day, the day is named.
func (w *Words) Remark(r capture.Remark, today journal.Day) string {
	if r.Day != journal.NoDay {
		return w.T("capture.remark.colon.day", "Word", r.Word, "Suggest", r.Suggest, "Day", w.FullDay(r.Day, today))
	}
	return w.T(r.Key, "Word", r.Word, "Suggest", r.Suggest)
}
