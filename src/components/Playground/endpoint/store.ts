import type {
  PlaygroundEndpoint,
  PlaygroundSettings,
} from '../../../../site-settings.ts';
import type {ReaderIdStore} from '../../ReaderIds/store.ts';
import type {Endpoint, EndpointProblem} from './settings.ts';
import {defaultToken, valuesFor} from './settings.ts';

/** Longest text of a field that is taken over from storage, in characters. */
const MAX_FIELD = 2_000;
const STORAGE_KEY = 'playground-endpoint';

/** What outlives a reload of the tab; never the token. */
interface Saved {
  chosen: string;
  /** The URLs that the reader typed, by endpoint. */
  urls: Readonly<Record<string, string>>;
}

interface State extends Saved {
  problem: EndpointProblem | undefined;
}

/** The settings that all examples of the site share. */
export interface EndpointStore {
  options: readonly PlaygroundEndpoint[];
  subscribe(listener: () => void): () => void;
  /** The chosen endpoint; the same object until something changes. */
  current(): Endpoint;
  problem(): EndpointProblem | undefined;
  choose(id: string): void;
  /** Changes the chosen endpoint's URL. */
  setUrl(url: string): void;
  /** Sets the chosen endpoint's token, in memory alone: a reload forgets it. */
  setToken(token: string): void;
  report(problem: EndpointProblem | undefined): void;
}

/**
 * Makes the store; `storage` is the tab's own, or nothing where it is refused.
 * The reader's ids are no endpoint's: `ids` has them, for all that are no sandbox.
 */
export function createEndpointStore(
  settings: PlaygroundSettings,
  storage: Pick<Storage, 'getItem' | 'setItem'> | undefined,
  ids: Pick<ReaderIdStore, 'current' | 'subscribe'>,
): EndpointStore {
  const listeners = new Set<() => void>();
  const tokens = new Map<string, string>();
  let state: State = {...load(settings, storage), problem: undefined};
  let endpoint = assemble();

  function optionOf(id: string): PlaygroundEndpoint {
    const option =
      settings.endpoints.find((each) => each.id === id) ??
      settings.endpoints[0];
    if (!option) {
      throw new Error('customFields.playground.endpoints: name at least one.');
    }
    return option;
  }

  function assemble(): Endpoint {
    const option = optionOf(state.chosen);
    return {
      values: valuesFor(option.id, ids.current()),
      // Only the last one's URL is the reader's to type.
      url: option.url ?? state.urls[option.id] ?? '',
      id: option.id,
      label: option.label,
      token: tokens.get(option.id) ?? defaultToken(option),
    };
  }

  function update(next: Partial<State>): void {
    state = {...state, ...next};
    endpoint = assemble();
    save(storage, {chosen: state.chosen, urls: state.urls});
    listeners.forEach((listener) => listener());
  }

  ids.subscribe(() => update({problem: undefined}));

  return {
    options: settings.endpoints,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    current: () => endpoint,
    problem: () => state.problem,
    choose: (id) => update({chosen: id, problem: undefined}),
    setUrl(url) {
      // A token is meant for the place that it was typed for.
      if (originOf(url) !== originOf(endpoint.url)) {
        tokens.delete(endpoint.id);
      }
      update({urls: {...state.urls, [endpoint.id]: url}, problem: undefined});
    },
    setToken(token) {
      tokens.set(endpoint.id, token);
      update({problem: undefined});
    },
    report: (problem) => update({problem}),
  };
}

function originOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).origin : undefined;
}

function load(
  settings: PlaygroundSettings,
  storage: Pick<Storage, 'getItem'> | undefined,
): Saved {
  const initial: Saved = {chosen: settings.defaultEndpoint, urls: {}};
  try {
    const saved = JSON.parse(
      storage?.getItem(STORAGE_KEY) ?? '{}',
    ) as Partial<Saved>;
    return {
      chosen: shortText(saved.chosen) ?? initial.chosen,
      urls: Object.fromEntries(
        Object.entries(saved.urls ?? {})
          .slice(0, 20)
          .filter(([, url]) => shortText(url) !== undefined),
      ),
    };
  } catch {
    return initial;
  }
}

/** What is stored may be anybody's: only short texts are taken over. */
function shortText(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= MAX_FIELD
    ? value
    : undefined;
}

function save(
  storage: Pick<Storage, 'setItem'> | undefined,
  saved: Saved,
): void {
  try {
    storage?.setItem(STORAGE_KEY, JSON.stringify(saved));
  } catch {
    // A full or refused storage costs the reader the choice after a reload, no more.
  }
}

/** `sessionStorage`, or nothing where the browser refuses it. */
export function tabStorage(): Storage | undefined {
  try {
    return window.sessionStorage;
  } catch {
    return undefined;
  }
}
