package capture

// English words of dates. Words are folded; two words in a row are written
// with a space. "so" and "do" of German weekdays and months that begin many
// sentences are told apart by the colon a word date needs.
func datesEN() dateWords {
	return dateWords{
		days: map[string]int{
			"today": 0, "yesterday": -1, "tomorrow": 1, "day before yesterday": -2, "the day before yesterday": -2,
			"day after tomorrow": 2, "the day after tomorrow": 2,
		},
		weekdays: map[string]int{
			"sunday": 0, "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6,
			"sun": 0, "mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6,
		},
		months: map[string]int{
			"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
			"september": 9, "october": 10, "november": 11, "december": 12,
			"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
		},
		parts: map[string]int{
			"early": 7 * 60, "morning": 9 * 60, "noon": 12 * 60, "midday": 12 * 60, "afternoon": 15 * 60,
			"evening": 19 * 60, "night": 22 * 60,
		},
		// What names a day and a part of it at once: days from today, minute.
		times: map[string][2]int{
			"noon": {0, 12 * 60}, "midday": {0, 12 * 60}, "this morning": {0, 9 * 60}, "this afternoon": {0, 15 * 60},
			"this evening": {0, 19 * 60}, "tonight": {0, 20 * 60}, "last night": {-1, 22 * 60}, "midnight": {-1, 24 * 60},
		},
		units: map[string]unit{
			"minute": {minutes: 1}, "minutes": {minutes: 1}, "min": {minutes: 1}, "mins": {minutes: 1},
			"hour": {minutes: 60}, "hours": {minutes: 60}, "h": {minutes: 60},
			"day": {days: 1}, "days": {days: 1}, "d": {days: 1}, "week": {days: 7}, "weeks": {days: 7}, "w": {days: 7},
			"fortnight": {days: 14}, "month": {months: 1}, "months": {months: 1}, "quarter": {months: 3}, "quarters": {months: 3},
			"year": {months: 12}, "years": {months: 12}, "y": {months: 12},
		},
		numbers: map[string]int{
			"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
			"nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
		},
		last:   set1("last", "past", "previous"),
		this:   set1("this", "current"),
		next:   set1("next", "coming"),
		ago:    set1("ago"),
		before: nil,
		in:     set1("in"),
		on:     set1("on", "the", "of"),
		at:     set1("at", "around"),
		oclock: set1("o'clock"),
	}
}
