/** Where it is kept that the data of the sandbox in this browser is no longer the sample. */
export const SAMPLE_KEY = 'sandbox-changed';

/** The document is marked with it: styles show the word on it, so that nothing moves. */
export const SAMPLE_ATTRIBUTE = 'data-sandbox-changed';

/** Runs in the page's head, before anything is laid out; and follows what other tabs do. */
export const SAMPLE_SCRIPT = `(function(){
function mark(){try{document.documentElement.toggleAttribute('${SAMPLE_ATTRIBUTE}',localStorage.getItem('${SAMPLE_KEY}')!==null)}catch(e){}}
mark();addEventListener('storage',mark)})();`;
