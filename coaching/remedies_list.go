package coaching

// remedies is the catalogue. Ids never change; what DOMAIN.md asks for each
// challenge is all here, in our own words in the translations.
var remedies = []Remedy{
	{"tell-upward", "underrecognition", Me, []Measure{UnseenShare, LowValued}},
	{"note-before", "underrecognition", Me, []Measure{UnseenShare}},
	{"ask-what-changed", "underrecognition", Me, []Measure{FeedbackGap, LowValued}},
	{"name-the-hands", "underrecognition", WithLead, []Measure{UnseenShare, LowValued}},
	{"easier-round", "underrecognition", MyTeam, []Measure{GivenShare, FeedbackGap}},
	{"enabling-award", "underrecognition", Organisation, []Measure{GivenShare, UnseenShare}},

	{"whose-decision", "ambiguity", Me, []Measure{NoAuthority, CharterShare}},
	{"role-page", "ambiguity", WithLead, []Measure{LowClarity, CharterShare}},
	{"decision-list", "ambiguity", WithLead, []Measure{NoAuthority, LowClarity}},
	{"escalation-name", "ambiguity", WithLead, []Measure{NoAuthority}},
	{"tell-the-team", "ambiguity", MyTeam, []Measure{LowClarity, CharterShare}},

	{"no-courier", "between", Me, []Measure{BufferCount}},
	{"after-the-middle", "between", Me, []Measure{BufferCount}},
	{"two-demands", "between", WithLead, []Measure{ManagersCount, BufferCount}},
	{"one-decides", "between", WithLead, []Measure{ManagersCount}},
	{"same-table", "between", MyTeam, []Measure{ManagersCount, BufferCount}},

	{"next-step-sentence", "mobility", Me, []Measure{StepGap, GoalGap}},
	{"own-case", "mobility", Me, []Measure{GoalGap, StepGap}},
	{"ask-stretch", "mobility", WithLead, []Measure{StepGap}},
	{"sponsor-talk", "mobility", Organisation, []Measure{StepGap, GoalGap}},
	{"how-roles-are-filled", "mobility", Organisation, []Measure{StepGap}},

	{"after-heavy", "emotional-toll", Me, []Measure{HeavyDaysCount, HeavyRun, LowRecovery}},
	{"without-mask", "emotional-toll", Me, []Measure{SurfaceCount}},
	{"one-who-listens", "emotional-toll", Me, []Measure{HeavyDaysCount, Exhaustion, SurfaceCount}},
	{"lighter-week", "emotional-toll", WithLead, []Measure{HeavyRun, Exhaustion}},
	{"spread-the-carrying", "emotional-toll", MyTeam, []Measure{HeavyDaysCount, HeavyRun}},
	{"supervision", "emotional-toll", Organisation, []Measure{SurfaceCount, HeavyDaysCount}},
	{"see-a-doctor", "emotional-toll", Professional, []Measure{Exhaustion, LowRecovery}},

	{"one-in-one-out", "overstretch", Me, []Measure{KindsPerDay, ProjectsPerDay}},
	{"fewer-switches", "overstretch", Me, []Measure{KindsPerDay, ProjectsPerDay}},
	{"closing-time", "overstretch", Me, []Measure{OutsideMinutes}},
	{"open-trade-off", "overstretch", WithLead, []Measure{ProjectsPerDay, OutsideMinutes}},
	{"cover-with-end", "overstretch", WithLead, []Measure{CoverShare}},
	{"cover-rota", "overstretch", MyTeam, []Measure{CoverShare, OutsideMinutes}},

	{"two-strengths", "identity", Me, []Measure{FieldSpread, ElsewhereShare}},
	{"known-for", "identity", Me, []Measure{FieldSpread}},
	{"how-others-see", "identity", MyTeam, []Measure{FieldSpread}},
	{"shape-the-work", "identity", WithLead, []Measure{ElsewhereShare, FieldSpread}},
	{"hand-on-project", "identity", WithLead, []Measure{ElsewhereShare}},

	{"learning-hour", "development", Me, []Measure{LearningGap}},
	{"smaller-goal", "development", Me, []Measure{GoalGap}},
	{"mentor-in-role", "development", Me, []Measure{LearningGap, GoalGap}},
	{"one-training", "development", WithLead, []Measure{LearningGap}},
	{"peer-circle", "development", Organisation, []Measure{LearningGap, GoalGap}},

	{"show-once", "micro-assisting", Me, []Measure{RepeatCount, ShortShare}},
	{"wait-a-little", "micro-assisting", Me, []Measure{ShortShare}},
	{"entrust-one", "micro-assisting", Me, []Measure{RepeatCount}},
	{"open-hour", "micro-assisting", MyTeam, []Measure{ShortShare}},
	{"shared-answers", "micro-assisting", MyTeam, []Measure{RepeatCount, ShortShare}},

	{"offer-with-no", "overstepping", Me, []Measure{HeldBackCount, OverCount}},
	{"how-did-it-land", "overstepping", Me, []Measure{OverCount}},
	{"one-named-area", "overstepping", WithLead, []Measure{NoAuthority, HeldBackCount}},
	{"lead-knows-first", "overstepping", WithLead, []Measure{OverCount, NoAuthority}},
	{"how-we-ask", "overstepping", MyTeam, []Measure{HeldBackCount, OverCount}},

	{"ten-minute-call", "distance", Me, []Measure{ChatOnly, ChatShare}},
	{"ask-not-guess", "distance", Me, []Measure{ChatOnly}},
	{"where-people-look", "distance", Me, []Measure{ChatShare}},
	{"voice-for-feedback", "distance", MyTeam, []Measure{ChatShare, ChatOnly}},
	{"days-together", "distance", Organisation, []Measure{ChatShare}},

	{"one-tap", "silence", Me, []Measure{SilentDays}},
	{"three-words", "silence", Me, []Measure{SilentDays}},
	{"weekly-question", "silence", Me, []Measure{SilentDays}},
	{"tell-someone", "silence", Me, []Measure{SilentDays}},
	{"look-with-somebody", "silence", Professional, []Measure{SilentDays}},
}
