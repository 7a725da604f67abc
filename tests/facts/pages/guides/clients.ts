import {readFileSync} from 'node:fs';
import {expect} from 'vitest';
import annotationApi from '../../../../api/index.ts';
import {LANGUAGES} from '../../../../languages/index.ts';
import {parseOptions} from '../../../../sandbox/node/options.ts';
import type {Row} from '../../binding/said.ts';
import {fact, notShown, shownBy, table} from '../../fact.ts';
import {runOperation} from '../../operation.ts';
import {REASONS} from '../../reasons.ts';
import {
  ANNOTATIONS,
  type FactSandbox,
  type Reply,
  values,
} from '../../sandbox-client.ts';

const PAGE = 'guides/clients';
const {fields, key: keyForm, origin} = annotationApi;
const exampleOf = (folder: string, extension: string): string =>
  readFileSync(
    `code_snippets/api-guide/annotate/${folder}/update_annotation_concepts.${extension}`,
    'utf8',
  );
const sandbox = parseOptions([], {});
const REST = `http://${sandbox.host}:${sandbox.port}`;
const GRPC = `${sandbox.host}:${sandbox.grpcPort}`;

notShown(PAGE, REASONS.topic, [
  'Setting up each client',
  'TypeScript (REST)',
  'Python (gRPC)',
  'JavaScript (REST)',
  'Node.js (gRPC)',
  'Java (gRPC)',
  'PHP (gRPC)',
  'cURL',
  'Against the sandbox on your machine',
  'Then, for each language:',
  'TypeScript to the sandbox',
  'Python to the sandbox',
  'JavaScript to the sandbox',
  'Node.js to the sandbox',
  'Java to the sandbox',
  'PHP to the sandbox',
  'cURL to the sandbox',
  'With Maven:',
  'Then install the client next to the example:',
  'How these recipes are known to work',
  'When it does not work',
]);
notShown(PAGE, REASONS.advice, [
  'Whatever the language, fill in the placeholders at the top of an example, and put the ids of your own inputs and annotations in the place of the sample ones.',
  'Keep the key out of public pages',
  'Whoever can open the page can read the key in it. Use it for trying things on your own machine; in a product, let your server make the calls.',
  'Save it, open it in a browser, and read the result in the page.',
  'Write all names in `snake_case`.',
  "Always send a concept's `value`.",
]);
notShown(PAGE, REASONS.client, [
  'openapi-fetch is a thin layer over `fetch`.',
  'The examples use top-level `await`. `"type": "module"` in `package.json` is what allows it; without it, tsx reports that top-level await is not supported.',
  'tsx does not check types; your editor does, and so does `npx tsc --noEmit`.',
  "The first two numbers of the package's version are those of the API. It does not follow semantic versioning.",
  'An unknown field in a message raises an error at once, so a misspelt name cannot pass unnoticed.',
  "The request goes to another origin than the page's, so the browser asks the API first whether that is allowed (CORS). If it is not, `fetch` fails with a `TypeError`, and the reason is in the browser's console only.",
  'In a module of your own, the same code works in Node.js as well, which has `fetch`.',
  'In a package with `"type": "module"`, give the file the ending `.cjs`.',
  "The one exception is inside `metadata` and other free JSON, where values are written as `{fields: {key: {stringValue: '…'}}}`.",
  "Numbers that you don't send are 0.",
  'With Gradle, put the newest version from Maven Central in the place of `VERSION`:',
  "repositories {\n  mavenCentral()\n}\n\ndependencies {\n  implementation 'com.clarifai:clarifai-grpc:VERSION'\n}",
  '<dependency>\n  <groupId>com.clarifai</groupId>\n  <artifactId>clarifai-grpc</artifactId>\n  <version>VERSION</version>\n</dependency>',
  'You need Java 11 or later. With Maven, collect the jars once, then run an example as it is, without compiling it first:',
  'In a project, the file must have the name of the class in it, such as `UpdateAnnotationConcepts.java`.',
  'A message is made by a builder, which has no unknown fields: a misspelt name does not compile.',
  'PHP needs the gRPC extension. Build it once with PECL, then switch it on in `php.ini`:',
  'Building the extension takes several minutes.',
  'An unknown field in a message throws an exception.',
  '`curl` itself ends with the exit code 0 whenever an answer arrives, even one that says that the call failed.',
  "The lines are for a POSIX shell. In PowerShell, `export NAME=value` is `$env:NAME = 'value'`, and `~` is `$HOME`.",
]);
notShown(PAGE, REASONS.project, [
  'The tests of this site read them from this page and carry them out, in order. TypeScript and Node.js run with the packages of npm. The official packages for Python, Java and PHP are not in the registries that the tests use; classes generated from the official contract stand in for them.',
]);

