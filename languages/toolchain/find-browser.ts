import {existsSync} from 'node:fs';

/** Where a browser may be, and what to do when it isn't. */
interface Whereabouts {
  /** For people. */
  readonly name: string;
  /** The environment variable that names its path, before all others. */
  readonly variable: string;
  readonly usualPaths: readonly string[];
  /** Debian's package. */
  readonly debian: string;
}

/**
 * Finds a browser on this machine.
 *
 * @throws when there is none, saying how to get one.
 */
export function findBrowser({
  name,
  variable,
  usualPaths,
  debian,
}: Whereabouts): string {
  const named = process.env[variable];
  const found = [...(named ? [named] : []), ...usualPaths].find(existsSync);
  if (!found) {
    throw new Error(
      `No ${name} found. Install it (on Debian: apt-get install ${debian}, or npm run setup:languages), or say where it is in ${variable}.`,
    );
  }
  return found;
}
