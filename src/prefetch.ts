import type {ClientModule} from '@docusaurus/types';

/**
 * A client module: what a link leads to is fetched when a reader goes to it
 * (Docusaurus does so under a pointer), and no longer when it is in view. For all
 * links in view that was 200 requests and more of a page that was only starting.
 */
const register: ClientModule = {
  // The first time comes before any link has noticed that it is in view.
  onRouteDidUpdate() {
    const {preload} = window.docusaurus;
    window.docusaurus = {preload, prefetch: () => false};
  },
};

export default register;
