package app

import (
	"os"
	"strconv"
	"strings"
	"testing"
)

// TestMetadataIsFyneAppToml: what packagers read and what the program says of
// itself are the same.
func TestMetadataIsFyneAppToml(t *testing.T) {
	b, err := os.ReadFile("../FyneApp.toml")
	if err != nil {
		t.Fatal(err)
	}
	m := Metadata()
	for _, line := range []string{
		`ID = "` + m.ID + `"`, `Name = "` + m.Name + `"`, `Version = "` + m.Version + `"`,
		"Build = " + strconv.Itoa(m.Build), "fyneDo = true",
	} {
		if !strings.Contains(string(b), line+"\n") {
			t.Errorf("FyneApp.toml lacks %s", line)
		}
	}
}
