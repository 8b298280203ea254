package journal

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
)

// The names in a journal's folder.
const (
	currentName  = "CURRENT" // one line: the name of the live generation's folder
	genPrefix    = "gen-"
	databaseName = "journal.db"
	manifestName = "manifest.json"
	buildingName = "building" // stands in a generation until CURRENT names it
	backupsName  = "backups"
	inboxName    = "inbox"
	settingsName = "settings.json"
)

// manifest stands beside a generation's database and says how to open it.
type manifest struct {
	Format int    `json:"format"` // of the generation's folder
	VFS    string `json:"vfs"`    // a key of vfsKinds
}

const manifestFormat = 1

// vfsKinds names the ways a generation's pages may be kept, each giving the
// SQLite VFS to open the database with. Sealed pages enter here.
var vfsKinds = map[string]func(dir string) (string, error){
	"plain": func(string) (string, error) { return "", nil },
}

// vfsFor is the VFS the generation in dir opens with.
func vfsFor(dir string, m manifest) (string, error) {
	kind, ok := vfsKinds[m.VFS]
	if !ok || m.Format > manifestFormat {
		return "", &Error{Kind: Newer, Field: "journal", Detail: "format"}
	}
	return kind(dir)
}

func readManifest(dir string) (manifest, error) {
	var m manifest
	b, err := os.ReadFile(filepath.Join(dir, manifestName))
	if errors.Is(err, fs.ErrNotExist) {
		return m, &Error{Kind: Damaged, Field: "journal", Detail: "half", Err: err}
	}
	if err != nil {
		return m, fileError(err)
	}
	if json.Unmarshal(b, &m) != nil || m.Format < 1 {
		return m, &Error{Kind: Damaged, Field: "journal", Detail: "manifest"}
	}
	return m, nil
}

// readCurrent gives the live generation's name, "" where there is no CURRENT.
func readCurrent(dir string) (string, error) {
	b, err := os.ReadFile(filepath.Join(dir, currentName))
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR) {
		return "", nil // what stands there instead is for inspect to say
	}
	if err != nil {
		return "", fileError(err)
	}
	name := strings.TrimSuffix(string(b), "\n")
	if !strings.HasPrefix(name, genPrefix) || name != filepath.Base(name) || len(name) > 64 {
		return "", &Error{Kind: Damaged, Field: "journal", Detail: "CURRENT"}
	}
	return name, nil
}

// state is what a folder turns out to be when CURRENT is missing.
type state uint8

const (
	stateAbsent  state = iota // nothing there: a journal can be made
	stateEmpty                // an empty folder, or one in which a making was cut off
	stateHalf                 // a journal that lost its CURRENT
	stateForeign              // something else
)

// inspect looks without touching anything.
func inspect(dir string) (state, error) {
	info, err := os.Stat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return stateAbsent, nil
	case err != nil:
		if parentIsFile(dir) {
			return stateForeign, nil
		}
		return 0, fileError(err)
	case !info.IsDir():
		return stateForeign, nil
	}
	names, err := os.ReadDir(dir)
	if err != nil {
		return 0, fileError(err)
	}
	if slices.ContainsFunc(names, func(n os.DirEntry) bool { return n.Name() == currentName }) {
		return stateEmpty, nil // somebody finished making it just now; the caller looks again
	}
	out := stateEmpty
	for _, n := range names {
		switch name := n.Name(); {
		case name == "lock", name == "turn", strings.HasPrefix(name, currentName+"."),
			name == ".DS_Store", name == "desktop.ini", name == "Thumbs.db":
		case strings.HasPrefix(name, genPrefix) && n.IsDir():
			if finished(filepath.Join(dir, name)) {
				return stateHalf, nil
			}
		case name == backupsName, name == inboxName:
			out = stateHalf
		default:
			return stateForeign, nil
		}
	}
	return out, nil
}

// finished tells a generation that may hold somebody's words from one whose
// making was cut off.
func finished(gen string) bool {
	if _, err := os.Lstat(filepath.Join(gen, buildingName)); err == nil {
		return false
	}
	names, err := os.ReadDir(gen)
	return err != nil || len(names) > 0
}

func parentIsFile(dir string) bool {
	for p := filepath.Dir(dir); ; p = filepath.Dir(p) {
		if info, err := os.Stat(p); err == nil {
			return !info.IsDir()
		}
		if p == filepath.Dir(p) {
			return false
		}
	}
}

// writeFile replaces a file whole: either the old bytes stand there or the new.
func writeFile(path string, data []byte) error {
	f, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path)+".*") // 0600
	if err != nil {
		return fileError(err)
	}
	_, err = f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	if e := f.Close(); err == nil {
		err = e
	}
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err == nil {
		err = syncDir(filepath.Dir(path))
	}
	if err != nil {
		os.Remove(f.Name())
	}
	return fileError(err)
}

// fullNotReadOnly tells a full disk from a folder that may not be written:
// where it finds no room for its log, SQLite gives the same answer to both.
func fullNotReadOnly(dir string, err error) error {
	if KindOf(err) != ReadOnly {
		return err
	}
	const room = 64 << 10 // what the log needs to begin with
	f, e := os.CreateTemp(dir, "room.*")
	if e == nil {
		_, e = f.Write(make([]byte, room))
		f.Close()
		os.Remove(f.Name())
	}
	if full := fileError(e); KindOf(full) == Full {
		return full
	}
	return err
}

// sweep removes generations that CURRENT does not name. The caller has the
// folder alone, and CURRENT names one that opened.
func sweep(dir, live string) {
	names, err := os.ReadDir(dir)
	if err != nil {
		return
	}
	for _, n := range names {
		stale := strings.HasPrefix(n.Name(), genPrefix) && n.Name() != live
		if stale || strings.HasPrefix(n.Name(), currentName+".") {
			os.RemoveAll(filepath.Join(dir, n.Name())) // what stays is swept the next time
		}
	}
}
