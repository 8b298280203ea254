package journal

import (
	"bytes"
	"context"
	"fmt"
)

// verify compares the kept digests with such as are made now. Those marked, and
// those of another version, are made before anybody reads them.
func (d *digesting) verify(ctx context.Context, rep *Report) error {
	if d.zero() {
		return nil
	}
	s, err := d.state()
	if err != nil || !s.kept {
		return err
	}
	r, err := d.c.query(bg, "SELECT day, data, stale FROM digest")
	if err != nil {
		return err
	}
	kept, stale := map[Day][]byte{}, map[Day]bool{}
	for r.next() {
		day := Day(asInt(r.vals[0]))
		if data, ok := r.vals[1].([]byte); ok {
			kept[day] = data
		}
		stale[day] = r.vals[2] != nil
	}
	if err := r.close(); err != nil {
		return err
	}
	wrong := 0
	err = d.run(ctx, earliest, latest, func(day Day, data []byte) error {
		if !stale[day] && !bytes.Equal(kept[day], data) {
			wrong++
		}
		delete(kept, day)
		return nil
	})
	for day := range kept { // of days on which nothing is written
		if !stale[day] {
			wrong++
		}
	}
	if failed, ok := err.(makeError); ok {
		rep.Problems = append(rep.Problems, Problem{What: "digest", Detail: failed.Error()})
		return nil
	}
	if err == nil && wrong > 0 {
		rep.Problems = append(rep.Problems, Problem{What: "digest", Detail: fmt.Sprintf("%d days", wrong)})
	}
	return err
}
