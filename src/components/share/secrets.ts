import api from '@api';
import {findConstants} from '../../../languages/constants/constant-syntax.ts';
import {CONSTANTS} from '../../../languages/constants/all.ts';
import type {LanguageId} from '../../../languages/index.ts';
import {createRedactor} from '../../runner/redact.ts';

/** Sandboxes' keys are in the documentation. */
const isPublic = (token: string) => api.users.some(({key}) => key === token);

/** Whether a text holds the token that the page knows, however it is spelled. */
export function holdsToken(text: string, token: string): boolean {
  return !isPublic(token) && createRedactor(token, '').text(text) !== text;
}

/**
 * Why a text can't be shared: it has an access token in it, or what looks like one.
 *
 * @param original The example's own text, which says where a key would be.
 * @param token The token that the page knows.
 */
export function secretIn(
  code: string,
  original: string,
  language: LanguageId,
  token: string,
): string | undefined {
  if (holdsToken(code, token) || hasKey(code, original, language)) {
    return `Not shared: there is an access token in the code. Put ${api.key.placeholder} back in its place first.`;
  }
  return undefined;
}

function hasKey(code: string, original: string, language: LanguageId): boolean {
  const syntax = CONSTANTS[language];
  const names = findConstants(original, syntax)
    .filter(({literal}) => literal.includes(api.key.placeholder))
    .map(({name}) => name);
  const [before = '', after = ''] = api.key.authorization('\0').split('\0');
  const header = new RegExp(
    `${escape(before)}([\\w.-]{8,})${escape(after)}`,
    'g',
  );
  const values = [
    ...findConstants(code, syntax)
      .filter(({name}) => names.includes(name))
      .map(({literal}) => literal.replace(/^\$?['"]|['"]$/g, '')),
    ...[...code.matchAll(header)].map(([, value = '']) => value),
  ];
  return values.some(
    (value) =>
      value !== '' && value !== api.key.placeholder && !isPublic(value),
  );
}

/** A text as a pattern that matches it alone. */
const escape = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
