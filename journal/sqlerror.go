package journal

import (
	"context"
	"errors"
	"io/fs"
	"syscall"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// sqlError gives SQLite's errors a Kind, by code. Errors that have one already
// and nil pass.
func sqlError(err error) error {
	if err == nil || KindOf(err) != 0 {
		return err
	}
	if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return &Error{Kind: Interrupted, Err: err}
	}
	var se *sqlite.Error
	if !errors.As(err, &se) {
		return fileError(err)
	}
	kind, detail := kindOfCode(se.Code())
	if kind == 0 {
		return err
	}
	return &Error{Kind: kind, Field: "journal", Detail: detail, Err: err}
}

func kindOfCode(code int) (Kind, string) {
	switch code {
	case sqlite3.SQLITE_IOERR_SHMOPEN, sqlite3.SQLITE_IOERR_SHMSIZE, sqlite3.SQLITE_IOERR_ACCESS:
		return ReadOnly, "shared memory"
	case sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_TRUNCATE:
		return Full, "write" // a quota or a limit; SQLite calls only ENOSPC full
	}
	switch code & 0xff {
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL:
		return Busy, ""
	case sqlite3.SQLITE_FULL:
		return Full, ""
	case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN:
		return ReadOnly, ""
	case sqlite3.SQLITE_CORRUPT:
		return Damaged, ""
	case sqlite3.SQLITE_NOTADB:
		return Damaged, "not a database"
	case sqlite3.SQLITE_IOERR:
		return Damaged, "disk"
	case sqlite3.SQLITE_INTERRUPT:
		return Interrupted, ""
	case sqlite3.SQLITE_TOOBIG:
		return Invalid, "too long"
	}
	return 0, ""
}

// fileError gives the operating system's errors a Kind.
func fileError(err error) error {
	switch {
	case err == nil || KindOf(err) != 0:
		return err
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return &Error{Kind: Interrupted, Err: err}
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EFBIG), errors.Is(err, errDiskQuota), errors.Is(err, errDiskFull):
		return &Error{Kind: Full, Field: "journal", Err: err}
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return &Error{Kind: ReadOnly, Field: "journal", Err: err}
	}
	return err
}
