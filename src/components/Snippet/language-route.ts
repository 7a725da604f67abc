import type {ClientModule} from '@docusaurus/types';
import {languageInQuery} from './language-choice.ts';
import {setLanguage} from './language-store.ts';

/**
 * A client module: follows `?lang=` through links, back and forward. It runs
 * outside of React, so that pages without an example keep the choice too.
 */
const languageRoute: ClientModule = {
  onRouteDidUpdate({location}) {
    const language = languageInQuery(location.search);
    if (language !== undefined) {
      setLanguage(language);
    }
  },
};

export default languageRoute;
