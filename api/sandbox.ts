import * as engine from '../sandbox/core/index.ts';
import type {Sandbox, SandboxOptions} from '../sandbox/core/index.ts';
import {implementation} from './implementation.ts';
import type {SampleData} from './sample-data.ts';

/**
 * Starts a sandbox of the annotation API; without options, in memory, with users,
 * keys and an app, and nothing in it.
 */
export function createSandbox(
  options: SandboxOptions<SampleData> = {},
): Promise<Sandbox> {
  return engine.createSandbox(implementation, options);
}
