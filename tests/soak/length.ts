/** Vitest's project `soak` (`npm run test:soak`) runs the long forms, `unit` the short ones. */
export const LONG = process.env.SOAK === 'long';
