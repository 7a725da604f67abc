import {existsSync, readdirSync} from 'node:fs';
import {delimiter, join} from 'node:path';

/** Where Debian puts each version of PostgreSQL. */
const DEBIAN = '/usr/lib/postgresql';

/**
 * Finds PostgreSQL's own programs, newest first.
 *
 * @throws Error when there are none
 */
export function postgresFolder(): string {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  const folders = versions
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(DEBIAN, version, 'bin'));
  const found = [...folders, ...(process.env.PATH ?? '').split(delimiter)].find(
    (folder) =>
      ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))),
  );
  if (found === undefined) {
    throw new Error(
      `There is no PostgreSQL: initdb and postgres are neither in ${DEBIAN}/*/bin nor on the PATH. npm run setup:languages installs it on Debian.`,
    );
  }
  return found;
}
