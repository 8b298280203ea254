package journal

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
)

// generation is the live database as this Journal has it open: a few idle
// connections. It is replaced whole when CURRENT names another.
type generation struct {
	name, dir string
	dsn       string
	mu        sync.Mutex
	idle      []*conn
	watch     *conn // the dedicated connection of DataVersion
	gone      bool  // closed
}

const maxIdle = 4

// openGeneration opens what CURRENT names and checks that it is a journal.
// Nothing is created. schema is the database's own version.
func openGeneration(ctx context.Context, dir, name string, o Options) (g *generation, schema int64, err error) {
	gdir := filepath.Join(dir, name)
	m, err := readManifest(gdir)
	if err != nil {
		return nil, 0, err
	}
	vfs := o.VFS
	if vfs == "" {
		if vfs, err = vfsFor(gdir, m); err != nil {
			return nil, 0, err
		}
	}
	path := filepath.Join(gdir, databaseName)
	switch info, err := os.Stat(path); {
	case errors.Is(err, fs.ErrNotExist):
		return nil, 0, &Error{Kind: Damaged, Field: "journal", Detail: "half", Err: err}
	case err != nil:
		return nil, 0, fileError(err)
	case !info.Mode().IsRegular() || info.Size() == 0:
		return nil, 0, &Error{Kind: Damaged, Field: "journal", Detail: "zero bytes"}
	}
	if _, err := os.Lstat(filepath.Join(gdir, buildingName)); err == nil && !o.ReadOnly {
		os.Remove(filepath.Join(gdir, buildingName)) // its maker was cut off after CURRENT; it is live
	}
	mode := "rw"
	if o.ReadOnly {
		mode = "ro"
	}
	g = &generation{name: name, dir: gdir, dsn: dsn(path, mode, vfs, int(patience.Milliseconds()), "")}
	c, schema, err := g.first(ctx)
	if KindOf(err) == ReadOnly && o.ReadOnly {
		// A folder that cannot be written has no shared memory for the log;
		// nobody else can write there either. Without it SQLite leaves the log
		// out, and with it what was written last: better to say so.
		if info, e := os.Stat(path + "-wal"); e == nil && info.Size() > 0 {
			return nil, schema, &Error{Kind: ReadOnly, Field: "journal", Detail: "log", Err: err}
		}
		g.dsn = dsn(path, mode, vfs, 0, "&immutable=1")
		c, schema, err = g.first(ctx)
	}
	if err != nil {
		return nil, schema, fullNotReadOnly(gdir, err)
	}
	g.put(c)
	return g, schema, nil
}

func (g *generation) first(ctx context.Context) (*conn, int64, error) {
	c, err := openConn(g.dsn)
	if err != nil {
		return nil, 0, err
	}
	schema, err := checkSchema(ctx, c)
	if err != nil {
		c.close()
		return nil, schema, err
	}
	return c, schema, nil
}

func (g *generation) get() (*conn, error) {
	g.mu.Lock()
	if n := len(g.idle); n > 0 {
		c := g.idle[n-1] // the last used has the warmest cache
		g.idle = g.idle[:n-1]
		g.mu.Unlock()
		return c, nil
	}
	g.mu.Unlock()
	return openConn(g.dsn)
}

func (g *generation) put(c *conn) {
	g.mu.Lock()
	if !g.gone && len(g.idle) < maxIdle {
		g.idle = append(g.idle, c)
		c = nil
	}
	g.mu.Unlock()
	if c != nil {
		c.close()
	}
}

func (g *generation) close() error {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.gone = true
	var err error
	if g.watch != nil {
		err = g.watch.close()
		g.watch = nil
	}
	for _, c := range g.idle {
		if e := c.close(); err == nil {
			err = e
		}
	}
	g.idle = nil
	return err
}

// build makes a new generation in the folder, which the caller has alone, lets
// fill bring the database into being, checks it, and makes it the live one.
// Cut off at any point it leaves the former one live.
func build(ctx context.Context, dir string, m manifest, fill func(ctx context.Context, c *conn) error) (name string, err error) {
	name = genPrefix + string(NewID(wallClock()))[:23]
	gdir := filepath.Join(dir, name)
	if err := os.Mkdir(gdir, 0o700); err != nil {
		return "", fileError(err)
	}
	defer func() {
		if err != nil {
			os.RemoveAll(gdir)
		}
	}()
	if err := writeFile(filepath.Join(gdir, buildingName), nil); err != nil {
		return "", err
	}
	vfs, err := vfsFor(gdir, m)
	if err != nil {
		return "", err
	}
	path := filepath.Join(gdir, databaseName)
	if err := touch(path); err != nil {
		return "", err
	}
	const layout = "&_pragma=page_size(4096)&_pragma=auto_vacuum(0)&_pragma=journal_mode(WAL)"
	if err := withConn(dsn(path, "rw", vfs, 0, layout), func(c *conn) error {
		if err := fill(ctx, c); err != nil {
			return err
		}
		// Everything into the file itself, synced, before anybody is told of it.
		return c.script(ctx, "PRAGMA wal_checkpoint(TRUNCATE)")
	}); err != nil {
		return "", fullNotReadOnly(gdir, err)
	}
	if err := withConn(dsn(path, "rw", vfs, 0, ""), func(c *conn) error {
		if _, err := checkSchema(ctx, c); err != nil {
			return err
		}
		return quickCheck(ctx, c)
	}); err != nil {
		return "", err
	}
	text, err := json.Marshal(m)
	if err != nil {
		return "", err
	}
	if err := writeFile(filepath.Join(gdir, manifestName), append(text, '\n')); err != nil {
		return "", err
	}
	if ctx.Err() != nil {
		return "", fileError(ctx.Err())
	}
	if err := syncDir(dir); err != nil {
		return "", fileError(err)
	}
	if err := writeFile(filepath.Join(dir, currentName), []byte(name+"\n")); err != nil {
		// The rename may have happened: then the generation must stay.
		if live, e := readCurrent(dir); e != nil || live == name {
			return name, nil
		}
		return "", err
	}
	os.Remove(filepath.Join(gdir, buildingName)) // else the next open removes it
	return name, nil
}

// touch makes an empty file nobody else may read; SQLite gives its companions
// the same mode.
func touch(path string) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_RDWR, 0o600)
	if err != nil {
		return fileError(err)
	}
	return fileError(f.Close())
}

func withConn(name string, f func(*conn) error) error {
	c, err := openConn(name)
	if err != nil {
		return err
	}
	err = f(c)
	if e := c.close(); err == nil {
		err = e
	}
	return err
}

// create makes the journal's first generation, unless somebody else was faster.
func create(ctx context.Context, dir string, files *lockFiles) error {
	if err := files.alone(ctx); err != nil {
		return err
	}
	defer files.release()
	if name, err := readCurrent(dir); err != nil || name != "" {
		return err
	}
	switch st, err := inspect(dir); {
	case err != nil:
		return err
	case st == stateHalf:
		return &Error{Kind: Damaged, Field: "journal", Detail: "half"}
	case st == stateForeign:
		return &Error{Kind: NotAJournal, Field: "journal"}
	}
	sweep(dir, "")
	_, err := build(ctx, dir, manifest{Format: manifestFormat, VFS: "plain"}, migrate)
	if err != nil {
		return fmt.Errorf("create journal: %w", err)
	}
	return nil
}
