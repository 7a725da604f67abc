/** How one snippet fared with one executor. */
export type Mark = 'passed' | 'failed' | 'unchanged' | 'skipped' | 'gap';

const SIGNS: Record<Mark, string> = {
  passed: '✓',
  failed: '✗',
  unchanged: '=',
  skipped: '–',
  gap: '·',
};

/** One table: operations by columns. */
export function summaryTable<Column extends {readonly label: string}>(
  operations: readonly string[],
  columns: readonly Column[],
  markOf: (operation: string, column: Column) => Mark,
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
        columns.map((column) =>
          SIGNS[markOf(operation, column)].padEnd(column.label.length),
        ),
      ),
    ),
  ];
  return lines.join('\n');
}
