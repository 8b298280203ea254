package app

import (
	"slices"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/journal"
	"footlight/journal/capture"
)

// pasteLimit is the largest paste one line takes, in bytes: more would slow
// every key, and belongs into a note.
const pasteLimit = 8 << 10

// captureBar is the line that is always there. While typing, chips show what
// is understood and offers complete the word at the cursor; Enter keeps the
// line, and only what was kept is cleared.
type captureBar struct {
	d      desk
	lx     *capture.Lexicon
	habits capture.Habits
	known  map[string]journal.Relation

	line     *parts.LineEntry
	keep     *parts.Button
	choices  *fyne.Container // offers for the word at the cursor
	chips    *fyne.Container // what is understood
	grown    func()          // the bar needs another height
	begun    func()          // a line is being written
	says     *parts.Text     // a remark, or the sentence of a failure
	big      *fyne.Container
	object   fyne.CanvasObject
	offers   capture.Completion
	offered  int    // the offer Tab takes
	readText string // the line and cursor the offers are for
	readAt   int
	sent     []string // lines on their way to the journal, as they stand in the line
	stuck    string   // before them, what could not be kept
	why      string   // it could not
	started  bool
}

func newCaptureBar(d desk, lx *capture.Lexicon, grown, begun func()) *captureBar {
	c := &captureBar{d: d, lx: lx, grown: grown, begun: begun}
	c.line = parts.NewLineEntry(d.t("shell.capture.hint"))
	c.line.Limit = pasteLimit
	c.line.OnOversize = c.oversize
	c.line.OnEdited = c.edited
	c.line.OnEnter = func(string) { c.submit() }
	c.line.OnEscape = c.dropOffers
	c.line.OnDown = func() bool { return c.move(1) }
	c.line.OnUp = func() bool { return c.move(-1) }
	c.line.OnKey = c.key
	c.line.OnCursorChanged = c.moved
	c.keep = parts.NewButton(d.t("shell.capture.keep"), parts.AccentButton, c.submit).Hint(d.t("shell.capture.entry"))
	c.keep.Disable()
	c.chips, c.choices = parts.Flow(), parts.Flow()
	c.chips.Objects = d.signs()
	c.choices.Hide()
	c.says = parts.NewSecondary("")
	c.says.Hide()
	c.big = parts.Column(parts.Space2)
	c.big.Hide()
	c.object = parts.PadXY(parts.Space5, parts.Space3, parts.Column(parts.Space2,
		parts.RowFill(parts.Space2, 0, c.line, c.keep), c.choices, c.chips, c.says, c.big))
	return c
}

// show takes in what completion knows, and at start the draft of last time.
func (c *captureBar) show(s State) {
	c.habits, c.known = s.Habits, s.Relations
	if !c.started && s.Drafts != nil {
		c.started = true
		if draft := s.Drafts[SlotCapture]; draft != "" && c.line.Text == "" {
			c.line.SetTextEnd(draft)
			c.understood()
		}
	}
}

// forget shows the draft without the name that was forgotten.
func (c *captureBar) forget(s State) {
	if c.line.Text != s.Drafts[SlotCapture] {
		c.line.SetTextEnd(s.Drafts[SlotCapture])
		c.understood()
	}
}

func (c *captureBar) focus() { parts.FocusOn(c.line) }

func (c *captureBar) edited(text string) {
	c.begun()
	c.d.do(Draft{Slot: SlotCapture, Text: text}, nil)
	c.understood()
}

// moved looks for offers where the cursor is now.
func (c *captureBar) moved() {
	if c.line.Text == c.readText && c.line.CursorColumn == c.readAt {
		return // the toolkit also says so when nothing moved
	}
	c.readText, c.readAt = c.line.Text, c.line.CursorColumn
	next := c.complete()
	if len(next.Options) == 0 && len(c.offers.Options) == 0 {
		return
	}
	c.offers, c.offered = next, 0
	c.showChips()
}

// complete asks for offers at the cursor; what is already written whole is
// none.
func (c *captureBar) complete() capture.Completion {
	text := c.line.Text
	next := capture.Complete(text, byteOffset(text, c.line.CursorColumn), c.lx, c.habits)
	next.Options = slices.DeleteFunc(next.Options, func(o capture.Option) bool { return o.Insert == text[next.From:next.To] })
	return next
}

// understood shows the line as it is read now.
func (c *captureBar) understood() {
	if c.line.Text == "" {
		c.keep.Disable()
	} else if len(c.sent) == 0 {
		c.keep.Enable()
	}
	c.readText, c.readAt = c.line.Text, c.line.CursorColumn
	c.offers = c.complete()
	c.offered = 0
	c.showChips()
}

