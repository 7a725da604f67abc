/** How one snippet fared with one executor. */
export type Mark = 'passed' | 'failed' | 'unchanged' | 'skipped';

const SIGNS: Record<Mark, string> = {
  passed: '✓',
  failed: '✗',
  unchanged: '=',
  skipped: '–',
};

/** One table: operations by columns. */
export function summaryTable(
  operations: readonly string[],
  columns: readonly {readonly id: string; readonly label: string}[],
  markOf: (operation: string, column: string) => Mark,
): string {
  const width = Math.max(...operations.map((name) => name.length), 9);
  const row = (name: string, cells: readonly string[]) =>
    `${name.padEnd(width)}  ${cells.join('  ')}`.trimEnd();
  const lines = [
    row(
      'operation',
      columns.map(({label}) => label),
    ),
    ...operations.map((operation) =>
      row(
        operation,
        columns.map(({id, label}) =>
          SIGNS[markOf(operation, id)].padEnd(label.length),
        ),
      ),
    ),
  ];
  return lines.join('\n');
}
