package chart_test

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"footlight/coaching/report/chart"
)

func wellFormed(svg string) string {
	d := xml.NewDecoder(strings.NewReader(svg))
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return ""
		} else if err != nil {
			return err.Error()
		}
	}
}

// TestSVGIsWholeAndTheSameEachTime also draws the pixels, which must not fail.
func TestSVGIsWholeAndTheSameEachTime(t *testing.T) {
	for kind, make := range kinds {
		t.Run(kind, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				c := make(t)
				s := chart.Framed(chart.Titled(layout(t, c)), 12)
				svg := chart.SVG(s, chart.Paper)
				if problem := soundSVG(svg); problem != "" {
					t.Fatalf("%s in\n%s", problem, svg)
				}
				if again := chart.SVG(s, chart.Paper); again != svg {
					t.Fatal("the second time it was another")
				}
				if s.Width < 500 {
					paint(s)
				}
			})
		})
	}
}

func TestSVGNamesItself(t *testing.T) {
	c := &chart.Spark{About: chart.About{Title: "Strain <last> year", Desc: "A & B"}, From: 1, To: 9}
	svg := chart.SVG(chart.Layout(c, 200, 40, chart.Plain(12)), chart.Paper)
	for _, want := range []string{`role="img"`, "<title>Strain &lt;last&gt; year</title>", "<desc>A &amp; B</desc>", "Atkinson Hyperlegible"} {
		if !strings.Contains(svg, want) {
			t.Errorf("%s is not in %s", want, svg)
		}
	}
	for _, never := range []string{"href", "url(", "<style", "<script", " id="} {
		if strings.Contains(svg, never) {
			t.Errorf("%s is in %s", never, svg)
		}
	}
}
