/** What the loader makes of a module: the text of its bundle. */
declare module '!!../bundle-loader.mjs!*' {
  const source: string;
  export default source;
}

/** What the loader makes of a frame's script: the address of its document. */
declare module '!!./frame/document-loader.mjs!*' {
  const address: string;
  export default address;
}
