-- Turns may be cut because the machine slept, which an older build cannot read. And what the rep has been offered once and is not asked again.
CREATE TABLE offered (
  name TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;
