import clsx from 'clsx';
import {type CSSProperties, memo, type ReactNode} from 'react';
import type {ConsoleEntry, PreviewTable} from '../../../runner/index.ts';
import ValueTree from '../ValueTree/index.tsx';
import styles from './styles.module.css';

interface Props {
  readonly output: readonly ConsoleEntry[];
  readonly omitted: number;
}

const LEVEL_LABELS: Partial<Record<ConsoleEntry['level'], string>> = {
  warn: 'Warning',
  error: 'Error',
};

function Table({table}: {readonly table: PreviewTable}): ReactNode {
  return (
    // It may scroll sideways, so a keyboard must be able to reach it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} tabIndex={0} role="group" aria-label="Table">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">(index)</th>
            {table.columns.map((column, index) => (
              <th scope="col" key={index}>
                <bdi>{column}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index}>
              <th scope="row">
                <bdi>{row.index}</bdi>
              </th>
              {row.cells.map((cell, column) => (
                <td key={column}>{cell && <ValueTree value={cell} />}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {table.omitted > 0 && <p>… {table.omitted} more rows</p>}
    </div>
  );
}

const Entry = memo(function Entry({
  entry,
}: {
  readonly entry: ConsoleEntry;
}): ReactNode {
  const label = LEVEL_LABELS[entry.level];
  const style = {'--depth': entry.depth} as CSSProperties;
  return (
    <li className={clsx(styles.entry, styles[entry.level])} style={style}>
      {label && <span className={styles.level}>{label}</span>}
      {entry.table && <Table table={entry.table} />}
      {entry.values.map((value, index) => (
        <span key={index} className={styles.value}>
          <ValueTree value={value} bare />{' '}
        </span>
      ))}
    </li>
  );
});

/** What the snippet printed. */
export default function PlaygroundConsole({output, omitted}: Props): ReactNode {
  return (
    <ol className={styles.console} aria-label="Console output">
      {output.map((entry, index) => (
        <Entry key={index} entry={entry} />
      ))}
      {omitted > 0 && (
        <li className={clsx(styles.entry, styles.omitted)}>
          … {omitted.toLocaleString('en')} or more further lines are not shown
        </li>
      )}
    </ol>
  );
}
