import pg from 'pg';
import {ApiError} from '../core/errors.ts';

/** Runs one statement; gives its rows. */
export type Query = <Row>(
  statement: Statement,
  values: readonly unknown[],
) => Promise<Row[]>;

/** A statement that PostgreSQL prepares once on each connection, under its name. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** Connections to one PostgreSQL database. */
export interface Database {
  readonly query: Query;
  /** Runs statements in one transaction, on a connection of their own. */
  transaction<T>(run: (query: Query) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** The database went away, or never answered; what it was asked may or may not have been done. */
export class DatabaseUnavailable extends Error {
  override name = 'DatabaseUnavailable';
}

/** The database is there, but tables or rights that it had at the start are gone; nothing was done. */
export class DatabaseRefuses extends Error {
  override name = 'DatabaseRefuses';
}

/** Longer than any statement of ours takes; a database that hangs counts as gone. */
const STATEMENT_MILLISECONDS = 10_000;
const CONNECT_MILLISECONDS = 5_000;

/** Conditions (SQLSTATE) of a server that stops, starts, has no room or was cut off. */
const UNAVAILABLE = /^(?:08|53|57P|57014|58)/;

/** Conditions of one whose users, rights or tables are not as they were. */
const REFUSES = /^(?:28|3D|3F|42501|42P01)/;

/**
 * Opens a pool of connections; each is made when it is needed.
 *
 * @param connections how many there are at most
 * @param onNews told in a sentence when the database goes away, and when it is back
 */
export function openDatabase(
  url: string,
  connections: number,
  onNews: (news: string) => void = () => undefined,
): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
    query_timeout: STATEMENT_MILLISECONDS,
    statement_timeout: STATEMENT_MILLISECONDS,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    application_name: 'annotation-sandbox',
  });
  // An idle connection that breaks is replaced by the next one that is needed.
  pool.on('error', () => undefined);
  let away = false;
  const watch = async <T>(asking: Promise<T>): Promise<T> => {
    try {
      const result = await asking;
      if (away) onNews('The database is back.');
      away = false;
      return result;
    } catch (error) {
      const refuses = error instanceof DatabaseRefuses;
      if ((refuses || error instanceof DatabaseUnavailable) && !away) {
        away = true;
        onNews(
          `The database ${refuses ? 'refuses' : 'is away'}: ${error.message}.`,
        );
      }
      throw error;
    }
  };
  return {
    query: (statement, values) => watch(ask(pool, statement, values)),
    transaction: (run) => watch(transact(pool, run)),
    close: () => pool.end(),
  };
}

async function ask<Row>(
  client: Pick<pg.ClientBase, 'query'> | pg.Pool,
  {name, text}: Statement,
  values: readonly unknown[],
): Promise<Row[]> {
  try {
    const {rows} = await client.query({name, text, values: [...values]});
    return rows as Row[];
  } catch (error) {
    throw explain(error);
  }
}

async function transact<T>(
  pool: pg.Pool,
  run: (query: Query) => Promise<T>,
): Promise<T> {
  const client = await pool.connect().catch((error: unknown) => {
    throw explain(error);
  });
  // A pooled connection has no listener while somebody has it.
  const ignore = () => undefined;
  client.on('error', ignore);
  let broken = false;
  try {
    await client.query('BEGIN');
    const result = await run((statement, values) =>
      ask(client, statement, values),
    );
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {
      broken = true;
    });
    throw explain(error);
  } finally {
    client.off('error', ignore);
    client.release(broken);
  }
}

/** Tells a database that is away from a mistake of ours. */
function explain(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof ApiError) return error;
  if (error instanceof DatabaseUnavailable) return error;
  if (error instanceof DatabaseRefuses) return error;
  const {code = ''} = error as {code?: string};
  const fromServer = error instanceof pg.DatabaseError;
  if (fromServer && REFUSES.test(code))
    return new DatabaseRefuses(error.message);
  return !fromServer || UNAVAILABLE.test(code)
    ? new DatabaseUnavailable(error.message)
    : // Without its details: they can hold what a reader stored, and end in a log.
      new Error(`The database refused: ${error.message} (${code})`);
}
