package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// need is something outside Go that a task cannot do without. It is there if
// any of its programs is in the PATH, or all of its files exist; packages says
// what brings it, by package manager.
type need struct {
	what, why string
	programs  []string
	headers   []string // below an include folder of the C compiler
	files     []string // glob patterns, any one of them
	packages  map[string][]string
}

func pkgs(apt, dnf, pacman, zypper string) map[string][]string {
	return map[string][]string{
		"apt": strings.Fields(apt), "dnf": strings.Fields(dnf),
		"pacman": strings.Fields(pacman), "zypper": strings.Fields(zypper),
	}
}

// windowNeeds are what compiling the window takes on this kind of system.
func windowNeeds(goos string) []need {
	switch goos {
	case "darwin":
		return []need{{what: "a C compiler", why: "the window is drawn through the system's OpenGL", programs: []string{"clang", "gcc"}}}
	case "windows":
		return []need{{
			what: "a C compiler (mingw-w64 gcc)", why: "the window is drawn through the system's OpenGL", programs: []string{"gcc"},
			packages: map[string][]string{"winget": {"BrechtSanders.WinLibs.POSIX.UCRT"}, "scoop": {"mingw"}, "choco": {"mingw"}},
		}}
	}
	return []need{
		{
			what: "a C compiler", why: "the window is drawn through the system's OpenGL", programs: []string{"gcc"},
			packages: pkgs("gcc libc6-dev", "gcc", "gcc", "gcc"),
		},
		{
			what: "pkg-config", why: "the build asks it where OpenGL is", programs: []string{"pkg-config", "pkgconf"},
			packages: pkgs("pkg-config", "pkgconf-pkg-config", "pkgconf", "pkgconf-pkg-config"),
		},
		{
			what: "OpenGL headers", why: "drawing", headers: []string{"GL/gl.h"},
			packages: pkgs("libgl1-mesa-dev", "mesa-libGL-devel", "mesa libglvnd", "Mesa-libGL-devel"),
		},
		{
			what: "X11 headers", why: "windows, keyboard and pointer under X11",
			headers: []string{
				"X11/Xlib.h", "X11/Xcursor/Xcursor.h", "X11/extensions/Xrandr.h",
				"X11/extensions/Xinerama.h", "X11/extensions/XInput2.h", "X11/extensions/xf86vmode.h",
			},
			packages: pkgs("xorg-dev",
				"libX11-devel libXcursor-devel libXrandr-devel libXinerama-devel libXi-devel libXxf86vm-devel",
				"libx11 libxcursor libxrandr libxinerama libxi libxxf86vm xorgproto",
				"libX11-devel libXcursor-devel libXrandr-devel libXinerama-devel libXi-devel libXxf86vm-devel"),
		},
		{
			what: "Wayland headers", why: "windows, keyboard and pointer under Wayland",
			headers:  []string{"wayland-client.h", "wayland-cursor.h", "wayland-egl.h"},
			packages: pkgs("libwayland-dev", "wayland-devel", "wayland", "wayland-devel"),
		},
		{
			what: "keyboard layout headers", why: "keys under Wayland", headers: []string{"xkbcommon/xkbcommon.h"},
			packages: pkgs("libxkbcommon-dev", "libxkbcommon-devel", "libxkbcommon", "libxkbcommon-devel"),
		},
	}
}

// testNeeds are what driving a real window without a screen takes, beside
// windowNeeds. Only Linux has it: elsewhere the end-to-end test does not apply.
func testNeeds(goos string) []need {
	if goos != "linux" {
		return nil
	}
	return append(benchNeeds(goos), []need{
		{
			what: "xdotool", why: "the end-to-end test types and clicks with it", programs: []string{"xdotool"},
			packages: pkgs("xdotool", "xdotool", "xdotool", "xdotool"),
		},
		{
			what: "a session bus", why: "notifications are tested on a bus of their own", programs: []string{"dbus-run-session"},
			packages: pkgs("dbus-x11", "dbus-daemon", "dbus", "dbus-1"),
		},
		{
			what: "ImageMagick", why: "the end-to-end test takes pictures of the screen with it", programs: []string{"import"},
			packages: pkgs("imagemagick", "ImageMagick", "imagemagick", "ImageMagick"),
		},
		{
			what: "tesseract", why: "the end-to-end test reads the words on the screen with it", programs: []string{"tesseract"},
			packages: pkgs("tesseract-ocr", "tesseract", "tesseract tesseract-data-eng", "tesseract-ocr"),
		},
		{
			what: "fonts for other scripts", why: "names written in them are drawn in the tests",
			files:    []string{"/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf", "/usr/share/fonts/*/NotoSans-Regular.ttf", "/usr/share/fonts/*/*noto*"},
			packages: pkgs("fonts-noto-core", "google-noto-sans-fonts", "noto-fonts", "google-noto-sans-fonts"),
		},
	}...)
}

// benchNeeds are what showing a window without a screen takes.
func benchNeeds(goos string) []need {
	if goos != "linux" {
		return nil
	}
	return []need{
		{
			what: "Xvfb", why: "a display without a screen", programs: []string{"Xvfb"},
			packages: pkgs("xvfb", "xorg-x11-server-Xvfb", "xorg-server-xvfb", "xorg-x11-server-Xvfb"),
		},
		{
			what: "OpenGL in software", why: "drawing without a graphics card",
			files:    []string{"/usr/lib/*/dri/swrast_dri.so", "/usr/lib*/dri/swrast_dri.so", "/usr/lib*/libgallium-*.so", "/usr/lib/*/libgallium-*.so"},
			packages: pkgs("libgl1-mesa-dri", "mesa-dri-drivers", "mesa", "Mesa-dri"),
		},
	}
}

// machine is where presence is looked up; tests hand in their own.
type machine struct {
	lookPath func(string) (string, error)
	glob     func(string) ([]string, error)
	getenv   func(string) string
}

var here = machine{exec.LookPath, filepath.Glob, os.Getenv}

// missing gives the needs that the machine does not meet, in their order.
func (m machine) missing(needs []need) []need {
	var lacking []need
	for _, n := range needs {
		if !m.has(n) {
			lacking = append(lacking, n)
		}
	}
	return lacking
}

func (m machine) has(n need) bool {
	for _, p := range n.programs {
		if _, err := m.lookPath(p); err == nil {
			return true
		}
	}
	for _, f := range n.files {
		if found, _ := m.glob(f); len(found) > 0 {
			return true
		}
	}
	for _, h := range n.headers {
		if !m.hasHeader(h) {
			return false
		}
	}
	return len(n.headers) > 0
}

// hasHeader looks where C compilers look by default and where the environment
// sends them.
func (m machine) hasHeader(header string) bool {
	places := []string{"/usr/include", "/usr/include/*", "/usr/local/include"}
	for _, name := range []string{"CPATH", "C_INCLUDE_PATH"} {
		places = append(places, filepath.SplitList(m.getenv(name))...)
	}
	for _, p := range places {
		if p == "" {
			continue
		}
		if found, _ := m.glob(filepath.Join(p, header)); len(found) > 0 {
			return true
		}
	}
	return false
}
