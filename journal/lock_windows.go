package journal

import (
	"errors"
	"os"
	"syscall"

	"golang.org/x/sys/windows"
)

const (
	errDiskQuota = syscall.Errno(windows.ERROR_HANDLE_DISK_FULL)
	errDiskFull  = syscall.Errno(windows.ERROR_DISK_FULL)
)

// tryLock takes the file's first byte for this handle, or tells that somebody
// else has it.
func tryLock(f *os.File, exclusive bool) (bool, error) {
	how := uint32(windows.LOCKFILE_FAIL_IMMEDIATELY)
	if exclusive {
		how |= windows.LOCKFILE_EXCLUSIVE_LOCK
	}
	err := windows.LockFileEx(windows.Handle(f.Fd()), how, 0, 1, 0, new(windows.Overlapped))
	if errors.Is(err, windows.ERROR_LOCK_VIOLATION) || errors.Is(err, windows.ERROR_IO_PENDING) {
		return false, nil
	}
	return err == nil, err
}

func unlock(f *os.File) error {
	return windows.UnlockFileEx(windows.Handle(f.Fd()), 0, 1, 0, new(windows.Overlapped))
}

// syncDir does nothing: NTFS journals its names, and a folder cannot be synced.
func syncDir(string) error { return nil }
