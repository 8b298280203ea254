package app

// SettingsState is what Settings shows of people and projects.
type SettingsState struct{ Loaded bool }

func (h *Hub) loadSettings() error {
	h.state.Settings = SettingsState{Loaded: true}
	return nil
}

func (h *Hub) applySettings(in Intent) (mine bool, err error) { return false, nil }
