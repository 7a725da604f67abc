const APP = '/v2/users/sandbox-owner/apps/sandbox-app';

async function everyPage(restUrl: string, path: string, list: string) {
  const all: unknown[] = [];
  for (let page = 1; ; page++) {
    const query = `page=${page}&per_page=500`;
    const url = `${restUrl}${APP}${path}${path.includes('?') ? '&' : '?'}${query}`;
    const response = await fetch(url, {
      headers: {authorization: 'Key owner-pat'},
    });
    const body = (await response.json()) as Record<string, unknown[]>;
    if (response.status !== 200) throw new Error(JSON.stringify(body));
    const items = body[list] ?? [];
    all.push(...items);
    if (items.length < 500) return all;
  }
}

/** All that the app holds, as text that can be compared. */
export async function readState(restUrl: string): Promise<string> {
  const annotations = await everyPage(
    restUrl,
    '/annotations?list_all_annotations=true',
    'annotations',
  );
  const inputs = await everyPage(restUrl, '/inputs', 'inputs');
  return JSON.stringify({annotations, inputs});
}