// showChips puts up what can complete the word at the cursor, and below it
// what is understood of the whole line.
func (c *captureBar) showChips() {
	c.offered = min(c.offered, max(len(c.offers.Options)-1, 0))
	c.line.TakesTab = len(c.offers.Options) > 0 || c.inSign()
	var offers, chips []fyne.CanvasObject
	for i, o := range c.offers.Options {
		chip := parts.NewChip(chipOf(o.Field), o.Label).WithTap(func() { c.take(i) })
		chip.SetSelected(i == c.offered)
		offers = append(offers, chip)
	}
	if len(offers) > 0 {
		offers = append(offers, parts.NewCaption(c.d.t("shell.capture.tab")).Natural())
	}
	remark := ""
	if c.line.Text != "" {
		parsed := capture.Parse(c.line.Text, c.lx, c.d.moment())
		chips = c.d.lineChips(parsed, c.known)
		if len(offers) == 0 {
			remark = c.d.remarks(parsed.Remarks)
		}
	}
	if len(offers)+len(chips) == 0 {
		chips = c.d.signs()
	}
	fill(c.choices, offers)
	fill(c.chips, chips)
	c.say(remark)
	c.grown()
}

// fill gives a container what it shows; an empty one takes no room.
func fill(c *fyne.Container, objects []fyne.CanvasObject) {
	c.Objects = objects
	if len(objects) == 0 {
		c.Hide()
	} else {
		c.Show()
	}
}

func (c *captureBar) key(ev *fyne.KeyEvent) bool {
	if ev.Name == fyne.KeyTab && c.line.TakesTab {
		c.take(c.offered) // with nothing to take, Tab stays in the word
		return true
	}
	return false
}

// inSign tells that the cursor stands in a word with a sign before it, where
// Tab means "complete" even if nothing fits.
func (c *captureBar) inSign() bool {
	before := c.line.Text[:byteOffset(c.line.Text, c.line.CursorColumn)]
	word := before[strings.LastIndexByte(before, ' ')+1:]
	return len(word) > 1 && strings.IndexByte("@%/+=#~", word[0]) >= 0
}

func (c *captureBar) move(by int) bool {
	n := len(c.offers.Options)
	if n == 0 {
		return false
	}
	c.offered = (c.offered + by + n) % n
	c.showChips()
	return true
}

func (c *captureBar) dropOffers() bool {
	if len(c.offers.Options) == 0 {
		return false
	}
	c.offers = capture.Completion{}
	c.showChips()
	return true
}

// take puts offer i in place of the word at the cursor.
func (c *captureBar) take(i int) {
	if i >= len(c.offers.Options) {
		return
	}
	text := c.line.Text
	from, to := min(c.offers.From, len(text)), min(c.offers.To, len(text))
	insert := c.offers.Options[i].Insert
	rest := text[to:]
	if rest == "" || rest[0] != ' ' {
		insert += " "
	}
	c.offers = capture.Completion{}
	c.line.SetText(text[:from] + insert + rest)
	c.line.CursorColumn = utf8.RuneCountInString(text[:from] + insert)
	c.line.Refresh()
	c.focus()
	c.edited(c.line.Text)
}

// fails says why the line was not kept.
func (c *captureBar) fails(sentence string) {
	c.says.Tint(parts.Load)
	c.says.SetText(sentence)
	c.says.Show()
	c.grown()
}

// oversize offers to keep a large paste whole, as a note.
func (c *captureBar) oversize(text string) {
	c.big.Objects = nil
	if len(text) > journal.MaxText {
		c.big.Show()
		c.big.Add(parts.NewBody(c.d.t("shell.capture.paste.toolong", "Size", c.d.size(len(text)), "Most", c.d.size(journal.MaxText))))
		c.big.Add(parts.Flow(parts.NewButton(c.d.t("shell.keys.close"), parts.QuietButton, c.noPaste)))
		c.grown()
		return
	}
	c.big.Add(parts.NewBody(c.d.t("shell.capture.paste", "Size", c.d.size(len(text)))))
	c.big.Show()
	c.big.Add(parts.Flow(
		parts.NewButton(c.d.t("shell.capture.paste.note"), parts.QuietButton, func() {
			c.d.do(Keep{Entry: journal.Entry{Kind: journal.Note, Body: text}}, func(sentence string) {
				if sentence == "" {
					c.say("")
					c.noPaste()
					return
				}
				c.fails(sentence)
			})
		}),
		parts.NewButton(c.d.t("shell.capture.paste.drop"), parts.BareButton, c.noPaste)))
	c.grown()
}

// noPaste takes the question about a large paste away.
func (c *captureBar) noPaste() {
	c.big.Objects = nil
	c.big.Hide()
	c.grown()
}

func (c *captureBar) say(sentence string) {
	c.says.Tint(parts.Secondary)
	if sentence == "" {
		c.says.Hide()
	} else {
		c.says.Show()
	}
	c.says.SetText(sentence)
}

// size says how large a text is.
func (d desk) size(bytes int) string {
	if bytes < 1<<20 {
		return d.t("shell.size.kb", "Size", d.words.Integer((bytes+1023)/1024))
	}
	return d.t("shell.size.mb", "Size", d.words.Number(float64(bytes/(1<<17))/8))
}

// byteOffset turns the toolkit's cursor, counted in runes, into bytes.
func byteOffset(text string, column int) int {
	for i := range text {
		if column == 0 {
			return i
		}
		column--
	}
	return len(text)
}
