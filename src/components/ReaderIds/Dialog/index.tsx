import api from '@api';
import {type ReactNode, useEffect, useRef, useState} from 'react';
import type {SampleId} from '../filler.ts';
import {sampleIdsOf} from '../filler.ts';
import IdField from '../IdField.tsx';
import {pageExamples} from '../page-examples.ts';
import type {Keep} from '../store.ts';
import {isEmpty} from '../store.ts';
import {readerIds, useKeep, useReaderIds} from '../useReaderIds.ts';
import styles from './styles.module.css';

interface Props {
  onClose(): void;
}

/** The ids at the top of the page's examples, each once. */
function idsOfPage(): SampleId[] {
  const all = pageExamples().flatMap(({code, language}) =>
    sampleIdsOf(code, language),
  );
  return [...new Map(all.map((id) => [id.key, id])).values()];
}

function Kept(): ReactNode {
  const keep = useKeep();
  const choices: [Keep, string][] = [
    ['tab', 'until this tab is closed'],
    ['browser', 'in this browser, until I take them out'],
  ];
  return (
    <fieldset className={styles.keep}>
      <legend>Keep them</legend>
      {choices.map(([value, label]) => (
        <label key={value}>
          <input
            type="radio"
            name="keep-ids"
            checked={keep === value}
            onChange={() => readerIds().keepIn(value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

function Actions(): ReactNode {
  const ids = useReaderIds();
  const useSandbox = () =>
    api.fields.forEach(({id, inSandbox}) => readerIds().put(id, inSandbox));
  return (
    <div className={styles.actions}>
      <button
        type="button"
        disabled={isEmpty(ids)}
        onClick={() => readerIds().clear()}
      >
        Put the placeholders back
      </button>
      {api.fields.length > 0 && (
        <button type="button" onClick={useSandbox}>
          Use the sandbox’s own
        </button>
      )}
      <button className={styles.done}>Done</button>
    </div>
  );
}

function Fields(): ReactNode {
  const [ofPage] = useState(idsOfPage);
  return (
    <>
      <div className={styles.fields}>
        {api.fields.map(({id, label, hint, placeholder}) => (
          <IdField key={id} name={id} {...{label, hint, placeholder}} />
        ))}
      </div>
      {ofPage.length > 0 && (
        <fieldset className={styles.group}>
          <legend>In the examples of this page</legend>
          <div className={styles.fields}>
            {ofPage.map(({key, constant, sample}) => (
              <IdField
                key={key}
                name={key}
                label={`${constant}: ${sample}`}
                placeholder={sample}
              />
            ))}
          </div>
        </fieldset>
      )}
    </>
  );
}

/** The one place where readers put in ids of their own, for all examples. */
export default function ReaderIdsDialog({onClose}: Props): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby="reader-ids-title"
      onClose={onClose}
    >
      <form method="dialog">
        <h2 id="reader-ids-title" className={styles.title}>
          Your ids
        </h2>
        <p className={styles.about}>
          They stand in all examples, in every language, marked; what you copy
          has them too. They stay in this browser. The access token is never put
          into an example.
        </p>
        <Fields />
        <Kept />
        <Actions />
      </form>
    </dialog>
  );
}
