import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {createServer} from 'node:net';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {connect} from 'node:tls';
import type {Certificates} from './certificates.ts';

/** What is deployed, and with which certificate. */
export interface Deployment {
  /** Folder of the build. */
  readonly build: string;
  /** Folder of the configurations that the build wrote. */
  readonly configurations: string;
  readonly certificates: Certificates;
}

/** A web server that serves a build over TLS. */
export interface WebServer {
  /** Origin, without a slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

const READY_WITHIN = 10_000;

/** Starts nginx as `deploy/README.md` says, on a port of its own. */
export async function startNginx(deployment: Deployment): Promise<WebServer> {
  const {build, configurations, certificates} = deployment;
  const server = await exampleOf('nginx', {
    '443': String(await freePort()),
    'docs.example.com': 'localhost',
    '/etc/ssl/docs.example.com.pem': certificates.certificate,
    '/etc/ssl/docs.example.com.key': certificates.key,
    '/var/www/annotation-api-docs': build,
    '/etc/nginx/annotation-api-docs.conf': join(configurations, 'nginx.conf'),
  });
  return startServer(server, (folder) => ({
    file: 'nginx.conf',
    text: `daemon off;
user root;
pid ${folder}/nginx.pid;
events {}
http {
  include /etc/nginx/mime.types;
  access_log off;
  ${server.text}
}
`,
    command: ['nginx', '-p', folder, '-e', 'stderr', '-c', 'nginx.conf'],
  }));
}

/** Starts Caddy as `deploy/README.md` says, on a port of its own, with a certificate that is there. */
export async function startCaddy(deployment: Deployment): Promise<WebServer> {
  const {build, configurations, certificates} = deployment;
  const port = await freePort();
  const site = await exampleOf('caddy', {
    'docs.example.com {': `https://localhost:${port} {\n\ttls ${certificates.certificate} ${certificates.key}`,
    '/etc/caddy/annotation-api-docs': join(configurations, 'Caddyfile'),
    '/var/www/annotation-api-docs': build,
  });
  return startServer({...site, port}, (folder) => ({
    file: 'Caddyfile',
    text: `{\n\tadmin off\n\tauto_https disable_redirects\n}\n${site.text}`,
    command: [
      'caddy',
      'run',
      '--config',
      join(folder, 'Caddyfile'),
      '--adapter',
      'caddyfile',
    ],
  }));
}

interface Example {
  readonly text: string;
  readonly port: number;
}

/** The example of a server in the page, with what a keeper would put in instead. */
async function exampleOf(
  language: string,
  values: Readonly<Record<string, string>>,
): Promise<Example> {
  const page = await readFile(resolve('deploy/README.md'), 'utf8');
  let text =
    new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(page)?.[1] ?? '';
  // Longer names first: some are the beginning of others.
  const names = Object.keys(values).sort((a, b) => b.length - a.length);
  for (const name of names) {
    if (!text.includes(name)) {
      throw new Error(
        `deploy/README.md: the ${language} example has no "${name}".`,
      );
    }
    text = text.replaceAll(name, values[name] ?? '');
  }
  return {text, port: Number(/listen (\d+)/.exec(text)?.[1])};
}

async function startServer(
  {port}: Example,
  configure: (folder: string) => {
    file: string;
    text: string;
    command: readonly string[];
  },
): Promise<WebServer> {
  const folder = await mkdtemp(join(tmpdir(), 'web-server-'));
  const {file, text, command} = configure(folder);
  await writeFile(join(folder, file), text);
  const [program = '', ...args] = command;
  const child = spawn(program, args, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder},
  });
  let said = '';
  child.stdout.on('data', (data) => (said += String(data)));
  child.stderr.on('data', (data) => (said += String(data)));
  const ended = once(child, 'close');
  const close = async () => {
    child.kill('SIGTERM');
    await ended;
    await rm(folder, {recursive: true, force: true});
  };
  const deadline = Date.now() + READY_WITHIN;
  while (!(await answers(port))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await close();
      throw new Error(`${program} did not start:\n${said}`);
    }
    await sleep(50);
  }
  return {origin: `https://localhost:${port}`, close};
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolveAnswer) => {
    const socket = connect({
      port,
      host: 'localhost',
      rejectUnauthorized: false,
    });
    socket.once('secureConnect', () => resolveAnswer(true));
    socket.once('error', () => resolveAnswer(false));
    socket.once('close', () => resolveAnswer(false));
    socket.once('secureConnect', () => socket.destroy());
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
