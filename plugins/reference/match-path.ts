/**
 * What the names in a path's template stand for in a path, decoded; undefined
 * when the path isn't of that form. A name in braces stands for itself, so that
 * a path can leave it open too.
 *
 * @example
 * matchPath('/notes/{note_id}', '/notes/milk'); // {note_id: 'milk'}
 */
export function matchPath(
  template: string,
  path: string,
): Readonly<Record<string, string>> | undefined {
  const [names, given] = [template.split('/'), path.split('/')];
  if (names.length !== given.length) {
    return undefined;
  }
  const values: Record<string, string> = {};
  for (const [index, name] of names.entries()) {
    const part = given[index] ?? '';
    const parameter = /^\{(\w+)\}$/.exec(name)?.[1];
    if (parameter === undefined ? part !== name : part === '') {
      return undefined;
    }
    if (parameter !== undefined) {
      values[parameter] = decodeURIComponent(part);
    }
  }
  return values;
}

/** How many parts of a template are names: of two that fit, the one with fewer is meant. */
export function namesIn(template: string): number {
  return template.match(/\{\w+\}/g)?.length ?? 0;
}
