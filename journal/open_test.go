package journal

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// made is a journal's folder with one entry, closed.
func made(t *testing.T) (dir, db string) {
	dir = t.TempDir()
	j := must(Open(t.Context(), dir, Options{}))(t)
	mustAdd(t, j, Entry{Body: strings.Repeat("word ", 2000)})
	db = filepath.Join(j.gen.dir, databaseName)
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	return dir, db
}

func put(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// snapshot is every file under dir with its bytes, locks aside.
func snapshot(t *testing.T, dir string) map[string]string {
	out := map[string]string{}
	err := filepath.WalkDir(dir, func(p string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || d.Name() == "lock" || d.Name() == "turn" {
			return err
		}
		if strings.HasSuffix(p, "-shm") || strings.HasSuffix(p, "-wal") {
			return nil // SQLite's own, empty
		}
		b, err := os.ReadFile(p)
		out[p] = string(b)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestBadFoldersAreNamedAndLeftAlone(t *testing.T) {
	for name, tc := range map[string]struct {
		spoil func(t *testing.T, dir, db string) (open string)
		want  Kind
	}{
		"a file in its place": {func(t *testing.T, dir, db string) string {
			put(t, filepath.Join(dir, "notes.txt"), "mine")
			return filepath.Join(dir, "notes.txt")
		}, NotAJournal},
		"below a file": {func(t *testing.T, dir, db string) string {
			put(t, filepath.Join(dir, "notes.txt"), "mine")
			return filepath.Join(dir, "notes.txt", "journal")
		}, NotAJournal},
		"somebody's folder": {func(t *testing.T, dir, db string) string {
			other := t.TempDir()
			put(t, filepath.Join(other, "letter.txt"), "mine")
			return other
		}, NotAJournal},
		"CURRENT is gone": {func(t *testing.T, dir, db string) string {
			os.Remove(filepath.Join(dir, currentName))
			return dir
		}, Damaged},
		"CURRENT names nothing": {func(t *testing.T, dir, db string) string {
			put(t, filepath.Join(dir, currentName), "gen-00000000\n")
			return dir
		}, Damaged},
		"CURRENT is empty": {func(t *testing.T, dir, db string) string {
			put(t, filepath.Join(dir, currentName), "")
			return dir
		}, Damaged},
		"CURRENT leads outside": {func(t *testing.T, dir, db string) string {
			put(t, filepath.Join(dir, currentName), "../elsewhere\n")
			return dir
		}, Damaged},
		"no database": {func(t *testing.T, dir, db string) string {
			os.Remove(db)
			return dir
		}, Damaged},
		"zero bytes": {func(t *testing.T, dir, db string) string {
			put(t, db, "")
			return dir
		}, Damaged},
		"text for a database": {func(t *testing.T, dir, db string) string {
			put(t, db, strings.Repeat("Dear diary, ", 2000))
			return dir
		}, Damaged},
		"cut short": {func(t *testing.T, dir, db string) string {
			if err := os.Truncate(db, 5000); err != nil {
				t.Fatal(err)
			}
			return dir
		}, Damaged},
		"no manifest": {func(t *testing.T, dir, db string) string {
			os.Remove(filepath.Join(filepath.Dir(db), manifestName))
			return dir
		}, Damaged},
		"kept in a way not known yet": {func(t *testing.T, dir, db string) string {
			put(t, filepath.Join(filepath.Dir(db), manifestName), `{"format":1,"vfs":"hologram"}`)
			return dir
		}, Newer},
		"newer schema": {func(t *testing.T, dir, db string) string {
			pragma(t, db, "user_version = 99")
			return dir
		}, Newer},
		"another program's database": {func(t *testing.T, dir, db string) string {
			pragma(t, db, "application_id = 7")
			return dir
		}, NotAJournal},
	} {
		t.Run(name, func(t *testing.T) {
			dir, db := made(t)
			target := tc.spoil(t, dir, db)
			before := snapshot(t, dir)
			j, err := Open(t.Context(), target, Options{})
			if err == nil {
				_, err = j.Add(t.Context(), Entry{Kind: Note, Body: "x"})
				j.Close()
			}
			wantKind(t, err, tc.want)
			after := snapshot(t, dir)
			for p, b := range before {
				if after[p] != b {
					t.Errorf("%s was changed", filepath.Base(p))
				}
			}
			for p := range after {
				if _, ok := before[p]; !ok {
					t.Errorf("%s was made", filepath.Base(p))
				}
			}
		})
	}
}

func pragma(t *testing.T, db, what string) {
	t.Helper()
	if err := withConn(dsn(db, "rw", "", 0, ""), func(c *conn) error { return c.script(context.Background(), "PRAGMA "+what) }); err != nil {
		t.Fatal(err)
	}
}

func TestSomebodysFolderGetsNoLockFile(t *testing.T) {
	dir := t.TempDir()
	put(t, filepath.Join(dir, "letter.txt"), "mine")
	_, err := Open(t.Context(), dir, Options{})
	wantKind(t, err, NotAJournal)
	names := must(os.ReadDir(dir))(t)
	if len(names) != 1 {
		t.Fatalf("%v", names)
	}
}

func TestMakingThatWasCutOffIsMadeAnew(t *testing.T) {
	dir := t.TempDir()
	gen := filepath.Join(dir, genPrefix+"cut")
	if err := os.Mkdir(gen, 0o700); err != nil {
		t.Fatal(err)
	}
	put(t, filepath.Join(gen, buildingName), "")
	put(t, filepath.Join(gen, databaseName), "")
	j := open(t, dir, nil)
	mustAdd(t, j, Entry{Body: "x"})
	if _, err := os.Stat(gen); err == nil {
		t.Fatal("the remains are still there")
	}
}

func TestOnlyTheOwnerMayRead(t *testing.T) {
	if runtime.GOOS == "windows" {
		return // permissions there are the folder's
	}
	dir := filepath.Join(t.TempDir(), "journal")
	j := open(t, dir, nil)
	mustAdd(t, j, Entry{Body: "x"})
	if err := j.SetSetting(t.Context(), "theme", "dark"); err != nil {
		t.Fatal(err)
	}
	err := filepath.WalkDir(dir, func(p string, d os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := d.Info()
		if err == nil && info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s: %v", p, info.Mode())
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if b := must(os.ReadFile(filepath.Join(dir, settingsName)))(t); !bytes.Contains(b, []byte(`"theme": "dark"`)) {
		t.Fatalf("%s", b)
	}
}

func TestDamagedPageIsReported(t *testing.T) {
	dir, db := made(t)
	b := must(os.ReadFile(db))(t)
	for at := 4096; at+4096 <= len(b); at += 4096 {
		copy(b[at:], bytes.Repeat([]byte{0xff}, 64))
	}
	put(t, db, string(b))
	j, err := Open(t.Context(), dir, Options{})
	if err == nil {
		defer j.Close()
		var rep Report
		rep, err = j.Verify(t.Context())
		if rep.Sound() && err == nil {
			t.Fatal("nothing was found")
		}
		return
	}
	wantKind(t, err, Damaged)
}

func TestFullDiskIsSaidAndNothingIsLost(t *testing.T) {
	j, _ := newJournal(t)
	first := mustAdd(t, j, Entry{Body: "x"})
	c := must(j.gen.get())(t)
	n := must(c.number(t.Context(), "PRAGMA page_count"))(t)
	if err := c.script(t.Context(), "PRAGMA max_page_count = "+itoa(int(n)+2)); err != nil {
		t.Fatal(err)
	}
	j.gen.put(c)
	_, err := j.Add(t.Context(), Entry{Kind: Note, Body: strings.Repeat("x", MaxText)})
	wantKind(t, err, Full)
	if got := must(j.List(t.Context(), Query{}, Page{}))(t); len(got) != 1 || got[0].ID != first.ID {
		t.Fatalf("%d entries", len(got))
	}
}

func TestReadOnlyJournalReadsAndRefusesToWrite(t *testing.T) {
	dir, _ := made(t)
	j := must(Open(t.Context(), dir, Options{ReadOnly: true}))(t)
	defer j.Close()
	if got := must(j.List(t.Context(), Query{}, Page{}))(t); len(got) != 1 {
		t.Fatalf("%d entries", len(got))
	}
	_, err := j.Add(t.Context(), Entry{Kind: Note, Body: "x"})
	wantKind(t, err, ReadOnly)
	_, err = Open(t.Context(), filepath.Join(t.TempDir(), "none"), Options{ReadOnly: true})
	wantKind(t, err, NotFound)
}

func TestUnwritableFolderIsSaid(t *testing.T) {
	if runtime.GOOS == "windows" || os.Geteuid() == 0 {
		// The superuser may write everywhere; /proc stands in for the folder.
		if _, err := os.Stat("/proc/self"); err != nil {
			return
		}
		_, err := Open(t.Context(), "/proc/journal", Options{})
		wantKind(t, err, ReadOnly)
		return
	}
	dir := t.TempDir()
	if err := os.Chmod(dir, 0o500); err != nil {
		t.Fatal(err)
	}
	_, err := Open(t.Context(), dir, Options{})
	wantKind(t, err, ReadOnly)
}

func TestEverySchemaEverReleasedOpens(t *testing.T) {
	files := must(filepath.Glob("testdata/schema*.db"))(t)
	if len(files) != schemaVersion {
		t.Fatalf("%d fixtures for %d schemas", len(files), schemaVersion)
	}
	for _, f := range files {
		dir := t.TempDir()
		gen := filepath.Join(dir, genPrefix+"fixture")
		if err := os.Mkdir(gen, 0o700); err != nil {
			t.Fatal(err)
		}
		put(t, filepath.Join(gen, databaseName), string(must(os.ReadFile(f))(t)))
		put(t, filepath.Join(gen, manifestName), `{"format":1,"vfs":"plain"}`)
		put(t, filepath.Join(dir, currentName), genPrefix+"fixture\n")
		j := open(t, dir, nil)
		es := must(j.List(t.Context(), Query{}, Page{}))(t)
		if len(es) != 1 || es[0].Outcome.Before == nil || es[0].People[0].Name != "Mina" {
			t.Fatalf("%s: %+v", f, es)
		}
		mustAdd(t, j, Entry{Body: "still writes"})
		if rep := must(j.Verify(t.Context()))(t); !rep.Sound() {
			t.Fatalf("%s: %+v", f, rep)
		}
	}
}

// TestWriteFixture makes testdata/schemaN.db when a schema is released.
func TestWriteFixture(t *testing.T) {
	to := os.Getenv("FOOTLIGHT_WRITE_FIXTURE")
	if to == "" {
		return
	}
	j, _ := newJournal(t)
	mustAdd(t, j, fullEntry())
	db := filepath.Join(j.gen.dir, databaseName)
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	put(t, to, string(must(os.ReadFile(db))(t)))
}

func TestCancelledCallChangesNothing(t *testing.T) {
	j, _ := newJournal(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := j.Add(ctx, Entry{Kind: Note, Body: "x"})
	wantKind(t, err, Interrupted)
	ctx, cancel = context.WithCancel(t.Context())
	_, err = j.Import(ctx, "test", func(im *Import) error {
		_, err := im.Entry(Entry{Kind: Note, Body: "x"})
		cancel()
		return err
	})
	wantKind(t, err, Interrupted)
	if n := must(j.Count(t.Context(), Query{}))(t); n != 0 {
		t.Fatalf("%d entries", n)
	}
}

// TestReadOnlyNeverLeavesOutWhatTheLogHolds: where the log cannot be read, a
// journal says so instead of showing itself without its newest entries.
func TestReadOnlyNeverLeavesOutWhatTheLogHolds(t *testing.T) {
	dir, _ := made(t)
	j := must(Open(t.Context(), dir, Options{}))(t)
	defer j.Close() // which would empty the log
	mustAdd(t, j, Entry{Body: "only in the log"})
	copied := filepath.Join(t.TempDir(), "copy")
	if err := os.CopyFS(copied, os.DirFS(dir)); err != nil {
		t.Fatal(err)
	}
	base := must(filepath.Glob(filepath.Join(copied, "gen-*", "journal.db")))(t)[0]
	if err := errors.Join(os.Remove(base+"-shm"), os.Symlink(base+"-shm", base+"-shm")); err != nil {
		t.Fatal(err) // a link to itself: nobody can open it
	}
	_, err := Open(t.Context(), copied, Options{ReadOnly: true})
	wantKind(t, err, ReadOnly)
	if err := os.Remove(base + "-shm"); err != nil {
		t.Fatal(err)
	}
	whole := must(Open(t.Context(), copied, Options{}))(t)
	defer whole.Close()
	if got := must(whole.List(t.Context(), Query{}, Page{}))(t); len(got) != 2 {
		t.Fatalf("%d entries", len(got))
	}
}
