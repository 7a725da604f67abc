import {createSandbox} from '../../api/sandbox.ts';
import type {JsonObject} from '../../sandbox/core/json.ts';
import {sampleData} from '../../api/sample/index.ts';
import {formatJson} from '../../api/components/PatchExample/format-json.ts';
import type {ExpectedRequest, Json} from '../../code_snippets/expectation.ts';

/** A request as the reference shows it, and what the sandbox answers to it. */
export interface Exchange {
  readonly request: string;
  readonly answer: string;
}

const HOST = 'https://api.clarifai.com';
const USER = {user_id: 'sandbox-owner', app_id: 'sandbox-app'};
const KEY = 'owner-pat';

function queryOf(query: ExpectedRequest['query']): string {
  const entries = Object.entries(query ?? {}).flatMap(([key, value]) =>
    [value].flat().map((item): [string, string] => [key, String(item as Json)]),
  );
  return entries.length === 0 ? '' : `?${new URLSearchParams(entries)}`;
}

/** JSON for reading: short objects on one line. */
function pretty(value: object): string {
  return formatJson(value as JsonObject, 80).join('\n');
}

function requestText({method, body}: ExpectedRequest, target: string): string {
  const head = [`${method} ${target}`, 'Authorization: Key YOUR_PAT_HERE'];
  return body === undefined
    ? head.join('\n')
    : [...head, 'Content-Type: application/json', '', pretty(body)].join('\n');
}

/** Gives a fresh sandbox one request; its clock and ids stand still, so that pages only change when the API does. */
export async function runExample(
  rpc: string,
  example: ExpectedRequest,
): Promise<Exchange> {
  let made = 0;
  const sandbox = await createSandbox({
    sample: sampleData,
    now: () => new Date('2026-02-01T12:00:00Z'),
    newId: () => `generated-${(made += 1)}`,
  });
  const target = `${example.path}${queryOf(example.query)}`
    .replace('{user_id}', USER.user_id)
    .replace('{app_id}', USER.app_id);
  const response = await sandbox.fetch(
    new Request(`${HOST}${target}`, {
      method: example.method,
      headers: {
        Authorization: `Key ${KEY}`,
        'Content-Type': 'application/json',
      },
      ...(example.body !== undefined && {body: JSON.stringify(example.body)}),
    }),
  );
  const answer = (await response.json()) as JsonObject;
  await sandbox.close();
  if (!response.ok) {
    throw new Error(
      `reference: the example of ${rpc} failed with HTTP ${response.status}: ${JSON.stringify(answer)}. Correct it in plugins/reference/examples.ts.`,
    );
  }
  return {
    request: requestText(example, target),
    answer: pretty(answer),
  };
}
