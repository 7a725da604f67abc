import {copyFile, mkdir, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import ts from 'typescript';
import {typescript} from '../../languages/typescript/index.ts';
import {ROOT} from '../../languages/toolchain/root.ts';
import {executedApi} from '../snippets/tested-api.ts';
import type {TestedApi} from '../snippets/tested-api.ts';
import type {Program} from './bench.ts';

/** Within the project, so that its packages are found. */
const FOLDER = join(ROOT, '.cache', 'codegen', 'types');

/** What TypeScript says of programs, beside the API's types, as strictly as it can. */
export async function typeProblems(
  jobs: readonly {readonly name: string; readonly program: Program}[],
  api: TestedApi,
): Promise<readonly string[]> {
  await rm(FOLDER, {recursive: true, force: true});
  await mkdir(FOLDER, {recursive: true});
  const types = `${api.definition.id}.d.ts`;
  await copyFile(
    join(executedApi(api).snippets, typescript.folder, types),
    join(FOLDER, types),
  );
  const files = await Promise.all(
    jobs.map(async ({program}, index) => {
      const file = join(FOLDER, `program-${index}.ts`);
      await writeFile(file, program.code);
      return file;
    }),
  );
  const program = ts.createProgram(files, {
    noEmit: true,
    strict: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
  });
  return ts.getPreEmitDiagnostics(program).map(({file, start, messageText}) => {
    const line =
      file && file.getLineAndCharacterOfPosition(start ?? 0).line + 1;
    const text = ts.flattenDiagnosticMessageText(messageText, ' ');
    return `${file?.fileName}:${line} ${text.slice(0, 300)}`;
  });
}
