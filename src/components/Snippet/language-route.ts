import type {ClientModule} from '@docusaurus/types';
import {languageInQuery} from './language-choice.ts';
import {endHydration} from './hydration.ts';
import {setLanguage} from './language-store.ts';

function follow(search: string): void {
  const language = languageInQuery(search);
  if (language !== undefined) {
    setLanguage(language);
  }
}

/**
 * A client module, told when a page is shown. It follows `?lang=` through
 * links, back and forward, on pages without an example too.
 */
const languageRoute: ClientModule = {
  onRouteUpdate({previousLocation, location}) {
    // What is returned is called just before the page is rendered: so it has its
    // language, and its last heights, when it is scrolled to the heading.
    return previousLocation === null
      ? undefined
      : () => follow(location.search);
  },
  onRouteDidUpdate({location}) {
    endHydration();
    follow(location.search);
  },
};

export default languageRoute;
