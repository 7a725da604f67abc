import useIsBrowser from '@docusaurus/useIsBrowser';
import {type ReactNode, useId} from 'react';
import type {PatchAction} from '../../patch/index.ts';
import {diffLines} from '../PatchExample/diff-lines.ts';
import {type PatchExampleId, patchExamples} from '../PatchExample/examples.ts';
import {formatJson} from '../../../sandbox/core/format-json.ts';
import JsonPane from '../PatchExample/JsonPane.tsx';
import JsonField from './JsonField.tsx';
import styles from './styles.module.css';
import {type Tryout, useTryout} from './useTryout.ts';

const ACTIONS: readonly PatchAction[] = ['merge', 'overwrite', 'remove'];
const EXAMPLES = Object.keys(patchExamples) as PatchExampleId[];

function Actions({draft, change}: Pick<Tryout, 'draft' | 'change'>): ReactNode {
  const name = useId();
  return (
    <fieldset className={styles.actions}>
      <legend className={styles.label}>Action</legend>
      {ACTIONS.map((action) => (
        <label key={action} className={styles.action}>
          <input
            type="radio"
            name={name}
            value={action}
            checked={draft.action === action}
            onChange={() => {
              change({action});
            }}
          />
          {action}
        </label>
      ))}
    </fieldset>
  );
}

function ExampleMenu({load}: Pick<Tryout, 'load'>): ReactNode {
  const id = useId();
  return (
    <div className={styles.menu}>
      <label className={styles.label} htmlFor={id}>
        Start from
      </label>
      <select
        id={id}
        className={styles.select}
        onChange={(event) => {
          load(event.target.value as PatchExampleId);
        }}
      >
        {EXAMPLES.map((example) => (
          <option key={example} value={example}>
            {example.replace('-', ': ').replaceAll('-', ' ')}
          </option>
        ))}
      </select>
    </div>
  );
}

function Result({tryout}: {readonly tryout: Tryout}): ReactNode {
  const {outcome, problems} = tryout;
  const current = problems.stored === '' && problems.patch === '';
  const diff = diffLines(formatJson(outcome.stored), formatJson(outcome.after));
  return (
    <div aria-live="polite" className={styles.result}>
      <JsonPane
        caption={
          current
            ? 'Afterwards'
            : 'Afterwards, with the last JSON that the API takes'
        }
        lines={diff.after}
      />
    </div>
  );
}

/** Lets the reader change what is stored and sent, and shows what a PATCH makes of it. */
export default function PatchTryout(): ReactNode {
  const tryout = useTryout('merge-concepts');
  const {draft, problems, change, load} = tryout;
  // What is typed before the page's code is there would be lost by its coming.
  const waiting = !useIsBrowser();
  return (
    <div className={styles.tryout}>
      <fieldset className={styles.controls} disabled={waiting}>
        <ExampleMenu load={load} />
        <Actions draft={draft} change={change} />
      </fieldset>
      <div className={styles.columns}>
        <JsonField
          label="Stored"
          text={draft.stored}
          problem={problems.stored}
          readOnly={waiting}
          onChange={(text) => {
            change({stored: text});
          }}
        />
        <JsonField
          label="Sent"
          text={draft.patch}
          problem={problems.patch}
          readOnly={waiting}
          onChange={(text) => {
            change({patch: text});
          }}
        />
        <Result tryout={tryout} />
      </div>
    </div>
  );
}
