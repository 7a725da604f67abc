import type {ApiDefinition} from '../../../sandbox/core/definition.ts';
import {UsageError} from '../options.ts';
import type {HostedAddress} from '../options.ts';

/** Where a hosted sandbox makes workspaces. */
const WORKSPACES_PATH = '/_sandbox/workspaces';

/**
 * Makes a workspace.
 *
 * @returns the key of its first user
 * @throws UsageError when none is to be had there
 */
export async function makeWorkspace(
  {restUrl}: HostedAddress,
  {judge}: ApiDefinition,
): Promise<string> {
  const url = restUrl + WORKSPACES_PATH;
  const response = await fetch(url, {method: 'POST'}).catch(
    (error: unknown) => {
      const {cause = error} = error as {cause?: unknown};
      const {code, message} = cause as {code?: string; message?: string};
      throw new UsageError(
        `--endpoint ${restUrl} can't be reached (${code ?? message}); check the address, and that a sandbox runs there.`,
        {cause: error},
      );
    },
  );
  const answer = (await response.json().catch(() => undefined)) as
    {workspace?: {keys?: readonly {key?: unknown}[]}} | undefined;
  const key = answer?.workspace?.keys?.[0]?.key;
  if (response.ok && typeof key === 'string') return key;
  const verdict = judge(answer, response.status);
  const said = verdict && !verdict.ok ? ` ${verdict.message}` : '';
  throw new UsageError(
    response.status === 429
      ? `--endpoint ${restUrl} makes no more workspaces for this address:${said}. A run needs two for each snippet: start the sandbox with a larger --workspaces-per-hour.`
      : `--endpoint ${restUrl} makes no workspace (HTTP ${response.status}):${said || ' it is no hosted sandbox'}. Start one with npm run sandbox -- --database postgres://…`,
  );
}
