-- The journal: append-only. seq is the rowid, so the two indexes carry it without a column of their own.
CREATE TABLE entry (
  seq          INTEGER PRIMARY KEY,
  at           INTEGER NOT NULL, -- milliseconds since 1970, by the wall clock
  conversation TEXT    NOT NULL,
  run          TEXT,
  link         INTEGER NOT NULL, -- 0 when it came from the rep
  ran          INTEGER NOT NULL, -- milliseconds of running time since the link's last entry
  body         TEXT    NOT NULL  -- the entry, JSON with its kind
) STRICT;
CREATE INDEX entry_conversation ON entry (conversation);
CREATE INDEX entry_run ON entry (run) WHERE run IS NOT NULL;

-- From here on projections: written with the entries, and rebuilt from them when their version falls behind.
CREATE TABLE projection (version INTEGER NOT NULL) STRICT;
INSERT INTO projection (version) VALUES (1);

CREATE TABLE conversation_head (
  id      TEXT    PRIMARY KEY,
  seq     INTEGER NOT NULL, -- its last entry: the order of lists, which a clock set back cannot upset
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  title   TEXT    NOT NULL,
  consent TEXT    NOT NULL,
  run     TEXT              -- its last run
) STRICT;
CREATE UNIQUE INDEX conversation_head_seq ON conversation_head (seq);

CREATE TABLE run_head (
  run     TEXT    PRIMARY KEY,
  first   INTEGER NOT NULL, -- the entry that asked it; its words are read from there, since they can be long
  settled INTEGER NOT NULL,
  head    TEXT    NOT NULL  -- JSON, the request left out
) STRICT;
CREATE UNIQUE INDEX run_head_first ON run_head (first);
CREATE INDEX run_head_unsettled ON run_head (first) WHERE settled = 0;

CREATE TABLE follow_up (
  conversation TEXT    NOT NULL,
  id           TEXT    NOT NULL,
  seq          INTEGER NOT NULL, -- the entry that put it in line
  text         TEXT    NOT NULL,
  PRIMARY KEY (conversation, id)
) STRICT;

CREATE TABLE bell_item (
  seq          INTEGER PRIMARY KEY, -- the entry it stands for
  at           INTEGER NOT NULL,
  conversation TEXT    NOT NULL,
  run          TEXT    NOT NULL,
  status       TEXT    NOT NULL, -- JSON
  read         INTEGER NOT NULL
) STRICT;
CREATE INDEX bell_item_unread ON bell_item (run) WHERE read = 0;

-- The text so far of turns in flight, saved now and then. A row is there exactly while its turn is open.
CREATE TABLE turn_draft (
  run  TEXT    NOT NULL,
  turn INTEGER NOT NULL,
  text TEXT    NOT NULL,
  PRIMARY KEY (run, turn)
) STRICT;

-- What was said, for the search: the index alone is stored, the text stays where it is.
CREATE VIEW said_text (seq, text) AS
SELECT seq, CASE body ->> '$.kind' WHEN 'Titled' THEN body ->> '$.title' ELSE body ->> '$.text' END
FROM entry
WHERE body ->> '$.kind' IN ('RunAsked', 'Titled', 'TurnEnded', 'TurnCut', 'TurnFailed');
CREATE VIRTUAL TABLE said USING fts5 (
  text, content = 'said_text', content_rowid = 'seq', tokenize = 'unicode61 remove_diacritics 2'
);
