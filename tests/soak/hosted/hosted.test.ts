import {afterAll, beforeAll, expect, test} from 'vitest';
import {
  annotationsOf,
  listIds,
  makeReader,
  send,
} from '../../hosted/workspace.ts';
import type {Reader} from '../../hosted/workspace.ts';
import {startPostgres} from '../../support/postgres.ts';
import type {Postgres} from '../../support/postgres.ts';
import {chooseSeed, createRandom} from '../../support/random.ts';
import {startServerProcess} from '../../support/server-process.ts';
import type {ServerProcess} from '../../support/server-process.ts';
import {LONG} from '../length.ts';
import {contradictions} from './history.ts';
import type {Append, History} from './history.ts';

const BLOWS = LONG ? 50 : 3;
const FOREIGN_TRIES = LONG ? 100_000 : 1000;
const WORKSPACES = 3;
const PREFIX = 'soak-';

let postgres: Postgres;
let args: string[];
let servers: ServerProcess[];
const seed = chooseSeed();
const random = createRandom(seed);

/** A workspace under load. */
interface Subject {
  readonly reader: Reader;
  readonly history: History;
  final?: readonly string[];
}

const subjects: Subject[] = [];

beforeAll(async () => {
  postgres = await startPostgres();
  const database = await postgres.createDatabase();
  args = ['--database', database, '--calls-per-second', '1000000'];
  args.push('--workspaces-per-hour', '1000000');
  servers = [await startServerProcess(args), await startServerProcess(args)];
}, 120_000);

afterAll(async () => {
  await Promise.all((servers ?? []).map((server) => server.stop()));
  await postgres?.stop();
});

/** A process may be down: whoever asks it then asks again later. */
const urlOf = (index: number) => servers[index % 2]?.restUrl ?? '';

const pause = (milliseconds: number) =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What was appended, in order; each append wrote two, which must stand together. */
async function readAppended(restUrl: string, key: string): Promise<string[]> {
  const ids = (await listIds(restUrl, key)).filter((id) =>
    id.startsWith(PREFIX),
  );
  return ids.flatMap((id, index) => {
    if (index % 2 === 1) return [];
    expect(ids[index + 1], 'half a call was written').toBe(`${id}-too`);
    return [id];
  });
}

async function sendAppend(
  restUrl: string,
  key: string,
  entry: Append,
): Promise<void> {
  try {
    const {httpStatus, answer} = await send(
      restUrl,
      'POST',
      '/v2/annotations',
      {
        key,
        body: annotationsOf([entry.id, `${entry.id}-too`]),
      },
    );
    if (httpStatus === 200) entry.outcome = 'acknowledged';
    else if (httpStatus !== 503) throw new Error(JSON.stringify(answer));
    else if (answer.status.details.includes('Nothing was changed'))
      entry.outcome = 'refused';
    if (entry.outcome !== 'lost') entry.ended = performance.now();
  } catch (error) {
    // `fetch` fails so when the process is gone, or its answer was cut off.
    if (!(error instanceof TypeError || error instanceof SyntaxError))
      throw error;
    await pause(20);
  }
}

async function appendOn(
  subject: Subject,
  server: number,
  stopped: () => boolean,
): Promise<void> {
  const {reader, history} = subject;
  for (let turn = 0; !stopped(); turn++) {
    const id = `${PREFIX}${reader.workspace.id}-${server}-${turn}`;
    const entry: Append = {id, begun: performance.now(), outcome: 'lost'};
    history.appends.push(entry);
    await sendAppend(urlOf(server), reader.key, entry);
  }
}

async function readOn(
  {reader, history}: Subject,
  stopped: () => boolean,
): Promise<void> {
  for (let turn = 0; !stopped(); turn++) {
    const begun = performance.now();
    try {
      const ids = await readAppended(urlOf(turn), reader.key);
      history.reads.push({begun, ended: performance.now(), ids});
    } catch (error) {
      const gone = error instanceof TypeError || error instanceof SyntaxError;
      if (!gone && !String(error).includes('40031')) throw error;
      await pause(20);
    }
  }
}

/** Kills a process, or the database, in the middle of everything; and brings it back. */
async function strike(blow: number): Promise<void> {
  await pause(50 + random.below(500));
  if (blow % 3 === 2) {
    await postgres.restart();
    return;
  }
  const victim = blow % 3;
  await servers[victim]?.stop('SIGKILL');
  // The other one goes on alone for a while.
  await pause(random.below(200));
  servers[victim] = await startServerProcess(args);
}

