import {execFileSync, spawn} from 'node:child_process';
import type {ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {chownSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import pg from 'pg';
import {freePort} from './free-port.ts';
import {postgresFolder} from './postgres-folder.ts';

/** A PostgreSQL of the tests' own: in a folder that goes with it, on a free port of this machine. */
export interface Postgres {
  /** Address of a database that nobody has used. */
  createDatabase(): Promise<string>;
  /** Stops at once, as after a power cut, and starts again with what was durable. */
  restart(): Promise<void>;
  /** Stops at once, and stays away until `start`. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Stops, and deletes everything. */
  stop(): Promise<void>;
}

/** PostgreSQL refuses to run as root: then its own user runs it. */
function unprivileged(): {uid?: number; gid?: number} {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag: string) =>
    Number(execFileSync('id', [flag, 'postgres']).toString());
  return {uid: idOf('-u'), gid: idOf('-g')};
}

/** Makes a cluster in a new folder; gives the folder of its data. */
function initialise(folder: string, bin: string): string {
  const who = unprivileged();
  if (who.uid !== undefined && who.gid !== undefined) {
    chownSync(folder, who.uid, who.gid);
  }
  const data = join(folder, 'data');
  const args = ['-D', data, '-U', 'postgres', '--auth=trust', '--no-sync'];
  execFileSync(
    join(bin, 'initdb'),
    [...args, '--encoding=UTF8', '--locale=C'],
    {
      ...who,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  return data;
}

async function answers(port: number): Promise<boolean> {
  const client = new pg.Client(addressOf(port, 'postgres'));
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

const addressOf = (port: number, database: string) =>
  `postgres://postgres@127.0.0.1:${port}/${database}`;

/** Starts a PostgreSQL with its usual settings, `fsync` among them. */
export async function startPostgres(): Promise<Postgres> {
  const bin = postgresFolder();
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'));
  const data = initialise(folder, bin);
  const port = await freePort();
  let server: ChildProcess | undefined;
  // Nothing of it outlives the tests, however they end.
  process.on('exit', () => server?.kill('SIGQUIT'));

  const start = async () => {
    const args = ['-D', data, '-k', folder, '-p', String(port)];
    server = spawn(join(bin, 'postgres'), args, {
      ...unprivileged(),
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    server.stderr?.setEncoding('utf8').on('data', (text) => (said += text));
    for (let tries = 0; !(await answers(port)); tries++) {
      if (server.exitCode !== null || tries > 300) {
        throw new Error(`PostgreSQL did not start:\n${said}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const kill = async () => {
    if (!server || server.exitCode !== null) return;
    const ended = once(server, 'exit');
    server.kill('SIGQUIT');
    await ended;
  };
  let databases = 0;
  await start();
  return {
    async createDatabase() {
      const name = `test_${++databases}`;
      const client = new pg.Client(addressOf(port, 'postgres'));
      await client.connect();
      await client.query(`CREATE DATABASE ${name}`);
      await client.end();
      return addressOf(port, name);
    },
    async restart() {
      await kill();
      await start();
    },
    kill,
    start,
    async stop() {
      await kill();
      rmSync(folder, {recursive: true, force: true});
    },
  };
}
