import {createSandbox} from '../core/index.ts';
import type {Persistence, Sandbox} from '../core/index.ts';
import {sampleData} from '../../api/sample/index.ts';
import {openIdbPersistence} from './idb-persistence.ts';
import {createLock} from './lock.ts';

/** A sandbox in the page, and where it keeps its state. */
export interface BrowserSandbox extends Sandbox {
  /** `memory` where the browser refuses storage: the state ends with the page. */
  storage: 'indexeddb' | 'memory';
}

const NAME = 'annotation-api-sandbox';

/**
 * Opens the sandbox that all tabs of the site share, with the state that it was
 * left in, or the sample data the first time.
 */
export async function openBrowserSandbox(): Promise<BrowserSandbox> {
  try {
    const persistence = await openIdbPersistence(NAME, createLock(NAME));
    return await open(persistence);
  } catch {
    // Private windows, full disks and strict settings all refuse in their own way.
    return open(undefined);
  }
}

async function open(
  persistence: Persistence | undefined,
): Promise<BrowserSandbox> {
  const sandbox = await createSandbox({
    sample: sampleData,
    ...(persistence && {persistence}),
  });
  return {...sandbox, storage: persistence ? 'indexeddb' : 'memory'};
}
