import {createSandbox} from '../core/index.ts';
import type {Sandbox} from '../core/index.ts';

/** A sandbox in the page, and where it keeps its state. */
export interface BrowserSandbox extends Sandbox {
  storage: 'indexeddb' | 'memory';
}

/** Opens the sandbox that all tabs of the site share. */
export async function openBrowserSandbox(): Promise<BrowserSandbox> {
  const sandbox = await createSandbox({sample: 'empty'});
  return {...sandbox, storage: 'memory'};
}
