package journal

import (
	"context"
	"fmt"
)

// Report is what Verify found.
type Report struct {
	Entries  int // outside the bin
	Binned   int
	Problems []Problem
}

// Sound tells that nothing was found.
func (r Report) Sound() bool { return len(r.Problems) == 0 }

// Problem is one thing that is not as it should be. What is a stable word:
// integrity, foreign key, words, people, tags, counts, day, revision, record, digest,
// permission.
type Problem struct {
	What   string
	Detail string
	Fatal  bool // rows may be lost or wrong; else only something beside them
}

// Verify checks the live generation from the pages up, on a connection of its
// own: one opened before another process wrote would see ghosts.
func (j *Journal) Verify(ctx context.Context) (Report, error) {
	var rep Report
	err := j.read(ctx, func(*conn) error {
		c, err := openConn(j.gen.dsn)
		if err != nil {
			return err
		}
		defer c.close()
		if _, err := c.exec(ctx, "BEGIN"); err != nil {
			return err
		}
		if err := c.verify(ctx, &rep); err != nil {
			return err
		}
		return newDigesting(c, j.opt.Digest).verify(ctx, &rep)
	})
	if KindOf(err) == Damaged {
		rep.Problems = append(rep.Problems, Problem{What: "integrity", Detail: err.Error(), Fatal: true})
		return rep, nil
	}
	if err != nil {
		return rep, fmt.Errorf("verify: %w", err)
	}
	return rep, nil
}

// quickCheck is for a generation just built.
func quickCheck(ctx context.Context, c *conn) error {
	v, err := c.one(ctx, "PRAGMA quick_check(1)")
	if err != nil {
		return err
	}
	if v == nil || asText(v[0]) != "ok" {
		return &Error{Kind: Damaged, Field: "journal", Detail: "quick check"}
	}
	n, err := c.number(ctx, "SELECT count(*) FROM pragma_foreign_key_check")
	if err == nil && n > 0 {
		err = &Error{Kind: Damaged, Field: "journal", Detail: "foreign keys"}
	}
	return err
}

func (c *conn) verify(ctx context.Context, rep *Report) error {
	r, err := c.queryOnce(ctx, "PRAGMA integrity_check(20)")
	if err != nil {
		return err
	}
	for r.next() {
		if s := asText(r.vals[0]); s != "ok" {
			rep.Problems = append(rep.Problems, Problem{What: "integrity", Detail: s, Fatal: true})
		}
	}
	if err := r.close(); err != nil {
		return err
	}
	// Each counts rows that contradict others.
	for _, check := range []struct {
		what, text string
		fatal      bool
	}{
		{"foreign key", "SELECT count(*) FROM pragma_foreign_key_check", true},
		{"words", `SELECT (SELECT count(*) FROM words w LEFT JOIN entry e ON e.rid = w.entry WHERE e.rid IS NULL) +
			(SELECT count(*) FROM entry e LEFT JOIN words w ON w.entry = e.rid WHERE w.entry IS NULL)`, false},
		{"people", "SELECT count(*) FROM entry_person l LEFT JOIN entry e ON e.rid = l.entry WHERE e.rid IS NULL", false},
		{"people", `SELECT (SELECT coalesce(sum(length(people) - length(replace(people, ',', '')) + 1), 0) FROM entry WHERE people IS NOT NULL) <>
			(SELECT count(*) FROM entry_person)`, false},
		{"tags", "SELECT count(*) FROM entry_tag l LEFT JOIN entry e ON e.rid = l.entry WHERE e.rid IS NULL", false},
		{"counts", "SELECT (SELECT count(*) FROM (SELECT * FROM tally EXCEPT " + counted + ")) + (SELECT count(*) FROM (" + counted + " EXCEPT SELECT * FROM tally))", false},
		{"day", fmt.Sprintf("SELECT count(*) FROM entry WHERE abs(day - at / 86400000) > %d", dayAway+1), false},
		{"revision", "SELECT count(*) FROM revision r LEFT JOIN entry e ON e.rid = r.entry WHERE e.rid IS NULL", false},
		{"revision", "SELECT count(*) FROM revision WHERE NOT json_valid(data)", true},
		{"record", fmt.Sprintf("SELECT count(*) FROM record WHERE CASE WHEN json_valid(data) THEN json_type(data) <> 'object' OR length(data) > %d ELSE 1 END", MaxRecord), true},
	} {
		n, err := c.number(ctx, check.text)
		if err != nil {
			return err
		}
		if n > 0 {
			rep.Problems = append(rep.Problems, Problem{What: check.what, Detail: fmt.Sprintf("%d rows", n), Fatal: check.fatal})
		}
	}
	live, err := c.number(ctx, "SELECT count(*) FROM entry WHERE deleted IS NULL")
	if err != nil {
		return err
	}
	all, err := c.number(ctx, "SELECT count(*) FROM entry NOT INDEXED")
	rep.Entries, rep.Binned = int(live), int(all-live)
	return err
}
