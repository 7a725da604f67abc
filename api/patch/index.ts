import type {JsonValue} from '../../sandbox/core/json.ts';
import {merge} from './merge.ts';
import type {SentPlaces} from './merge.ts';
import {overwrite} from './overwrite.ts';
import {remove} from './remove.ts';

/** The three things that a PATCH can do with what it brings. */
export const PATCH_ACTIONS = ['merge', 'overwrite', 'remove'] as const;

export type PatchAction = (typeof PATCH_ACTIONS)[number];

/** Applies a patch, as one of the three actions, to what is stored. */
export const patchers: Record<
  PatchAction,
  (
    stored: JsonValue | undefined,
    patch: JsonValue,
    places?: SentPlaces,
  ) => JsonValue | undefined
> = {merge, overwrite, remove};
