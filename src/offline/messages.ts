/** What a page tells the service worker. */
export interface Visited {
  readonly type: 'visited';
  /** Address of a page that the reader has opened. */
  readonly page: string;
  /** Addresses of what it loaded before the worker saw its requests. */
  readonly files: readonly string[];
}

/** The word that the worker of the PWA plugin waits for before it takes over. */
export const TAKE_OVER = {type: 'SKIP_WAITING'} as const;