const RECIPES = {
  file: 'tests/recipes/recipes.test.ts',
  test: 'a copied example reaches the sandbox, by what the page says alone',
};
shownBy(PAGE, RECIPES, [
  'npm init -y\nnpm pkg set type=module\nnpm i openapi-fetch',
  'npx tsx update.ts',
  'python3 -m venv .venv\n. .venv/bin/activate\npip install clarifai-grpc\npython update_annotation_concepts.py',
  'npm init -y\nnpm i clarifai-nodejs-grpc\nnode update_annotation_concepts.js',
  "mvn dependency:copy-dependencies -DoutputDirectory=lib\njava -cp 'lib/*' update_annotation_concepts.java",
  "sudo apt install php-cli php-dev php-pear composer\nsudo pecl install grpc\necho 'extension=grpc.so' | sudo tee \"$(php -r 'echo PHP_CONFIG_FILE_SCAN_DIR;')/30-grpc.ini\"",
  'composer require clarifai/clarifai-php-grpc\nphp update_annotation_concepts.php',
  'sudo apt install curl jq\nbash update_annotation_concepts.sh',
  'Every example can be sent to the sandbox on your machine instead of to Clarifai.',
  "In a copy of this site's repository, with Node.js 20 or later, start it in a terminal of its own:",
  'npm ci\nnpm run sandbox -- --tls',
  'Copy an example into a file, set the client up as above, and fill in:',
  'npx tsx update_annotation_concepts.ts',
  'Two variables lead the client to the sandbox and tell it what to trust:',
  'export CLARIFAI_GRPC_BASE=127.0.0.1:8788\nexport GRPC_DEFAULT_SSL_ROOTS_FILE_PATH=~/.annotation-sandbox/certificate.pem\npython update_annotation_concepts.py',
  'Save the page as a file and open that file in a browser.',
  'export CLARIFAI_GRPC_BASE=127.0.0.1:8788\nexport GRPC_DEFAULT_SSL_ROOTS_FILE_PATH=~/.annotation-sandbox/certificate.pem\nnode update_annotation_concepts.js',
  '`CLARIFAI_GRPC_BASE` does not help here, since the Java client always connects to port 443. Make the channel yourself; it needs no TLS:',
  "java -cp 'lib/*' update_annotation_concepts.java",
  'export CLARIFAI_GRPC_BASE=127.0.0.1:8788\nexport GRPC_DEFAULT_SSL_ROOTS_FILE_PATH=~/.annotation-sandbox/certificate.pem\nphp update_annotation_concepts.php',
  'bash update_annotation_concepts.sh',
  'Download annotation-api.d.ts and put it next to the example, which imports it as `./annotation-api`. Then run the example as it is, without compiling it:',
]);
for (const section of ['python', 'nodejs', 'php']) {
  shownBy(`${PAGE}#${section}`, RECIPES, [
    '`CLARIFAI_GRPC_BASE` in the environment sends the calls to another host.',
  ]);
}
notShown(`${PAGE}#java`, REASONS.client, [
  '`CLARIFAI_GRPC_BASE` in the environment sends the calls to another host, always to port 443.',
]);
shownBy(
  PAGE,
  {
    file: 'tests/e2e/language.test.ts',
    test: 'changes in all examples at once, and holds over pages and reloads',
  },
  ['The tab you choose is used on all pages.'],
);
shownBy(
  PAGE,
  {
    file: 'tests/e2e/language.test.ts',
    test: 'is set by ?lang=, for later pages too',
  },
  ["`?lang=python` at the end of a page's address sets it too."],
);
shownBy(
  PAGE,
  {
    file: 'tests/e2e/run-examples.test.ts',
    test: 'runs from its tab, in the browser',
  },
  [
    'The same code runs in a browser, after a bundler or transpiler has taken out the types. That is what Run on these pages does.',
  ],
);
const TLS = {
  file: 'sandbox/node/tls.test.ts',
  test: 'gRPC is answered with TLS and without, on the same port',
};
shownBy(PAGE, TLS, [
  '`--tls` is for the gRPC clients, which speak TLS only: both ports then take TLS as well, with a certificate that the sandbox has made for itself.',
]);
shownBy(
  PAGE,
  {
    file: 'sandbox/node/tls.test.ts',
    test: 'is kept while it serves, and made anew when it does not',
  },
  [
    'The certificate is in `.annotation-sandbox` in your home directory. It lasts for 90 days and is made anew when needed; nobody trusts it but those you tell to.',
  ],
);
shownBy(
  PAGE,
  {
    file: 'sandbox/node/tls.test.ts',
    test: 'a client that speaks TLS is told of, on the terminal',
  },
  [
    "Without `--tls`, a gRPC client says `UNAVAILABLE`, and the sandbox's terminal says why.",
  ],
);
shownBy(
  PAGE,
  {
    file: 'sandbox/node/official-client.test.ts',
    test: 'a list called annotation_ids never leaves it: all annotations of the inputs go',
  },
  [
    'The client drops fields that it does not know, without a word: with `inputId` instead of `input_id` the call may even succeed, and do nothing, or delete more than you meant.',
  ],
);

