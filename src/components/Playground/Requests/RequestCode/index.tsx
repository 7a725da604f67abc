import {lazy, type ReactNode, Suspense, useId, useState} from 'react';
import type {RequestRecord} from '../../../../runner/index.ts';
import styles from './styles.module.css';

// What writes code is for those who ask for it.
const AsCode = lazy(() => import('../../../AsCode/index.tsx'));

/** What the runner puts behind a text that it has cut. */
const CUT = /… (?:\(|cut here: )[\d.,\s]+ more (?:characters|bytes)\)?$/;

interface Props {
  readonly request: Pick<RequestRecord, 'method' | 'path' | 'requestBody'>;
}

/** A button that shows a request as a program, in the reader's language. */
export default function PlaygroundRequestCode({request}: Props): ReactNode {
  const {method, path, requestBody} = request;
  const [open, setOpen] = useState(false);
  const id = useId();
  const isCut = [path, requestBody].some((text) => CUT.test(text));
  return (
    <div className={styles.part}>
      <button
        type="button"
        className={styles.button}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        As code
      </button>
      <div id={id}>
        {open && isCut && (
          <p className={styles.note}>
            The request is too long to be kept whole, so there is no code of it.
          </p>
        )}
        {open && !isCut && (
          <Suspense fallback={<p className={styles.note}>Loading…</p>}>
            <AsCode request={{method, path, body: requestBody}} apart />
          </Suspense>
        )}
      </div>
    </div>
  );
}
