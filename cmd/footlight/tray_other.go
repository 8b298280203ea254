//go:build !linux

package main

import "footlight/app"

const trayOnBus = false

// trayThere: these systems always have a place for icons.
func trayThere() bool { return true }

// onTrayThread begins the tray on the thread that takes the system's messages.
func onTrayThread(begin func()) { app.OnWindow(begin) }
