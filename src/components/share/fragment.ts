/**
 * How a fragment of ours begins. What is shared is in the address itself, in its
 * fragment, which no server is sent: as JSON, compressed by the browser, in base64url.
 */
export const PREFIX = '#share=';

/** Whether an address's fragment is one of ours. */
export function isShare(hash: string): boolean {
  return hash.startsWith(PREFIX);
}

/** Takes a fragment of ours out of the address, so that a reload doesn't open it again. */
export function dropShare(): void {
  const {pathname, search, hash} = window.location;
  if (isShare(hash)) {
    window.history.replaceState(window.history.state, '', pathname + search);
  }
}
