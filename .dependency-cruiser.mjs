// Which part of the repository may import which. The engine (sandbox, plugins, runner,
// components, theme, languages, the harness of the snippets) serves any API: it knows
// one through the types in sandbox/core, never by name.

/** The engine: everything that another API's site uses as it is. */
const ENGINE =
  '^(sandbox|plugins|languages|src/(runner|components|theme|css)|tests/snippets)/';
/** The annotation API, and what is written about it. (What an expectation is, in code_snippets itself, is any API's.) */
const API = '^(api|code_snippets/[^/]+|docs)/';
const TESTS = '\\.test\\.tsx?$';

/** What tries the engine on the annotation API: unit tests, and the commands that do nothing but hand it over. */
const TRIALS = [TESTS, '^tests/snippets/(mutants/)?main\\.ts$'];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'engine-knows-no-api',
      comment:
        'Engine code serves any API. Take what is the API’s through its definition (sandbox/core/definition.ts), its implementation or its documentation.',
      severity: 'error',
      from: {path: ENGINE, pathNot: TRIALS},
      to: {path: API},
    },
    {
      name: 'core-stands-alone',
      comment:
        'sandbox/core answers in browsers and servers alike, and depends on nothing else of the repository.',
      severity: 'error',
      from: {path: '^sandbox/core/', pathNot: TESTS},
      to: {
        path: '^(?!sandbox/core/|node_modules/)',
        dependencyTypes: ['local'],
      },
    },
    {
      name: 'browser-and-node-are-apart',
      comment: 'What runs in a page imports nothing of Node’s side.',
      severity: 'error',
      from: {path: '^(sandbox/browser|src)/', pathNot: TESTS},
      to: {path: '^sandbox/node/'},
    },
    {
      name: 'node-needs-no-browser',
      comment: 'What serves from Node imports nothing of the page’s side.',
      severity: 'error',
      from: {path: '^sandbox/node/', pathNot: TESTS},
      to: {path: '^(sandbox/browser|src)/'},
    },
    {
      name: 'components-import-no-plugins',
      comment:
        'Components are in pages, plugins in the build. What both need belongs to the component.',
      severity: 'error',
      from: {path: '^src/', pathNot: TESTS},
      to: {path: '^(plugins|scripts)/'},
    },
    {
      name: 'runner-knows-no-components',
      comment: 'The runner has no React in it.',
      severity: 'error',
      from: {path: '^src/runner/'},
      to: {path: '^src/(components|pages|theme)/'},
    },
    {
      name: 'nothing-imports-tests',
      comment:
        'Code, build and examples stand without the tests. What both need lives with what is tested.',
      severity: 'error',
      from: {
        path: '^(?!tests/|bench/|scripts/readme-picture)',
        // They tell the tests of the API, and install what the tests need.
        pathNot: [TESTS, '^api/testing/', '^scripts/setup-languages'],
      },
      to: {path: '^tests/'},
    },
    {
      name: 'no-cycles',
      comment:
        'Modules that need each other, types included, can’t be read one by one.',
      severity: 'error',
      from: {},
      to: {circular: true},
    },
  ],
  options: {
    doNotFollow: {path: 'node_modules'},
    exclude: {path: '\\.d\\.ts$'},
    // Imports of types count too.
    tsPreCompilationDeps: true,
    tsConfig: {fileName: 'tsconfig.json'},
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
