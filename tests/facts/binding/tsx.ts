import ts from 'typescript';
import {oneLine, sentencesOf, type Statement} from './statement.ts';

/** Attributes whose text readers see or hear. */
const READ_OUT = new Set(['alt', 'aria-label', 'description', 'title']);

/** Elements whose content is a passage of its own, not a part of the one around it. */
const isInline = (name: string): boolean =>
  ['code', 'strong', 'em', 'del', 'a', 'span'].includes(name);

/** A passage's text: code in backticks, expressions in braces. */
function textOf(node: ts.JsxElement, source: ts.SourceFile): string {
  return node.children
    .map((child) => {
      if (ts.isJsxText(child)) {
        return child.text;
      }
      if (
        !ts.isJsxElement(child) ||
        !isInline(child.openingElement.tagName.getText(source))
      ) {
        return ' ';
      }
      const text = textOf(child, source);
      return child.openingElement.tagName.getText(source) === 'code'
        ? `\`${text}\``
        : text;
    })
    .join('');
}

/** The statements in the JSX of a page that is a React component. */
export function readTsx(page: string, file: string, text: string): Statement[] {
  const source = ts.createSourceFile(
    file,
    text,
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  const statements: Statement[] = [];
  let block = 0;
  const add = (prose: string, node: ts.Node): void => {
    block += 1;
    const {line} = source.getLineAndCharacterOfPosition(node.getStart(source));
    for (const sentence of sentencesOf(oneLine(prose))) {
      const {text} = sentence;
      statements.push({page, file, line: line + 1, section: '', block, text});
    }
  };
  const visit = (node: ts.Node): void => {
    if (
      ts.isJsxElement(node) &&
      !isInline(node.openingElement.tagName.getText(source))
    ) {
      add(textOf(node, source), node);
    }
    if (
      ts.isJsxAttribute(node) &&
      READ_OUT.has(node.name.getText(source)) &&
      node.initializer !== undefined &&
      ts.isStringLiteral(node.initializer)
    ) {
      add(node.initializer.text, node);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return statements;
}
