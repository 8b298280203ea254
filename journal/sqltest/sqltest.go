// Package sqltest puts plain SQL questions to a journal's live database, for
// tests that count again what the product says. It opens the file for reading
// and only while a question is asked.
package sqltest

import (
	"database/sql"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	_ "modernc.org/sqlite" // the driver the journal uses
)

// DB is the live database of one journal.
type DB struct {
	t  testing.TB
	db *sql.DB
}

// Open opens what CURRENT names in the journal's folder; it is closed with the
// test.
func Open(t testing.TB, folder string) *DB {
	t.Helper()
	name, err := os.ReadFile(filepath.Join(folder, "CURRENT"))
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(filepath.Join(folder, strings.TrimSpace(string(name)), "*.db"))
	if err != nil || len(files) != 1 {
		t.Fatalf("the live generation holds %d databases: %v", len(files), err)
	}
	db, err := sql.Open("sqlite", "file:"+(&url.URL{Path: files[0]}).EscapedPath()+"?mode=ro")
	if err != nil {
		t.Fatal(err)
	}
	db.SetMaxOpenConns(1) // temporary tables belong to one connection
	t.Cleanup(func() { db.Close() })
	return &DB{t, db}
}

// For is the same database for a test inside the one that opened it.
func (d *DB) For(t testing.TB) *DB { return &DB{t, d.db} }

// Exec makes something temporary, a table to ask many questions of.
func (d *DB) Exec(statement string) {
	d.t.Helper()
	if _, err := d.db.Exec(statement); err != nil {
		d.t.Fatalf("%v in %s", err, statement)
	}
}

// Rows gives every row of a question as text, "" for NULL.
func (d *DB) Rows(question string, args ...any) [][]string {
	d.t.Helper()
	rows, err := d.db.Query(question, args...)
	if err != nil {
		d.t.Fatalf("%v in %s", err, question)
	}
	defer rows.Close()
	names, err := rows.Columns()
	if err != nil {
		d.t.Fatal(err)
	}
	var out [][]string
	for rows.Next() {
		cells := make([]sql.NullString, len(names))
		to := make([]any, len(names))
		for i := range cells {
			to[i] = &cells[i]
		}
		if err := rows.Scan(to...); err != nil {
			d.t.Fatal(err)
		}
		row := make([]string, len(names))
		for i, c := range cells {
			row[i] = c.String
		}
		out = append(out, row)
	}
	if err := rows.Err(); err != nil {
		d.t.Fatal(err)
	}
	return out
}

// Int is the one number of a question; no row and NULL are 0.
func (d *DB) Int(question string, args ...any) int {
	d.t.Helper()
	rows, err := d.db.Query(question, args...)
	if err != nil {
		d.t.Fatalf("%v in %s", err, question)
	}
	defer rows.Close()
	var n sql.NullInt64
	if rows.Next() {
		if err := rows.Scan(&n); err != nil {
			d.t.Fatal(err)
		}
	}
	return int(n.Int64)
}
