import type {Statement} from './database.ts';

/**
 * A workspace's version, with all that was stored after the one that the asker
 * has seen; with everything, where that is older than the last clearing. One
 * statement sees one moment, so version and entries belong together.
 */
export const NEWS: Statement = {
  name: 'news',
  text: `SELECT w.version, w.cleared, e.key, e.value
    FROM sandbox.workspace w
    LEFT JOIN sandbox.entry e ON e.workspace = w.id
      AND e.version > CASE WHEN w.cleared > $2 THEN -1 ELSE $2 END
    WHERE w.id = $1 AND w.expires_at > now()`,
};

/** Keeps others from writing to a workspace until the transaction's end. */
export const LOCK: Statement = {
  name: 'lock',
  text: 'SELECT 1 FROM sandbox.workspace WHERE id = $1 FOR UPDATE',
};

/**
 * Writes rows, if nobody has written since the version that the writer has seen:
 * all of it or nothing. $3 names the commit. $4 and $5 are keys and values. With
 * $6, all other rows go; with $7, so do those of keys that are gone, apart from the
 * keys in $8, which the sample data has. Either makes all others read anew.
 */
export const COMMIT: Statement = {
  name: 'commit',
  text: `WITH moved AS (
      UPDATE sandbox.workspace
      SET version = version + 1, last_commit = $3,
        cleared = CASE WHEN $6 OR $7 THEN version + 1 ELSE cleared END
      WHERE id = $1 AND version = $2 AND expires_at > now()
      RETURNING id, version
    ), removed AS (
      DELETE FROM sandbox.entry e USING moved
      WHERE e.workspace = moved.id AND e.key <> ALL ($4::text[])
        AND ($6 OR ($7 AND e.value IS NULL AND e.key <> ALL ($8::text[])))
    ), written AS (
      INSERT INTO sandbox.entry (workspace, key, value, version)
      SELECT moved.id, item.key, item.value, moved.version
      FROM moved, unnest($4::text[], $5::text[]) AS item (key, value)
      ON CONFLICT (workspace, key)
        DO UPDATE SET value = excluded.value, version = excluded.version
    )
    SELECT version FROM moved`,
};

/** The version that a commit of this name made, if it was the last. */
export const OWN_COMMIT: Statement = {
  name: 'own-commit',
  text: 'SELECT version FROM sandbox.workspace WHERE id = $1 AND last_commit = $2',
};

export const FIND_WORKSPACE: Statement = {
  name: 'find-workspace',
  text: 'SELECT sample, keys FROM sandbox.workspace WHERE id = $1 AND expires_at > now()',
};

export const CREATE_WORKSPACE: Statement = {
  name: 'create-workspace',
  text: `INSERT INTO sandbox.workspace (id, sample, keys, expires_at)
    VALUES ($1, $2, $3, now() + make_interval(secs => $4))
    RETURNING expires_at`,
};

export const PUT_SAMPLE: Statement = {
  name: 'put-sample',
  text: 'INSERT INTO sandbox.sample (hash, entries) VALUES ($1, $2) ON CONFLICT DO NOTHING',
};

export const GET_SAMPLE: Statement = {
  name: 'get-sample',
  text: 'SELECT entries FROM sandbox.sample WHERE hash = $1',
};

/** Deletes workspaces whose time is over, with all that they hold; each process takes others. */
export const DELETE_EXPIRED: Statement = {
  name: 'delete-expired',
  text: `WITH gone AS (
      DELETE FROM sandbox.workspace WHERE id IN (
        SELECT id FROM sandbox.workspace WHERE expires_at <= now()
        LIMIT $1 FOR UPDATE SKIP LOCKED)
      RETURNING 1)
    SELECT count(*)::int AS count FROM gone`,
};

/** Whether the tables can be read. */
export const PING: Statement = {
  name: 'ping',
  text: `SELECT EXISTS (SELECT FROM sandbox.workspace),
    EXISTS (SELECT FROM sandbox.entry), EXISTS (SELECT FROM sandbox.sample)`,
};
