package journal

import (
	"context"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// FlipGeneration writes the whole journal anew into another generation, checks
// it and makes it the live one: what setting a passphrase, restoring and
// migrating stand on. Other processes wait meanwhile and go on in the new one.
func (j *Journal) FlipGeneration(ctx context.Context) error {
	return j.flip(ctx, manifest{}, false)
}

// flip copies the live generation into a new one, kept as m says or, where m is
// zero, as the former. With keep the former stays in backups/, else it goes.
func (j *Journal) flip(ctx context.Context, m manifest, keep bool) error {
	if j.opt.ReadOnly {
		return &Error{Kind: ReadOnly, Field: "journal"}
	}
	// Files of our own: this Journal's running operations are somebody else.
	files, err := openLocks(j.dir)
	if err != nil {
		return err
	}
	defer files.close()
	if err := files.alone(ctx); err != nil {
		return err
	}
	defer files.release()
	from, err := readCurrent(j.dir)
	if err != nil {
		return err
	}
	fm, err := readManifest(filepath.Join(j.dir, from))
	if err != nil {
		return err
	}
	vfs, err := vfsFor(filepath.Join(j.dir, from), fm)
	if err != nil {
		return err
	}
	if m == (manifest{}) {
		m = fm
	}
	source := dsn(filepath.Join(j.dir, from, databaseName), "rw", vfs, 0, "")
	live, err := build(ctx, j.dir, m, func(ctx context.Context, c *conn) error {
		return copyAll(ctx, c, source)
	})
	if err != nil {
		return err
	}
	if keep {
		return keepGeneration(j.dir, from, live)
	}
	sweep(j.dir, live)
	return nil
}

// keepGeneration moves a former generation, whole, to backups/.
func keepGeneration(dir, from, live string) error {
	backups := filepath.Join(dir, backupsName)
	if err := os.MkdirAll(backups, 0o700); err != nil {
		return fileError(err)
	}
	if err := os.Rename(filepath.Join(dir, from), filepath.Join(backups, from)); err != nil {
		return fileError(err)
	}
	sweep(dir, live)
	return syncDir(dir)
}

// copyAll copies schema and rows, rids included, of the database source names,
// and brings the copy to our schema. Pages are not copied: the two may be kept
// by different VFSs (VAULT.md, trap 3).
func copyAll(ctx context.Context, c *conn, source string) error {
	old, err := openConn(source)
	if err != nil {
		return err
	}
	defer old.close()
	if _, err := checkSchema(ctx, old); err != nil {
		return err
	}
	if err := c.script(ctx, "PRAGMA foreign_keys = 0; BEGIN IMMEDIATE"); err != nil {
		return err
	}
	if err := copyTables(ctx, old, c); err != nil {
		c.script(ctx, "ROLLBACK") // the first error is the one to tell
		return err
	}
	if err := c.script(ctx, "COMMIT; PRAGMA foreign_keys = 1"); err != nil {
		return err
	}
	if err := migrate(ctx, c); err != nil {
		return err
	}
	// A copy may be of another time than the one it takes the place of: nobody
	// may go on reading digests from where they stood in that.
	_, err = c.exec(ctx, "UPDATE digest_state SET epoch = ?", newEpoch())
	return err
}

type schemaItem struct{ kind, name, sql string }

func copyTables(ctx context.Context, old, c *conn) error {
	var items []schemaItem
	r, err := old.query(ctx, `SELECT type, name, sql FROM sqlite_schema
		WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite@_%' ESCAPE '@' ORDER BY type = 'table' DESC, rowid`)
	if err != nil {
		return err
	}
	for r.next() {
		items = append(items, schemaItem{asText(r.vals[0]), asText(r.vals[1]), asText(r.vals[2])})
	}
	if err := r.close(); err != nil {
		return err
	}
	for _, it := range items {
		if err := c.script(ctx, it.sql); err != nil {
			return err
		}
		if it.kind == "table" {
			if err := copyTable(ctx, old, c, it.name); err != nil {
				return err
			}
		}
	}
	// The change table counts on, or a watcher would take new rows for old.
	seq, err := old.number(ctx, "SELECT seq FROM sqlite_sequence WHERE name = 'change'")
	if err != nil {
		return err
	}
	if _, err := c.exec(ctx, "DELETE FROM sqlite_sequence WHERE name = 'change'"); err != nil {
		return err
	}
	if _, err := c.exec(ctx, "INSERT INTO sqlite_sequence (name, seq) VALUES ('change', ?)", seq); err != nil {
		return err
	}
	for _, p := range []string{"user_version", "application_id"} {
		n, err := old.number(ctx, "PRAGMA "+p)
		if err != nil {
			return err
		}
		if err := c.script(ctx, "PRAGMA "+p+" = "+strconv.FormatInt(n, 10)); err != nil {
			return err
		}
	}
	return nil
}

func copyTable(ctx context.Context, old, c *conn, table string) error {
	r, err := old.queryOnce(ctx, `SELECT * FROM "`+table+`"`)
	if err != nil {
		return err
	}
	marks := strings.TrimSuffix(strings.Repeat("?,", len(r.vals)), ",")
	insert := `INSERT INTO "` + table + `" VALUES (` + marks + `)`
	args := make([]any, len(r.vals))
	for n := 0; r.next(); n++ {
		for i, v := range r.vals {
			args[i] = v
		}
		if _, err := c.exec(context.WithoutCancel(ctx), insert, args...); err != nil {
			r.close()
			return err
		}
		if n%1000 == 0 && ctx.Err() != nil {
			r.close()
			return fileError(ctx.Err())
		}
	}
	return r.close()
}
