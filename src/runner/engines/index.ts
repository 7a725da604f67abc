/** A way in which a text runs in a page. */
export type EngineId = 'typescript' | 'page' | 'shell';

/** An engine as the frame takes it: a name, and the text of its worker. */
export interface EngineSource {
  id: EngineId;
  source: string;
}

/** Each engine is a file of its own, loaded at the first run that needs it. */
const LOADERS: Readonly<Record<EngineId, () => Promise<{default: string}>>> = {
  page: () =>
    import(
      /* webpackChunkName: "engine-page" */ '!!../bundle-loader.mjs!./page/main.ts'
    ),
  shell: () =>
    import(
      /* webpackChunkName: "engine-shell" */ '!!../bundle-loader.mjs!./shell/main.ts'
    ),
  typescript: () => import('!!../bundle-loader.mjs!./typescript/main.ts'),
};

/** Loads an engine; a browser keeps what it has loaded. */
export async function loadEngine(id: EngineId): Promise<EngineSource> {
  const {default: source} = await LOADERS[id]();
  return {id, source};
}
