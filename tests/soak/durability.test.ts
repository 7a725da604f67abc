import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {chooseSeed, createRandom} from '../support/random.ts';
import type {Random} from '../support/random.ts';
import {startServerProcess} from '../support/server-process.ts';
import {LONG} from './length.ts';

const KILLS = LONG ? 50 : 5;
const WRITERS = 8;
const INPUT = 'harbor';
const ANNOTATIONS = '/v2/users/sandbox-owner/apps/sandbox-app/annotations';

/** What one annotation must look like after a kill: the last acknowledged, or the one in flight. */
interface Expectation {
  /** `undefined`: not there. */
  acknowledged: string | undefined;
  /** The write that was under way, if one was. */
  inFlight?: {text: string | undefined};
}

let folder: string;
const seed = chooseSeed();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'durability-'));
});

afterAll(async () => {
  await rm(folder, {recursive: true});
});

async function send(
  restUrl: string,
  method: string,
  body: object,
): Promise<boolean> {
  const response = await fetch(restUrl + ANNOTATIONS, {
    method,
    headers: {
      authorization: 'Key owner-pat',
      'content-type': 'application/json',
    },
    body: JSON.stringify(body),
  });
  const {status} = (await response.json()) as {status: {code: number}};
  if (status.code !== 10000) throw new Error(JSON.stringify(status));
  return true;
}

/** Two annotations that are always written in one call, with the same text. */
const pairOf = (writer: number) => [`w${writer}-left`, `w${writer}-right`];

/** Creates, changes and deletes its pair until the server dies. */
async function write(
  restUrl: string,
  writer: number,
  random: Random,
  expected: Expectation,
): Promise<number> {
  const ids = pairOf(writer);
  let acknowledged = 0;
  for (;;) {
    const exists = expected.acknowledged !== undefined;
    const deletes = exists && random.chance(0.2);
    const text = deletes
      ? undefined
      : `${random.below(1e9)} ${'x'.repeat(random.below(3000))}`;
    expected.inFlight = {text};
    const annotations = ids.map((id) => ({
      id,
      input_id: INPUT,
      data: {metadata: {text}},
    }));
    try {
      if (deletes) {
        const input_ids = ids.map(() => INPUT);
        await send(restUrl, 'DELETE', {ids, input_ids});
      } else if (exists) {
        await send(restUrl, 'PATCH', {action: 'overwrite', annotations});
      } else {
        await send(restUrl, 'POST', {annotations});
      }
    } catch (error) {
      // `fetch` fails with a TypeError when the server is gone: so it should.
      if (error instanceof TypeError || error instanceof SyntaxError) {
        return acknowledged;
      }
      throw error;
    }
    expected.acknowledged = text;
    delete expected.inFlight;
    acknowledged += 1;
  }
}

async function readTexts(restUrl: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const response = await fetch(
    `${restUrl}${ANNOTATIONS}?input_ids=${INPUT}&per_page=500`,
    {headers: {authorization: 'Key owner-pat'}},
  );
  const {annotations} = (await response.json()) as {
    annotations: {id: string; data: {metadata?: {text?: string}}}[];
  };
  for (const {id, data} of annotations) {
    texts.set(id, data.metadata?.text ?? '(none)');
  }
  return texts;
}

/** After a kill: what was acknowledged, or all of what was under way, is stored. */
function settle(texts: Map<string, string>, expectations: Expectation[]) {
  for (const [writer, expected] of expectations.entries()) {
    const found = pairOf(writer).map((id) => texts.get(id));
    const [left, right] = found;
    expect(left, `writer ${writer}: half a call was written`).toBe(right);
    const allowed = [expected.acknowledged];
    if (expected.inFlight) allowed.push(expected.inFlight.text);
    expect(allowed, `writer ${writer}: an acknowledged write`).toContain(left);
    expected.acknowledged = left;
    delete expected.inFlight;
  }
}

test(
  `killed ${KILLS} times in the middle of writes (SEED=${seed}), it lost nothing`,
  async () => {
    const random = createRandom(seed);
    const expectations: Expectation[] = Array.from({length: WRITERS}, () => ({
      acknowledged: undefined,
    }));
    let acknowledged = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      const server = await startServerProcess(['--data', folder]);
      settle(await readTexts(server.restUrl), expectations);
      const writers = expectations.map((expected, writer) =>
        write(server.restUrl, writer, random, expected),
      );
      setTimeout(() => void server.stop('SIGKILL'), 20 + random.below(600));
      for (const count of await Promise.all(writers)) acknowledged += count;
    }
    const server = await startServerProcess(['--data', folder]);
    settle(await readTexts(server.restUrl), expectations);
    await server.stop();
    console.log(
      `${KILLS} kills, ${acknowledged} acknowledged writes, none lost`,
    );
    expect(acknowledged).toBeGreaterThan(KILLS);
  },
  20 * 60_000,
);
