package journal

import (
	"context"
	"database/sql/driver"
	"fmt"
	"io"
	"strings"

	"modernc.org/sqlite"
)

// The store talks to the driver without database/sql: one short-lived process
// of the terminal runs a dozen statements, and the pool, the reflection and the
// goroutine per query of database/sql would cost more than SQLite itself.

// engine is our own driver instance, so that its functions are ours alone.
var engine = newEngine()

func newEngine() *sqlite.Driver {
	d := &sqlite.Driver{}
	d.MustRegisterDeterministicScalarFunction("fl_words", 3, sqlWords)
	return d
}

// pragmas hold for every connection; they stand in the DSN so that none can be
// opened without them.
const pragmas = "&_pragma=foreign_keys(1)&_pragma=secure_delete(1)" +
	"&_pragma=temp_store(MEMORY)&_pragma=mmap_size(0)&_pragma=cache_size(-8000)&_pragma=trusted_schema(0)&_dqs=0"

// synchronous FULL has what is acknowledged survive a loss of power. Tests of
// laws that open a journal a hundred times do without.
var synchronous = "FULL"

// dsn names a database file. mode is SQLite's: ro, rw or rwc.
func dsn(path, mode, vfs string, busyMillis int, extra string) string {
	var b strings.Builder
	b.WriteString("file:")
	p := strings.ReplaceAll(path, "\\", "/")
	if len(p) > 1 && p[1] == ':' {
		b.WriteByte('/') // a drive letter: file:/C:/…
	}
	for i := 0; i < len(p); i++ {
		switch c := p[i]; c {
		case '%', '?', '#', '&', ' ':
			fmt.Fprintf(&b, "%%%02X", c)
		default:
			b.WriteByte(c)
		}
	}
	fmt.Fprintf(&b, "?mode=%s&_busy_timeout=%d&_pragma=synchronous(%s)%s%s", mode, busyMillis, synchronous, pragmas, extra)
	if vfs != "" {
		b.WriteString("&vfs=" + vfs)
	}
	return b.String()
}

// conn is one connection with its prepared statements. One goroutine uses it
// at a time.
type conn struct {
	raw   driver.Conn
	stmts map[string]driver.Stmt
}

func openConn(name string) (*conn, error) {
	raw, err := engine.Open(name)
	if err != nil {
		return nil, sqlError(err)
	}
	return &conn{raw: raw, stmts: map[string]driver.Stmt{}}, nil
}

func (c *conn) close() error {
	for _, s := range c.stmts {
		s.Close()
	}
	c.stmts = nil
	return sqlError(c.raw.Close())
}

// stmt prepares text once per connection; text must be one of the program's
// fixed statements, or the cache would grow without end.
func (c *conn) stmt(ctx context.Context, text string) (driver.Stmt, error) {
	if s, ok := c.stmts[text]; ok {
		return s, nil
	}
	s, err := c.raw.(driver.ConnPrepareContext).PrepareContext(ctx, text)
	if err != nil {
		return nil, sqlError(err)
	}
	c.stmts[text] = s
	return s, nil
}

// exec runs one fixed statement and gives the number of rows it changed.
func (c *conn) exec(ctx context.Context, text string, args ...any) (int64, error) {
	s, err := c.stmt(ctx, text)
	if err != nil {
		return 0, err
	}
	res, err := s.(driver.StmtExecContext).ExecContext(ctx, named(args))
	if err != nil {
		return 0, sqlError(err)
	}
	n, err := res.RowsAffected()
	return n, sqlError(err)
}

// insert runs one fixed INSERT and gives the rid of the new row.
func (c *conn) insert(ctx context.Context, text string, args ...any) (int64, error) {
	s, err := c.stmt(ctx, text)
	if err != nil {
		return 0, err
	}
	res, err := s.(driver.StmtExecContext).ExecContext(ctx, named(args))
	if err != nil {
		return 0, sqlError(err)
	}
	n, err := res.LastInsertId()
	return n, sqlError(err)
}

// script runs any number of statements without parameters and keeps none.
func (c *conn) script(ctx context.Context, text string) error {
	_, err := c.raw.(driver.ExecerContext).ExecContext(ctx, text, nil)
	return sqlError(err)
}

// query runs a fixed statement; queryOnce one composed for this call.
func (c *conn) query(ctx context.Context, text string, args ...any) (*rows, error) {
	s, err := c.stmt(ctx, text)
	if err != nil {
		return nil, err
	}
	r, err := s.(driver.StmtQueryContext).QueryContext(ctx, named(args))
	return newRows(r, err)
}

func (c *conn) queryOnce(ctx context.Context, text string, args ...any) (*rows, error) {
	r, err := c.raw.(driver.QueryerContext).QueryContext(ctx, text, named(args))
	return newRows(r, err)
}

// one gives the first row's values, or nil where there is none.
func (c *conn) one(ctx context.Context, text string, args ...any) ([]driver.Value, error) {
	r, err := c.query(ctx, text, args...)
	if err != nil {
		return nil, err
	}
	defer r.close()
	if !r.next() {
		return nil, r.err
	}
	return r.vals, nil
}

// number gives the first column of the first row, or 0.
func (c *conn) number(ctx context.Context, text string, args ...any) (int64, error) {
	v, err := c.one(ctx, text, args...)
	if err != nil || v == nil {
		return 0, err
	}
	return asInt(v[0]), nil
}

// rows walks a result. vals are those of the present row and are overwritten
// by the next.
type rows struct {
	raw  driver.Rows
	vals []driver.Value
	err  error
}

func newRows(r driver.Rows, err error) (*rows, error) {
	if err != nil {
		return nil, sqlError(err)
	}
	return &rows{raw: r, vals: make([]driver.Value, len(r.Columns()))}, nil
}

func (r *rows) next() bool {
	if r.err != nil {
		return false
	}
	err := r.raw.Next(r.vals)
	if err == nil {
		return true
	}
	if err != io.EOF {
		r.err = sqlError(err)
	}
	return false
}

// close ends the walk and gives its error, if any.
func (r *rows) close() error {
	err := r.raw.Close()
	if r.err != nil {
		return r.err
	}
	return sqlError(err)
}

func asInt(v driver.Value) int64 { n, _ := v.(int64); return n }

func asText(v driver.Value) string { s, _ := v.(string); return s }

// named turns our values into the driver's. Zero Days, Marks, ids and empty
// Texts of the given kinds become NULL: they mean "not said".
func named(args []any) []driver.NamedValue {
	if len(args) == 0 {
		return nil
	}
	out := make([]driver.NamedValue, len(args))
	for i, a := range args {
		out[i] = driver.NamedValue{Ordinal: i + 1, Value: value(a)}
	}
	return out
}

// orNull is text whose absence is stored as NULL.
type orNull string

func value(a any) driver.Value {
	switch v := a.(type) {
	case nil, int64, float64, string:
		return v
	case []byte:
		if v == nil {
			return nil
		}
		return v
	case int:
		return int64(v)
	case bool:
		if v {
			return int64(1)
		}
		return nil
	case Day:
		if v == NoDay {
			return nil
		}
		return int64(v)
	case Mark:
		if !v.Given() {
			return nil
		}
		return int64(v.Value())
	case ID:
		return v.bytes()
	case orNull:
		if v == "" {
			return nil
		}
		return string(v)
	default:
		panic(fmt.Sprintf("journal: cannot bind %T", a))
	}
}
