import {existsSync, realpathSync} from 'node:fs';
import {copyFile, mkdir, rename} from 'node:fs/promises';
import {join} from 'node:path';
import {jarPath, prepareClient} from '../clients/prepare.ts';
import {JARS} from '../clients/requirements.ts';
import type {Endpoint, Executor} from './executor.ts';
import {grpcEnvironment} from './grpc.ts';
import {contractVersion} from './packages.ts';
import {askVersion, runProcess, versionIn} from './process.ts';

/** For programs of a second: no time goes into optimising them. */
const QUICK_START = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

/**
 * Java, which compiles a single source file in memory and runs it, with classes
 * generated from the contract in place of `com.clarifai:clarifai-grpc`.
 */
export function javaExecutor(exampleFile: string): Executor {
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
      grpcEnvironment(endpoint),
    );
  const archive = () => join(client, 'classes.jsa');

  return {
    id: 'java',
    label: 'Java',
    language: 'java',
    async prepare(endpoint) {
      client = await prepareClient('java');
      if (existsSync(archive())) return;
      // The JVM's archive of loaded classes takes a third off every later run.
      const folder = join(client, `draft-${process.pid}`);
      const file = join(folder, 'Example.java');
      const draft = join(folder, 'classes.jsa');
      await mkdir(folder);
      await copyFile(exampleFile, file);
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
      const version = (jar: string) =>
        versionIn(realpathSync(join(JARS, `${jar}.jar`)).replace(JARS, ''));
      return {
        OpenJDK: versionIn(await askVersion('java', '-version')),
        'grpc-java': version('grpc-api'),
        protobuf: version('protobuf'),
        'Clarifai contract': contractVersion(),
      };
    },
    async close() {},
  };
}
