package journal

import (
	"context"
	"embed"
	"fmt"
)

//go:embed migrations/*.sql
var migrations embed.FS

const (
	schemaVersion = 1          // the newest migration
	applicationID = 0x464c4a31 // "FLJ1" in the database's header
)

// migrate brings an open database from its schema to ours, each script and its
// record in one transaction. It is only ever run on a generation being built.
func migrate(ctx context.Context, c *conn) error {
	from, err := c.number(ctx, "PRAGMA user_version")
	if err != nil {
		return err
	}
	for v := int(from) + 1; v <= schemaVersion; v++ {
		script, err := migrations.ReadFile(fmt.Sprintf("migrations/%04d.sql", v))
		if err != nil {
			return err
		}
		text := fmt.Sprintf("BEGIN IMMEDIATE;\n%s\nPRAGMA user_version = %d;\nPRAGMA application_id = %d;\nCOMMIT",
			script, v, applicationID)
		if err := c.script(ctx, text); err != nil {
			c.script(ctx, "ROLLBACK") // the first error is the one to tell
			return fmt.Errorf("migrate to schema %d: %w", v, err)
		}
	}
	return nil
}

// checkSchema tells whether an open database is a journal of ours.
func checkSchema(ctx context.Context, c *conn) (version int64, err error) {
	app, err := c.number(ctx, "PRAGMA application_id")
	if err != nil {
		return 0, err
	}
	version, err = c.number(ctx, "PRAGMA user_version")
	switch {
	case err != nil:
		return 0, err
	case app != applicationID:
		return 0, &Error{Kind: NotAJournal, Field: "journal", Detail: "database"}
	case version > schemaVersion:
		return version, &Error{Kind: Newer, Field: "journal", Detail: "schema"}
	case version < 1:
		return version, &Error{Kind: Damaged, Field: "journal", Detail: "schema"}
	}
	return version, nil
}
