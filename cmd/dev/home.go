package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
)

// elsewhere gives an environment in which programs keep their data, settings
// and caches in an empty folder of its own, so that neither tests nor
// measurements ever see the person's journal. Go keeps its caches.
func (d *dev) elsewhere(ctx context.Context) (env []string, remove func(), err error) {
	names := []string{"GOENV", "GOCACHE", "GOMODCACHE", "GOPATH", "GOFLAGS"}
	out, err := d.output(ctx, nil, "go", append([]string{"env"}, names...)...)
	if err != nil {
		return nil, nil, trouble("The go command is not in the PATH; it is needed. %v", err)
	}
	home, err := os.MkdirTemp("", "footlight-home-")
	if err != nil {
		return nil, nil, err
	}
	for i, value := range strings.Split(strings.TrimSuffix(string(out), "\n"), "\n") {
		if i < len(names) {
			env = append(env, names[i]+"="+strings.TrimSpace(value))
		}
	}
	// The checkout may belong to somebody else, which git refuses to look into.
	env[len(env)-1] = strings.TrimRight(env[len(env)-1]+" -buildvcs=false", " ")
	cache, err := os.UserCacheDir()
	if err == nil && os.Getenv("STATICCHECK_CACHE") == "" {
		env = append(env, "STATICCHECK_CACHE="+filepath.Join(cache, "staticcheck"))
	}
	for name, below := range map[string]string{
		"HOME": "", "USERPROFILE": "", "XDG_DATA_HOME": "data", "XDG_CONFIG_HOME": "config",
		"XDG_CACHE_HOME": "cache", "XDG_STATE_HOME": "state", "XDG_RUNTIME_DIR": "run",
		"APPDATA": "roaming", "LOCALAPPDATA": "local",
	} {
		dir := filepath.Join(home, below)
		if err := os.MkdirAll(dir, 0o700); err != nil {
			return nil, nil, err
		}
		env = append(env, name+"="+dir)
	}
	// A language the window knows, while bytes stay UTF-8 where en_US is not installed.
	env = append(env, "LANG=en_US.UTF-8", "LC_CTYPE=C.UTF-8", "LC_ALL", "LANGUAGE",
		"FOOTLIGHT_JOURNAL", "FOOTLIGHT_PASSPHRASE_FILE")
	return env, func() { _ = os.RemoveAll(home) }, nil
}
