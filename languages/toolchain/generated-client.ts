import {execFile} from 'node:child_process';
import {existsSync} from 'node:fs';
import {cp, mkdir, mkdtemp, rename, rm} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {promisify} from 'node:util';
import type {ClientContract} from './executor.ts';
import {hashFiles, hashText} from './hash.ts';
import {writeDescriptors} from './protos.ts';
import type {Requirement} from './requirement.ts';
import {CLIENTS, ROOT} from './root.ts';

const run = promisify(execFile);

/** What generating any client needs. */
export const PROTOC: readonly Requirement[] = [
  {
    what: 'protoc 3.21 (generates the clients)',
    debian: 'protobuf-compiler',
    elsewhere: 'https://protobuf.dev/installation',
    probe: {command: 'protoc --version'},
  },
  {
    what: "protobuf's own .proto files",
    debian: 'libprotobuf-dev',
    elsewhere: 'they come with protoc, in its include folder',
    probe: {file: '/usr/include/google/protobuf/descriptor.proto'},
  },
];

/** What generating the Python and PHP clients needs beside. */
export const GRPC_PLUGINS: Requirement = {
  what: "gRPC's protoc plugins for Python and PHP, 1.51",
  debian: 'protobuf-compiler-grpc',
  elsewhere: 'https://github.com/grpc/grpc',
  probe: {command: 'command -v grpc_python_plugin grpc_php_plugin'},
};

/** How a language's client is made from a contract. */
export interface ClientRecipe {
  /** Its folder in `languages/`, and protoc's name for its messages. */
  readonly language: string;
  readonly contract: ClientContract;
  /** gRPC's plugin for protoc, by the name that Debian gives it. */
  readonly plugin: string;
  /** Where the generated files think the contract's own lie, if not there. */
  readonly folder?: ClientContract['pythonFolder'];
  /** What else the client depends on, such as versions. */
  readonly dependsOn?: string;
  /** Makes a client of the sources, in their folder; without it they are the client. */
  readonly build?: (folder: string) => Promise<void>;
}

/** Generates the sources, beside what the language and the official client add to them. */
async function generate(recipe: ClientRecipe, folder: string): Promise<void> {
  const {language, contract, plugin, build} = recipe;
  const descriptors = `${folder}.pb`;
  const files = await writeDescriptors(contract, descriptors, recipe.folder);
  await run('protoc', [
    `--descriptor_set_in=${descriptors}`,
    // protoc doesn't look for plugins under the names that Debian gives them.
    `--plugin=protoc-gen-grpc=/usr/bin/${plugin}`,
    `--${language}_out=${folder}`,
    `--grpc_out=${folder}`,
    ...files,
  ]);
  for (const additions of additionsTo(recipe)) {
    await cp(additions, folder, {recursive: true});
  }
  await build?.(folder);
}

/** What a generated client is put together with: the language's part, and the API's. */
function additionsTo({language, contract}: ClientRecipe): readonly string[] {
  return [
    join(ROOT, 'languages', language, 'client'),
    join(contract.additions, language),
  ].filter(existsSync);
}

/** What a generated client depends on; another contract, another folder. */
function fingerprint(recipe: ClientRecipe): string {
  const {contract, language, dependsOn = ''} = recipe;
  const makers = ['generated-client.ts', 'protos.ts'];
  return hashText(
    [
      hashFiles(contract.root, [dirname(dirname(contract.serviceFile))]),
      ...additionsTo(recipe).map((folder) => hashFiles(folder, ['.'])),
      hashFiles(join(ROOT, 'languages', language), ['toolchain.ts']),
      hashFiles(join(ROOT, 'languages', 'toolchain'), makers),
      JSON.stringify(contract),
      dependsOn,
    ].join(),
  ).slice(0, 16);
}

/**
 * Generates a language's client, unless it is there from an earlier run.
 *
 * @returns the folder that holds it, outside the tracked files.
 */
export async function prepareClient(recipe: ClientRecipe): Promise<string> {
  const {language} = recipe;
  const folder = join(CLIENTS, fingerprint(recipe), language);
  if (existsSync(folder)) return folder;

  await mkdir(dirname(folder), {recursive: true});
  // Built aside and put in place at once, so that a half-made client is never used.
  const draft = await mkdtemp(join(CLIENTS, 'draft-'));
  try {
    const made = join(draft, language);
    await mkdir(made);
    await generate(recipe, made);
    await rename(made, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    await rm(draft, {recursive: true, force: true});
  }
  return folder;
}
