package sample

import "testing"

// BenchmarkLife is the largest life the project measures with: it must stay
// below two seconds.
func BenchmarkLife(b *testing.B) {
	for b.Loop() {
		n := 0
		for range Life(spec(100_000, 10, 1)) {
			n++
		}
		if n < 100_000 {
			b.Fatal(n)
		}
	}
}
