package trial

// Named is a world with a name for tables.
type Named struct {
	Name  string
	World World
	Bars  []Bar
}

// Plain are the two worlds that resemble the public data.
func Plain() []Named {
	return []Named{{"standard", Usual(), Standard}, {"40 % missing", Spare(), Miss40}}
}

// Altered are worlds that differ from the standard one in a single respect
// each, so that a rule which fits the standard world by chance shows it. Some
// are so hard that no rule can meet every bar; there the reference is the
// yardstick.
func Altered() []Named {
	alter := func(name string, change func(*World)) Named {
		w := Usual()
		change(&w)
		return Named{name, w, Standard}
	}
	spare := func(name string, change func(*World)) Named {
		w := Spare()
		change(&w)
		return Named{name, w, Miss40}
	}
	return []Named{
		alter("noise x0.7", func(w *World) { w.Noise = .7 }),
		alter("noise x1.4", func(w *World) { w.Noise = 1.4 }),
		alter("no memory", func(w *World) { w.Memory = 0 }),
		alter("memory 0.6", func(w *World) { w.Memory = .6 }),
		alter("memory 0.7", func(w *World) { w.Memory = .7 }),
		alter("heavy tails", func(w *World) { w.Tail = .06 }),
		alter("own drift of items", func(w *World) { w.Wander = .25 }),
		alter("sway of a month", func(w *World) { w.Sway = .25 }),
		alter("seasons", func(w *World) { w.Season = .3 }),

		alter("five answers", func(w *World) { w.Style = [3]float64{0, 0, 1} }),
		alter("half points", func(w *World) { w.Style = [3]float64{0, 1, 0} }),
		alter("only 3 to 7", func(w *World) { w.Squeeze, w.Offset, w.Ends = .6, .5, [2]float64{3, 7} }),
		alter("narrow scale", func(w *World) { w.Squeeze, w.Offset = .75, .6 }),
		alter("half a point higher", func(w *World) { w.Offset = .5 }),
		alter("half a point lower", func(w *World) { w.Offset = -.5 }),

		alter("rest Friday, Saturday", func(w *World) { w.Rest = [7]bool{5: true, 6: true} }),
		alter("rest Sunday, Monday", func(w *World) { w.Rest = [7]bool{0: true, 1: true} }),
		alter("rest Wednesday only", func(w *World) { w.Rest = [7]bool{3: true} }),
		alter("no rest days", func(w *World) { w.Rest = [7]bool{} }),
		alter("great relief on rest days", func(w *World) { w.RestPull = 2 }),
		alter("heavy Mondays", func(w *World) { w.Weekly = .9 }),

		alter("writes nearly daily", func(w *World) { w.LogRate, w.LogSpread, w.RestDay = .93, .05, [2]float64{.85, 1} }),
		alter("runs of silence", func(w *World) { w.Sticky = .35 }),
		alter("gaps of weeks", func(w *World) { w.Gaps, w.GapDays = 3, [2]int{10, 30} }),
		alter("begins five weeks late", func(w *World) { w.Late = 35 }),
		alter("holidays undeclared", func(w *World) { w.Declared = 0 }),
		alter("strain only", func(w *World) { w.OnlyStrain = 1 }),
		alter("items skipped", func(w *World) { w.Sparse, w.OnlyStrain = 1, 0 }),
		alter("silence under strain, weaker", func(w *World) { w.Collapse = .4 }),
		alter("silence under strain, stronger", func(w *World) { w.Collapse = .85 }),

		alter("faster ramps", func(w *World) { w.RampDays = [2]int{12, 40} }),
		alter("slower ramps", func(w *World) { w.RampDays = [2]int{56, 120} }),
		alter("smaller shifts", func(w *World) { w.ShiftSD = [2]float64{1.6, 2.6} }),
		alter("ramps that recover", func(w *World) { w.Recover = 28 }),
		alter("energy and recovery hardly follow", func(w *World) { w.Carry = .4 }),
		alter("longer crunches", func(w *World) { w.CrunchLen = [2]int{8, 12} }),
		alter("more crunches", func(w *World) { w.Crunches = 6 }),

		spare("missing, in runs", func(w *World) { w.Sticky = .35 }),
		spare("missing, very uneven", func(w *World) { w.LogSpread = .25 }),
		spare("missing, noise x1.4", func(w *World) { w.Noise = 1.4 }),
		spare("missing, gaps of weeks", func(w *World) { w.Gaps, w.GapDays = 3, [2]int{10, 30} }),
		spare("60 % missing", func(w *World) { w.LogRate, w.LogSpread = .42, .06 }),
	}
}
