import type {Endpoint} from './settings.ts';
import type {EndpointStore} from './store.ts';

/** What is shown as under way before it can begin. */
export interface Preparation {
  isOver(): boolean;
  end(): void;
  /** Ends it with why it can't begin. */
  fail(error: unknown): void;
}

/**
 * The hosted sandbox, once there is a workspace in it; its settings say why there
 * is none. Rejects if the code for it does not load.
 */
export async function withWorkspace(
  store: EndpointStore,
): Promise<Endpoint | undefined> {
  const {haveWorkspace} = await import('../hosted/index.ts');
  return haveWorkspace(store);
}
