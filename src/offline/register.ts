import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';
import type {ClientModule} from '@docusaurus/types';
import type {Visited} from './messages.ts';

/** Of the browser's Network Information API, which not all have. */
interface Connection {
  readonly connection?: {readonly saveData?: boolean};
}

/**
 * Whether pages may be kept: the browser can, and its reader doesn't save data,
 * since what is kept is loaded ahead.
 */
function isPossible(): boolean {
  return (
    ExecutionEnvironment.canUseDOM &&
    'serviceWorker' in navigator &&
    (navigator as Connection).connection?.saveData !== true
  );
}

/** Calls when the page has loaded and has nothing else to do. */
function whenIdle(callback: () => void): void {
  const wait = () =>
    'requestIdleCallback' in window
      ? window.requestIdleCallback(callback, {timeout: 10_000})
      : setTimeout(callback, 1_000);
  if (document.readyState === 'complete') {
    wait();
  } else {
    window.addEventListener('load', wait, {once: true});
  }
}

if (isPossible()) {
  whenIdle(() => {
    import('./connect.ts').then(
      ({connect}) => connect(),
      () => undefined, // The next page tries again.
    );
  });
}

/**
 * A client module: has pages kept for when there is no network. One that is
 * opened by a link within the site comes in parts, so it is named to the worker.
 */
const register: ClientModule = {
  onRouteDidUpdate({location, previousLocation}) {
    if (previousLocation && previousLocation.pathname !== location.pathname) {
      navigator.serviceWorker?.controller?.postMessage({
        type: 'visited',
        page: window.location.href,
        files: [],
      } satisfies Visited);
    }
  },
};

export default register;
