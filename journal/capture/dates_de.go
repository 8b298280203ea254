package capture

// German words of dates, folded. The short weekdays So, Mo, Di, Mi and Do begin
// sentences of German and English and count only with their full stop.
func datesDE() dateWords {
	return dateWords{
		days: map[string]int{
			"heute": 0, "gestern": -1, "vorgestern": -2, "morgen": 1, "ubermorgen": 2, "uebermorgen": 2,
		},
		weekdays: map[string]int{
			"sonntag": 0, "montag": 1, "dienstag": 2, "mittwoch": 3, "donnerstag": 4, "freitag": 5, "samstag": 6, "sonnabend": 6,
			"so.": 0, "mo": 1, "mo.": 1, "di.": 2, "mi.": 3, "do.": 4, "fr": 5, "fr.": 5, "sa.": 6,
		},
		months: map[string]int{
			"januar": 1, "janner": 1, "februar": 2, "feber": 2, "marz": 3, "maerz": 3, "april": 4, "mai": 5, "juni": 6, "juli": 7,
			"august": 8, "september": 9, "oktober": 10, "november": 11, "dezember": 12, "okt": 10, "dez": 12,
		},
		parts: map[string]int{
			"fruh": 7 * 60, "frueh": 7 * 60, "morgen": 9 * 60, "morgens": 9 * 60, "vormittag": 10 * 60, "vormittags": 10 * 60,
			"mittag": 12 * 60, "mittags": 12 * 60, "nachmittag": 15 * 60, "nachmittags": 15 * 60,
			"abend": 19 * 60, "abends": 19 * 60, "nacht": 22 * 60, "nachts": 22 * 60,
		},
		times: map[string][2]int{
			"mittags": {0, 12 * 60}, "morgens": {0, 9 * 60}, "vormittags": {0, 10 * 60}, "nachmittags": {0, 15 * 60},
			"abends": {0, 19 * 60}, "heute nacht": {0, 22 * 60}, "letzte nacht": {-1, 22 * 60}, "mitternacht": {-1, 24 * 60},
		},
		units: map[string]unit{
			"minute": {minutes: 1}, "minuten": {minutes: 1}, "stunde": {minutes: 60}, "stunden": {minutes: 60}, "std": {minutes: 60},
			"tag": {days: 1}, "tage": {days: 1}, "tagen": {days: 1}, "woche": {days: 7}, "wochen": {days: 7},
			"monat": {months: 1}, "monate": {months: 1}, "monaten": {months: 1}, "quartal": {months: 3}, "quartale": {months: 3},
			"jahr": {months: 12}, "jahre": {months: 12}, "jahren": {months: 12},
		},
		numbers: map[string]int{
			"ein": 1, "eine": 1, "einem": 1, "einer": 1, "einen": 1, "zwei": 2, "drei": 3, "vier": 4, "funf": 5, "fuenf": 5,
			"sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwolf": 12, "zwoelf": 12,
		},
		last:   set1("letzter", "letzte", "letzten", "letztes", "letztem", "voriger", "vorige", "vorigen", "voriges", "vergangenen", "vergangene", "vergangener"),
		this:   set1("dieser", "diese", "diesen", "dieses", "diesem"),
		next:   set1("nachster", "nachste", "nachsten", "nachstes", "naechster", "naechste", "naechsten", "kommenden", "kommende", "kommender"),
		ago:    nil,
		before: set1("vor"),
		in:     set1("in"),
		on:     set1("am", "im", "den", "der", "dem"),
		at:     set1("um", "gegen"),
		oclock: set1("uhr"),
	}
}
