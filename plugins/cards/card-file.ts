/** Where the picture of a page is served, beneath the base URL; its id is the document's. */
export const cardFile = (id: string): string =>
  `img/cards/${id.replaceAll('/', '-')}.png`;

/** Stands for the site as a whole: pages that are no documents have this one. */
export const SITE_CARD = 'site';
