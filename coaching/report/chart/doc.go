// Package chart turns plain values into the geometry of a chart, and the
// geometry into SVG or pixels.
//
// A Chart holds values and the words for them; Layout gives a Scene of simple
// shapes with colour roles, and the places that answer a pointer or the
// keyboard. A painter needs to know shapes and colours only, never charts.
//
// It knows no domain: days are whole days since 1970-01-01, ids are opaque
// keys, every word is the caller's. What was not logged is absent and never
// drawn as zero. Nothing is told by colour alone: series also differ by dash
// and shape, fills by hatching, and each bears its name.
//
// Layout never fails. NaN counts as not logged, values beyond ±1e12 as that
// limit, and a Scene holds no NaN and no infinity. Texts lie inside the Scene
// and never over each other; what does not fit is shortened with an ellipsis or
// left to Say and to the Table, which always have the whole.
package chart
