package main

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"strings"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"footlight/journal"
)

// lives NAME UNTIL FILE writes an export of the check-ins of somebody's working
// days up to and with the day UNTIL, 210 of them: quiet; rising, over the last
// seven weeks; or worst, the very end of strain and energy on the last five.
func lives(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: lives NAME UNTIL FILE")
	}
	until, err := journal.ParseDay(args[1])
	ts.Check(err)
	text, ok := life(args[0], until)
	if !ok {
		ts.Fatalf("no life called %s", args[0])
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[2]), []byte(text), 0o600))
}

func life(name string, until journal.Day) (string, bool) {
	var b strings.Builder
	b.WriteString(`{"footlight":1}` + "\n")
	n := 0
	for day := until - 293; day <= until; day++ {
		if w := day.Weekday(); w == time.Saturday || w == time.Sunday {
			continue
		}
		sway := int(day*7%3) - 1
		strain, energy := 3+sway, 7-sway
		switch over := int(day - (until - 49)); {
		case name == "rising" && over > 0:
			rise := int(math.Round(float64(over) / 49 * 5))
			strain, energy = min(10, strain+rise), max(0, energy-rise)
		case name == "worst" && until-day < 7:
			strain, energy = 10, 0
		case name != "quiet" && name != "rising" && name != "worst":
			return "", false
		}
		at := day.Midnight().Add(11 * time.Hour)
		stamp := at.Format("2006-01-02T15:04:05.000Z")
		line, _ := json.Marshal(map[string]any{
			"type": "entry", "id": fmt.Sprintf("%012x", at.UnixMilli())[:8] + "-" + fmt.Sprintf("%012x", at.UnixMilli())[8:] + "-7000-8000-" + fmt.Sprintf("%012x", n),
			"kind": "check-in", "at": stamp, "zone": "Europe/Vienna", "day": day.String(),
			"strain": strain, "energy": energy, "recovery": energy, "rev": 1, "created": stamp, "updated": stamp,
		})
		b.Write(line)
		b.WriteByte('\n')
		n++
	}
	fmt.Fprintf(&b, `{"type":"end","people":0,"projects":0,"entries":%d,"revisions":0}`+"\n", n)
	return b.String(), true
}
