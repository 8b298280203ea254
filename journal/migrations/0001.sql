-- Schema 1. Rows are named by a dense rid inside the file and by an id outside.
-- Instants are Unix milliseconds, days whole days since 1970-01-01; what was
-- not said is NULL. Closed vocabularies are stored as the catalogue's ids.

CREATE TABLE person (
  rid       INTEGER PRIMARY KEY,
  id        BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  name      TEXT NOT NULL,
  team      INTEGER NOT NULL DEFAULT 0,
  relation  TEXT NOT NULL DEFAULT '',
  nick      TEXT NOT NULL DEFAULT '', -- one a line
  alias     TEXT NOT NULL DEFAULT '',
  quotable  INTEGER NOT NULL DEFAULT 0,
  merged_in INTEGER REFERENCES person (rid),
  mentioned INTEGER NOT NULL,         -- 1: known from mentions only, listed while a live entry mentions it
  stamp     INTEGER NOT NULL,         -- the step that last wrote it
  created   INTEGER NOT NULL,
  updated   INTEGER NOT NULL
) STRICT;

CREATE TABLE person_name ( -- every name a person is found by, folded
  folded TEXT NOT NULL,
  person INTEGER NOT NULL REFERENCES person (rid),
  PRIMARY KEY (folded, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_name_person ON person_name (person);
CREATE INDEX person_merged ON person (merged_in) WHERE merged_in IS NOT NULL;

CREATE TABLE person_team (
  person INTEGER NOT NULL REFERENCES person (rid),
  pos    INTEGER NOT NULL,
  team   INTEGER NOT NULL REFERENCES person (rid),
  PRIMARY KEY (person, pos)
) STRICT, WITHOUT ROWID;

CREATE TABLE project (
  rid       INTEGER PRIMARY KEY,
  id        BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  name      TEXT NOT NULL,
  folded    TEXT NOT NULL,
  own       INTEGER NOT NULL DEFAULT 0,
  closed    INTEGER NOT NULL DEFAULT 0,
  merged_in INTEGER REFERENCES project (rid),
  mentioned INTEGER NOT NULL,
  stamp     INTEGER NOT NULL,
  created   INTEGER NOT NULL,
  updated   INTEGER NOT NULL
) STRICT;
CREATE INDEX project_folded ON project (folded);
CREATE INDEX project_merged ON project (merged_in) WHERE merged_in IS NOT NULL;

CREATE TABLE tag (
  rid    INTEGER PRIMARY KEY,
  folded TEXT NOT NULL UNIQUE,
  name   TEXT NOT NULL -- as first written
) STRICT;

CREATE TABLE entry ( -- what is looked at most stands first, what may be long last
  rid        INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  kind       TEXT NOT NULL,
  at         INTEGER NOT NULL,
  day        INTEGER NOT NULL,
  deleted    INTEGER, -- in the bin since
  minutes    INTEGER,
  zone       TEXT NOT NULL,
  people     TEXT,    -- rids of persons in the order named, comma between
  project    INTEGER REFERENCES project (rid),
  tags       TEXT,    -- as typed, one a line
  sharing    TEXT NOT NULL,
  support    TEXT,
  traits     TEXT,    -- space between
  labor      TEXT,
  load       INTEGER,
  energised  INTEGER,
  visibility TEXT,
  origin     TEXT,
  authority  TEXT,
  mode       TEXT,
  part       TEXT,
  held       INTEGER,
  until      INTEGER,
  released   INTEGER,
  ask_back   INTEGER,
  strain     INTEGER,
  energy     INTEGER,
  recovery   INTEGER,
  clarity    INTEGER,
  valued     INTEGER,
  away       INTEGER,
  has        INTEGER NOT NULL, -- bits, see has.go
  rev        INTEGER NOT NULL,
  created    INTEGER NOT NULL,
  updated    INTEGER NOT NULL,
  bin_mark   INTEGER, -- how many open days were counted when it went into the bin
  stamp      INTEGER NOT NULL, -- the step that last wrote it
  body       TEXT NOT NULL,
  more       TEXT     -- JSON: outcome, story, said, asked, links, source
) STRICT;

-- The list in time order with everything the filters look at, so that a walk
-- never touches the wide rows.
CREATE INDEX entry_time ON entry (at, id, day, kind, support, visibility, sharing, load, minutes, project, traits, labor, has)
  WHERE deleted IS NULL;
CREATE INDEX entry_day ON entry (day) WHERE deleted IS NULL;
CREATE INDEX entry_project ON entry (project, at, id) WHERE project IS NOT NULL AND deleted IS NULL;
CREATE INDEX entry_held ON entry (until) WHERE held = 1 AND released IS NULL AND deleted IS NULL;
CREATE INDEX entry_ask_back ON entry (ask_back) WHERE ask_back IS NOT NULL AND deleted IS NULL;
CREATE INDEX entry_bin ON entry (at, id) WHERE deleted IS NOT NULL;

-- The other direction of entry.people and entry.tags, in time order. Rows are
-- found again through those columns, so no index by entry is kept.
CREATE TABLE entry_person (
  person INTEGER NOT NULL REFERENCES person (rid),
  at     INTEGER NOT NULL,
  entry  INTEGER NOT NULL,
  PRIMARY KEY (person, at, entry)
) STRICT, WITHOUT ROWID;

CREATE TABLE entry_tag (
  tag   INTEGER NOT NULL REFERENCES tag (rid),
  at    INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  PRIMARY KEY (tag, at, entry)
) STRICT, WITHOUT ROWID;

CREATE TABLE tally ( -- of the entries outside the bin that name it; see tally.go
  noun    TEXT NOT NULL, -- person, project, tag
  rid     INTEGER NOT NULL,
  entries INTEGER NOT NULL,
  minutes INTEGER NOT NULL, -- of actions
  last    INTEGER NOT NULL, -- day
  PRIMARY KEY (noun, rid)
) STRICT, WITHOUT ROWID;

CREATE TABLE words ( -- everything searched by words, folded
  entry  INTEGER PRIMARY KEY,
  folded TEXT NOT NULL
) STRICT;

CREATE TABLE source ( -- outlives its entry, so that an import never brings back what was purged
  name  TEXT NOT NULL,
  key   TEXT NOT NULL,
  entry BLOB NOT NULL,
  PRIMARY KEY (name, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE revision (
  rid   INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL,
  rev   INTEGER NOT NULL,
  until INTEGER NOT NULL,
  data  TEXT NOT NULL, -- the entry as JSON, names as they were read then
  people  TEXT,        -- and the rids behind them, so that taking an edit back
  project INTEGER      -- does not write a merge of people into the entry
) STRICT;
CREATE INDEX revision_entry ON revision (entry, rev, until);

CREATE TABLE step (
  seq    INTEGER PRIMARY KEY,
  at     INTEGER NOT NULL,
  verb   TEXT NOT NULL,
  noun   TEXT NOT NULL,
  count  INTEGER NOT NULL,
  ids    TEXT NOT NULL,    -- JSON, at most a hundred
  role   INTEGER NOT NULL, -- 0 done, 1 undid, 2 redid
  turned INTEGER           -- the step that took it back
) STRICT;

CREATE TABLE step_row (
  step   INTEGER NOT NULL REFERENCES step (seq) ON DELETE CASCADE,
  pos    INTEGER NOT NULL,
  op     TEXT NOT NULL,
  first  INTEGER NOT NULL, -- rid, or the first of a run
  last   INTEGER NOT NULL,
  before INTEGER NOT NULL, -- stamp before the step
  after  INTEGER NOT NULL, -- stamp after it
  data   TEXT,             -- what stood there before, where no revision holds it
  PRIMARY KEY (step, pos)
) STRICT, WITHOUT ROWID;

CREATE TABLE change (
  seq    INTEGER PRIMARY KEY AUTOINCREMENT,
  origin TEXT NOT NULL,
  noun   TEXT NOT NULL,
  id     BLOB -- NULL: many of this noun
) STRICT;

CREATE TABLE draft (
  slot    TEXT PRIMARY KEY,
  text    TEXT NOT NULL,
  updated INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE open_day (day INTEGER PRIMARY KEY) STRICT;

CREATE TABLE digest ( -- what a Digester made of the entries of a day; see digest.go
  day   INTEGER PRIMARY KEY,
  stamp INTEGER NOT NULL, -- the making: each is one more than all before
  stale INTEGER,          -- 1: to be made anew
  data  BLOB              -- NULL: nothing is written on that day
) STRICT;
CREATE INDEX digest_stamp ON digest (stamp);
CREATE INDEX digest_stale ON digest (day) WHERE stale IS NOT NULL;

CREATE TABLE digest_state ( -- one row
  version TEXT,             -- how digests are made; NULL: none is made yet
  epoch   INTEGER NOT NULL  -- another one whenever all are made anew
) STRICT;
INSERT INTO digest_state (version, epoch) VALUES (NULL, 0);

CREATE TABLE record ( -- dated things beside the entries; see record.go
  rid     INTEGER PRIMARY KEY,
  id      BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  kind    TEXT NOT NULL,
  key     TEXT NOT NULL,
  day     INTEGER,
  data    TEXT NOT NULL,    -- a JSON object
  stamp   INTEGER NOT NULL, -- the step that last wrote it; 0: none did
  created INTEGER NOT NULL,
  updated INTEGER NOT NULL,
  UNIQUE (kind, key)
) STRICT;

CREATE TABLE memo ( -- may vanish at any time
  key  TEXT PRIMARY KEY,
  data BLOB NOT NULL
) STRICT, WITHOUT ROWID;
