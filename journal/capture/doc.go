// Package capture is the grammar of the line a person writes: what happened,
// with people, kind, time and load in a few signs. Window and terminal share
// it, and so do queries. Everything here is pure: the clock is a parameter.
//
// # The line
//
//	yesterday 14:30: Helped @Mina untangle the release %Atlas /unblock +empathy =buffer 45m ^6 ~unseen #release
//
//	@ person or team    % project    # tag    / kind of support    + trait    = form of labor
//	45m 1h 1h30 90 min  minutes, 1–1440          ^0 … ^10  load          ~ visibility
//
// Names with spaces stand in quotes (@"Lee Wong"). Words of the catalogue are
// its ids or any word a Lexicon knows. Everything has a long form: person:
// project: tag: kind: trait: labor: min: load: vis: share: origin: authority:
// mode: part: held:yes until:DAY released:DAY ask:2w energised:yes, and at: or
// day: for a date inside the line. Of fields that hold one value the last one
// named counts.
//
// A line may begin with a date or time: a full date (2026-11-20, 20.11.2026)
// or a clock (14:30), both also together and behind a word for a day, need
// nothing more; every other date ("Monday:", "vor 3 Tagen:") needs the colon,
// for it could begin a sentence; where it lacks one, or no calendar has the day,
// a Remark says so. A weekday is the last one before today, a date without a
// year the last one there was; only what is named as ahead ("tomorrow", "next
// Friday", a full date) lies ahead, is kept on that day, and a Remark says so.
// Days named by words are the writer's: with days
// that start at 04:00, yesterday 01:30 is the night after yesterday. 11/12 is
// never a date.
//
// # What becomes the words
//
// The tokens behind the last plain word are taken out; those inside the
// sentence are understood and stay, and so does a sign that means nothing,
// alone, wherever it stands. Mentions (@ and %) right behind the words
// belong to the sentence; a lone / parts them from it. A backslash before a
// token makes it plain. A line of nothing but tokens is its own words.
//
// # Promises
//
// Nothing is refused and nothing is lost: what means nothing stays in the words,
// bytes that are no text included, and a Remark points at what looks like a
// slip. Format writes the line that is read back as the same entry; that holds
// for every line and whatever Lexicon reads it. Reading takes time linear in
// the line.
package capture
