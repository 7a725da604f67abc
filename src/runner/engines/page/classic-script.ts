import type {RunError} from '../../protocol.ts';
import {SCRIPT_NAME, describeScriptError} from '../../worker/evaluate.ts';

/**
 * Runs a classic script as a page does: its names are the realm's, and the next
 * script sees them. Returns what it threw, if anything.
 */
export async function runClassic(
  code: string,
  load: (address: string) => void,
): Promise<RunError | undefined> {
  const text = `${code}\n//# sourceURL=${SCRIPT_NAME}`;
  const address = URL.createObjectURL(
    new Blob([text], {type: 'text/javascript'}),
  );
  try {
    load(address);
    return undefined;
  } catch (error) {
    return describeScriptError(code, error);
  } finally {
    URL.revokeObjectURL(address);
  }
}
