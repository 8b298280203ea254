package chart

import "image/color"

// Role is what a shape stands for; a Palette has its colour.
type Role uint8

// The roles. Step0 to Step6 are a quantity from nothing to most.
const (
	Ink Role = iota
	Secondary
	Hairline
	Axis
	Accent
	Load
	Recovery
	Recognition
	Quiet
	Ground
	Step0
	Step1
	Step2
	Step3
	Step4
	Step5
	Step6
	roles
)

// Palette gives each Role its colour, opaque.
type Palette [roles]color.NRGBA

func rgb(v uint32) color.NRGBA {
	return color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 0xff}
}

// Paper is the palette for whatever leaves the window: dark on white.
var Paper = Palette{
	Ink: rgb(0x22252B), Secondary: rgb(0x5A5C62), Hairline: rgb(0xE6DFD3), Axis: rgb(0x8C8475),
	Accent: rgb(0xB4690E), Load: rgb(0xA64834), Recovery: rgb(0x36704C), Recognition: rgb(0x3E6A8F),
	Quiet: rgb(0xF3EDE2), Ground: rgb(0xFFFFFF),
	Step0: rgb(0xF7F1E5), Step1: rgb(0xF1DBB0), Step2: rgb(0xECC57F), Step3: rgb(0xDFA24C),
	Step4: rgb(0xC97B33), Step5: rgb(0xAA5735), Step6: rgb(0x86392D),
}
