/** The page's own policy: it has no script, and loads nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

const STYLE = `:root{color-scheme:light dark}body{max-width:40rem;margin:3rem auto;padding:0 1rem;font:1rem/1.6 system-ui,sans-serif}a{display:inline-block;padding:.3rem 0;color:inherit}`;

/**
 * What is shown in the place of a page that was never opened on this device,
 * where there is no network: the pages that were, to go on from.
 *
 * @param pages - Those that are kept, by address.
 */
export async function offlinePage(
  pages: ReadonlyMap<string, Response>,
): Promise<Response> {
  const links = await Promise.all(
    [...pages].map(
      async ([url, page]) =>
        `<li><a href="${escape(new URL(url).pathname)}">${titleOf(await page.text(), url)}</a>`,
    ),
  );
  const list = `<h2>Pages that are here</h2><ul>${links.sort().join('')}</ul>`;
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>No connection</title><style>${STYLE}</style><main><h1>No connection</h1><p>This page has not been opened on this device before, and it can’t be loaded now.</p><p><a href="">Try again</a></p>${links.length > 0 ? list : ''}</main>`;
  return new Response(html, {
    status: 503,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': POLICY,
    },
  });
}

/** The title in a page's HTML, which is escaped there as it has to be here. */
function titleOf(html: string, url: string): string {
  const title = /<title[^>]*>([^<]*)<\/title>/.exec(html)?.[1]?.trim();
  return title || escape(new URL(url).pathname);
}

function escape(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
