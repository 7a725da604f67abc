import {mkdir, readdir, readFile, rename, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {caddyConfig} from '../deploy/caddy.ts';
import {endpointSources} from '../deploy/endpoints.ts';
import {headersFile} from '../deploy/headers-file.ts';
import {readPage} from '../deploy/inline-scripts.ts';
import {nginxConfig} from '../deploy/nginx.ts';
import {pagePolicy, policyText} from '../deploy/policy.ts';
import {headerRules} from '../deploy/rules.ts';
import {BuildVersion, wholeWorker} from '../deploy/service-worker.ts';
import {WORKER_FILE} from '../plugins/offline/worker-file.ts';
import runnerPolicy from '../src/runner/frame/policy.json' with {type: 'json'};
import {readSiteSettings} from '../site-settings.ts';

// Runs after a build, when all its pages are written: puts a policy into each of
// them, and writes what servers are to send with the files. (As a plugin of
// Docusaurus it would run beside others that still write pages.)

const ROOT = path.resolve(import.meta.dirname, '..');
/** The build, and where the configurations of servers are put. */
const [
  BUILD = path.join(ROOT, 'build'),
  CONFIGURATIONS = path.join(ROOT, 'deploy/generated'),
] = process.argv.slice(2);

const {url, baseUrl, offline, playground} = readSiteSettings(process.env);
const endpoints = endpointSources(playground, url);

const pages = (await readdir(BUILD, {recursive: true}))
  .filter((name) => name.endsWith('.html') && !name.startsWith('runner'))
  .sort()
  .map((name) => path.join(BUILD, name));
const version = new BuildVersion();
const allHashes = new Set<string>();
for (const page of pages) {
  const html = await readFile(page, 'utf8');
  const {scriptHashes, metaAt} = readPage(html);
  scriptHashes.forEach((hash) => allHashes.add(hash));
  const policy = policyText(pagePolicy({scriptHashes, endpoints}));
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  const finished = html.slice(0, metaAt) + meta + html.slice(metaAt);
  version.add(finished);
  await put(page, finished);
}
if (offline) {
  const worker = path.join(BUILD, WORKER_FILE);
  await put(worker, await wholeWorker(await readFile(worker, 'utf8'), version));
}

const rules = headerRules({
  pages: pagePolicy({scriptHashes: [...allHashes], endpoints}),
  runner: runnerPolicy,
});
const names = (await readdir(BUILD, {withFileTypes: true})).map((entry) =>
  entry.isDirectory() ? `${entry.name}/` : entry.name,
);
await put(path.join(BUILD, '_headers'), headersFile(rules, baseUrl, names));
await mkdir(CONFIGURATIONS, {recursive: true});
await put(path.join(CONFIGURATIONS, 'nginx.conf'), nginxConfig(rules, baseUrl));
await put(path.join(CONFIGURATIONS, 'Caddyfile'), caddyConfig(rules, baseUrl));

/** Writes a file as a whole, or not at all: a server may be reading it. */
async function put(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}
