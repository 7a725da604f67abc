import clsx from 'clsx';
import {type ReactNode, useEffect, useRef} from 'react';
import Changes from '../../Playground/Changes/index.tsx';
import {isSandbox} from '../../Playground/endpoint/settings.ts';
import Requests from '../../Playground/Requests/index.tsx';
import type {FieldFocus} from '../Bench/useFocus.ts';
import type {SendView} from '../Bench/useSender.ts';
import {placeOf} from '../json-text.ts';
import type {NamedField} from '../named-fields.ts';
import {summarize, toneOf} from './summary.ts';
import {usePictured} from './usePictured.ts';
import styles from '../styles.module.css';

interface Props {
  readonly view: SendView;
  /** The fields that the answer names as what is wrong. */
  readonly named: readonly NamedField[];
  /** The body as it is now, for the lines that are named. */
  readonly body: string;
  readonly onField: FieldFocus['focus'];
}

function Named({named, body, onField}: Omit<Props, 'view'>): ReactNode {
  return named.length === 0 ? null : (
    <p className={styles.named}>
      The answer names{' '}
      {named.map(({field, name, offset}) => (
        <button
          key={name}
          type="button"
          className={styles.where}
          onClick={() => onField(field, offset)}
        >
          {name}
          {offset !== undefined && `, line ${placeOf(body, offset).line}`}
        </button>
      ))}
    </p>
  );
}

function Outcome({view}: Pick<Props, 'view'>): ReactNode {
  const pictured = usePictured(view);
  if (view.phase !== 'done') {
    return null;
  }
  const {record, changes, looked, cancelled} = view.result;
  return (
    <>
      {record && !cancelled && (
        <section className={styles.result} aria-label="Answer">
          <Requests requests={[record]} opened />
        </section>
      )}
      {changes.length > 0 && (
        <section className={styles.result} aria-label="What changed">
          <div className={styles.title}>What changed</div>
          <Changes changes={changes} inSandbox={isSandbox(view.endpoint.id)} />
        </section>
      )}
      {pictured.length > 0 && (
        <section className={styles.result} aria-label="In pictures">
          <div className={styles.title}>In pictures</div>
          <Changes
            changes={pictured}
            inSandbox={isSandbox(view.endpoint.id)}
            read
          />
        </section>
      )}
      {!looked && (
        <p className={styles.hint}>
          What changed was not looked at to the end.
        </p>
      )}
    </>
  );
}

/** Brings the head of an answer into view, and no more than that. */
function useInView(done: boolean) {
  const ref = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (done) {
      ref.current?.scrollIntoView({block: 'nearest'});
    }
  }, [done]);
  return ref;
}

/** What came of the request that was sent last. */
export default function ComposerAnswer(props: Props): ReactNode {
  const {view} = props;
  const tone = toneOf(view);
  const ref = useInView(view.phase === 'done');
  return (
    <div data-sent={view.phase}>
      <p
        ref={ref}
        role="status"
        className={clsx(styles.summary, tone && styles[tone])}
      >
        <bdi>{summarize(view)}</bdi>
      </p>
      <Named {...props} />
      <Outcome view={view} />
    </div>
  );
}
