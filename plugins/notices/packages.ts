import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';

/** A package, some of whose files are in what the build ships. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression of its package.json; undefined when it has none. */
  readonly license: string | undefined;
  readonly author: string | undefined;
  /** What its licence and notice files say, in the order of their names. */
  readonly texts: readonly string[];
}

interface Manifest {
  name?: string;
  version?: string;
  license?: string | {type?: string};
  author?: string | {name?: string};
}

const NOTICE_FILE = /^(licen[cs]e|copying|notice|third-?party-?notices?)\b/i;

/** Extensions of files that can end up in what a browser is sent. */
const SHIPPED_FILE = /\.(?:[cm]?[jt]sx?|css|wasm|ttf|woff2?|svg)$/;

/** The packages that files belong to, one a version, by name. */
export function packagesOf(files: Iterable<string>): ShippedPackage[] {
  const folders = new Set<string>();
  for (const file of files) {
    const folder = SHIPPED_FILE.test(file) ? packageFolder(file) : undefined;
    if (folder !== undefined) {
      folders.add(folder);
    }
  }
  const packages = new Map<string, ShippedPackage>();
  for (const folder of folders) {
    const found = readPackage(folder);
    packages.set(`${found.name}@${found.version}`, found);
  }
  return [...packages.values()].sort(
    (a, b) =>
      a.name.localeCompare(b.name, 'en') ||
      a.version.localeCompare(b.version, 'en'),
  );
}

/** The folder of the package that a file is of; undefined for the site's own files. */
function packageFolder(file: string): string | undefined {
  const marker = `${path.sep}node_modules${path.sep}`;
  const at = file.lastIndexOf(marker);
  if (at < 0) {
    return undefined;
  }
  const start = at + marker.length;
  const [scope = '', name = ''] = file.slice(start).split(path.sep);
  return (
    file.slice(0, start) +
    (scope.startsWith('@') ? path.join(scope, name) : scope)
  );
}

function readPackage(folder: string): ShippedPackage {
  const file = path.join(folder, 'package.json');
  const manifest = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest)
    : {};
  const {name, version, license, author} = manifest;
  return {
    name: name ?? path.basename(folder),
    version: version ?? 'unknown version',
    license: typeof license === 'object' ? license.type : license,
    author: typeof author === 'object' ? author.name : author,
    texts: noticeFiles(folder)
      .map((text) => readFileSync(text, 'utf8').trim())
      .sort(),
  };
}

/** A package's licence and notice files; some packages have a folder of them. */
function noticeFiles(folder: string): string[] {
  if (!existsSync(folder)) {
    return [];
  }
  return readdirSync(folder, {withFileTypes: true})
    .filter(({name}) => NOTICE_FILE.test(name))
    .flatMap((entry) => {
      const file = path.join(folder, entry.name);
      return entry.isFile()
        ? [file]
        : readdirSync(file).map((name) => path.join(file, name));
    });
}
