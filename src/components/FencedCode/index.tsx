import type {ReactNode} from 'react';
import Code from '../Snippet/Code/index.tsx';
import CopyButton from '../Snippet/CopyButton/index.tsx';
import styles from './styles.module.css';

interface Props {
  readonly code: string;
  /** Name of a Prism grammar; undefined for plain text. */
  readonly grammar: string | undefined;
}

/** A block of code of a page's own, between the fences of its Markdown. */
export default function FencedCode({code, grammar = 'text'}: Props): ReactNode {
  return (
    <div className={styles.block}>
      <Code code={code} grammar={grammar} label={`Code: ${grammar}`} />
      <div className={styles.copy}>
        <CopyButton text={code} />
      </div>
    </div>
  );
}
