import {createSandbox} from '../../api/sandbox.ts';
import type {
  JsonObject,
  Persistence,
  Sandbox,
} from '../../sandbox/core/index.ts';

type Entries = [key: string, value: unknown][];

/** A page that can be asked to do something, whatever drives it. */
interface Page {
  evaluate(work: () => Promise<Entries>): Promise<Entries>;
}

/**
 * What the sandbox in the browser has stored, read from the browser's own
 * database and given to a sandbox of the test's, so that the page has no say in it.
 */
export async function sandboxOfBrowser(page: Page): Promise<Sandbox> {
  const entries = await page.evaluate(readDatabase);
  const persistence: Persistence = {
    load: async () => ({entries: entries as [string, JsonObject][]}),
    commit: async () => undefined,
  };
  return createSandbox({persistence});
}

function readDatabase(): Promise<Entries> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('annotation-api-sandbox');
    opening.onerror = () => reject(opening.error ?? new Error('no database'));
    opening.onsuccess = () => {
      const database = opening.result;
      const store = database.transaction('entries').objectStore('entries');
      const [keys, values] = [store.getAllKeys(), store.getAll()];
      values.onerror = () => reject(values.error ?? new Error('no entries'));
      values.onsuccess = () => {
        database.close();
        const items = values.result as unknown[];
        resolve(
          keys.result
            .map((key, index) => [String(key), items[index]] as const)
            .map(([key, value]) => [key, value]),
        );
      };
    };
  });
}
