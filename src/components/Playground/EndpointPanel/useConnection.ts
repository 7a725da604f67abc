import {useState} from 'react';
import type {CheckResult} from '../endpoint/check.ts';
import {checkConnection, restoreSample} from '../endpoint/check.ts';
import type {Endpoint} from '../endpoint/settings.ts';
import type {EndpointStore} from '../endpoint/store.ts';

type Action = 'check' | 'restore';

export interface Connection {
  busy: Action | undefined;
  /** Good news, for the endpoint as it is now. */
  message: string | undefined;
  check(): void;
  restore(): void;
}

/** Asks the chosen endpoint; problems go to the store, so that they show beside their field. */
export function useConnection(
  store: EndpointStore,
  endpoint: Endpoint,
): Connection {
  const [busy, setBusy] = useState<Action>();
  const [news, setNews] = useState<{of: Endpoint; message: string}>();

  const perform = async (
    action: Action,
    ask: (endpoint: Endpoint) => Promise<CheckResult>,
  ) => {
    setBusy(action);
    setNews(undefined);
    const result = await ask(endpoint).catch((error: unknown) => ({
      ok: false as const,
      field: undefined,
      message: String((error as Error).message),
    }));
    setBusy(undefined);
    if (store.current() !== endpoint && store.current().id !== endpoint.id) {
      return;
    }
    store.report(result.ok ? undefined : result);
    if (result.ok) {
      setNews({of: store.current(), message: result.message});
    }
  };

  return {
    busy,
    message: news?.of === endpoint ? news.message : undefined,
    check: () => void perform('check', checkConnection),
    restore: () => void perform('restore', restoreSample),
  };
}
