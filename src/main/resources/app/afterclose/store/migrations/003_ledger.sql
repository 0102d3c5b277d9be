-- Tokens of each turn: set aside when it begins, replaced by what it used when it ends.
CREATE TABLE ledger (
  run       TEXT    NOT NULL,
  turn      INTEGER NOT NULL,
  month     TEXT    NOT NULL, -- 2026-11, UTC
  model     TEXT    NOT NULL,
  reserved  INTEGER NOT NULL,
  input     INTEGER NOT NULL,
  output    INTEGER NOT NULL,
  estimated INTEGER NOT NULL,
  PRIMARY KEY (run, turn)
) WITHOUT ROWID;
CREATE INDEX ledger_by_month ON ledger (month);
