import {expect} from 'vitest';
import {
  type PatchExampleData,
  patchExamples,
} from '../../api/components/PatchExample/examples.ts';
import {patchCases} from '../../api/patch/cases.ts';
import {patchers} from '../../api/patch/index.ts';
import {sampleData} from '../../api/sample/index.ts';
import {createSandbox} from '../../api/sandbox.ts';
import type {JsonObject} from '../../sandbox/core/index.ts';
import {cases} from '../api/cases/index.ts';
import {KEYS, SAMPLE_APP} from '../api/case.ts';
import {checkAnswer} from '../api/check-answer.ts';
import {httpCases} from '../api/http-cases.ts';
import {checkOwnDefect} from '../api/own-defect.ts';
import {publishedRequests} from '../api/published/index.ts';
import type {PublishedRequest} from '../api/published/request.ts';
import type {Caller} from '../api/run-case.ts';
import {runCase} from '../api/run-case.ts';
import {runHttpCase} from '../api/run-http-case.ts';
import {appCases, runAppCase} from '../api/several-apps.ts';
import {toHttp} from '../api/to-http.ts';
import {loadBook} from '../facts/load.ts';

/** Pages whose facts ask the API itself; others are of programs around it. */
const OF_THE_API = /^(?:annotate|guides)\/(?!clients)/;
const ORIGIN = 'https://api.clarifai.com';

/** Something that is asked of the API, and fails when the answer is another. */
export interface Check {
  readonly name: string;
  run(): Promise<void> | void;
}

/** Calls a sandbox of its own with the sample data, in memory. */
async function openCaller(): Promise<Caller> {
  const sandbox = await createSandbox({sample: sampleData});
  return async (rpc, request, key) => {
    const {method, path, body} = toHttp(rpc, request, 'long');
    const response = await sandbox.fetch(
      new Request(ORIGIN + path, {
        method,
        ...(key !== null && {headers: {Authorization: `Key ${key}`}}),
        ...(body !== undefined && {body}),
      }),
    );
    return {
      http: response.status,
      body: (await response.json()) as JsonObject,
    };
  };
}

/** The same, where nothing comes back but what the documentation tells of. */
async function openDocumentedCaller(): Promise<Caller> {
  const call = await openCaller();
  return async (rpc, request, key) => {
    const answer = await call(rpc, request, key);
    checkAnswer(rpc, answer.http === 200, answer.body);
    return answer;
  };
}

/** Calls another as gRPC does, once a message is read. */
async function openGrpcCaller(): Promise<Caller> {
  const sandbox = await createSandbox({sample: sampleData});
  return async (rpc, request, key) => {
    const {body} = await sandbox.call(
      rpc,
      {user_app_id: SAMPLE_APP, ...request},
      {
        transport: 'grpc',
        authorization: key === null ? undefined : `Key ${key}`,
      },
    );
    return {body};
  };
}

/** A request that somebody publishes, which must be answered. */
async function publishedCheck({
  rpc,
  request,
  before = [],
  answer = {},
}: PublishedRequest): Promise<void> {
  const call = await openCaller();
  for (const earlier of before) {
    await call(earlier.rpc, earlier.request, KEYS.owner);
  }
  const {body} = await call(rpc, request, KEYS.owner);
  expect(body).toMatchObject({status: {code: 10000}, ...answer});
}

/** Every check of the API that answers in memory, and so in milliseconds. */
export async function loadChecks(): Promise<Check[]> {
  const {facts} = await loadBook();
  const examples: [string, PatchExampleData][] = Object.entries(patchExamples);
  return [
    ...examples.map(([name, {action, stored, patch, after}]) => ({
      name: `patch: ${name}`,
      run: () => expect(patchers[action](stored, patch)).toEqual(after),
    })),
    ...patchCases.map(({name, action, stored, patch, after}) => ({
      name: `patch, ${action}: ${name}`,
      run: () => expect(patchers[action](stored, patch)).toEqual(after),
    })),
    ...cases.map((item) => ({
      name: item.name,
      run: async () =>
        runCase(
          item,
          await ((item.transports?.includes('rest') ?? true)
            ? openDocumentedCaller()
            : openGrpcCaller()),
        ),
    })),
    {name: 'a defect of the sandbox', run: checkOwnDefect},
    ...appCases.map((item) => ({
      name: `apps: ${item.name}`,
      run: () => runAppCase(item),
    })),
    ...httpCases.map((item) => ({
      name: item.name,
      run: async () => {
        const sandbox = await createSandbox({sample: sampleData});
        await runHttpCase(item, ORIGIN, (request) => sandbox.fetch(request));
      },
    })),
    ...publishedRequests.map((item) => ({
      name: `published: ${item.name} (${item.from})`,
      run: () => publishedCheck(item),
    })),
    ...facts
      .filter(({place}) => OF_THE_API.test(place))
      .map(({place, quote, prove}, nth) => ({
        name: `fact ${nth}: ${place}: ${quote}`,
        run: () => prove(quote),
      })),
  ];
}
