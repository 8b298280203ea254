package journal

import (
	"context"
	"fmt"
)

// Known reads every person and project there is a record of, by id: beside
// People and Projects those whom only the bin or a former state of an entry
// mentions. It is what a whole export writes.
func (j *Journal) Known(ctx context.Context) (people []Person, projects []Project, err error) {
	err = j.read(ctx, func(c *conn) error {
		ps, err := c.persons(ctx, "ORDER BY p.id")
		if err != nil {
			return err
		}
		for _, p := range ps {
			people = append(people, p.Person)
		}
		prs, err := c.projectRows(ctx, "ORDER BY p.id")
		for _, p := range prs {
			projects = append(projects, p.Project)
		}
		return err
	})
	if err != nil {
		return nil, nil, fmt.Errorf("read names: %w", err)
	}
	return people, projects, nil
}
