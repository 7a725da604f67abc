import {readdir, readFile} from 'node:fs/promises';
import pg from 'pg';
import {UsageError} from '../node/usage-error.ts';

const FOLDER = new URL('./migrations/', import.meta.url);

/** Any number, as long as nothing else in the database locks by it. */
const LOCK = 20_261_124;

interface Migration {
  readonly number: number;
  readonly sql: string;
}

async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(FOLDER)).sort();
  return Promise.all(
    names.map(async (name) => ({
      number: Number(name.slice(0, 4)),
      sql: await readFile(new URL(name, FOLDER), 'utf8'),
    })),
  );
}

/**
 * Brings the database's schema to what this build needs. Processes that start at
 * the same time do it one after the other; each change is applied whole or not.
 *
 * @throws UsageError when there is no such database, it can't be used, or it
 *   belongs to a newer build.
 */
export async function migrate(url: string): Promise<void> {
  const client = connectTo(url);
  try {
    await client.connect();
    const migrations = await readMigrations();
    const known = migrations.at(-1)?.number ?? 0;
    const before = await versionOf(client);
    if (before > known) {
      throw new UsageError(
        `--database ${nameOf(url)} has the schema ${before} of a newer sandbox, and this one knows ${known}; start the newer sandbox.`,
      );
    }
    if (before < known) await apply(client, migrations);
  } catch (error) {
    throw explainStart(url, error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function connectTo(url: string): pg.Client {
  const scheme = URL.canParse(url) ? new URL(url).protocol : '';
  if (!/^postgres(?:ql)?:$/.test(scheme)) {
    throw new UsageError(
      '--database must be an address such as postgres://user:password@host:5432/name.',
    );
  }
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5000,
  });
  client.on('error', () => undefined);
  return client;
}

/** Number of the last migration that the database had; 0 for a database without our tables. */
async function versionOf(client: pg.Client): Promise<number> {
  const there = await client.query(
    `SELECT to_regclass('sandbox.migration') IS NOT NULL AS there`,
  );
  if (!(there.rows[0] as {there: boolean}).there) return 0;
  const {rows} = await client.query(
    'SELECT coalesce(max(number), 0) AS number FROM sandbox.migration',
  );
  return Number((rows[0] as {number: number}).number);
}

async function apply(
  client: pg.Client,
  migrations: readonly Migration[],
): Promise<void> {
  // Until the connection's end, and before the transaction: what others have made
  // meanwhile is seen for certain by a transaction that begins afterwards.
  await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
  await client.query('BEGIN');
  const version = await versionOf(client);
  if (version === 0) {
    await client.query('CREATE SCHEMA IF NOT EXISTS sandbox');
    await client.query(
      'CREATE TABLE IF NOT EXISTS sandbox.migration (number int PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())',
    );
  }
  for (const {number, sql} of migrations) {
    if (number <= version) continue;
    await client.query(sql);
    await client.query('INSERT INTO sandbox.migration (number) VALUES ($1)', [
      number,
    ]);
  }
  await client.query('COMMIT');
}

/** Host, port and name of a database; never its password. */
function nameOf(url: string): string {
  const {hostname, port, pathname, searchParams} = new URL(url);
  const host = searchParams.get('host') ?? hostname;
  return `${host}${port && `:${port}`}${pathname}`;
}

/** What keeps a database from being used, by its condition (SQLSTATE). */
const REASONS: Readonly<Record<string, string>> = {
  '28P01': 'refuses the password; check user and password in the address',
  '28000': 'refuses this user; check the address and the server’s pg_hba.conf',
  '3D000': 'does not exist; make it with createdb, or name another',
  '42501':
    'does not let this user make or read the sandbox’s tables; GRANT CREATE ON DATABASE to it, or let the database’s owner start the sandbox once and grant it USAGE and all on the schema "sandbox"',
  '53300': 'has no connection left; raise its max_connections',
};

function explainStart(url: string, error: unknown): unknown {
  if (error instanceof UsageError) return error;
  const {code = '', message} = error as Error & {code?: string};
  const reason =
    REASONS[code] ??
    (error instanceof pg.DatabaseError
      ? `refuses: ${message}`
      : `can't be reached: ${message || code}; check the address, and that PostgreSQL runs`);
  return new UsageError(`--database ${nameOf(url)} ${reason}.`, {cause: error});
}
