package journal

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// patience is how long anything waits for another process before it says Busy.
const patience = 15 * time.Second

// A lease is this process's share in the folder's lock. Every operation holds
// it while it runs, not the whole Open: a window that is open for weeks must
// not keep a new generation from being made, and the first operation after one
// was made finds it by reading CURRENT.
//
// Two files make it fair. Whoever wants the folder alone takes turn first and
// keeps it while waiting for lock; everybody else passes through turn on the
// way to their share of lock, so that new shares stop coming. An operation
// begun inside another of the same Journal rides on the share already held.
type lease struct {
	busy  chan struct{} // a mutex that a context can interrupt
	n     int           // operations running
	idle  chan struct{} // closed when n falls to 0; nil while nobody waits
	files *lockFiles
	fresh func() error // called whenever the first operation begins
}

type lockFiles struct{ turn, lock *os.File }

// openLocks opens the two files. A folder that cannot be written and has none
// is read without: nobody can make a generation there either.
func openLocks(dir string) (*lockFiles, error) {
	var out lockFiles
	for name, f := range map[string]**os.File{"turn": &out.turn, "lock": &out.lock} {
		p := filepath.Join(dir, name)
		var err error
		*f, err = os.OpenFile(p, os.O_RDWR|os.O_CREATE, 0o600)
		if KindOf(fileError(err)) == ReadOnly {
			*f, err = os.Open(p)
			if errors.Is(err, fs.ErrNotExist) {
				*f, err = nil, nil
			}
		}
		if err != nil {
			out.close()
			return nil, fileError(err)
		}
	}
	return &out, nil
}

func (l *lockFiles) close() {
	for _, f := range []*os.File{l.turn, l.lock} {
		if f != nil {
			f.Close()
		}
	}
}

// share takes the folder together with others.
func (l *lockFiles) share(ctx context.Context) error {
	if err := waitLock(ctx, l.turn, false); err != nil {
		return err
	}
	err := waitLock(ctx, l.lock, false)
	release(l.turn)
	return err
}

// alone takes the folder for itself.
func (l *lockFiles) alone(ctx context.Context) error {
	if err := waitLock(ctx, l.turn, true); err != nil {
		return err
	}
	if err := waitLock(ctx, l.lock, true); err != nil {
		release(l.turn)
		return err
	}
	return nil
}

func (l *lockFiles) release() {
	release(l.lock)
	release(l.turn)
}

func release(f *os.File) {
	if f != nil {
		unlock(f) // fails only for a lock not held
	}
}

// waitLock polls, because a blocking lock cannot be interrupted.
func waitLock(ctx context.Context, f *os.File, exclusive bool) error {
	if f == nil {
		return nil
	}
	pause, waited := 200*time.Microsecond, time.Duration(0)
	for {
		ok, err := tryLock(f, exclusive)
		if ok || err != nil {
			return fileError(err)
		}
		if waited > patience {
			return &Error{Kind: Busy, Field: "journal", Detail: "lock"}
		}
		select {
		case <-ctx.Done():
			return fileError(ctx.Err())
		case <-time.After(pause):
		}
		waited += pause
		pause = min(pause*2, 10*time.Millisecond)
	}
}

func newLease(files *lockFiles, fresh func() error) *lease {
	return &lease{busy: make(chan struct{}, 1), files: files, fresh: fresh}
}

// take begins an operation; each take needs one drop.
func (l *lease) take(ctx context.Context) error {
	select {
	case l.busy <- struct{}{}:
	case <-ctx.Done():
		return fileError(ctx.Err())
	}
	defer func() { <-l.busy }()
	if l.n == 0 {
		if err := l.files.share(ctx); err != nil {
			return err
		}
		if err := l.fresh(); err != nil {
			release(l.files.lock)
			return err
		}
	}
	l.n++
	return nil
}

func (l *lease) drop() {
	l.busy <- struct{}{}
	if l.n--; l.n == 0 {
		release(l.files.lock)
		if l.idle != nil {
			close(l.idle)
			l.idle = nil
		}
	}
	<-l.busy
}

// waitIdle returns when no operation runs.
func (l *lease) waitIdle() {
	l.busy <- struct{}{}
	if l.n == 0 {
		<-l.busy
		return
	}
	if l.idle == nil {
		l.idle = make(chan struct{})
	}
	done := l.idle
	<-l.busy
	<-done
}
