//go:build unix

package main

import (
	"errors"
	"os"
	"os/signal"
	"syscall"

	"golang.org/x/sys/unix"
)

// columns is the width of the terminal behind f, and whether there is one.
func columns(f *os.File) (int, bool) {
	w, err := unix.IoctlGetWinsize(int(f.Fd()), unix.TIOCGWINSZ)
	if err != nil {
		return 0, false
	}
	return int(w.Col), true
}

// alwaysUnicode: where no locale is set, nothing is known of the terminal.
const alwaysUnicode = false

func systemLanguage() string { return "" }

// quietSignals turns a reader that has gone away, and a file that may grow no
// further, into errors of the write instead of the end of the process.
func quietSignals() { signal.Ignore(syscall.SIGPIPE, syscall.SIGXFSZ) }

func readerGone(err error) bool { return errors.Is(err, syscall.EPIPE) }

func diskFull(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) || errors.Is(err, syscall.EFBIG)
}

func readOnlyFile(err error) bool { return errors.Is(err, syscall.EROFS) }
