package app

import (
	"encoding/json"
)

// settingLook is where the look is remembered; it holds nothing private.
const settingLook = "look"

// usualLook is how the window looks until somebody wants it otherwise. Window
// and hub both begin with it: putting a theme on anew costs every font again.
var usualLook = LookState{Variant: "system", Scale: 1}

// loadLook reads how the window should look; what cannot be read is the
// default look.
func (h *Hub) loadLook() {
	look := usualLook
	if text, err := h.j.Setting(h.ctx, settingLook); err == nil && text != "" {
		_ = json.Unmarshal([]byte(text), &look) // a damaged look is no look: the default stands
	}
	if look.Scale < 1 || look.Scale > 2 {
		look.Scale = 1
	}
	if h.state.Look != look {
		h.state.Look = look
		h.changed()
	}
}

func (h *Hub) setLook(look LookState) error {
	b, err := json.Marshal(look)
	if err != nil {
		return err
	}
	if err := h.j.SetSetting(h.ctx, settingLook, string(b)); err != nil {
		return err
	}
	h.state.Look = look
	h.changed()
	return nil
}
