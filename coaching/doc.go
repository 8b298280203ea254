// Package coaching holds the rules that read a journal back to its writer: the
// figures of a day, the signals of the twelve challenges, the remedies that fit
// them, human help, and the cards of Insights.
//
// Everything here is pure: values in, values out, today a parameter. Nothing
// reads a clock, a file or the store. The daily figures (DayOf) are the one
// thing worth keeping; all else is computed from them in milliseconds, and
// every number names the query or the ids that open the entries behind it.
//
// Nothing here is a diagnosis. A signal compares the writer with their own
// earlier weeks and with nobody else, says on how much it rests, and is silent
// when that is too little. Load is never multiplied by minutes, and exposure
// (what actions cost) is never mixed with state (the check-ins).
package coaching
