-- What the rep chose for the import of a file is kept for the next one with the same columns.
CREATE TABLE import_choices (
  header TEXT PRIMARY KEY, -- the columns' names in lower case, in their order, a line each
  kind TEXT,
  fields TEXT NOT NULL, -- for each column the field it fills, a line each; empty for as found
  dates TEXT,
  decimal TEXT
) STRICT;
