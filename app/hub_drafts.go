package app

import (
	"maps"
	"slices"
	"strings"

	"footlight/journal"
)

// saveDrafts writes what was typed since the last time. What cannot be saved is
// tried again at the next look around.
func (h *Hub) saveDrafts() {
	h.mu.Lock()
	waiting := h.drafts
	if len(waiting) > 0 {
		h.drafts = map[string]string{}
	}
	h.mu.Unlock()
	if len(waiting) > 0 {
		h.keepDrafts(waiting)
	}
	var failed error
	for slot, text := range waiting {
		if err := h.saveDraft(slot, text); err != nil {
			failed = err
			h.mu.Lock()
			if _, newer := h.drafts[slot]; !newer {
				h.drafts[slot] = text
			}
			h.mu.Unlock()
		}
	}
	if len(waiting) > 0 {
		h.ailing[savingDrafts] = h.sentence(failed)
		h.showTrouble()
	}
}

// saveDraft writes one draft; clearing a slot that is clear costs nothing.
func (h *Hub) saveDraft(slot, text string) error {
	if text == "" && h.saved[slot] == "" {
		return nil
	}
	err := h.j.SaveDraft(h.ctx, slot+h.apart, text)
	if err == nil {
		h.saved[slot] = text
	}
	return err
}

// apartMark stands in the name of a slot between the slot and the window that
// has it for itself.
const apartMark = "@"

// defendDrafts looks whether another window wrote over a draft of this one.
// From then on this window has slots of its own, so that the words of both are
// there after both ended, however they ended.
func (h *Hub) defendDrafts() {
	found, err := h.foundDrafts()
	if err != nil {
		h.trouble(err)
		return
	}
	lost := false
	for slot, text := range h.saved {
		lost = lost || text != "" && found[slot+h.apart] != text
	}
	if !lost {
		return
	}
	shared := h.apart == ""
	if shared {
		h.apart = apartMark + string(journal.NewID(h.now()))[24:]
	}
	for slot, text := range h.saved {
		if text == "" {
			continue
		}
		err := h.saveDraft(slot, text)
		if err == nil && shared && found[slot] == text {
			err = h.j.SaveDraft(h.ctx, slot, "")
		}
		h.trouble(err)
	}
}

func (h *Hub) foundDrafts() (map[string]string, error) {
	drafts, err := h.j.Drafts(h.ctx)
	found := make(map[string]string, len(drafts))
	for _, d := range drafts {
		found[d.Slot] = d.Text
	}
	return found, err
}

// loadDrafts reads the drafts of last time. Those of windows that had slots of
// their own come together again.
func (h *Hub) loadDrafts() {
	found, err := h.foundDrafts()
	if err != nil {
		h.trouble(err)
		return
	}
	h.state.Drafts = map[string]string{}
	var apart []string
	for name, text := range found {
		if strings.Contains(name, apartMark) {
			apart = append(apart, name)
		} else {
			h.state.Drafts[name], h.saved[name] = text, text
		}
	}
	slices.Sort(apart)
	for _, name := range apart {
		slot, _, _ := strings.Cut(name, apartMark)
		if have := h.state.Drafts[slot]; !strings.Contains(have, found[name]) {
			h.state.Drafts[slot] = strings.TrimSpace(have + " " + found[name])
		}
	}
	for _, name := range apart {
		slot, _, _ := strings.Cut(name, apartMark)
		if err = h.saveDraft(slot, h.state.Drafts[slot]); err == nil {
			err = h.j.SaveDraft(h.ctx, name, "")
		}
		if err != nil {
			h.trouble(err)
			return
		}
	}
}

// keepDrafts brings the State's drafts in step with what was typed.
func (h *Hub) keepDrafts(typed map[string]string) {
	next := maps.Clone(h.state.Drafts)
	if next == nil {
		next = map[string]string{}
	}
	for slot, text := range typed {
		if text == "" {
			delete(next, slot)
		} else {
			next[slot] = text
		}
	}
	h.state.Drafts = next
}

// addTyped adds an entry and leaves of the draft in slot what is not in it, in
// one transaction: cut off anywhere, the words are a draft or an entry, and
// never both.
func (h *Hub) addTyped(e journal.Entry, slot, left string) (journal.Entry, error) {
	if slot == "" || h.saved[slot] == left {
		return h.j.Add(h.ctx, e)
	}
	kept, err := h.j.AddFromDraft(h.ctx, e, slot+h.apart, left)
	if err == nil {
		h.saved[slot] = left
	}
	return kept, err
}

// forgetLine takes a kept line out of the capture line's draft. What was typed
// after it stays a draft, and so does a draft of other words.
func (h *Hub) forgetLine(line string) {
	h.mu.Lock()
	typed, waiting := h.drafts[SlotCapture]
	if !waiting {
		typed = h.state.Drafts[SlotCapture]
	}
	rest, same := strings.CutPrefix(typed, line)
	if same && rest != "" {
		h.drafts[SlotCapture] = rest
	}
	h.mu.Unlock()
	switch {
	case same && rest != "":
		h.saveDrafts()
	case same:
		h.forgetDraft(SlotCapture)
	}
}

// forgetDraft drops a draft whose words are now an entry.
func (h *Hub) forgetDraft(slot string) {
	h.mu.Lock()
	delete(h.drafts, slot)
	h.mu.Unlock()
	h.keepDrafts(map[string]string{slot: ""})
	if err := h.saveDraft(slot, ""); err != nil {
		h.trouble(err)
	}
}
