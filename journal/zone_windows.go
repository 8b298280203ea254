package journal

import (
	"time"

	"golang.org/x/sys/windows/registry"
)

// windowsZones maps the commonest of Windows' own names to IANA's, after the
// table windowsZones of Unicode CLDR (territory 001).
var windowsZones = map[string]string{
	"UTC": "Etc/UTC", "GMT Standard Time": "Europe/London", "W. Europe Standard Time": "Europe/Berlin",
	"Romance Standard Time": "Europe/Paris", "Central Europe Standard Time": "Europe/Budapest",
	"Central European Standard Time": "Europe/Warsaw", "GTB Standard Time": "Europe/Bucharest",
	"FLE Standard Time": "Europe/Kiev", "E. Europe Standard Time": "Europe/Chisinau",
	"Turkey Standard Time": "Europe/Istanbul", "Russian Standard Time": "Europe/Moscow",
	"Greenwich Standard Time": "Atlantic/Reykjavik", "Israel Standard Time": "Asia/Jerusalem",
	"Egypt Standard Time": "Africa/Cairo", "South Africa Standard Time": "Africa/Johannesburg",
	"W. Central Africa Standard Time": "Africa/Lagos", "E. Africa Standard Time": "Africa/Nairobi",
	"Arab Standard Time": "Asia/Riyadh", "Arabian Standard Time": "Asia/Dubai",
	"Pakistan Standard Time": "Asia/Karachi", "India Standard Time": "Asia/Calcutta",
	"Bangladesh Standard Time": "Asia/Dhaka", "SE Asia Standard Time": "Asia/Bangkok",
	"Singapore Standard Time": "Asia/Singapore", "China Standard Time": "Asia/Shanghai",
	"Taipei Standard Time": "Asia/Taipei", "Tokyo Standard Time": "Asia/Tokyo", "Korea Standard Time": "Asia/Seoul",
	"W. Australia Standard Time": "Australia/Perth", "AUS Eastern Standard Time": "Australia/Sydney",
	"E. Australia Standard Time": "Australia/Brisbane", "Cen. Australia Standard Time": "Australia/Adelaide",
	"New Zealand Standard Time": "Pacific/Auckland", "Hawaiian Standard Time": "Pacific/Honolulu",
	"Alaskan Standard Time": "America/Anchorage", "Pacific Standard Time": "America/Los_Angeles",
	"US Mountain Standard Time": "America/Phoenix", "Mountain Standard Time": "America/Denver",
	"Central Standard Time": "America/Chicago", "Central Standard Time (Mexico)": "America/Mexico_City",
	"Eastern Standard Time": "America/New_York", "SA Pacific Standard Time": "America/Bogota",
	"Atlantic Standard Time": "America/Halifax", "E. South America Standard Time": "America/Sao_Paulo",
	"Argentina Standard Time": "America/Buenos_Aires", "Newfoundland Standard Time": "America/St_Johns",
}

// systemZone asks the registry; a name not in the table falls back to the
// fixed offset of now, which keeps the clock right if not the history.
func systemZone() string {
	k, err := registry.OpenKey(registry.LOCAL_MACHINE, `SYSTEM\CurrentControlSet\Control\TimeZoneInformation`, registry.QUERY_VALUE)
	if err == nil {
		defer k.Close()
		if name, _, err := k.GetStringValue("TimeZoneKeyName"); err == nil && windowsZones[name] != "" {
			return windowsZones[name]
		}
	}
	_, offset := time.Now().Zone()
	return fixedZone(offset)
}

// fixedZone is the zone of a whole number of hours; Etc/GMT-2 is two hours
// ahead of UTC, the sign as POSIX has it.
func fixedZone(offset int) string {
	hours := offset / 3600
	switch {
	case hours == 0:
		return "UTC"
	case hours > 0:
		return "Etc/GMT-" + digits(hours)
	default:
		return "Etc/GMT+" + digits(-hours)
	}
}

func digits(n int) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return string(rune('0'+n/10)) + string(rune('0'+n%10))
}
