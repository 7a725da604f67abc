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

/** Told what a write left: the sample data as it is at first, or something else. */
type OnWrite = (isSample: boolean) => void;

/**
 * Opens the sandbox that all tabs of the site share, with the state that it was
 * left in, or the sample data the first time.
 */
export async function openBrowserSandbox(
  {id, loadImplementation}: Pick<ApiDefinition, 'id' | 'loadImplementation'>,
  onWrite: OnWrite = () => undefined,
): Promise<BrowserSandbox> {
  const name = `${id}-sandbox`;
  const implementation = await loadImplementation();
  try {
    const persistence = await openIdbPersistence(name, createLock(name));
    return {
      ...(await open(implementation, watched(persistence, onWrite))),
      storage: 'indexeddb',
    };
  } catch {
    // Private windows, full disks and strict settings all refuse in their own way.
    const nowhere = {load: async () => undefined, commit: async () => {}};
    return {
      ...(await open(implementation, watched(nowhere, onWrite))),
      storage: 'memory',
    };
  }
}

function open(
  implementation: ApiImplementation,
  persistence: Persistence,
): Promise<Sandbox> {
  const {sample} = implementation;
  return createSandbox(implementation, {sample, persistence});
}

/** A persistence that tells of each write; the sample data alone begins with nothing. */
function watched(persistence: Persistence, onWrite: OnWrite): Persistence {
  return {
    ...persistence,
    async commit(changes) {
      await persistence.commit(changes);
      onWrite(changes.some(({type}) => type === 'clear'));
    },
  };
}
