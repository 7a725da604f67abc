import api from '@api';
import type {StoredItem} from '../../../../sandbox/core/definition.ts';
import type {RunChange} from '../../../runner/index.ts';
import {createNetworkEdge, lookAtChanges} from '../../../runner/index.ts';
import {runnerApi} from '../endpoint/runner-api.ts';
import {compare} from './compare.ts';
import type {Workspace} from './workspace.ts';

const WAIT = 15_000;
const STORAGE_KEY = 'playground-workspace-since';

/** What was stored at some moment. */
interface Moment {
  readonly workspace: string;
  /** In milliseconds. */
  readonly at: number;
  readonly items: readonly StoredItem[];
}

/** What a workspace is compared with. */
export interface Comparison {
  /** When the comparison begins, in milliseconds; undefined when there is nothing to compare with. */
  begins(workspace: Workspace): number | undefined;
  /** Begins anew, with what is stored now. */
  begin(workspace: Workspace): Promise<void>;
  /** What is otherwise than it was at the beginning. */
  changes(workspace: Workspace): Promise<readonly RunChange[]>;
}

/** Whether the API can tell what others have changed. */
export const canCompare = api.changes?.loadReadAll !== undefined;

/** Compares a workspace with what it was; the tab remembers that, as long as there is room. */
export function createComparison(
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined,
): Comparison {
  let moment = load(storage);
  const of = ({id}: Workspace) =>
    moment?.workspace === id ? moment : undefined;
  return {
    begins: (workspace) => of(workspace)?.at,
    async begin(workspace) {
      const items = await readAll(workspace);
      moment = {workspace: workspace.id, at: Date.now(), items};
      save(storage, moment);
    },
    async changes(workspace) {
      const before = of(workspace)?.items ?? [];
      const changes = compare(before, await readAll(workspace));
      const {ignoredFields = []} = api.changes ?? {};
      const looked = await lookAtChanges(
        {finish: () => Promise.resolve(changes)},
        {ignoredFields},
        AbortSignal.timeout(WAIT),
      );
      return looked.changes.filter(({kind}) => kind !== 'same');
    },
  };
}

/** The owner sees most, whoever the reader acts as. */
async function readAll({
  url,
  keys,
  values,
}: Workspace): Promise<readonly StoredItem[]> {
  const read = await api.changes?.loadReadAll?.();
  const edge = createNetworkEdge(runnerApi, {
    label: 'The hosted sandbox',
    token: keys[0]?.key ?? '',
    baseUrl: url,
    send: (request) => fetch(request),
  });
  const signal = AbortSignal.timeout(WAIT);
  return (
    (await read?.((path, given) => edge.read(path, given), values, signal)) ??
    []
  );
}

function load(
  storage: Pick<Storage, 'getItem'> | undefined,
): Moment | undefined {
  try {
    const {workspace, at, items} = JSON.parse(
      storage?.getItem(STORAGE_KEY) ?? '{}',
    ) as Partial<Moment>;
    return typeof workspace === 'string' &&
      typeof at === 'number' &&
      Array.isArray(items) &&
      items.every((item: Partial<StoredItem>) => Array.isArray(item.path))
      ? {workspace, at, items: items as readonly StoredItem[]}
      : undefined;
  } catch {
    return undefined;
  }
}

function save(
  storage: Pick<Storage, 'setItem' | 'removeItem'> | undefined,
  moment: Moment,
): void {
  try {
    storage?.setItem(STORAGE_KEY, JSON.stringify(moment));
  } catch {
    // Too large to be kept: then it lasts as long as the page.
    storage?.removeItem(STORAGE_KEY);
  }
}
