import type {EndpointStore} from '../endpoint/store.ts';
import {HOSTED} from '../endpoint/settings.ts';
import type {Trouble} from './ask.ts';
import {askForWorkspace} from './ask.ts';
import type {Workspace} from './workspace.ts';
import {checked} from './workspace.ts';

const STORAGE_KEY = 'playground-workspace';

/** What the page knows of the reader's workspace. */
export interface HostedState {
  readonly workspace?: Workspace;
  /** Whom the reader acts as: a place among the keys. */
  readonly acting: number;
  readonly busy: boolean;
  readonly trouble?: Trouble;
}

/** The reader's workspace. */
export interface HostedStore {
  subscribe(listener: () => void): () => void;
  current(): HostedState;
  /** The workspace that there is, or a new one; undefined when none is to be had. */
  have(): Promise<Workspace | undefined>;
  /** Leaves the workspace that there is for a new one. */
  renew(): Promise<Workspace | undefined>;
  actAs(index: number): void;
  report(trouble: Trouble | undefined): void;
}

/**
 * Makes the store.
 *
 * @param endpoints Told the key of whom the reader acts as.
 * @param storage The tab's own: the keys must survive a reload, and nothing longer.
 * @param onNew Told of a workspace before anybody can use it.
 */
export function createHostedStore(
  endpoints: EndpointStore,
  storage: Pick<Storage, 'getItem' | 'setItem'> | undefined,
  onNew: (workspace: Workspace) => Promise<void>,
): HostedStore {
  const listeners = new Set<() => void>();
  const url =
    endpoints.options.find(({id}) => id === HOSTED)?.url ?? 'about:blank';
  let state: HostedState = {...load(storage, url), busy: false};
  let making: Promise<Workspace | undefined> | undefined;

  const tellKey = () => {
    const {workspace, acting} = state;
    const key = workspace?.keys[acting]?.key;
    const {id, token} = endpoints.current();
    if (id === HOSTED && key !== undefined && token !== key) {
      endpoints.setToken(key);
    }
  };
  const update = (next: HostedState) => {
    state = next;
    save(storage, state);
    listeners.forEach((listener) => listener());
    tellKey();
  };
  const make = async () => {
    const {acting, workspace: before} = state;
    update({...(before && {workspace: before}), acting, busy: true});
    const made = await askForWorkspace(url);
    if ('workspace' in made) {
      await onNew(made.workspace);
      update({workspace: made.workspace, acting: 0, busy: false});
      return made.workspace;
    }
    update({
      ...(before && {workspace: before}),
      ...{acting, busy: false, trouble: made.trouble},
    });
    return undefined;
  };
  const renew = () => {
    making ??= make().finally(() => (making = undefined));
    return making;
  };
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    current: () => state,
    async have() {
      if (making || !state.workspace) {
        return renew();
      }
      tellKey();
      return state.workspace;
    },
    renew,
    actAs: (acting) => update({...state, acting}),
    report(trouble) {
      const {trouble: before, ...rest} = state;
      if (trouble?.message !== before?.message) {
        update({...rest, ...(trouble && {trouble})});
      }
    },
  };
}

function load(
  storage: Pick<Storage, 'getItem'> | undefined,
  url: string,
): Pick<HostedState, 'workspace' | 'acting'> {
  try {
    const {workspace: given, acting} = JSON.parse(
      storage?.getItem(STORAGE_KEY) ?? '{}',
    ) as {workspace?: unknown; acting?: unknown};
    const workspace = checked(given);
    return workspace?.url === url
      ? {workspace, acting: workspace.keys[Number(acting)] ? Number(acting) : 0}
      : {acting: 0};
  } catch {
    return {acting: 0};
  }
}

function save(
  storage: Pick<Storage, 'setItem'> | undefined,
  {workspace, acting}: HostedState,
): void {
  try {
    storage?.setItem(STORAGE_KEY, JSON.stringify({workspace, acting}));
  } catch {
    // A refused storage costs the reader the workspace after a reload, no more.
  }
}
