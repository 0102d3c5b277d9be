-- The runs that hold one of the slots for active runs: in step with the links' beginnings and endings.
CREATE TABLE active_run (
  run TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;
