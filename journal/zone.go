package journal

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"
	_ "time/tzdata" // the zones of entries written elsewhere must read everywhere
)

// LocalZone is the IANA name of the machine's zone: what TZ says, else what
// the system is set to, else UTC.
func LocalZone() string {
	if tz, ok := os.LookupEnv("TZ"); ok {
		tz = strings.TrimPrefix(tz, ":")
		if name, ok := zoneOfPath(tz); ok {
			return name
		}
		if knownZone(tz) {
			return tz
		}
		if tz == "" {
			return "UTC"
		}
	}
	if name := systemZone(); knownZone(name) {
		return name
	}
	return "UTC"
}

// zoneOfPath reads the name off a path into a zone database.
func zoneOfPath(p string) (string, bool) {
	p = filepath.ToSlash(p)
	for _, part := range []string{"zoneinfo/", "zoneinfo.default/"} {
		if i := strings.LastIndex(p, part); i >= 0 {
			name := p[i+len(part):]
			name = strings.TrimPrefix(strings.TrimPrefix(name, "posix/"), "right/")
			return name, knownZone(name)
		}
	}
	return "", false
}

func knownZone(name string) bool {
	if name == "" || name == "Local" {
		return false
	}
	_, err := loadZone(name)
	return err == nil
}

var zones sync.Map // name → *time.Location

// loadZone is time.LoadLocation, reading each zone once.
func loadZone(name string) (*time.Location, error) {
	if l, ok := zones.Load(name); ok {
		return l.(*time.Location), nil
	}
	l, err := time.LoadLocation(name)
	if err == nil {
		zones.Store(name, l)
	}
	return l, err
}

// zoneOf is the IANA name for the location of t.
func zoneOf(t time.Time) string {
	if name := t.Location().String(); name != "Local" && knownZone(name) {
		return name
	}
	return LocalZone()
}

// location is the zone named, or UTC where this machine does not know it.
func location(name string) *time.Location {
	if loc, err := loadZone(name); err == nil && name != "" {
		return loc
	}
	return time.UTC
}

// LocalNow is the machine's clock in the writer's zone, by its IANA name. The
// zone is asked anew each time, so that a laptop that travels is right at once.
func LocalNow() time.Time {
	loc, err := loadZone(LocalZone())
	if err != nil {
		loc = time.UTC
	}
	return time.Now().In(loc)
}
