import {createSandbox} from '../core/index.ts';
import type {Persistence, Sandbox} from '../core/index.ts';
import type {ApiDefinition} from '../core/definition.ts';
import type {ApiImplementation} from '../core/implementation.ts';
import {openIdbPersistence} from './idb-persistence.ts';
import {createLock} from './lock.ts';

/** A sandbox in the page, and where it keeps its state. */
export interface BrowserSandbox extends Sandbox {
  /** `memory` where the browser refuses storage: the state ends with the page. */
  storage: 'indexeddb' | 'memory';
}

/**
 * Opens the sandbox that all tabs of the site share, with the state that it was
 * left in, or the sample data the first time.
 */
export async function openBrowserSandbox({
  id,
  loadImplementation,
}: Pick<ApiDefinition, 'id' | 'loadImplementation'>): Promise<BrowserSandbox> {
  const name = `${id}-sandbox`;
  const implementation = await loadImplementation();
  try {
    const persistence = await openIdbPersistence(name, createLock(name));
    return await open(implementation, persistence);
  } catch {
    // Private windows, full disks and strict settings all refuse in their own way.
    return open(implementation, undefined);
  }
}

async function open(
  implementation: ApiImplementation,
  persistence: Persistence | undefined,
): Promise<BrowserSandbox> {
  const sandbox = await createSandbox(implementation, {
    sample: implementation.sample,
    ...(persistence && {persistence}),
  });
  return {...sandbox, storage: persistence ? 'indexeddb' : 'memory'};
}
