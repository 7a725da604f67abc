import {execFile} from 'node:child_process';
import {existsSync} from 'node:fs';
import {cp, mkdir, mkdtemp, rename, rm} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {calls} from '../../../api/calls/index.ts';
import {filesUnder, hashFiles, hashText} from '../hash.ts';
import {ROOT} from '../root.ts';
import {CONTRACT_ROOT, writeDescriptors} from './protos.ts';
import {JARS} from './requirements.ts';

const run = promisify(execFile);

/** What the sandbox answers; the generated clients can call that, and no more. */
const CALLS = calls.map(({rpc}) => rpc).sort();

/** The folder with the stand-ins for what the official clients add to generated classes. */
const STAND_INS = dirname(fileURLToPath(import.meta.url));

/** Languages whose client is generated here from the official contract. */
export type GeneratedLanguage = 'python' | 'java' | 'php';

/** The jars that the Java client needs, of those in Debian's folder. */
const JAR_NAMES = [
  ...['grpc-api', 'grpc-context', 'grpc-core', 'grpc-netty', 'grpc-stub'],
  ...['grpc-protobuf', 'grpc-protobuf-lite', 'protobuf', 'guava'],
  ...['netty-buffer', 'netty-codec', 'netty-codec-http', 'netty-codec-http2'],
  ...['netty-common', 'netty-handler', 'netty-resolver', 'netty-transport'],
  ...['netty-codec-socks', 'netty-handler-proxy'],
  ...['netty-transport-native-unix-common', 'failureaccess'],
  ...['perfmark-api', 'perfmark-impl', 'geronimo-annotation-1.3-spec'],
];

/** The class path of what the Java client is built on. */
export function jarPath(): string {
  return JAR_NAMES.map((name) => join(JARS, `${name}.jar`))
    .filter(existsSync)
    .join(':');
}

/** Every generator gets the trimmed contract and an empty folder, and fills it. */
const GENERATORS: Record<
  GeneratedLanguage,
  (folder: string) => Promise<unknown>
> = {
  async python(folder) {
    const descriptors = `${folder}.pb`;
    const files = await writeDescriptors(
      CALLS,
      descriptors,
      'clarifai_grpc/grpc',
    );
    await run('protoc', [
      `--descriptor_set_in=${descriptors}`,
      ...plugin('grpc', 'grpc_python_plugin'),
      `--python_out=${folder}`,
      `--grpc_out=${folder}`,
      ...files,
    ]);
    await cp(join(STAND_INS, 'python'), folder, {recursive: true});
  },
  async php(folder) {
    const descriptors = `${folder}.pb`;
    const files = await writeDescriptors(CALLS, descriptors);
    await run('protoc', [
      `--descriptor_set_in=${descriptors}`,
      ...plugin('grpc', 'grpc_php_plugin'),
      `--php_out=${folder}`,
      `--grpc_out=${folder}`,
      ...files,
    ]);
    await cp(join(STAND_INS, 'php'), folder, {recursive: true});
  },
  async java(folder) {
    const descriptors = `${folder}.pb`;
    const [sources, classes] = [join(folder, 'src'), join(folder, 'classes')];
    await mkdir(sources);
    const files = await writeDescriptors(CALLS, descriptors);
    await run('protoc', [
      `--descriptor_set_in=${descriptors}`,
      ...plugin('grpc-java', 'grpc_java_plugin'),
      `--java_out=${sources}`,
      `--grpc-java_out=${sources}`,
      ...files,
    ]);
    await cp(join(STAND_INS, 'java'), sources, {recursive: true});
    await run('javac', [
      ...['-proc:none', '-nowarn', '-g:none', '-cp', jarPath()],
      ...['-d', classes, ...filesUnder(sources)],
    ]);
    await run('jar', ['cf', join(folder, 'client.jar'), '-C', classes, '.']);
    await Promise.all([
      rm(sources, {recursive: true}),
      rm(classes, {recursive: true}),
    ]);
  },
};

/** protoc doesn't look for plugins under the names that Debian gives them. */
function plugin(name: string, command: string): string[] {
  return [`--plugin=protoc-gen-${name}=/usr/bin/${command}`];
}

/** What a generated client depends on; another contract, another folder. */
function fingerprint(language: GeneratedLanguage): string {
  return hashText(
    [
      hashFiles(CONTRACT_ROOT, ['proto']),
      hashFiles(STAND_INS, [language, 'protos.ts', 'prepare.ts']),
      CALLS.join(),
      language === 'java' ? jarPath() : '',
    ].join(),
  ).slice(0, 16);
}

/**
 * Generates a language's client, unless it is there from an earlier run.
 *
 * @returns the folder that holds it, outside the tracked files.
 */
export async function prepareClient(
  language: GeneratedLanguage,
): Promise<string> {
  const clients = join(ROOT, '.cache', 'clients');
  const folder = join(clients, fingerprint(language), language);
  if (existsSync(folder)) return folder;

  await mkdir(dirname(folder), {recursive: true});
  // Built aside and put in place at once, so that a half-made client is never used.
  const draft = await mkdtemp(join(clients, 'draft-'));
  try {
    const made = join(draft, language);
    await mkdir(made);
    await GENERATORS[language](made);
    await rename(made, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    await rm(draft, {recursive: true, force: true});
  }
  return folder;
}
