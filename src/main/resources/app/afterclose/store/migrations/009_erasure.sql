-- Conversations can be deleted for good. No entry is numbered again as one that was deleted: the highest of those is kept.
CREATE TABLE erased (
  seq INTEGER NOT NULL
) STRICT;
INSERT INTO erased (seq) VALUES (0);
-- What is deleted leaves the search index at once, and nothing of it stays in the index's pages.
INSERT INTO said (said, rank) VALUES ('secure-delete', 1);
