-- Conversations have epochs, and turns that sum them up for the model: what those say is not for the rep, nor for the search.
DROP VIEW said_text;
CREATE VIEW said_text (seq, text) AS
SELECT seq, CASE body ->> '$.kind' WHEN 'Titled' THEN body ->> '$.title' ELSE body ->> '$.text' END
FROM entry
WHERE body ->> '$.kind' IN ('RunAsked', 'Titled', 'TurnEnded', 'TurnCut', 'TurnFailed')
  AND NOT coalesce(body ->> '$.summary', 0);
