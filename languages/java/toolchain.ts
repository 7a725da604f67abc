import {existsSync, readdirSync} from 'node:fs';
import {copyFile, mkdir, rename} from 'node:fs/promises';
import {join} from 'node:path';
import {prepareClient, PROTOC} from '../toolchain/generated-client.ts';
import {contractOf, grpcEnvironment} from '../toolchain/grpc.ts';
import type {
  Endpoint,
  ExecutedApi,
  Executor,
  ClientContract,
  Toolchain,
} from '../toolchain/index.ts';
import {otherRpcs, pascal} from '../toolchain/mutation-grammar.ts';
import {contractVersion} from '../toolchain/packages.ts';
import {askVersion, runProcess} from '../toolchain/process.ts';
import {formatProblems} from './format.ts';
import {files} from './files.ts';
import {compileClient, jarPath, JARS, jarVersion} from './jars.ts';

/** For programs of a second: no time goes into optimising them. */
const QUICK_START = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

/** Makes the folder that holds the generated client, as `client.jar`; {@link jarPath} has what it needs. */
export function prepareJavaClient(contract: ClientContract): Promise<string> {
  return prepareClient({
    language: 'java',
    contract,
    plugin: 'grpc_java_plugin',
    dependsOn: jarPath(),
    build: compileClient,
  });
}

/**
 * Java, which compiles a single source file in memory and runs it, with classes
 * generated from the contract in place of `com.clarifai:clarifai-grpc`.
 */
function java(api: ExecutedApi): Executor {
  const contract = contractOf(api);
  let client = '';
  const run = (file: string, endpoint: Endpoint, ...options: string[]) =>
    runProcess(
      'java',
      [
        ...QUICK_START,
        ...options,
        ...['-cp', `${join(client, 'client.jar')}:${jarPath()}`, file],
      ],
      file,
      grpcEnvironment(contract, endpoint),
    );
  const archive = () => join(client, 'classes.jsa');

  return {
    id: 'java',
    label: 'Java',
    async prepare(endpoint) {
      client = await prepareJavaClient(contract);
      if (existsSync(archive())) return;
      // The JVM's archive of loaded classes takes a third off every later run.
      const folder = join(client, `draft-${process.pid}`);
      const file = join(folder, 'Example.java');
      const draft = join(folder, 'classes.jsa');
      await mkdir(folder);
      await copyFile(anyExample(api), file);
      await run(file, endpoint, `-XX:ArchiveClassesAtExit=${draft}`);
      if (existsSync(draft)) await rename(draft, archive());
    },
    run: (file, endpoint) =>
      run(
        file,
        endpoint,
        `-XX:SharedArchiveFile=${archive()}`,
        '-Xshare:auto',
        '-Xlog:disable',
        '-Xlog:all=error:stderr',
      ),
    async tools() {
      return {
        OpenJDK: await askVersion('java', '-version'),
        'grpc-java': jarVersion('grpc-api'),
        protobuf: jarVersion('protobuf'),
        ...contractVersion(contract),
      };
    },
    async close() {},
  };
}

/** One of the API's Java snippets, whichever. */
function anyExample({snippets}: ExecutedApi): string {
  const folder = join(snippets, files.folder);
  const file = readdirSync(folder).find((name) =>
    name.endsWith(`.${files.extension}`),
  );
  if (file === undefined) throw new Error(`No Java snippet in ${folder}`);
  return join(folder, file);
}

export const toolchain: Toolchain = {
  executors: [java],
  requirements: [
    ...PROTOC,
    {
      what: 'a JDK, 17 or later',
      debian: 'default-jdk-headless',
      elsewhere: 'https://adoptium.net',
      probe: {command: 'javac -version'},
    },
    {
      what: "gRPC's protoc plugin for Java, 1.41",
      debian: 'protobuf-compiler-grpc-java-plugin',
      elsewhere: 'protoc-gen-grpc-java from Maven Central, as grpc_java_plugin',
      probe: {command: 'command -v grpc_java_plugin'},
    },
    ...JARS,
  ],
  mutations: ({success, calls}) => ({
    field: (name) => new RegExp(`\\.((?:set|add)${pascal(name)})(?=\\()`, 'g'),
    calls: otherRpcs(
      calls,
      (rpc) => rpc.charAt(0).toLowerCase() + rpc.slice(1),
    ),
    check: [new RegExp(`[\\w.()]+ != \\w+\\.${success.name}\\b`), 'false'],
    details: / \+ ": " \+ [\w.]*[dD]etails\(\)/,
    prints: /System\.out\.print/,
  }),
  format: {by: 'rules', problemsIn: formatProblems},
};
