-- Every table but `sample` begins its primary key with the workspace: a
-- distributed PostgreSQL spreads them by it, and keeps `sample` on every node.

-- What a workspace holds until somebody changes it; one row per build that ever made workspaces.
CREATE TABLE sandbox.sample (
  hash text PRIMARY KEY,
  entries text NOT NULL
);

CREATE TABLE sandbox.workspace (
  id text PRIMARY KEY,
  sample text NOT NULL REFERENCES sandbox.sample,
  -- SHA-256 of each key, and the user of the sample data whom it stands for.
  keys jsonb NOT NULL,
  -- Counts the commits: whoever wants to write must have seen the last one.
  version bigint NOT NULL DEFAULT 0,
  -- The version that last put everything aside; what was stored before it is gone.
  cleared bigint NOT NULL DEFAULT 0,
  -- Names the last commit, so that a writer whose connection broke can find its own.
  last_commit text,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL
);

CREATE INDEX workspace_expires_at ON sandbox.workspace (expires_at);

-- What differs from the sample data. No value: the sample's entry of this key is gone.
CREATE TABLE sandbox.entry (
  workspace text NOT NULL REFERENCES sandbox.workspace ON DELETE CASCADE,
  key text NOT NULL,
  value text,
  version bigint NOT NULL,
  PRIMARY KEY (workspace, key)
);

CREATE INDEX entry_version ON sandbox.entry (workspace, version);
