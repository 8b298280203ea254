package parts

import (
	"bytes"
	"fmt"
	"image/color"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Footlight's own icons. Each is a file in icons/: one filled outline in
// currentColor on a 24 × 24 field. Strokes are kept as outlines because the
// toolkit does not scale the width of a line with the picture.
const (
	IconToday        fyne.ThemeIconName = "today"
	IconTimeline     fyne.ThemeIconName = "timeline"
	IconInsights     fyne.ThemeIconName = "insights"
	IconGrowth       fyne.ThemeIconName = "growth"
	IconShare        fyne.ThemeIconName = "share"
	IconSettings     fyne.ThemeIconName = "cog"
	IconAdd          fyne.ThemeIconName = "add"
	IconUndo         fyne.ThemeIconName = "undo"
	IconBin          fyne.ThemeIconName = "bin"
	IconRestore      fyne.ThemeIconName = "restore"
	IconHistory      fyne.ThemeIconName = "clockback"
	IconEnergy       fyne.ThemeIconName = "energy"
	IconEnergyOn     fyne.ThemeIconName = "energyon"
	IconEye          fyne.ThemeIconName = "eye"
	IconEyeOff       fyne.ThemeIconName = "eyeoff"
	IconClock        fyne.ThemeIconName = "clock"
	IconPerson       fyne.ThemeIconName = "person"
	IconTeam         fyne.ThemeIconName = "team"
	IconProject      fyne.ThemeIconName = "project"
	IconTag          fyne.ThemeIconName = "tag"
	IconCheck        fyne.ThemeIconName = "check"
	IconClose        fyne.ThemeIconName = "close"
	IconChevronUp    fyne.ThemeIconName = "chevronup"
	IconChevronDown  fyne.ThemeIconName = "chevrondown"
	IconChevronLeft  fyne.ThemeIconName = "chevronleft"
	IconChevronRight fyne.ThemeIconName = "chevronright"
	IconSearch       fyne.ThemeIconName = "find"
	IconMore         fyne.ThemeIconName = "more"
	IconHeart        fyne.ThemeIconName = "heart"
	IconLock         fyne.ThemeIconName = "lock"
	IconVeil         fyne.ThemeIconName = "veil"
	IconKeyboard     fyne.ThemeIconName = "keyboard"
	IconLink         fyne.ThemeIconName = "chain"
	IconOutcome      fyne.ThemeIconName = "outcome"
	IconQuote        fyne.ThemeIconName = "quote"
	IconHold         fyne.ThemeIconName = "hold"
	IconCalendar     fyne.ThemeIconName = "calendar"
	IconMenu         fyne.ThemeIconName = "bars"
	IconNotice       fyne.ThemeIconName = "notice"
	IconLoad         fyne.ThemeIconName = "weight"
	IconTrait        fyne.ThemeIconName = "trait"
	IconLabor        fyne.ThemeIconName = "labor"
	IconEdit         fyne.ThemeIconName = "pencil"
)

// toolkitIcons answers the toolkit's own widgets with our drawings.
var toolkitIcons = map[fyne.ThemeIconName]fyne.ThemeIconName{
	theme.IconNameCancel: IconClose, theme.IconNameConfirm: IconCheck,
	theme.IconNameDelete: IconBin, theme.IconNameSearch: IconSearch,
	theme.IconNameMenu: IconMenu, theme.IconNameContentAdd: IconAdd,
	theme.IconNameContentUndo: IconUndo, theme.IconNameHistory: IconHistory,
	theme.IconNameArrowDropDown: IconChevronDown, theme.IconNameArrowDropUp: IconChevronUp,
	theme.IconNameNavigateBack: IconChevronLeft, theme.IconNameNavigateNext: IconChevronRight,
	theme.IconNameVisibility: IconEye, theme.IconNameVisibilityOff: IconEyeOff,
	theme.IconNameSettings: IconSettings, theme.IconNameMoreHorizontal: IconMore,
	theme.IconNameCalendar: IconCalendar, theme.IconNameMenuExpand: IconChevronRight,
}

type iconSet struct {
	byName map[fyne.ThemeIconName]*fyne.StaticResource
}

func (s *iconSet) get(n fyne.ThemeIconName) *fyne.StaticResource { return s.byName[n] }

func loadIcons(files fs.FS) (*iconSet, error) {
	names, err := fs.Glob(files, "icons/*.svg")
	if err != nil {
		return nil, fmt.Errorf("load icons: %w", err)
	}
	set := &iconSet{byName: make(map[fyne.ThemeIconName]*fyne.StaticResource, len(names))}
	for _, name := range names {
		data, err := fs.ReadFile(files, name)
		if err != nil {
			return nil, fmt.Errorf("load icons: %w", err)
		}
		base := strings.TrimSuffix(path.Base(name), ".svg")
		set.byName[fyne.ThemeIconName(base)] = fyne.NewStaticResource(base+".svg", data)
	}
	return set, nil
}

// tinted is an icon in a theme colour. Its name carries the colour's value,
// because the toolkit keeps drawn icons by name.
type tinted struct {
	src   *fyne.StaticResource
	color fyne.ThemeColorName
}

func (t tinted) hex() string {
	c := color.NRGBAModel.Convert(Color(t.color)).(color.NRGBA)
	return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B)
}

// Name implements fyne.Resource.
func (t tinted) Name() string { return t.hex()[1:] + "-" + t.src.StaticName }

// Content implements fyne.Resource.
func (t tinted) Content() []byte {
	return bytes.ReplaceAll(t.src.StaticContent, []byte("currentColor"), []byte(t.hex()))
}

// Icon returns an icon in the colour of words.
func Icon(n fyne.ThemeIconName) fyne.Resource { return theme.Current().Icon(n) }

// TintedIcon returns an icon in another colour of the theme.
func TintedIcon(n fyne.ThemeIconName, c fyne.ThemeColorName) fyne.Resource {
	r := theme.Current().Icon(n)
	if t, ok := r.(tinted); ok {
		t.color = c
		return t
	}
	return r
}

// IconNames lists every icon of ours, in alphabetical order.
func IconNames() []fyne.ThemeIconName {
	t, ok := theme.Current().(*Theme)
	if !ok {
		return nil
	}
	return slices.Sorted(maps.Keys(t.icons.byName))
}
