import type {Survivors} from './judge-mutants.ts';

/** What survives `npm run test:mutation`, each with the reason. */
export const SURVIVORS: readonly Survivors[] = [];
