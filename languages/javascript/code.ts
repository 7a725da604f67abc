import {isPlain} from '../codegen/constants.ts';
import {Constant} from '../codegen/json.ts';
import {bracketed, layOut} from '../codegen/layout.ts';
import type {Doc} from '../codegen/layout.ts';
import {
  quoteScript,
  SCRIPT_PAGE,
  scriptConstants,
  scriptField,
  scriptValue,
} from '../codegen/script.ts';
import {beforeKey, constantsOf} from '../codegen/writing.ts';
import type {Writer, Writing} from '../codegen/writing.ts';

/** Within the page's script element. */
const OUTER = {...SCRIPT_PAGE, margin: '    '};
/** Within `try`. */
const INNER = {...SCRIPT_PAGE, margin: '      '};

/** A whole page that calls `fetch` and shows what comes back. */
export const write: Writer = (writing) => {
  const {name} = writing.request.call;
  const script = [
    ...constantsOf(writing).map((group) => scriptConstants(group, OUTER)),
    address(writing),
    ['try {', ...attempt(writing), '    } catch (error) {'].join('\n'),
  ].map((part) => `    ${part}`);
  return [
    '<!doctype html>',
    '<html lang="en">',
    '  <meta charset="utf-8" />',
    `  <title>${titleOf(name)}</title>`,
    '  <pre id="output" role="status"></pre>',
    '',
    '  <script type="module">',
    inPage(script.join('\n\n')),
    '      output.textContent = error;',
    '    }',
    '  </script>',
    '</html>',
    '',
  ].join('\n');
};

/** `PatchAnnotations` as `Patch annotations`. */
function titleOf(call: string): string {
  const [first = '', ...rest] = call.split(/(?=[A-Z])/);
  return [first, ...rest.map((word) => word.toLowerCase())].join(' ');
}

/** What would end the script element, in a text of the script, must not be read as HTML. */
function inPage(script: string): string {
  return script.replace(/<(?=\/?script|!--)/gi, String.raw`\x3C`);
}

function address({definition, request}: Writing): string {
  const path = request.route.replace(/\{([^}]+)\}/g, (braces, name: string) => {
    const constant = request.parameters.get(name);
    if (!constant) return braces;
    return isPlain(constant.value)
      ? `\${${constant.name}}`
      : `\${encodeURIComponent(${constant.name})}`;
  });
  const pairs = request.query.flatMap(({name, texts}) =>
    texts.map((text) =>
      bracketed(
        '[',
        [
          quoteScript(name),
          text instanceof Constant ? text.name : quoteScript(text),
        ],
        ']',
      ),
    ),
  );
  const query = [
    'const query = new URLSearchParams(',
    bracketed('[', pairs, ']', {broken: pairs.length > 1}),
    ');',
  ];
  return [
    `const url = \`${definition.origin}${path}\`;`,
    ...(pairs.length > 0 ? [layOut(query, OUTER, 4)] : []),
    "const output = document.querySelector('#output');",
  ].join('\n    ');
}

function attempt(writing: Writing): readonly string[] {
  const {code, request} = writing;
  const {field, success, words} = code.status;
  const [summary, details] = words;
  const printed = code.printed(request.call.name);
  const fields = [field, ...(printed ? [printed.field] : [])];
  return [
    `      ${fetching(writing)}`,
    `      const {${fields.join(', ')}} = await response.json();`,
    `      if (${field}.${code.status.code} !== ${success}) {`,
    `        throw new Error(\`\${${field}.${summary}}: \${${field}.${details}}\`);`,
    '      }',
    '',
    ...printing(writing).map((line) => `      ${line}`),
  ];
}

function fetching(writing: Writing): string {
  const {definition, code, request} = writing;
  const authorization = scriptField(
    'Authorization',
    `\`${beforeKey(definition)}\${${code.keyConstant}}\``,
  );
  const type = scriptField('Content-Type', quoteScript('application/json'));
  const headers = bracketed(
    '{',
    request.body ? [authorization, type] : [authorization],
    '}',
    {broken: request.body !== undefined},
  );
  const options: Doc[] = [scriptField('headers', headers)];
  if (request.method !== 'GET') {
    options.unshift(scriptField('method', quoteScript(request.method)));
  }
  if (request.body) {
    const body = ['JSON.stringify(', scriptValue(request.body), ')'];
    options.push(scriptField('body', body));
  }
  const url = request.query.length > 0 ? '`${url}?${query}`' : 'url';
  return layOut(
    [
      `const response = await fetch(${url}, `,
      bracketed('{', options, '}', {broken: true}),
      ');',
    ],
    INNER,
    INNER.margin.length,
  );
}

function printing({code, request}: Writing): readonly string[] {
  const printed = code.printed(request.call.name);
  const {field, words} = code.status;
  if (!printed) return [`output.textContent = ${field}.${words[0]};`];
  const {list, parts} = printed;
  const item = list ? 'item' : printed.field;
  const text = parts.map((part) => `\${${item}.${part}}`).join(' ');
  return list
    ? [
        `output.append(\`${printed.field}: \${${printed.field}.length}\\n\`);`,
        `for (const item of ${printed.field}) {`,
        `  output.append(\`${text}\\n\`);`,
        '}',
      ]
    : [`output.textContent = \`${text}\`;`];
}
