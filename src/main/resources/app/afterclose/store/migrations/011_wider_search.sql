-- The search finds what stood in calls that ask or act, why one was declined, and what was put in line.
-- What calls that only read were asked and found is left out: each analysis names every deal, so that
-- each conversation would be found by each.

-- What each call says, at the entry that first asks or acts with its arguments, and the rep's own where they differ:
-- the question and the texts among the values, not the names of fields, nor ids and days, which are written for machines.
-- It comes of the entry and of earlier ones.
CREATE VIEW call_says (seq, text) AS
SELECT told.seq, concat_ws(' · ', told.question, (
  SELECT group_concat(v.value, ' · ')
  FROM json_tree(iif(json_valid(told.arguments), told.arguments, '{}')) v
  WHERE v.type = 'text'
    AND NOT coalesce(v.key = 'id' OR v.key GLOB '*_id' OR v.key GLOB '*[a-z]I[Dd]', 0)
    AND v.value NOT GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
    AND v.value NOT GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9]*'))
FROM (
  SELECT e.seq, e.body ->> '$.question' AS question,
    CASE e.body ->> '$.kind' WHEN 'CallApproved' THEN e.body ->> '$.arguments' ELSE (
      -- The nearest entry that names the call: where that is its card, the arguments were told there.
      SELECT proposed.value ->> '$.arguments'
      FROM entry b LEFT JOIN json_each(b.body, '$.calls') proposed
      WHERE b.run = e.run AND b.seq < e.seq
        AND b.body ->> '$.kind' IN ('TurnEnded', 'ApprovalAsked')
        AND coalesce(proposed.value ->> '$.id', b.body ->> '$.call') = e.body ->> '$.call'
      ORDER BY b.seq DESC LIMIT 1) END AS arguments
  FROM entry e
  WHERE e.body ->> '$.kind' = 'ApprovalAsked'
    OR e.body ->> '$.kind' = 'CallStarted' AND e.body ->> '$.effect' <> 'READ'
    OR e.body ->> '$.kind' = 'CallApproved' AND e.body ->> '$.modified') told;

-- The same as text: what an index reads again must not call for json_tree, which FTS5 refuses there.
CREATE TABLE call_text (
  seq  INTEGER PRIMARY KEY, -- the entry
  text TEXT    NOT NULL
) STRICT;

-- The one source of what is searched for: the index takes each of its rows from here.
DROP VIEW said_text;
CREATE VIEW said_text (seq, text) AS
SELECT seq, CASE body ->> '$.kind'
  WHEN 'Titled' THEN body ->> '$.title'
  WHEN 'CallDeclined' THEN body ->> '$.reason'
  ELSE body ->> '$.text' END
FROM entry
WHERE body ->> '$.kind' IN (
    'RunAsked', 'Titled', 'TurnEnded', 'TurnCut', 'TurnFailed',
    'FollowUpQueued', 'FollowUpEdited', 'CallDeclined')
  AND NOT coalesce(body ->> '$.summary', 0)
UNION ALL
SELECT seq, text FROM call_text;

-- Deleted rows leave copies in pages whose rows are shared out anew: the file is written afresh after deletions.
ALTER TABLE erased ADD COLUMN unswept INTEGER NOT NULL DEFAULT 0;
UPDATE erased SET unswept = 1 WHERE seq > 0;
