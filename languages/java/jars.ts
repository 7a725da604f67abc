import {execFile} from 'node:child_process';
import {existsSync, realpathSync} from 'node:fs';
import {mkdir, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {filesUnder} from '../toolchain/hash.ts';
import {versionIn} from '../toolchain/process.ts';
import type {Requirement} from '../toolchain/requirement.ts';

const run = promisify(execFile);

/** Where Debian has its jars; the generated client is compiled against them. */
const FOLDER = '/usr/share/java';

/** The jars that the client needs. */
const NAMES = [
  ...['grpc-api', 'grpc-context', 'grpc-core', 'grpc-netty', 'grpc-stub'],
  ...['grpc-protobuf', 'grpc-protobuf-lite', 'protobuf', 'guava'],
  ...['netty-buffer', 'netty-codec', 'netty-codec-http', 'netty-codec-http2'],
  ...['netty-common', 'netty-handler', 'netty-resolver', 'netty-transport'],
  ...['netty-codec-socks', 'netty-handler-proxy'],
  ...['netty-transport-native-unix-common', 'failureaccess'],
  ...['perfmark-api', 'perfmark-impl', 'geronimo-annotation-1.3-spec'],
];

function jar(name: string, debian: string, what: string): Requirement {
  return {
    what,
    debian,
    elsewhere: `its jars as ${FOLDER}/${name}.jar`,
    probe: {file: `${FOLDER}/${name}.jar`},
  };
}

/** The jars as requirements: one for each package that brings some. */
export const JARS: readonly Requirement[] = [
  jar('grpc-netty', 'libgrpc-java', 'gRPC for Java, 1.41'),
  jar('protobuf', 'libprotobuf-java', 'protobuf for Java, 3.21'),
  jar('netty-handler', 'libnetty-java', 'Netty 4.1'),
  jar('perfmark-api', 'libperfmark-java', 'PerfMark 0.21'),
  jar('guava', 'libguava-java', 'Guava 31'),
  jar(
    'geronimo-annotation-1.3-spec',
    'libgeronimo-annotation-1.3-spec-java',
    "Java's annotations",
  ),
];

/** The class path of what the client is built on. */
export function jarPath(): string {
  return NAMES.map((name) => join(FOLDER, `${name}.jar`))
    .filter(existsSync)
    .join(':');
}

/** The version of a jar, which the file behind Debian's link has in its name. */
export function jarVersion(name: string): string {
  const file = realpathSync(join(FOLDER, `${name}.jar`));
  return versionIn(file.slice(FOLDER.length), `the name of ${file}`);
}

/** Makes `client.jar` of the sources in a folder, and removes them. */
export async function compileClient(folder: string): Promise<void> {
  const classes = `${folder}-classes`;
  await run('javac', [
    ...['-proc:none', '-nowarn', '-g:none', '-cp', jarPath()],
    ...['-d', classes, ...filesUnder(folder)],
  ]);
  await rm(folder, {recursive: true});
  await mkdir(folder);
  await run('jar', ['cf', join(folder, 'client.jar'), '-C', classes, '.']);
  await rm(classes, {recursive: true});
}
