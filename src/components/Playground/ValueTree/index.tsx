import {type ReactNode, useState} from 'react';
import type {Preview} from '../../../runner/index.ts';
import {shortText} from './short-text.ts';
import styles from './styles.module.css';

interface Props {
  readonly value: Preview;
  /** Strings stand as they are at the top of a line, and in quotes within objects. */
  readonly bare?: boolean;
}

type ObjectPreview = Extract<Preview, {kind: 'object'}>;

function Leaf({value, bare}: Props): ReactNode {
  switch (value.kind) {
    case 'string':
      return (
        <span className={bare ? styles.text : styles.string}>
          <bdi>{bare ? value.value : JSON.stringify(value.value)}</bdi>
          {value.omitted > 0 && (
            <em className={styles.note}> … {value.omitted} more characters</em>
          )}
        </span>
      );
    case 'error':
      return (
        <span className={styles.error}>
          <bdi>{value.name}</bdi>: <bdi>{value.message}</bdi>
        </span>
      );
    case 'literal':
      return <bdi className={styles[value.type]}>{value.text}</bdi>;
    default:
      return <bdi className={styles.note}>{shortText(value)}</bdi>;
  }
}

/** An object that opens; what is inside is drawn once it is open. */
function Branch({value}: {readonly value: ObjectPreview}): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <details
      className={styles.branch}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{shortText(value)}</summary>
      {open && (
        <ul className={styles.entries}>
          {value.entries.map((entry, index) => (
            <li key={index}>
              <bdi className={styles.key}>{entry.key}</bdi>
              <span className={styles.colon}>: </span>
              <ValueTree value={entry.value} />
            </li>
          ))}
          {value.omitted > 0 && (
            <li className={styles.note}>… {value.omitted} more</li>
          )}
        </ul>
      )}
    </details>
  );
}

/** A value of the snippet, as far as its preview goes. */
export default function ValueTree({value, bare}: Props): ReactNode {
  return value.kind === 'object' && value.entries.length + value.omitted > 0 ? (
    <Branch value={value} />
  ) : (
    <Leaf value={value} {...(bare && {bare})} />
  );
}
