package main

import "github.com/godbus/dbus/v5"

// trayOnBus tells that the session's bus carries the icon.
const trayOnBus = true

// watcher is who keeps the icons of a session: a panel or a shell.
const watcher = "org.kde.StatusNotifierWatcher"

// trayThere waits until the session has somebody who shows icons. It is false
// at once where there is no session bus; none is started for it.
func trayThere() bool {
	bus, err := dbus.SessionBusPrivateNoAutoStartup()
	if err != nil {
		return false
	}
	defer bus.Close()
	if bus.Auth(nil) != nil || bus.Hello() != nil {
		return false
	}
	owners := make(chan *dbus.Signal, 8)
	bus.Signal(owners)
	err = bus.AddMatchSignal(dbus.WithMatchSender("org.freedesktop.DBus"), dbus.WithMatchInterface("org.freedesktop.DBus"),
		dbus.WithMatchMember("NameOwnerChanged"), dbus.WithMatchArg(0, watcher))
	if err != nil {
		return false
	}
	var there bool
	if bus.BusObject().Call("org.freedesktop.DBus.NameHasOwner", 0, watcher).Store(&there) != nil {
		return false
	}
	for !there {
		changed, open := <-owners
		if !open || changed == nil {
			return false
		}
		if len(changed.Body) == 3 {
			owner, _ := changed.Body[2].(string)
			there = owner != ""
		}
	}
	return true
}

// onTrayThread begins the tray where it may talk to the bus without holding up
// the window.
func onTrayThread(begin func()) { begin() }
