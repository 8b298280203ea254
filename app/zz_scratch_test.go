package app

import (
	"context"
	"fmt"
	"testing"
	"time"

	"footlight/coaching/sample"
)

func TestScratchSpeed(t *testing.T) {
	b := newBench(t)
	if err := sample.Fill(context.Background(), b.hub.j, sample.Spec{Entries: 20000, Years: 8, Seed: 7, Until: sunday, Lang: "en"}, nil); err != nil {
		t.Fatal(err)
	}
	for range 3 {
		at := time.Now()
		for range 50 {
			b.hub.loadCheckIn()
		}
		a := time.Since(at) / 50
		at = time.Now()
		for range 50 {
			b.hub.loadToday()
		}
		fmt.Println("loadCheckIn", a, "loadToday", time.Since(at)/50)
	}
	b.does(ShowCheckIn{Day: sunday})
	c := b.card()
	at := time.Now()
	for i := range 50 {
		c.shown = true
		c.last.Asked = sunday - 100 - 1
		_ = i
		s := b.State()
		s.CheckIn.Entry.Rev = i
		c.show(s)
	}
	fmt.Println("card.show", time.Since(at)/50)
}
