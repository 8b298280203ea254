package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

const rows = `person,date,load,exhaustion,recovery,clarity,recognised,away
b,2024-03-05,8,8,1,5,5,0
b,2024-03-06,8,8,1,5,5,0
`

// high is a person at 9 of 10 on every day of a month.
func high(name string) string {
	var b bytes.Buffer
	for d := 1; d <= 29; d++ {
		b.WriteString(name + ",2024-02-" + string([]byte{'0' + byte(d/10), '0' + byte(d%10)}) + ",9,9,1,5,5,0\n")
	}
	return b.String()
}

func runOn(t *testing.T, in string, workers int) string {
	t.Helper()
	dir := t.TempDir()
	series, out := filepath.Join(dir, "s.csv"), filepath.Join(dir, "w.csv")
	if err := os.WriteFile(series, []byte(in), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := run(series, out, workers); err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestPeopleComeOutInOrderWhateverTheWorkers(t *testing.T) {
	in := rows + high("c") + high("a") + high("d")
	one := runOn(t, in, 1)
	if want := "person,date,severity,kind\nc,2024-02-15,warning,level\na,2024-02-15,warning,level\nd,2024-02-15,warning,level\n"; one != want {
		t.Errorf("got\n%swant\n%s", one, want)
	}
	if many := runOn(t, in, 4); many != one {
		t.Errorf("four workers say\n%sone says\n%s", many, one)
	}
}

func TestScatteredRowsGiveTheSame(t *testing.T) {
	a, b := high("a"), high("b")
	cut := len(a) / 29 * 10
	mixed := runOn(t, "person,date,load,exhaustion,recovery,clarity,recognised,away\n"+a[:cut]+b+a[cut:], 2)
	apart := runOn(t, "person,date,load,exhaustion,recovery,clarity,recognised,away\n"+a+b, 2)
	if mixed != apart || len(mixed) < 60 {
		t.Errorf("scattered\n%stogether\n%s", mixed, apart)
	}
}

func TestBrokenRowIsAnErrorThatNamesTheLine(t *testing.T) {
	dir := t.TempDir()
	series := filepath.Join(dir, "s.csv")
	if err := os.WriteFile(series, []byte(rows+"b,2024-03-07,x,8,1,5,5,0\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	err := run(series, filepath.Join(dir, "w.csv"), 2)
	if err == nil || !bytes.Contains([]byte(err.Error()), []byte("line 4")) {
		t.Errorf("got %v", err)
	}
}
