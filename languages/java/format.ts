const WIDTH = 100;

/** What isn't as google-java-format would have it, as far as lines show it; Debian has no formatter for Java. */
export function formatProblems(code: string): readonly string[] {
  const lines = code.split('\n');
  const imports = lines.filter((line) => line.startsWith('import '));
  const sorted = imports.toSorted();
  const outOfOrder = imports.find((line, index) => line !== sorted[index]);
  return [
    ...lines.flatMap((line, index) =>
      line.length > WIDTH
        ? [`line ${index + 1} is longer than ${WIDTH} columns: break it`]
        : [],
    ),
    ...(outOfOrder === undefined
      ? []
      : [`“${outOfOrder}” is out of order: sort the imports`]),
    ...imports
      .filter((line) => !isUsed(line, code))
      .map((line) => `“${line}” is not needed: remove it`),
  ];
}

function isUsed(line: string, code: string): boolean {
  const name = /(\w+);$/.exec(line)?.[1] ?? '';
  return code.split(new RegExp(`\\b${name}\\b`)).length > 2;
}
