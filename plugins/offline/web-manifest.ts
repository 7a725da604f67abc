import type {LoadContext} from '@docusaurus/types';

export const WEB_MANIFEST = 'manifest.webmanifest';

/** What a system needs to know of the site to install it like a program. */
export function webManifest({siteConfig}: LoadContext): string {
  return JSON.stringify({
    name: siteConfig.title,
    description: siteConfig.tagline,
    // From the manifest's own address: the site may lie beneath a path.
    start_url: '.',
    scope: '.',
    display: 'standalone',
    background_color: '#ffffff',
    theme_color: '#ffffff',
    icons: [
      {src: 'img/favicon.svg', sizes: 'any', type: 'image/svg+xml'},
      {src: 'img/icon-192.png', sizes: '192x192', type: 'image/png'},
      {
        src: 'img/icon-512.png',
        sizes: '512x512',
        type: 'image/png',
        purpose: 'any maskable',
      },
    ],
  });
}

/** The tags of a page that lead there, in the form that the PWA plugin takes. */
export const MANIFEST_TAGS = [
  {tagName: 'link', rel: 'manifest', href: `/${WEB_MANIFEST}`},
  {tagName: 'link', rel: 'apple-touch-icon', href: '/img/icon-192.png'},
];
