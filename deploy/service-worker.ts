import {createHash, type Hash} from 'node:crypto';
import {bundleWorker} from '../plugins/offline/bundle-worker.ts';

/** The version of a build: it changes when any of its pages does, and a page when any of its scripts. */
export class BuildVersion {
  private readonly hash: Hash = createHash('sha256');

  /** Takes a page into account; pages come in the same order each time. */
  add(html: string): void {
    this.hash.update(html);
  }

  toString(): string {
    return this.hash.copy().digest('hex').slice(0, 16);
  }
}

/**
 * The service worker as it is served: what keeps that which is read, for this
 * version, and behind it the PWA plugin's, which loads ahead and waits to take
 * over. In one script, so that it is one version, and answers from its start.
 */
export async function wholeWorker(
  ofPlugin: string,
  version: BuildVersion,
): Promise<string> {
  return `${await bundleWorker('main', String(version))}\n${ofPlugin}`;
}
