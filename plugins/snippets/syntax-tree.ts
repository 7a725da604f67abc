import type {Place} from './page-error.ts';

/** The parts of a Markdown tree (mdast with MDX) that the plugin reads and writes. */
export interface MarkdownNode {
  type: string;
  name?: string | null;
  value?: unknown;
  attributes?: MarkdownAttribute[];
  children?: MarkdownNode[];
  position?: {start: Place};
  data?: {estree?: unknown};
}

export interface MarkdownAttribute {
  type: string;
  name?: string;
  value?: unknown;
  position?: {start: Place};
}

/** A node of the JavaScript tree (ESTree) inside an MDX page. */
export interface ScriptNode {
  type: string;
  loc?: {start: Place};
  [key: string]: unknown;
}

/** Calls `visit` for each node of a Markdown tree, parents first. */
export function visitMarkdown(
  node: MarkdownNode,
  visit: (node: MarkdownNode) => void,
): void {
  visit(node);
  node.children?.forEach((child) => visitMarkdown(child, visit));
}

function isScriptNode(value: unknown): value is ScriptNode {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    typeof value.type === 'string'
  );
}

/** Calls `visit` for each node of a JavaScript tree, parents first. */
export function visitScript(
  value: unknown,
  visit: (node: ScriptNode) => void,
): void {
  if (Array.isArray(value)) {
    value.forEach((item) => visitScript(item, visit));
  } else if (isScriptNode(value)) {
    visit(value);
    Object.values(value).forEach((child) => visitScript(child, visit));
  }
}

const program = (body: ScriptNode[]): unknown => ({
  type: 'Program',
  sourceType: 'module',
  comments: [],
  body,
});

const identifier = (name: string): ScriptNode => ({type: 'Identifier', name});

/** `import <name> from '<source>';` */
export function importDeclaration(name: string, source: string): ScriptNode {
  return {
    type: 'ImportDeclaration',
    attributes: [],
    specifiers: [{type: 'ImportDefaultSpecifier', local: identifier(name)}],
    source: {type: 'Literal', value: source, raw: JSON.stringify(source)},
  };
}

/** A page's block of imports. */
export function importsNode(declarations: ScriptNode[]): MarkdownNode {
  return {
    type: 'mdxjsEsm',
    value: '',
    data: {estree: program(declarations)},
  };
}

/** `{<key>: <name>, …}`, each value the name of a variable or an object of the same kind. */
export function objectOf(
  entries: readonly (readonly [key: string, value: string | ScriptNode])[],
): ScriptNode {
  return {
    type: 'ObjectExpression',
    properties: entries.map(([key, value]) => ({
      type: 'Property',
      kind: 'init',
      method: false,
      shorthand: false,
      computed: false,
      key: identifier(key),
      value: typeof value === 'string' ? identifier(value) : value,
    })),
  };
}

/** `<name>={<expression>}` of a JSX element. */
export function expressionAttribute(
  name: string,
  expression: ScriptNode,
): MarkdownAttribute {
  return {
    type: 'mdxJsxAttribute',
    name,
    value: {
      type: 'mdxJsxAttributeValueExpression',
      value: '',
      data: {
        estree: program([{type: 'ExpressionStatement', expression}]),
      },
    },
  };
}
