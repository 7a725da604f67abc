// Read when the page's code loads: a server's rendering is there then, or never.
let hydrating =
  typeof document !== 'undefined' &&
  document.getElementById('__docusaurus')?.hasChildNodes() === true;

/** Whether the page that a server rendered is being taken over. */
export function isHydrating(): boolean {
  return hydrating;
}

/** Tells that all that is rendered from now on is rendered here. */
export function endHydration(): void {
  hydrating = false;
}
