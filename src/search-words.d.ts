// What readers look for in other words than the API's: the plugin `search` says which module it is.
declare module '@search-words' {
  import type {SearchWords} from '../sandbox/core/definition.ts';

  const words: SearchWords;
  export default words;
}
