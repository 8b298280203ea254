//go:build !windows

package journal

import (
	"os"
	"path/filepath"
	"strings"
)

// systemZone follows /etc/localtime, as every desktop system links it.
func systemZone() string {
	if p, err := filepath.EvalSymlinks("/etc/localtime"); err == nil {
		if name, ok := zoneOfPath(p); ok {
			return name
		}
	}
	b, err := os.ReadFile("/etc/timezone")
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(b))
}
