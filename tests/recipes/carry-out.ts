import {copyFile, mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {annotationApi} from '../../api/testing/index.ts';
import type {Outcome} from '../../languages/toolchain/index.ts';
import {runProcess} from '../../languages/toolchain/process.ts';
import {ROOT} from '../../languages/toolchain/root.ts';
import {executedApi} from '../snippets/tested-api.ts';
import type {ServerProcess} from '../support/server-process.ts';
import {installClient} from './install-client.ts';
import {openPage} from './open-page.ts';
import type {Recipe} from './page.ts';

const {snippets} = executedApi(annotationApi);

/** The ports that the page names; the tests take free ones in their place. */
const PAGE_PORTS = {rest: '8787', grpc: '8788'};

/** Where a recipe is carried out. */
interface Place {
  /** The operation whose example is copied. */
  readonly operation: string;
  /** The reader's folder for it; it is made. */
  readonly folder: string;
  /** The reader's home directory, in which the sandbox has put its certificate. */
  readonly home: string;
  /** Whose ports are put in the place of the page's; without it, the recipe's own stay. */
  readonly server?: ServerProcess;
}

/**
 * Does what a recipe says, and nothing else: copies the example, changes what is
 * to be changed, sets the client up and runs the commands.
 *
 * @throws when a text that is to be changed is not in the example.
 */
export async function carryOut(recipe: Recipe, place: Place): Promise<Outcome> {
  const {language, commands} = recipe;
  const {folder, operation, home, server} = place;
  await mkdir(folder);
  const name = `${operation}.${language.extension}`;
  const file = join(folder, name);
  const example = join(snippets, language.folder, name);
  const copied = await readFile(example, 'utf8');
  await writeFile(file, onPorts(change(copied, recipe, example), server));
  if (language.id === 'typescript') {
    // The download that the page asks for.
    const types = 'annotation-api.d.ts';
    await copyFile(join(ROOT, 'static', types), join(folder, types));
  }
  const environment = await installClient(recipe, file);
  return commands === ''
    ? openPage(file)
    : runProcess('bash', ['-ec', onPorts(commands, server)], file, {
        ...environment,
        HOME: home,
      });
}

function change(text: string, {replacements}: Recipe, file: string): string {
  return replacements.reduce((changed, [from, to]) => {
    if (!changed.includes(from)) throw new Error(`${file} has no “${from}”.`);
    return changed.replaceAll(from, to);
  }, text);
}

function onPorts(text: string, server: ServerProcess | undefined): string {
  if (!server) return text;
  const {restUrl, grpcAddress} = server;
  const port = (address: string) => /\d+$/.exec(address)?.[0] ?? '';
  return text
    .replaceAll(PAGE_PORTS.rest, port(restUrl))
    .replaceAll(PAGE_PORTS.grpc, port(grpcAddress));
}
