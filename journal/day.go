package journal

import "time"

// Day is a calendar day of the writer: whole days since 1970-01-01, so that
// days subtract and compare as numbers. NoDay is the zero Day and means "none";
// 1970-01-01 itself therefore cannot be a day of a journal.
type Day int32

// NoDay is the absence of a day.
const NoDay Day = 0

const dayLayout = "2006-01-02"

// DayOf is the day shown on a calendar at t in t's own zone.
func DayOf(t time.Time) Day {
	y, m, d := t.Date()
	return Date(y, m, d)
}

// Date is the day of that calendar date; values out of range are normalised as
// time.Date does.
func Date(year int, month time.Month, day int) Day {
	return Day(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix() / 86400)
}

// LocalDay is the writer's day at instant at in loc, when their day starts at
// dayStart after midnight (0 ≤ dayStart < 12 h): with a start of 04:00, 03:59
// still belongs to the day before.
func LocalDay(at time.Time, loc *time.Location, dayStart time.Duration) Day {
	t := at.In(loc)
	d := DayOf(t)
	clock := time.Duration(t.Hour())*time.Hour + time.Duration(t.Minute())*time.Minute +
		time.Duration(t.Second())*time.Second
	if clock < dayStart {
		d--
	}
	return d
}

// ParseDay reads 2006-01-02. The empty string is NoDay.
func ParseDay(s string) (Day, error) {
	if s == "" {
		return NoDay, nil
	}
	t, err := time.Parse(dayLayout, s)
	if err != nil {
		return NoDay, &Error{Kind: Invalid, Field: "day", Detail: s}
	}
	return DayOf(t), nil
}

// Midnight is 00:00 UTC of the day: a carrier for calendar arithmetic and
// formatting, not an instant of the writer's life.
func (d Day) Midnight() time.Time { return time.Unix(int64(d)*86400, 0).UTC() }

// Weekday of the day.
func (d Day) Weekday() time.Weekday { return d.Midnight().Weekday() }

// AddMonths moves by whole months and keeps the day of month where it exists;
// 31 January plus one month is the last day of February.
func (d Day) AddMonths(n int) Day {
	y, m, day := d.Midnight().Date()
	first := Date(y, m+time.Month(n), 1)
	last := Date(y, m+time.Month(n)+1, 0)
	return min(first+Day(day-1), last)
}

// String is 2006-01-02, or empty for NoDay.
func (d Day) String() string {
	if d == NoDay {
		return ""
	}
	return d.Midnight().Format(dayLayout)
}

// MarshalText writes String.
func (d Day) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what ParseDay reads.
func (d *Day) UnmarshalText(b []byte) error {
	v, err := ParseDay(string(b))
	*d = v
	return err
}
