import type {ApiDefinition} from '../../sandbox/core/definition.ts';
import type {Language, LanguageId} from '../index.ts';
import {LANGUAGES} from '../index.ts';
import type {OwnValues} from './code-request.ts';
import type {GivenRequest} from './given.ts';

import type {GeneratedCode} from './writing.ts';

export type {OwnValues} from './code-request.ts';
export type {GivenRequest} from './given.ts';
export type {GeneratedCode} from './writing.ts';

/**
 * Writes a program in one of the languages that makes a request, like the examples:
 * imports, constants with placeholders, the call, a look at the status, what is
 * printed. Everything that is needed is loaded at the first call; later ones are
 * fast enough to follow what is typed.
 *
 * The reader's values become the definition's placeholders wherever the request has
 * a placeholder, a name in braces or the sandbox's own value; any other value stays.
 * A request that a language can't say gets a sentence that says so, never other code.
 *
 * @param own The reader's own values, by the ids of the definition's fields, to be
 * written in the place of the placeholders; they are escaped as each language needs it.
 * @throws when something can't be loaded.
 *
 * @example
 * const result = await generateCode(
 *   api, // the definition: `import api from '@api'`
 *   {
 *     method: 'PATCH',
 *     path: '/v2/users/{user_id}/apps/{app_id}/annotations',
 *     body: {action: 'merge', annotations: [{input_id: 'park', id: 'a', data: {}}]},
 *   },
 *   'python',
 * );
 * show('code' in result ? result.code : result.cannot);
 *
 * @example
 * // As the Requests panel has it: path with query, body as text.
 * await generateCode(api, {method: 'GET', path: '/v2/annotations?page=2', body: ''}, 'curl');
 */
export async function generateCode(
  api: ApiDefinition,
  request: GivenRequest,
  language: LanguageId,
  own: OwnValues = {},
): Promise<GeneratedCode> {
  if (!api.loadCode) {
    return {cannot: `The ${api.name} has no description to write code from.`};
  }
  const {label, loadWriter} = languageOf(language);
  if (!loadWriter) {
    return {cannot: `Nothing writes code in ${label} yet.`};
  }
  const [{generate}, {write}, code] = await Promise.all([
    import('./generate.ts'),
    loadWriter(),
    api.loadCode(),
  ]);
  return generate(api, code, request, write, own);
}

function languageOf(id: LanguageId): Language {
  const language: Language | undefined = LANGUAGES.find(
    (each) => each.id === id,
  );
  if (!language) throw new Error(`There is no language ${id}.`);
  return language;
}