fact(
  PAGE,
  'How to install, run and troubleshoot the client of each of the seven languages that the examples are written in.',
  (said) => {
    expect(LANGUAGES).toHaveLength(said.count('languages'));
  },
);
/** Whether an example speaks gRPC: a REST one names the address it sends to. */
const speaksGrpc = (folder: string, extension: string) =>
  !exampleOf(folder, extension).includes(origin);
fact(
  PAGE,
  "The examples come in seven tabs. Three of them speak REST, four gRPC through Clarifai's own clients. All of them make the same requests.",
  (said) => {
    const grpc = LANGUAGES.filter(({folder, extension}) =>
      speaksGrpc(folder, extension),
    ).length;
    expect(LANGUAGES).toHaveLength(said.count('tabs'));
    expect(LANGUAGES.length - grpc).toBe(said.count('of them speak REST'));
    expect(grpc).toBe(said.count('gRPC through'));
    said.says('All of them make the same requests', annotationApi.operator);
  },
);
fact(
  PAGE,
  'Its types come from one file, which this site makes from its own description of the API: it knows each path, each field and each answer.',
  (said) => {
    const types = readFileSync('static/annotation-api.d.ts', 'utf8');
    const imports = exampleOf('ts', 'ts').match(
      /import type .* from '\.\/.*'/g,
    );
    expect(imports).toHaveLength(said.count('file'));
    for (const part of ['paths', 'components', 'operations']) {
      expect(types).toContain(`export interface ${part}`);
    }
    said.says('each path, each field and each answer');
  },
);
fact(
  PAGE,
  '`annotation-api.d.ts` holds types only. Nothing of it is in the running program.',
  (said) => {
    const types = readFileSync(`static/${said.code[0]}`, 'utf8');
    expect(types).not.toMatch(/^export (?:const|function|class|enum|let)/m);
    expect(exampleOf('ts', 'ts')).toMatch(/import type \{paths\}/);
    said.says('holds types only', 'Nothing of it is in the running program');
  },
);
fact(
  PAGE,
  'The example is a whole HTML page that calls the API with `fetch`.',
  (said) => {
    const page = exampleOf('js', 'html');
    expect(page).toMatch(/^<!doctype html>/i);
    expect(page).toContain(`${said.code[0]}(`);
    said.says('a whole HTML page');
  },
);
fact(PAGE, 'The examples use `require`.', (said) => {
  expect(exampleOf('node', 'js')).toContain(`${said.code[0]}(`);
});
fact(
  PAGE,
  'The examples are Bash scripts that send the request with `curl` and read the answer with jq:',
  (said) => {
    const script = exampleOf('curl', 'sh');
    expect(script).toMatch(/^#!.*bash/);
    expect(script).toMatch(new RegExp(`\\b${said.code[0]} `));
    expect(script).toMatch(/\bjq /);
    said.says('Bash scripts', 'read the answer with jq');
  },
);
fact(
  PAGE,
  'The examples therefore look at `status.code` with jq, and end with another exit code when the call failed.',
  (said) => {
    const script = exampleOf('curl', 'sh');
    expect(script).toContain(`.${said.code[0]}`);
    expect(script).toMatch(/jq .*\$filter/);
    expect(script).toMatch(/halt_error|exit 1/);
    said.says('with jq', 'another exit code when the call failed');
  },
);
fact(
  PAGE,
  'In JSON, write `"value": 1`, not `"value": "1"`.',
  async (said, {send}) => {
    const codes = [];
    for (const text of said.code) {
      const body = `{"annotations": [{"input_id": "park", "data": {"concepts": [{"id": "x", ${text}}]}}]}`;
      codes.push((await send('POST', ANNOTATIONS, {body})).code);
    }
    expect(codes).toEqual([10000, 11102]);
    const [right, wrong] = said.code.map((text) => text.replace(/.*: /, ''));
    expect(wrong).toBe(JSON.stringify(right));
    said.says('In JSON, write');
  },
);

fact(
  PAGE,
  'It answers REST on `http://127.0.0.1:8787` and gRPC on `127.0.0.1:8788`.',
  (said) => {
    expect([...said.code]).toEqual([REST, GRPC]);
    expect(said.text).toMatch(/REST on `http.* and gRPC on `/);
    said.says('It answers');
  },
);
table(
  `${PAGE}#sandbox`,
  `
  In the example | Write
  \`YOUR_USER_ID_HERE\` | \`sandbox-owner\`
  \`YOUR_APP_ID_HERE\` | \`sandbox-app\`
  \`YOUR_PAT_HERE\` | \`owner-pat\`
  `,
  async (row, {send}) => {
    const known = new Map([
      ...fields.map(
        ({placeholder, inSandbox}) => [placeholder, inSandbox] as const,
      ),
      [keyForm.placeholder, annotationApi.users[0]?.key ?? ''] as const,
    ]);
    const [value] = row('Write').code;
    expect(value).toBe(known.get(row('In the example').code[0]));
    const key = known.get(keyForm.placeholder) ?? '';
    expect((await send('GET', ANNOTATIONS, {key})).code).toBe(10000);
  },
);
const replacesOrigin = (row: Row): void => {
  expect(row('In the example').code[0]).toBe(origin);
  expect(row('Write').code[0]).toBe(REST);
};
for (const section of ['typescript', 'javascript', 'curl']) {
  table(
    `${PAGE}#sandbox-${section}`,
    `
    In the example | Write
    \`https://api.clarifai.com\` | \`http://127.0.0.1:8787\`
    `,
    replacesOrigin,
  );
}
table(
  `${PAGE}#sandbox-java`,
  `
  In the example | Write
  \`ClarifaiChannel.INSTANCE.getGrpcChannel()\` | \`io.grpc.ManagedChannelBuilder.forAddress("127.0.0.1", 8788).usePlaintext().build()\`
  `,
  (row) => {
    expect(exampleOf('java', 'java')).toContain(row('In the example').code[0]);
    const [, host, port] =
      /forAddress\("([\d.]+)", (\d+)\)\.usePlaintext\(\)\.build\(\)$/.exec(
        row('Write').code[0],
      ) ?? [];
    expect(`${host}:${port}`).toBe(GRPC);
  },
);
fact(
  PAGE,
  "The other ids in the examples are those of the sandbox's sample data.",
  async (said, api) => {
    const {items} = await runOperation('update_annotation_concepts', api);
    expect(items).not.toHaveLength(0);
    said.says("are those of the sandbox's sample data");
  },
);

/** What leads to each failure of the last table, as its cause says. */
const CAUSES: Record<string, (api: FactSandbox) => Promise<Reply>[]> = {
  'The key is missing or wrong, or the word `Key` before it is': ({send}) => [
    send('GET', ANNOTATIONS, {key: null}),
    send('GET', ANNOTATIONS, {key: ''}),
    send('GET', ANNOTATIONS, {key: 'nobody'}),
  ],
  'The path is misspelt': ({send}) => [send('GET', '/v2/anotations')],
  'The field does not exist, or has another type. Field names are in `snake_case`.':
    ({post}) => [post([{inputId: 'park'}]), post([{input_id: 1}])],
};
table(
  PAGE,
  `
  What you see | Likely cause
  11002, 11008 or 11009 | The key is missing or wrong, or the word \`Key\` before it is
  11101 | The path is misspelt
  11102 with the name of a field | The field does not exist, or has another type. Field names are in \`snake_case\`.
  A gRPC call that succeeds, but changes nothing | \`status.code\` was not looked at, or a field was dropped (Node.js)
  \`UNAVAILABLE\` from a gRPC client | Nobody listens there, or TLS meets a port without it: start the sandbox with \`--tls\`
  A concept that is absent instead of present | \`value\` was not sent over gRPC
  \`TypeError: Failed to fetch\` in a browser | The network, or CORS; the browser's console says which
  `,
  async (row, api) => {
    const seen = row('What you see');
    const cause = row('Likely cause');
    const replies = await Promise.all(CAUSES[cause.text]?.(api) ?? []);
    expect(replies.map(({code}) => code)).toEqual(
      replies.length === seen.numbers.length
        ? [...seen.numbers]
        : replies.map(() => seen.numbers[0]),
    );
    if (seen.text.includes('name of a field')) {
      expect(replies.map(({status}) => status.details)).toEqual([
        expect.stringContaining('inputId'),
        expect.stringContaining('input_id'),
      ]);
    } else if (seen.text.startsWith('A concept')) {
      const [field] = cause.code;
      const concept = (more: object) => ({
        user_app_id: {user_id: 'sandbox-owner', app_id: 'sandbox-app'},
        annotations: [
          {input_id: 'park', data: {concepts: [{id: 'x', ...more}]}},
        ] as never,
      });
      const read = async (more: object) => {
        const {annotations} = await api.grpc('PostAnnotations', concept(more));
        return values(annotations[0]?.data)['x'];
      };
      expect([await read({}), await read({[field]: 1})]).toEqual([0, 1]);
      seen.says('absent instead of present');
      cause.says('was not sent over gRPC');
    } else if (seen.text.startsWith('A gRPC call')) {
      expect(cause.code[0]).toBe('status.code');
      seen.says('succeeds, but changes nothing');
      cause.says(
        'was not looked at, or a field was dropped (Node.js)'.replace(
          / \(.*/,
          '',
        ),
      );
    } else if (seen.code[0] === 'UNAVAILABLE') {
      expect(parseOptions([cause.code[0]], {}).tls).toBe(true);
      cause.says('Nobody listens there, or TLS meets a port without it');
    } else if (seen.code[0]?.startsWith('TypeError')) {
      cause.says('The network, or CORS', "the browser's console says which");
      seen.says('in a browser');
    } else {
      expect(replies).not.toHaveLength(0);
    }
  },
);
