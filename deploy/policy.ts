/** A content security policy: what each directive allows. */
export type Policy = Readonly<Record<string, readonly string[]>>;

/** What a page's policy depends on. */
export interface PageNeeds {
  /** `'sha256-…'` of each inline script of the page. */
  readonly scriptHashes: readonly string[];
  /** Whom the playground may ask, as the settings have it: sources beside the site itself. */
  readonly endpoints: readonly string[];
}

/**
 * The policy of a page. Scripts are the site's own and the inline ones that the
 * build made; nothing is evaluated. Styles may be inline: the editor and
 * Docusaurus set them on elements. Directives that a `<meta>` can't carry are
 * left to the headers (https://www.w3.org/TR/CSP3/#meta-element).
 */
export function pagePolicy({scriptHashes, endpoints}: PageNeeds): Policy {
  return {
    'default-src': ["'self'"],
    'script-src': ["'self'", ...scriptHashes],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...endpoints],
    'worker-src': ["'self'"],
    'frame-src': ["'self'"],
    'manifest-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'object-src': ["'none'"],
  };
}

/** Closes what only a header can close: who may show the document in a frame. */
export function framedBy(policy: Policy, ancestors: string): Policy {
  return {...policy, 'frame-ancestors': [ancestors]};
}

/** The policy as a header or a `<meta>` spells it. */
export function policyText(policy: Policy): string {
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ');
}
