package warning

// noise is what a series does when nothing happens; variances in z². short and
// slow are AR(1): the first loses half of itself or so in a day, the second is
// a sway of two weeks that everybody has. The figures were fitted to the
// autocorrelation of calm simulated people at 0–56 days.
type noise struct {
	keep               *decay // of the short memory
	short, slow, white float64
	each               float64 // added to short where fewer of the three items are answered: each·(1/answers − 1/3)
	few                float64 // baseline error: few/check-ins² + a little
}

var (
	strainNoise = noise{keep: &strainKeep, short: .3, slow: .06, white: .21, each: .65, few: 150}
	roleNoise   = noise{keep: &roleKeep, short: .75, slow: .02, white: .25, few: 150}
	bothNoise   = noise{keep: &roleKeep, short: .37, slow: .015, white: .12, few: 75} // the mean of the two
)

// decay[n] is the correlation over n days.
type decay [evidenceDays + 1]float64

var strainKeep, roleKeep, slowKeep = decaying(.5), decaying(.42), decaying(.92)

func decaying(x float64) (p decay) {
	p[0] = 1
	for i := range evidenceDays {
		p[i+1] = p[i] * x
	}
	return p
}

// answering is the model for a person who answers so many of the three items a
// day: strain alone swings more, and from day to day it keeps what it swings.
func (m noise) answering(answers float64) noise {
	m.short += m.each * (1/min(3, max(1, answers)) - 1./3)
	return m
}

// scaled is the model for a person whose signals move together more or less
// than others' do. The sway is everybody's.
func (m noise) scaled(by float64) noise {
	m.short *= by
	m.white *= by
	return m
}

func (m noise) total() float64 { return m.short + m.slow + m.white }

// baseError is the variance of a usual that rests on so many check-ins. It
// falls faster than with their number, because a usual that rests on a month
// rests on a single swing of the sway.
func (m noise) baseError(logs int) float64 {
	n := float64(max(8, logs))
	return .02 + m.few/(n*n)
}

// strainNoise of this person.
func (b *baseline) noise() noise { return strainNoise.answering(b.Answers).scaled(b.Scale2) }
