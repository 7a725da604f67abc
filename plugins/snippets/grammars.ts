import {Prism} from 'prism-react-renderer';
import {LANGUAGES} from '../../languages/index.ts';

/** The grammars of the languages that Prism has to be taught, since the theme's own has fewer. */
export function additionalGrammars(): string[] {
  const grammars = LANGUAGES.map(({grammar}) => grammar as string);
  return [...new Set(grammars)].filter((name) => !(name in Prism.languages));
}
