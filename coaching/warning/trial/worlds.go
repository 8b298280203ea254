package trial

// Named is a world with a name for tables.
type Named struct {
	Name  string
	World World
	Bars  []Bar
}

// Altered are worlds that differ from the standard one in a single respect
// each, so that a rule which fits the standard world by chance shows it.
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
		alter("noise x1.3", func(w *World) { w.Noise = 1.3 }),
		alter("noise x0.7", func(w *World) { w.Noise = .7 }),
		alter("heavy tails", func(w *World) { w.Tail = .06 }),
		alter("own drift of items", func(w *World) { w.Wander = .25 }),
		alter("stronger sway", func(w *World) { w.Sway = .32 }),
		alter("longer memory", func(w *World) { w.Memory = .5 }),
		alter("heavy Mondays", func(w *World) { w.Weekly = .7 }),
		alter("narrow scale", func(w *World) { w.Squeeze, w.Offset = .75, .6 }),
		alter("quarter-scale answers", func(w *World) { w.Style = [3]float64{0, 0, 1} }),
		alter("half-scale answers", func(w *World) { w.Style = [3]float64{0, 1, 0} }),
		alter("longer crunches", func(w *World) { w.CrunchLen = [2]int{8, 12} }),
		alter("smaller shifts", func(w *World) { w.ShiftSD = [2]float64{1.6, 2.6} }),
		alter("holidays undeclared", func(w *World) { w.Declared = 0 }),
		alter("strain only", func(w *World) { w.OnlyStrain = .5 }),
		alter("items skipped", func(w *World) { w.Sparse = .7 }),
		alter("runs of silence", func(w *World) { w.Sticky = .35 }),
		spare("spare, runs of silence", func(w *World) { w.Sticky = .35 }),
		spare("spare, very uneven", func(w *World) { w.LogSpread = .15 }),
		spare("spare, noise x1.3", func(w *World) { w.Noise = 1.3 }),
		spare("half as often", func(w *World) { w.LogRate = .4 }),
	}
}
