/**
 * The definition of the API that the site is about. The plugin `plugins/api` says
 * which one that is; the components know its type alone.
 */
declare module '@api' {
  const api: import('../sandbox/core/definition.ts').ApiDefinition;
  export default api;
}

/** The API's OpenAPI document, as `npm run generate` makes it. */
declare module '@api-document' {
  const document: import('./components/Composer/openapi.ts').OpenApiDocument;
  export default document;
}
