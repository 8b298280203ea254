package journal

import "testing"

func TestMemosAreKeptAndCleared(t *testing.T) {
	c := newClock()
	dir := t.TempDir()
	j := open(t, dir, c)
	_, seq, _ := j.ChangesSince(t.Context(), -1)
	if err := j.PutMemo(t.Context(), "week", []byte{0, 255}); err != nil {
		t.Fatal(err)
	}
	other := open(t, dir, c)
	if got := must(other.Memo(t.Context(), "week"))(t); string(got) != "\x00\xff" {
		t.Fatalf("%q", got)
	}
	if err := j.PutMemo(t.Context(), "week", []byte("two")); err != nil {
		t.Fatal(err)
	}
	if got := must(other.Memo(t.Context(), "week"))(t); string(got) != "two" {
		t.Fatalf("%q", got)
	}
	wantKind(t, j.PutMemo(t.Context(), "week", make([]byte, MaxMemo+1)), Invalid)
	wantKind(t, j.PutMemo(t.Context(), "", nil), Invalid)
	if err := j.PutMemo(t.Context(), "month", []byte("m")); err != nil {
		t.Fatal(err)
	}
	if err := j.PutMemo(t.Context(), "week", nil); err != nil {
		t.Fatal(err)
	}
	if got := must(j.Memo(t.Context(), "week"))(t); got != nil {
		t.Fatalf("%q", got)
	}
	if err := j.ClearMemos(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got := must(j.Memo(t.Context(), "month"))(t); got != nil {
		t.Fatalf("%q", got)
	}
	if ch, _, _ := j.ChangesSince(t.Context(), seq); len(ch) != 0 {
		t.Fatal(ch)
	}
	if _, ok, _ := j.LastStep(t.Context()); ok {
		t.Fatal("a memo is no step")
	}
}
