/** A text of a request as an error quotes it: escaped, and not at full length. */
export function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
