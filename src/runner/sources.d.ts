/** What the loader makes of a module: the text of its bundle. */
declare module '!!../../plugins/playground/bundle-loader.mjs!*' {
  const source: string;
  export default source;
}
