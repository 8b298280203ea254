package main

import (
	"bufio"
	"encoding/json"
	"io"
)

// output is standard output: buffered, and quiet once nobody reads any more.
type output struct {
	*bufio.Writer
	pipe *pipe
}

func newOutput(w io.Writer) *output {
	p := &pipe{w: w}
	return &output{Writer: bufio.NewWriterSize(p, 1<<15), pipe: p}
}

// gone tells that the reader went away: what only prints may stop.
func (o *output) gone() bool { return o.pipe.gone }

// object writes v as one JSON line.
func (o *output) object(v any) error {
	enc := json.NewEncoder(o)
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}

// pipe swallows what is written to a reader that has gone.
type pipe struct {
	w    io.Writer
	gone bool
}

func (p *pipe) Write(b []byte) (int, error) {
	if p.gone {
		return len(b), nil
	}
	n, err := p.w.Write(b)
	if err != nil && readerGone(err) {
		p.gone = true
		return len(b), nil
	}
	return n, err
}
