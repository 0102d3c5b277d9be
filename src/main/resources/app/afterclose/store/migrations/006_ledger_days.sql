-- The day on which a turn was begun (UTC), so that use can be told by day.
ALTER TABLE ledger ADD COLUMN day TEXT NOT NULL DEFAULT '';
UPDATE ledger SET day = coalesce(
  (SELECT strftime('%Y-%m-%d', at / 1000, 'unixepoch') FROM entry
   WHERE entry.run = ledger.run
     AND body ->> '$.kind' = 'TurnStarted' AND body ->> '$.turn' = ledger.turn),
  month || '-01');
CREATE INDEX ledger_by_day ON ledger (day);
