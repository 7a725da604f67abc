/** The service worker's address, beneath the base URL: the PWA plugin names it so. */
export const WORKER_FILE = 'sw.js';