async function underLoad(
  subjects_: readonly Subject[],
  blow: number,
): Promise<void> {
  let over = false;
  const stopped = () => over;
  const load = subjects_.flatMap((subject) => [
    appendOn(subject, 0, stopped),
    appendOn(subject, 1, stopped),
    readOn(subject, stopped),
  ]);
  await strike(blow);
  await pause(100);
  over = true;
  await Promise.all(load);
}

test(
  `struck ${BLOWS} times under load (SEED=${seed}), two processes behaved as one that never fails`,
  async () => {
    for (let blow = 0; blow < BLOWS; blow++) {
      const fresh: Subject[] = [];
      for (let i = 0; i < WORKSPACES; i++) {
        const reader = await makeReader(urlOf(i));
        fresh.push({reader, history: {appends: [], reads: []}});
      }
      await underLoad(fresh, blow);
      for (const subject of fresh) {
        subject.final = await readAppended(urlOf(blow), subject.reader.key);
        expect(contradictions(subject.history, subject.final)).toEqual([]);
      }
      subjects.push(...fresh);
    }
    // What was struck later has not harmed what was stored before.
    for (const {reader, final} of subjects) {
      expect(await readAppended(urlOf(0), reader.key)).toEqual(final);
    }
    const appends = subjects.flatMap(({history}) => history.appends);
    const of = (outcome: Append['outcome']) =>
      appends.filter((append) => append.outcome === outcome).length;
    const reads = subjects.flatMap(({history}) => history.reads).length;
    console.log(
      `${BLOWS} blows: ${of('acknowledged')} acknowledged writes, none lost; ${of('refused')} refused, none stored; ${of('lost')} without an answer; ${reads} reads in order`,
    );
    expect(of('acknowledged')).toBeGreaterThan(BLOWS);
  },
  30 * 60_000,
);

/** Tries to get at something of another workspace; gives what was answered. */
async function tryForeign(
  mine: Reader,
  foreign: string,
  turn: number,
): Promise<string> {
  const path = `/v2/inputs/park/annotations/${foreign}`;
  const items = {ids: [foreign], input_ids: ['park']};
  const patch = {action: 'overwrite', ...annotationsOf([foreign])};
  const tries = [
    () => send(urlOf(turn), 'GET', path, {key: mine.key}),
    () =>
      send(
        urlOf(turn),
        'GET',
        `/v2/annotations?ids=${foreign}&input_ids=park`,
        {
          key: mine.key,
        },
      ),
    () =>
      send(urlOf(turn), 'PATCH', '/v2/annotations', {
        key: mine.key,
        body: patch,
      }),
    () =>
      send(urlOf(turn), 'DELETE', '/v2/annotations', {
        key: mine.key,
        body: items,
      }),
  ];
  const {answer} = await random.pick(tries)();
  return JSON.stringify(answer);
}

test(
  `${FOREIGN_TRIES.toLocaleString('en')} tries across workspaces found nothing`,
  async () => {
    const filled = subjects.filter(({final}) => (final?.length ?? 0) > 0);
    expect(filled.length).toBeGreaterThan(1);
    let made = 0;
    const work = async () => {
      while (made < FOREIGN_TRIES) {
        const mine = filled[random.below(filled.length)];
        const theirs = filled[random.below(filled.length)];
        if (!mine || !theirs || mine === theirs) continue;
        const turn = made++;
        const foreign = theirs.final?.[random.below(theirs.final.length)] ?? '';
        const answered = await tryForeign(mine.reader, foreign, turn).catch(
          // A connection that was closed for being idle: nothing was answered, so it is made again.
          (error: unknown) => {
            if (!(error instanceof TypeError)) throw error;
            made--;
          },
        );
        if (answered === undefined) continue;
        expect(answered).not.toContain('by a test');
        expect(answered).toMatch(/"code":(?:11101|24155)|"annotations":\[\]/);
      }
    };
    await Promise.all(Array.from({length: 8}, work));
    for (const {reader, final} of filled) {
      expect(await readAppended(urlOf(1), reader.key)).toEqual(final);
    }
    console.log(
      `${made} tries across workspaces, none of them saw or changed anything`,
    );
  },
  30 * 60_000,
);
