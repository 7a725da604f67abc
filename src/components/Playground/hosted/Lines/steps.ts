import api from '@api';
import type {PlaygroundEndpoint} from '../../../../../site-settings.ts';
import type {LanguageId} from '../../../../../languages/index.ts';
import {LANGUAGES} from '../../../../../languages/index.ts';
import type {Steps} from '../../../../../languages/recipe.ts';
import {RECIPES} from '../../../../../languages/recipes.ts';
import type {Workspace} from '../workspace.ts';

/** The languages that this API's examples are in. */
export const languages = LANGUAGES.filter(
  ({id}) => api.snippets.languages?.includes(id) ?? true,
);

/** What leads a copied example of a language to a workspace; undefined where its client can't get there. */
export function stepsTo(
  {values, url}: Workspace,
  {grpcAddress, certificateFile}: PlaygroundEndpoint,
  language: LanguageId,
): Steps | undefined {
  const recipe = RECIPES[language];
  if (recipe.speaks === 'grpc' && grpcAddress === undefined) {
    return undefined;
  }
  const extension = LANGUAGES.find(({id}) => id === language)?.extension;
  const {replacements, commands} = recipe.stepsFor(
    api,
    {restUrl: url, grpcAddress, certificateFile},
    `example.${extension}`,
  );
  const own = api.fields.map(
    ({id, placeholder}) => [placeholder, values[id] ?? ''] as const,
  );
  return {replacements: [...own, ...replacements], commands};
}
