import type {Expression, ImportDeclaration, Program} from 'estree';
import {valueToEstree} from 'estree-util-value-to-estree';
import type {MdxJsxAttribute, MdxjsEsm} from 'mdast-util-mdx';

/** Stands, in a value for a page, for the default export of a module, or a part of it. */
export class Imported {
  constructor(
    readonly name: string,
    readonly property?: string,
  ) {}

  part(property: string): Imported {
    return new Imported(this.name, property);
  }
}

/** The modules that a page is made to import, each once however often it is used. */
export class PageImports {
  private readonly names = new Map<string, string>();

  /** The default export of a module, by the request that the bundler resolves. */
  from(request: string): Imported {
    const name = this.names.get(request) ?? `_snippet${this.names.size}`;
    this.names.set(request, name);
    return new Imported(name);
  }

  /** The block of imports, one of a component among them. */
  toNode(component: string, source: string): MdxjsEsm {
    const declarations = [
      importDeclaration(component, source),
      ...[...this.names].map(([request, name]) =>
        importDeclaration(name, request),
      ),
    ];
    return {
      type: 'mdxjsEsm',
      value: '',
      data: {estree: program(declarations)},
    };
  }
}

/** `<name>={<value>}` of a JSX element; what is {@link Imported} in the value stands by its name. */
export function valueAttribute(name: string, value: unknown): MdxJsxAttribute {
  const expression = valueToEstree(value, {replacer: identifierOf});
  return {
    type: 'mdxJsxAttribute',
    name,
    value: {
      type: 'mdxJsxAttributeValueExpression',
      value: '',
      data: {estree: program([{type: 'ExpressionStatement', expression}])},
    },
  };
}

function identifierOf(value: unknown): Expression | undefined {
  if (!(value instanceof Imported)) {
    return undefined;
  }
  const object = {type: 'Identifier', name: value.name} as const;
  return value.property === undefined
    ? object
    : {
        type: 'MemberExpression',
        object,
        property: {type: 'Identifier', name: value.property},
        computed: false,
        optional: false,
      };
}

function program(body: Program['body']): Program {
  return {type: 'Program', sourceType: 'module', comments: [], body};
}

/** `import <name> from '<source>';` */
function importDeclaration(name: string, source: string): ImportDeclaration {
  return {
    type: 'ImportDeclaration',
    attributes: [],
    specifiers: [
      {
        type: 'ImportDefaultSpecifier',
        local: {type: 'Identifier', name},
      },
    ],
    source: {type: 'Literal', value: source, raw: JSON.stringify(source)},
  };
}
