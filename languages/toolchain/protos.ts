import {execFile} from 'node:child_process';
import {readFile, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {promisify} from 'node:util';
import protobuf from 'protobufjs';
import type {ClientContract} from './executor.ts';

const run = promisify(execFile);
const require = createRequire(import.meta.url);

const PROTOBUFJS_ROOT = dirname(require.resolve('protobufjs/package.json'));

interface Field {
  typeName?: string;
}
interface Message {
  name: string;
  field?: Field[];
  nestedType?: Message[];
  enumType?: {name: string}[];
}
interface Method {
  name: string;
  inputType: string;
  outputType: string;
}
interface ProtoFile {
  name: string;
  /** Absent in a file that declares none. */
  package?: string;
  dependency?: string[];
  publicDependency?: number[];
  weakDependency?: number[];
  messageType?: Message[];
  enumType?: {name: string}[];
  extension?: unknown[];
  service?: {name: string; method: Method[]}[];
}

/** All type names that a message mentions, its nested messages included. */
function mentionedTypes(message: Message): string[] {
  return [
    ...(message.field ?? []).flatMap(({typeName}) => typeName ?? []),
    ...(message.nestedType ?? []).flatMap(mentionedTypes),
  ];
}

/** A top-level definition's name as fields mention it. */
function fullName(file: ProtoFile, name: string): string {
  return file.package ? `.${file.package}.${name}` : `.${name}`;
}

/** Names that top-level definitions are known by, each with its definition. */
function topLevelTypes(files: readonly ProtoFile[]) {
  const types = new Map<string, {file: ProtoFile; message?: Message}>();
  for (const file of files) {
    for (const message of file.messageType ?? []) {
      types.set(fullName(file, message.name), {file, message});
    }
    for (const {name} of file.enumType ?? []) {
      types.set(fullName(file, name), {file});
    }
  }
  return types;
}

/** The top-level definitions that the given calls need, however deep. */
function reachable(
  files: readonly ProtoFile[],
  methods: readonly Method[],
): Set<string> {
  const types = topLevelTypes(files);
  const reached = new Set<string>();
  const queue = methods.flatMap((method) => [
    method.inputType,
    method.outputType,
  ]);
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    // A nested type stands inside its top-level one.
    while (!types.has(name) && name.lastIndexOf('.') > 0) {
      name = name.slice(0, name.lastIndexOf('.'));
    }
    const type = types.get(name);
    if (type && !reached.has(name)) {
      reached.add(name);
      queue.push(...(type.message ? mentionedTypes(type.message) : []));
    }
  }
  return reached;
}

/**
 * Cuts a set of proto files down to some calls of its services and what they need.
 * Fields, numbers and names stay as they are: only what can't be reached goes, which
 * turns a minute of javac into seconds.
 */
export function trimToCalls(
  files: readonly ProtoFile[],
  calls: readonly string[],
  rename: (fileName: string) => string = (name) => name,
): ProtoFile[] {
  const services = new Map(
    files.map((file) => [
      file,
      (file.service ?? []).map((service) => ({
        ...service,
        method: service.method.filter(({name}) => calls.includes(name)),
      })),
    ]),
  );
  const methods = [...services.values()].flat().flatMap(({method}) => method);
  const kept = reachable(files, methods);
  const isKept = (file: ProtoFile) => (type: {name: string}) =>
    kept.has(fullName(file, type.name));

  const trimmed = files
    .map((file) => ({
      ...file,
      messageType: (file.messageType ?? []).filter(isKept(file)),
      enumType: (file.enumType ?? []).filter(isKept(file)),
      service: (services.get(file) ?? []).filter(({method}) => method.length),
      extension: [],
      publicDependency: [],
      weakDependency: [],
    }))
    .filter(
      ({messageType, enumType, service}) =>
        messageType.length + enumType.length + service.length > 0,
    );
  const names = new Set(trimmed.map(({name}) => name));
  return trimmed.map((file) => ({
    ...file,
    name: rename(file.name),
    dependency: (file.dependency ?? [])
      .filter((name) => names.has(name))
      .map(rename),
  }));
}

/**
 * Writes a descriptor set that protoc can generate classes from, cut down to the
 * contract's calls.
 *
 * @param target Where to write it.
 * @param moved The contract's folder, and the one that the generated files shall have in its place.
 * @returns The names of the files to generate.
 */
export async function writeDescriptors(
  {root, serviceFile, calls}: ClientContract,
  target: string,
  [from, to]: ClientContract['pythonFolder'] = ['', ''],
): Promise<string[]> {
  await run('protoc', [
    `-I${root}`,
    `-Igoogle/api=${join(PROTOBUFJS_ROOT, 'google/api')}`,
    '--include_imports',
    `--descriptor_set_out=${target}`,
    serviceFile,
  ]);
  const FileDescriptorSet = protobuf
    .loadSync(join(PROTOBUFJS_ROOT, 'google/protobuf/descriptor.proto'))
    .lookupType('google.protobuf.FileDescriptorSet');
  const {file: files} = FileDescriptorSet.toObject(
    FileDescriptorSet.decode(await readFile(target)),
  ) as {file: ProtoFile[]};
  const file = trimToCalls(files, calls, (name) =>
    name.startsWith(from) ? to + name.slice(from.length) : name,
  );
  await writeFile(
    target,
    FileDescriptorSet.encode(FileDescriptorSet.fromObject({file})).finish(),
  );
  return file
    .map(({name}) => name)
    .filter((name) => !name.startsWith('google/'));
}
