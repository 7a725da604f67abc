// `npm run setup:languages`: what the snippets' languages and the tests
// of the site need, beside npm packages.
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {missingForFormats, missingForRuns} from '../languages/requirements.ts';
import {finds, isThere} from '../languages/toolchain/requirement.ts';
import type {Requirement} from '../languages/toolchain/requirement.ts';
import {postgresFolder} from '../tests/support/postgres-folder.ts';
import {firefoxPath} from '../tests/support/firefox.ts';

interface Missing extends Requirement {
  /** What isn't done without it. */
  readonly uses: string;
}

/** What the site is tried in beside Chromium. */
const FIREFOX: Requirement = {
  what: 'Firefox 140 or later (driven by puppeteer-core)',
  debian: 'firefox-esr',
  elsewhere: 'https://www.firefox.com; FIREFOX_PATH says where it is',
  probe: () => finds(firefoxPath),
};

/** What the hosted sandbox keeps its workspaces in. */
const POSTGRESQL: Requirement = {
  what: 'PostgreSQL 15 or later (the tests start their own)',
  debian: 'postgresql',
  elsewhere: 'https://www.postgresql.org, with initdb and postgres on the PATH',
  probe: () => finds(postgresFolder),
};

/** What the site is deployed with, to try what `deploy/` says of it. */
const SERVERS: readonly Requirement[] = [
  {
    what: 'nginx 1.22 or later',
    debian: 'nginx-light',
    elsewhere: 'https://nginx.org',
    probe: {command: 'nginx -v'},
  },
  {
    what: 'Caddy 2.6 or later',
    debian: 'caddy',
    elsewhere: 'https://caddyserver.com',
    probe: {command: 'caddy version'},
  },
];

function run(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, {stdio: 'inherit'}).status === 0;
}

function succeeds(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, {stdio: 'ignore'}).status === 0;
}

/** How to act as root without being asked anything; undefined when there is no such way. */
function rootPrefix(): readonly string[] | undefined {
  if (process.getuid?.() === 0) return [];
  return succeeds('sudo', ['--non-interactive', 'true'])
    ? ['sudo', '--non-interactive']
    : undefined;
}

/** Installs packages of Debian or Ubuntu. */
function install(packages: readonly string[], prefix: readonly string[]): void {
  const environment = ['env', 'DEBIAN_FRONTEND=noninteractive'];
  const apt = (...args: readonly string[]) => {
    const [command = '', ...rest] = [...prefix, ...environment, 'apt-get'];
    return run(command, [...rest, ...args]);
  };
  const wanted = ['install', '-y', '-q', '--no-install-recommends'];
  // The lists may be old or not there; they are fetched once, when needed.
  if (!apt(...wanted, ...packages)) {
    apt('update', '-q');
    apt(...wanted, ...packages);
  }
}

function explain(missing: readonly Missing[]): void {
  console.log('Missing, for snippets and site to be executed and checked:');
  for (const {what, uses, debian, elsewhere} of missing) {
    console.log(`  ${what}\n    for:       ${uses}`);
    console.log(`    Debian:    ${debian}\n    elsewhere: ${elsewhere}`);
  }
}

function findMissing(): readonly Missing[] {
  const ofLanguages = [...missingForRuns(), ...missingForFormats()];
  return [
    ...ofLanguages.map(({languages, ...requirement}) => ({
      ...requirement,
      uses: languages.join(', '),
    })),
    ...(isThere(FIREFOX) ? [] : [{...FIREFOX, uses: 'the site in Firefox'}]),
    ...(isThere(POSTGRESQL)
      ? []
      : [{...POSTGRESQL, uses: 'the hosted sandbox'}]),

    ...SERVERS.filter((server) => !isThere(server)).map((server) => ({
      ...server,
      uses: 'the site as it is deployed',
    })),
  ];
}

function main(): number {
  let missing = findMissing();
  const prefix = rootPrefix();
  if (missing.length > 0 && existsSync('/etc/debian_version') && prefix) {
    const packages = [...new Set(missing.map(({debian}) => debian))];
    console.log(`Installing ${packages.join(' ')}`);
    install(packages, prefix);
    missing = findMissing();
  }
  if (missing.length === 0) {
    console.log(
      'Every language of the snippets, every browser and every server of the tests is here.',
    );
    return 0;
  }
  explain(missing);
  // A reader's machine may lack a language: its snippets are then skipped, loudly.
  return process.env.CI ? 1 : 0;
}

process.exitCode = main();
