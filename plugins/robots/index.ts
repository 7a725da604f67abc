import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {Plugin} from '@docusaurus/types';

/**
 * Writes `robots.txt`: every page may be read, and where the sitemap is. The
 * sitemap's address has to be whole, so the file can't be a static one.
 */
export default function robotsPlugin(): Plugin {
  return {
    name: 'robots',
    async postBuild({outDir, siteConfig: {url, baseUrl}}) {
      const sitemap = `${url}${baseUrl}sitemap.xml`;
      await writeFile(
        path.join(outDir, 'robots.txt'),
        `User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`,
      );
    },
  };
}
