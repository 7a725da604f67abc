import {LANGUAGES} from './index.ts';
import type {LanguageId} from './index.ts';
import {isThere} from './toolchain/requirement.ts';
import type {Requirement} from './toolchain/requirement.ts';
import {TOOLCHAINS} from './toolchains.ts';
import type {Toolchain} from './toolchain/index.ts';

/** A requirement that isn't met here, and the languages that have it. */
export interface MissingRequirement extends Requirement {
  readonly languages: readonly LanguageId[];
}

/** What every language needs: a certificate for the sandbox that answers it. */
const COMMON: readonly Requirement[] = [
  {
    what: 'OpenSSL 3 (a certificate for the tests)',
    debian: 'openssl',
    elsewhere: 'https://openssl-library.org',
    probe: {command: 'openssl version'},
  },
];

const ALL: readonly LanguageId[] = LANGUAGES.map(({id}) => id);

/** What is missing on this machine for the snippets of some languages to be executed. */
export function missingForRuns(
  languages: readonly LanguageId[] = ALL,
): readonly MissingRequirement[] {
  return missing(languages, ({requirements}) => [...COMMON, ...requirements]);
}

/** What is missing on this machine for the format of some languages' snippets to be checked. */
export function missingForFormats(
  languages: readonly LanguageId[] = ALL,
): readonly MissingRequirement[] {
  return missing(languages, ({format}) =>
    'requirement' in format ? [format.requirement] : [],
  );
}

function missing(
  languages: readonly LanguageId[],
  requirementsOf: (toolchain: Toolchain) => readonly Requirement[],
): readonly MissingRequirement[] {
  const users = new Map<string, MissingRequirement>();
  for (const id of languages) {
    for (const requirement of requirementsOf(TOOLCHAINS[id])) {
      const {languages: others = []} = users.get(requirement.what) ?? {};
      users.set(requirement.what, {...requirement, languages: [...others, id]});
    }
  }
  return [...users.values()].filter((requirement) => !isThere(requirement));
}
