import type {ClientModule} from '@docusaurus/types';
import {languageInQuery} from './language-choice.ts';
import {endHydration} from './hydration.ts';
import {setLanguage} from './language-store.ts';

/**
 * A client module, told when a page is shown. It follows `?lang=` through
 * links, back and forward, on pages without an example too.
 */
const languageRoute: ClientModule = {
  onRouteDidUpdate({location}) {
    endHydration();
    const language = languageInQuery(location.search);
    if (language !== undefined) {
      setLanguage(language);
    }
  },
};

export default languageRoute;
