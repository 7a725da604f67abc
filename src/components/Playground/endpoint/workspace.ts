import type {Endpoint} from './settings.ts';
import type {EndpointStore} from './store.ts';

/** What is shown as under way before it can begin. */
export interface Preparation {
  isOver(): boolean;
  end(): void;
  /** Ends it with why it can't begin. */
  fail(error: unknown): void;
}

/** What is seen when something under way came to nothing. */
type Ended =
  | {readonly phase: 'idle'}
  | {readonly phase: 'broken'; readonly message: string};

/** How a view says that the page's own parts failed. */
export const broken = (error: unknown) => ({
  phase: 'broken' as const,
  message: String((error as Error).message),
});

/**
 * Puts a preparation in the place of the work that is under way, until it is
 * called off, ends, or other work takes its place.
 *
 * @param current - Holds the work that is under way.
 * @param toWork - The preparation as such work, which can be called off.
 * @param show - Shows how it ended.
 */
export function prepareIn<Work>(
  current: {current: Work | undefined},
  toWork: (callOff: () => void) => Work,
  show: (view: Ended) => void,
): Preparation {
  const isOver = () => current.current !== waiting;
  const leave = (view: Ended) => {
    if (!isOver()) {
      current.current = undefined;
      show(view);
    }
  };
  const end = () => leave({phase: 'idle'});
  const waiting = toWork(end);
  current.current = waiting;
  return {isOver, end, fail: (error) => leave(broken(error))};
}

/**
 * Goes on with the hosted sandbox once there is a workspace in it, or with nothing
 * when there is none, of which its settings say why; not when it was called off.
 */
export function withWorkspace(
  store: EndpointStore,
  preparation: Preparation,
  goOn: (ready: Endpoint | undefined) => void,
): void {
  import('../hosted/index.ts')
    .then(({haveWorkspace}) => haveWorkspace(store))
    .then((ready) => {
      if (!preparation.isOver()) {
        preparation.end();
        goOn(ready);
      }
    }, preparation.fail);
}
