-- The workspace: what the rep brought from their CRM and what was done with it here.
-- Dates are ISO text. Amounts are whole ten-thousandths of the currency's unit, so that sums are
-- exact. A ..._key is the name in lower case without accents, spaces and punctuation; search is
-- the folded text of everything a rep may look a row up by. sample = 1 marks the bundled pipeline.

CREATE TABLE deals (
  id TEXT PRIMARY KEY,
  origin TEXT NOT NULL,
  title TEXT NOT NULL,
  title_key TEXT NOT NULL,
  account TEXT,
  account_key TEXT,
  contact TEXT,
  owner TEXT,
  owner_key TEXT,
  stage TEXT NOT NULL,
  stage_key TEXT NOT NULL,
  category TEXT NOT NULL CHECK (category IN ('OPEN', 'WON', 'LOST')),
  amount INTEGER,
  currency TEXT,
  product TEXT,
  pipeline TEXT,
  created TEXT,
  stage_since TEXT,
  close TEXT,
  last_activity_given TEXT,
  last_activity TEXT,
  next_step TEXT,
  probability INTEGER,
  source TEXT,
  search TEXT NOT NULL,
  as_imported TEXT,
  sample INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX deals_title ON deals (title COLLATE NOCASE, id);
CREATE INDEX deals_title_key ON deals (title_key);
CREATE INDEX deals_account_name ON deals (account COLLATE NOCASE, id);
CREATE INDEX deals_account ON deals (account_key, category, amount);
CREATE INDEX deals_owner_name ON deals (owner COLLATE NOCASE, id);
CREATE INDEX deals_owner ON deals (owner_key, category, amount);
CREATE INDEX deals_stage_name ON deals (stage COLLATE NOCASE, id);
CREATE INDEX deals_stage ON deals (stage_key, amount);
CREATE INDEX deals_category ON deals (category, amount, id);
CREATE INDEX deals_amount ON deals (amount, id);
CREATE INDEX deals_created ON deals (created, id);
CREATE INDEX deals_close ON deals (close, id);
CREATE INDEX deals_last_activity ON deals (last_activity, id);
CREATE INDEX deals_probability ON deals (probability, id);
CREATE INDEX deals_silence ON deals (category, coalesce(last_activity, stage_since, created));
CREATE INDEX deals_sample ON deals (sample) WHERE sample = 1;

CREATE TABLE accounts (
  id TEXT PRIMARY KEY,
  origin TEXT NOT NULL,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  industry TEXT,
  website TEXT,
  phone TEXT,
  location TEXT,
  employees INTEGER,
  revenue INTEGER,
  parent TEXT,
  parent_key TEXT,
  owner TEXT,
  as_imported TEXT,
  -- 1 while the account is known only because a deal names it
  implied INTEGER NOT NULL DEFAULT 0,
  sample INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX accounts_name ON accounts (name COLLATE NOCASE, id);
CREATE INDEX accounts_name_key ON accounts (name_key);
CREATE INDEX accounts_parent ON accounts (parent_key);

CREATE TABLE contacts (
  id TEXT PRIMARY KEY,
  origin TEXT NOT NULL,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  email TEXT,
  phone TEXT,
  role TEXT,
  account TEXT,
  account_key TEXT,
  owner TEXT,
  as_imported TEXT,
  sample INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX contacts_account ON contacts (account_key);
CREATE INDEX contacts_name ON contacts (name_key);

CREATE TABLE activities (
  id TEXT PRIMARY KEY,
  origin TEXT NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  body TEXT,
  at TEXT NOT NULL,
  -- what the export named, and the deal that was found to be meant
  deal_given TEXT,
  deal_id TEXT,
  account TEXT,
  account_key TEXT,
  contact TEXT,
  owner TEXT,
  as_imported TEXT,
  sample INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX activities_deal ON activities (deal_id, at);
CREATE INDEX activities_account ON activities (account_key, at);

CREATE TABLE tasks (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  notes TEXT,
  due TEXT,
  deal_id TEXT,
  account TEXT,
  account_key TEXT,
  done INTEGER NOT NULL DEFAULT 0,
  created TEXT NOT NULL,
  sample INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX tasks_deal ON tasks (deal_id);
CREATE INDEX tasks_due ON tasks (done, due);

CREATE TABLE drafts (
  id TEXT PRIMARY KEY,
  deal_id TEXT,
  deal_title TEXT,
  account TEXT,
  recipient TEXT,
  subject TEXT NOT NULL,
  body TEXT NOT NULL,
  created TEXT NOT NULL,
  updated TEXT NOT NULL,
  sample INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX drafts_deal ON drafts (deal_id, created);
CREATE INDEX drafts_created ON drafts (created);

CREATE TABLE products (
  name TEXT PRIMARY KEY,
  name_key TEXT NOT NULL,
  series TEXT,
  list_price INTEGER,
  as_imported TEXT,
  sample INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX products_name_key ON products (name_key);

CREATE TABLE team (
  owner TEXT PRIMARY KEY,
  owner_key TEXT NOT NULL,
  manager TEXT,
  region TEXT,
  as_imported TEXT,
  sample INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX team_owner_key ON team (owner_key);

CREATE TABLE imports (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  file TEXT NOT NULL,
  kind TEXT NOT NULL,
  source TEXT NOT NULL,
  added INTEGER NOT NULL,
  updated INTEGER NOT NULL,
  unchanged INTEGER NOT NULL,
  skipped INTEGER NOT NULL
) STRICT;
