import {useSyncExternalStore} from 'react';
import type {ComposerDraft} from './draft-storage.ts';
import {readDraft} from './draft-storage.ts';

/** A request that somebody composed and shared. */
export interface SharedRequest {
  readonly kind: 'request';
  /** Name of the call. */
  readonly call: string;
  readonly draft: ComposerDraft;
}

/** A request that a link says, rebuilt; undefined when it says something else. */
export function readSharedRequest(value: unknown): SharedRequest | undefined {
  const {kind, call, draft} = (value ?? {}) as Partial<
    Record<keyof SharedRequest, unknown>
  >;
  return kind === 'request' && typeof call === 'string'
    ? {kind, call, draft: readDraft(draft)}
    : undefined;
}

let shown: SharedRequest | undefined;
const listeners = new Set<() => void>();

function show(next: SharedRequest | undefined): void {
  shown = next;
  listeners.forEach((listener) => listener());
}

/** Has the composer of its call show a request: it opens, and sends nothing. */
export const showSharedRequest = (request: SharedRequest): void =>
  show(request);

/** Has the reader's own request shown again. */
export const dropSharedRequest = (): void => show(undefined);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The request that is shared with the reader of a call's page. */
export function useSharedRequest(call: string): SharedRequest | undefined {
  const current = useSyncExternalStore(
    subscribe,
    () => shown,
    () => undefined,
  );
  return current?.call === call ? current : undefined;
}
