import {symlink} from 'node:fs/promises';
import {readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import type {ClientContract, Tools} from './executor.ts';
import {ROOT} from './root.ts';

/** The installed version of an npm package. */
export function packageVersion(name: string): string {
  const file = join(ROOT, 'node_modules', name, 'package.json');
  const {version} = JSON.parse(readFileSync(file, 'utf8')) as {version: string};
  return version;
}

/** Gives the folder of a snippet the project's npm packages, as if they had been installed there. */
export async function linkPackages(file: string): Promise<void> {
  await symlink(
    join(ROOT, 'node_modules'),
    join(dirname(file), 'node_modules'),
  );
}

/** The version of the contract that a client was generated from. */
export function contractVersion(contract: ClientContract): Tools {
  return {[contract.name]: packageVersion(contract.package)};
}
