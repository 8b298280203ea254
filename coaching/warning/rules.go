package warning

// The bounds of the engine. They were set on simulated people so that a calm
// person is warned wrongly about once in seven to ten years; where
// WARNINGS.md gives a bound, it is that one unless a comment says otherwise.
const (
	warmDays, warmLogs = 28, 10 // before that only the level rule speaks

	// Baseline: days 42–180 old, so that six weeks of a slow rise do not become
	// part of the usual. It is not renewed while a rise is being suspected.
	baselineGap   = 42
	baselineReach = 180
	suspicion     = 1.0 // log odds
	longestHold   = 8   // weeks

	// Evidence. Single values are clipped so that it is duration that counts, not
	// height; the log odds of a lasting rise over nothing-or-a-crunch must reach
	// the bound. (The reference accumulates clipped values for the same reason.)
	clipZ        = 2.1
	clipRole     = 2.0
	evidenceDays = 98
	strainOdds   = 3.3
	strainCounts = 3. // how often strain counts beside energy and recovery (rise.go)
	roleOdds     = 5.0
	crunchWeight = 1.15 // log prior odds against a passing crunch, strain
	roleWeight   = 3.0  // the same for clarity and recognition, which a crunch moves less

	// Beside the odds, the pattern must be there to be seen.
	lastWeek, weekBefore, thirdWeek = .6, .3, 0. // mean z of days 0–6, 7–13, 14–20
	roleLastWeek, roleWeekBefore    = .8, .7
	leastLogs                       = 3        // in 14 days
	strainLevel                     = 4.9      // mean of strain, exhaustion, lack of recovery on workdays
	roleDrop, roleLevel             = 1.0, 6.4 // points fallen; what is still felt, as it is typed

	// Level rule: the very high, whatever is usual.
	// Fewer check-ins than WARNINGS.md asks for, but a sure mean (levelSure).
	levelFrom                 = 14 // days after the first check-in
	levelEarly                = 42 // days: until then 21 days back and 5 logs
	levelLogs, levelEarlyLogs = 8, 5
	levelMedian               = 6.3
	levelHigh, levelShare     = 5.8, .7
	levelMean                 = 5.9
	levelSure                 = 6.4 // lower end of the mean's 80 % interval
	levelClear                = 5.5

	// Silence: the odds gain at most silenceMost from days without a check-in.
	silenceMost, silenceLeast = 2.0, 1.0
	silenceOdds               = 1.8 // of strain itself
	silenceDrop               = .4  // a silent writer's rate, relative to the usual one
	silenceChance             = .05 // of so few check-ins at the usual rate
	silenceLast               = .9  // mean z of the last five check-ins
	nudgeChance, nudgeApart   = .005, 60

	spikeZ, spikeApart = 1.3, 28 // 5-day mean of joined z: 1.8 of its own spreads
	spikeFew           = .54     // added for fewer answers: spikeFew·(1/answers − 1/3)

	sameKindApart, anyApart = 28, 14
	clearDays, clearZ       = 14, .4
	clearLogs               = 3
	remindAfter             = 56
	lapseAfter              = 84 // days without any check-in: nothing is known any more

	// Levels.
	strainedAfter = 21 // days strain or level stay uncleared
	stopAfter     = 21 // days strained
	stopLevel     = 8.0
	stopRecovery  = 2.5
	stopDays      = 3 // of a week, at the very end of strain and energy
	stopAgain     = 21
	veryEnd       = .5
	recentDays    = 28
	recentLogs    = 4
	laterDays     = 7
)
