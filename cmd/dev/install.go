package main

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"runtime"
	"slices"
	"strings"
)

// manager is a package manager: the program that shows it is there, and the
// commands that refresh its lists and install packages.
type manager struct {
	name    string
	program string
	root    bool // needs root
	env     []string
	refresh []string
	install []string
}

// managers are tried in this order; the first that is there is the machine's.
var managers = []manager{
	{
		"apt", "apt-get", true,
		[]string{"DEBIAN_FRONTEND=noninteractive"},
		[]string{"apt-get", "update", "-q"},
		[]string{"apt-get", "install", "-q", "-y", "--no-install-recommends"},
	},
	{"dnf", "dnf", true, nil, nil, []string{"dnf", "install", "-y"}},
	{"pacman", "pacman", true, nil, nil, []string{"pacman", "-S", "--needed", "--noconfirm"}},
	{"zypper", "zypper", true, nil, nil, []string{"zypper", "--non-interactive", "install"}},
	{"winget", "winget", false, nil, nil, []string{"winget", "install", "-e", "--accept-package-agreements", "--accept-source-agreements", "--id"}},
	{"scoop", "scoop", false, nil, nil, []string{"scoop", "install"}},
	{"choco", "choco", true, nil, nil, []string{"choco", "install", "-y"}},
	{"brew", "brew", false, nil, nil, []string{"brew", "install"}},
}

// findManager gives the machine's package manager, if it knows one.
func (m machine) findManager(goos string) (manager, bool) {
	for _, pm := range managers {
		windows := slices.Contains([]string{"winget", "scoop", "choco"}, pm.name)
		if windows != (goos == "windows") || (pm.name == "brew") != (goos == "darwin") {
			continue
		}
		if _, err := m.lookPath(pm.program); err == nil {
			return pm, true
		}
	}
	return manager{}, false
}

// consent is what may happen without another word.
type consent int

const (
	ask    consent = iota // a person is there: ask
	agreed                // go ahead
	refuse                // nobody to ask and nobody said yes
)

// decide tells whether packages may be installed. Root without a terminal is
// a script or a container: it goes ahead, and says so.
func decide(yes, ci, terminal, root bool) consent {
	switch {
	case yes || ci:
		return agreed
	case terminal:
		return ask
	case root:
		return agreed
	}
	return refuse
}

// whyAgreed says on whose word packages are installed without asking.
func whyAgreed(yes bool) string {
	switch {
	case yes:
		return "--yes was given"
	case underCI():
		return "CI is set"
	}
	return "this is root, and there is no terminal to ask on"
}

func underCI() bool {
	ci := os.Getenv("CI")
	return ci != "" && ci != "false" && ci != "0"
}

// provide makes sure that needs are met, or says exactly what is missing.
func (d *dev) provide(ctx context.Context, purpose string, needs []need) error {
	lacking := here.missing(needs)
	if len(lacking) == 0 {
		return nil
	}
	d.say("This machine lacks what %s:", purpose)
	for _, n := range lacking {
		d.say("  %s: %s", n.what, n.why)
	}
	pm, known := here.findManager(runtime.GOOS)
	packages := wanted(lacking, pm.name)
	if !known || len(packages) == 0 {
		return trouble("%s", byHand(runtime.GOOS, lacking))
	}
	isRoot := os.Geteuid() == 0
	lines, err := here.commands(pm, packages, isRoot)
	if err != nil {
		return err
	}
	for _, line := range lines {
		d.say("  will run: %s", strings.Join(line, " "))
	}
	switch decide(d.yes, underCI(), isTerminal(d.in), isRoot) {
	case agreed:
		d.say("Going ahead: %s.", whyAgreed(d.yes))
	case ask:
		fmt.Fprint(d.out, "Install them now? [Y/n] ")
		answer, _ := bufio.NewReader(d.in).ReadString('\n')
		if !isYes(answer) {
			return trouble("Nothing was installed. Run the lines above yourself, or call again with --yes.")
		}
	case refuse:
		return trouble("Nothing was installed: there is no terminal to ask on. Run the lines above, or call again with --yes.")
	}
	for _, line := range lines {
		if err := d.stream(ctx, pm.env, line[0], line[1:]...); err != nil {
			return trouble("Installing did not work; nothing else was tried. %v", err)
		}
	}
	if still := here.missing(lacking); len(still) > 0 {
		return trouble("%s still cannot be found after installing %s. A new terminal may see it.",
			still[0].what, strings.Join(wanted(still, pm.name), " "))
	}
	return nil
}

// wanted gives the packages that bring the needs, each once.
func wanted(needs []need, pm string) []string {
	var names []string
	for _, n := range needs {
		for _, p := range n.packages[pm] {
			if !slices.Contains(names, p) {
				names = append(names, p)
			}
		}
	}
	return names
}

// commands gives the lines to run, through sudo or doas where root is needed.
func (m machine) commands(pm manager, packages []string, isRoot bool) ([][]string, error) {
	var before []string
	if pm.root && !isRoot && pm.name != "choco" {
		for _, su := range []string{"sudo", "doas"} {
			if _, err := m.lookPath(su); err == nil {
				before = []string{su}
				break
			}
		}
		if before == nil {
			return nil, trouble("Installing takes root, and neither sudo nor doas is here. As root: %s",
				strings.Join(append(slices.Clone(pm.install), packages...), " "))
		}
		if len(pm.env) > 0 {
			before = append(append(before, "env"), pm.env...)
		}
	}
	var lines [][]string
	if pm.refresh != nil {
		lines = append(lines, slices.Concat(before, pm.refresh))
	}
	return append(lines, slices.Concat(before, pm.install, packages)), nil
}

// byHand says what to install where dev knows no package manager.
func byHand(goos string, lacking []need) string {
	if goos == "darwin" {
		return "Run `xcode-select --install`, then call this again."
	}
	var b strings.Builder
	b.WriteString("No package manager that this task knows is here. Please install, then call again:\n")
	for _, n := range lacking {
		fmt.Fprintf(&b, "  %s", n.what)
		if apt := n.packages["apt"]; len(apt) > 0 {
			fmt.Fprintf(&b, " (on Debian: %s)", strings.Join(apt, " "))
		}
		b.WriteByte('\n')
	}
	return strings.TrimRight(b.String(), "\n")
}

func isYes(answer string) bool {
	switch strings.ToLower(strings.TrimSpace(answer)) {
	case "", "y", "yes":
		return answer != "" // an empty line is yes; no line at all is not
	}
	return false
}

// isTerminal tells whether a person can answer on f. The null device is a
// character device too, and nobody.
func isTerminal(f *os.File) bool {
	if f == nil {
		return false
	}
	info, err := f.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return false
	}
	null, err := os.Stat(os.DevNull)
	return err != nil || !os.SameFile(info, null)
}
