import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import type {LanguageId} from '../../../code_snippets/languages.ts';
import {chromiumPath} from '../../support/chromium.ts';
import {firefoxPath} from '../../support/firefox.ts';

/** Something that must be on the machine for a language's snippets to be run. */
export interface Requirement {
  /** What it is, for people, with the version that is known to be enough. */
  readonly what: string;
  /** The Debian package that brings it. */
  readonly debian: string;
  /** How to get it anywhere else. */
  readonly elsewhere: string;
  /** The languages that need it; those whose client is generated need protoc, too. */
  readonly languages: readonly LanguageId[];
  /** A file that must exist, a command that must succeed, or a question of its own. */
  readonly probe:
    {readonly file: string} | {readonly command: string} | (() => boolean);
}

const GENERATED: readonly LanguageId[] = ['python', 'java', 'php'];
const ALL: readonly LanguageId[] = [
  'typescript',
  'javascript',
  'nodejs',
  'curl',
  ...GENERATED,
];

/** Where Debian has its jars; the generated Java client is compiled against them. */
export const JARS = '/usr/share/java';

/** The Python that Debian's packages belong to, whatever else is first on the path. */
export const PYTHON = '/usr/bin/python3';

function jar(name: string, debian: string, what: string): Requirement {
  return {
    what,
    debian,
    elsewhere: `its jars as ${JARS}/${name}.jar`,
    languages: ['java'],
    probe: {file: `${JARS}/${name}.jar`},
  };
}

function finds(path: () => string): boolean {
  try {
    path();
    return true;
  } catch {
    return false;
  }
}

/** Everything that the snippets' languages need beside Node.js and this project's npm packages. */
const REQUIREMENTS: readonly Requirement[] = [
  {
    what: 'OpenSSL 3 (a certificate for the tests)',
    debian: 'openssl',
    elsewhere: 'https://openssl-library.org',
    languages: ALL,
    probe: {command: 'openssl version'},
  },
  {
    what: 'Chromium (driven by playwright-core)',
    debian: 'chromium',
    elsewhere: 'https://www.chromium.org; CHROME_PATH says where it is',
    languages: ['javascript', 'typescript'],
    probe: () => finds(chromiumPath),
  },
  {
    what: 'curl 7.88 or later',
    debian: 'curl',
    elsewhere: 'https://curl.se',
    languages: ['curl'],
    probe: {command: 'curl --version'},
  },
  {
    what: 'jq 1.6 or later',
    debian: 'jq',
    elsewhere: 'https://jqlang.org',
    languages: ['curl'],
    probe: {command: 'jq --version'},
  },
  {
    what: 'protoc 3.21 (generates the clients)',
    debian: 'protobuf-compiler',
    elsewhere: 'https://protobuf.dev/installation',
    languages: GENERATED,
    probe: {command: 'protoc --version'},
  },
  {
    what: "protobuf's own .proto files",
    debian: 'libprotobuf-dev',
    elsewhere: 'they come with protoc, in its include folder',
    languages: GENERATED,
    probe: {file: '/usr/include/google/protobuf/descriptor.proto'},
  },
  {
    what: "gRPC's protoc plugins for Python and PHP, 1.51",
    debian: 'protobuf-compiler-grpc',
    elsewhere: 'https://github.com/grpc/grpc',
    languages: ['python', 'php'],
    probe: {command: 'command -v grpc_python_plugin grpc_php_plugin'},
  },
  {
    what: 'Python 3.11 with grpcio 1.51',
    debian: 'python3-grpcio',
    elsewhere: `pip install grpcio, for ${PYTHON}`,
    languages: ['python'],
    probe: {command: `${PYTHON} -c 'import grpc'`},
  },
  {
    what: 'protobuf 3.21 for Python',
    debian: 'python3-protobuf',
    elsewhere: `pip install 'protobuf<4', for ${PYTHON}`,
    languages: ['python'],
    probe: {command: `${PYTHON} -c 'import google.protobuf'`},
  },
  {
    what: 'PHP 8.1 or later',
    debian: 'php-cli',
    elsewhere: 'https://www.php.net',
    languages: ['php'],
    probe: {command: 'php --version'},
  },
  {
    what: "PHP's curl extension, with HTTP/2",
    debian: 'php-curl',
    elsewhere: 'enable the extension in php.ini',
    languages: ['php'],
    probe: {command: 'php -m | grep -qx curl'},
  },
  {
    what: 'protobuf 3.21 for PHP',
    debian: 'php-google-protobuf',
    elsewhere: "google/protobuf from Packagist, on PHP's include path",
    languages: ['php'],
    probe: {
      command: `php -r 'exit(stream_resolve_include_path("Google/Protobuf/Any.php") === false ? 1 : 0);'`,
    },
  },
  {
    what: 'a JDK, 17 or later',
    debian: 'default-jdk-headless',
    elsewhere: 'https://adoptium.net',
    languages: ['java'],
    probe: {command: 'javac -version'},
  },
  {
    what: "gRPC's protoc plugin for Java, 1.41",
    debian: 'protobuf-compiler-grpc-java-plugin',
    elsewhere: 'protoc-gen-grpc-java from Maven Central, as grpc_java_plugin',
    languages: ['java'],
    probe: {command: 'command -v grpc_java_plugin'},
  },
  jar('grpc-netty', 'libgrpc-java', 'gRPC for Java, 1.41'),
  jar('protobuf', 'libprotobuf-java', 'protobuf for Java, 3.21'),
  jar('netty-handler', 'libnetty-java', 'Netty 4.1'),
  jar('perfmark-api', 'libperfmark-java', 'PerfMark 0.21'),
  jar('guava', 'libguava-java', 'Guava 31'),
  jar(
    'geronimo-annotation-1.3-spec',
    'libgeronimo-annotation-1.3-spec-java',
    "Java's annotations",
  ),
];

/** What the site is tried in beside Chromium. */
export const OTHER_BROWSERS: readonly Requirement[] = [
  {
    what: 'Firefox 140 or later (driven by puppeteer-core)',
    debian: 'firefox-esr',
    elsewhere: 'https://www.firefox.com; FIREFOX_PATH says where it is',
    languages: ['typescript'],
    probe: () => finds(firefoxPath),
  },
];

/** What checks that the snippets look as their languages' own standards want. */
export const FORMATTERS: readonly Requirement[] = [
  {
    what: 'Black (the format of the Python snippets)',
    debian: 'black',
    elsewhere: 'pip install black',
    languages: ['python'],
    probe: {command: 'black --version'},
  },
  {
    what: 'PHP_CodeSniffer (PSR-12)',
    debian: 'php-codesniffer',
    elsewhere: 'https://github.com/PHPCSStandards/PHP_CodeSniffer',
    languages: ['php'],
    probe: {command: 'phpcs --version'},
  },
  {
    what: 'shfmt (the format of the cURL snippets)',
    debian: 'shfmt',
    elsewhere: 'https://github.com/mvdan/sh',
    languages: ['curl'],
    probe: {command: 'shfmt --version'},
  },
];

function isThere({probe}: Requirement): boolean {
  if (typeof probe === 'function') return probe();
  if ('file' in probe) return existsSync(probe.file);
  return spawnSync('sh', ['-c', probe.command], {stdio: 'ignore'}).status === 0;
}

/** What isn't on this machine, of all that some languages need. */
export function missingRequirements(
  languages: readonly LanguageId[] = ALL,
  requirements: readonly Requirement[] = REQUIREMENTS,
): readonly Requirement[] {
  return requirements.filter(
    (requirement) =>
      requirement.languages.some((language) => languages.includes(language)) &&
      !isThere(requirement),
  );
}
