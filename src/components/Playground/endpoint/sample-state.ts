import {SAMPLE_ATTRIBUTE, SAMPLE_KEY} from './sample-mark.ts';

/** Endpoints whose sample data this page has changed, where that isn't stored. */
const changedHere = new Set<string>();

/** Whether runs have changed the sample data that the sandbox in this browser began with. */
export function isSampleChanged(endpoint: string): boolean {
  return endpoint === 'browser'
    ? document.documentElement.hasAttribute(SAMPLE_ATTRIBUTE)
    : changedHere.has(endpoint);
}

/** Tells that the sample data of an endpoint is changed, or is itself again. */
export function markSample(endpoint: string, changed: boolean): void {
  if (endpoint !== 'browser') {
    changedHere[changed ? 'add' : 'delete'](endpoint);
    return;
  }
  document.documentElement.toggleAttribute(SAMPLE_ATTRIBUTE, changed);
  try {
    if (changed) {
      window.localStorage.setItem(SAMPLE_KEY, '1');
    } else {
      window.localStorage.removeItem(SAMPLE_KEY);
    }
  } catch {
    // Without storage the sandbox's data ends with the page too.
  }
}
