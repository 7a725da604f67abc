import api from '@api';
import type {LanguageId} from '../../../languages/index.ts';
import type {SandboxAddress, Steps} from '../../../languages/recipe.ts';
import {RECIPES} from '../../../languages/recipes.ts';
import type {ReaderIds} from '../ReaderIds/store.ts';

/** A sandbox that a reader's program is to be led to, and what is the reader's in it. */
export interface SandboxPlace extends SandboxAddress {
  /** By the ids of the API's fields. */
  readonly values: Readonly<Record<string, string>>;
}

/**
 * What leads a copied example of a language to a sandbox; undefined where its
 * client can't get there.
 *
 * @param file Name that the example is saved under.
 * @param own What stands in the example in the place of the placeholders.
 */
export function stepsTo(
  place: SandboxPlace,
  language: LanguageId,
  file: string,
  own: ReaderIds = {},
): Steps | undefined {
  const recipe = RECIPES[language];
  if (recipe.speaks === 'grpc' && place.grpcAddress === undefined) {
    return undefined;
  }
  const {replacements, commands} = recipe.stepsFor(api, place, file);
  const ids = api.fields.map(
    ({id, placeholder}) =>
      [own[id]?.trim() || placeholder, place.values[id] ?? ''] as const,
  );
  return {replacements: [...ids, ...replacements], commands};
}
