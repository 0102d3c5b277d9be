-- What an agent of version 3 had written: c-1 has a run that failed after a cut, and one that a kill
-- left in its turn with a draft saved; the run of c-2 waits for a word on its card.
INSERT INTO entry (seq, at, conversation, run, link, ran, body) VALUES
  (1, 1795165200000, 'c-1', NULL, 0, 0, '{"kind":"Titled","title":"Why is Globex stalled?"}'),
  (2, 1795165200000, 'c-1', 'r-1', 0, 0, '{"kind":"RunAsked","text":"Why is Globex stalled?","zone":"Europe/Berlin","followUp":null}'),
  (3, 1795165201000, 'c-1', 'r-1', 1, 0, '{"kind":"LinkStarted"}'),
  (4, 1795165202000, 'c-1', 'r-1', 1, 900, '{"kind":"TurnStarted","turn":1,"provider":"anthropic","model":"m","reserved":50}'),
  (5, 1795165207000, 'c-1', 'r-1', 1, 5000, '{"kind":"Ticked"}'),
  (6, 1795165208000, 'c-1', 'r-1', 1, 800, '{"kind":"TurnCut","turn":1,"text":"Nobody ","cut":"CAP","usage":{"input":10,"output":2,"estimated":true}}'),
  (7, 1795165208000, 'c-1', 'r-1', 1, 0, '{"kind":"LinkEnded","ending":{"kind":"Yielded","reason":"CAP"}}'),
  (8, 1795165209000, 'c-1', 'r-1', 2, 0, '{"kind":"LinkStarted"}'),
  (9, 1795165210000, 'c-1', 'r-1', 2, 100, '{"kind":"TurnStarted","turn":2,"provider":"anthropic","model":"m","reserved":50}'),
  (10, 1795165212000, 'c-1', 'r-1', 2, 2000, '{"kind":"TurnEnded","turn":2,"text":"called. I look.","calls":[{"id":"r-1-2-1","providerId":"toolu_1","tool":"find_deals","arguments":"{\"name\":\"Globex\"}"}],"stop":"TOOLS","usage":{"input":15,"output":5,"estimated":false},"raw":null}'),
  (11, 1795165213000, 'c-1', 'r-1', 2, 10, '{"kind":"CallStarted","call":"r-1-2-1","effect":"READ"}'),
  (12, 1795165214000, 'c-1', 'r-1', 2, 10, '{"kind":"CallEnded","call":"r-1-2-1","outcome":{"status":"OK","content":"{}","said":"Looked at 1 deal","touched":[{"kind":"deal","id":"d1","label":"Globex"}]}}'),
  (13, 1795165215000, 'c-1', 'r-1', 2, 10, '{"kind":"LinkEnded","ending":{"kind":"Failed","problem":{"kind":"BudgetExhausted","limit":9,"used":8}}}'),
  (14, 1795251600000, 'c-1', 'r-2', 0, 0, '{"kind":"RunAsked","text":"And now?","zone":"Europe/Berlin","followUp":null}'),
  (15, 1795251601000, 'c-1', 'r-2', 1, 0, '{"kind":"LinkStarted"}'),
  (16, 1795251602000, 'c-1', 'r-2', 1, 10, '{"kind":"TurnStarted","turn":1,"provider":"anthropic","model":"m","reserved":7}'),
  (17, 1795251603000, 'c-2', NULL, 0, 0, '{"kind":"Titled","title":"Draft a note"}'),
  (18, 1795251603000, 'c-2', 'r-3', 0, 0, '{"kind":"RunAsked","text":"Draft a note","zone":"Europe/Berlin","followUp":null}'),
  (19, 1795251604000, 'c-2', 'r-3', 1, 0, '{"kind":"LinkStarted"}'),
  (20, 1795251604000, 'c-2', 'r-3', 1, 0, '{"kind":"TurnStarted","turn":1,"provider":"builtin","model":"analyst","reserved":0}'),
  (21, 1795251604000, 'c-2', 'r-3', 1, 0, '{"kind":"TurnEnded","turn":1,"text":"","calls":[{"id":"r-3-1-1","providerId":"1","tool":"draft_email","arguments":"{\"subject\":\"Hello\"}"}],"stop":"TOOLS","usage":{"input":0,"output":0,"estimated":false},"raw":null}'),
  (22, 1795251604000, 'c-2', 'r-3', 1, 0, '{"kind":"ApprovalAsked","call":"r-3-1-1","question":"Save a draft?","schema":"{}","before":"{}"}'),
  (23, 1795251604000, 'c-2', 'r-3', 1, 0, '{"kind":"LinkEnded","ending":{"kind":"Waiting","what":{"kind":"Answer"}}}');

INSERT INTO turn_draft (run, turn, text) VALUES ('r-2', 1, 'Half an ans');

INSERT INTO ledger (run, turn, month, model, reserved, input, output, estimated) VALUES
  ('r-1', 1, '2026-11', 'm', 0, 10, 2, 1),
  ('r-1', 2, '2026-11', 'm', 0, 15, 5, 0),
  ('r-2', 1, '2026-11', 'm', 7, 0, 0, 0);
