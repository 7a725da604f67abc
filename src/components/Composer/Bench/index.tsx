import api from '@api';
import {type ReactNode, useEffect, useRef} from 'react';
import EndpointPanel from '../../Playground/EndpointPanel/index.tsx';
import {useShortcut} from '../../Playground/useShortcut.ts';
import AsCode from '../../AsCode/index.tsx';
import Answer from '../Answer/index.tsx';
import BodyEditor from '../BodyEditor/index.tsx';
import ConfirmSend from '../ConfirmSend/index.tsx';
import Controls from './Controls.tsx';
import Parameters from './Parameters.tsx';
import PathChoice from './PathChoice.tsx';
import Problems from './Problems.tsx';
import SharedNote from './SharedNote.tsx';
import {useBench} from './useBench.ts';
import styles from '../styles.module.css';

interface Props {
  readonly call: string;
}

/** Takes the focus of the button whose place it takes. */
function useFirstFocus() {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) {
      ref.current?.focus({preventScroll: true});
    }
  }, []);
  return ref;
}

/** A request of the reader's own: composed, sent, and answered. */
export default function ComposerBench({call: name}: Props): ReactNode {
  const bench = useBench(name);
  const {call, store, endpoint, problem, draft, sender, fields} = bench;
  const shortcut = useShortcut(bench.send);
  const ref = useFirstFocus();
  return (
    // The shortcut works wherever the focus is within.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={ref}
      tabIndex={-1}
      className={styles.bench}
      aria-label={`Try ${call.name}`}
      data-markdown="omit"
      data-composer="open"
      data-call={call.name}
      onKeyDown={shortcut}
    >
      {bench.shared && <SharedNote />}
      <PathChoice call={call} draft={draft} />
      <Parameters {...bench} place="path" title="In the path" />
      <Parameters {...bench} place="query" title="In the query" />
      {call.body && (
        <BodyEditor
          id={fields.idOf('body')}
          call={call}
          body={call.body}
          text={draft.composed.body}
          error={bench.problems.find(({field}) => field === 'body')?.message}
          place={fields.place}
          onChange={draft.setBody}
          onSend={bench.send}
          onLeave={bench.leaveBody}
        />
      )}
      {!draft.kept && (
        <p className={styles.hint}>
          The request is too long for this tab to keep: a reload would lose it.
        </p>
      )}
      <Problems problems={bench.problems} onField={fields.focus} />
      <Controls {...bench} />
      {bench.endpointOpen && (
        <EndpointPanel store={store} endpoint={endpoint} problem={problem} />
      )}
      {bench.asking && (
        <ConfirmSend
          call={call}
          endpoint={endpoint}
          onConfirm={bench.dispatch}
          onDecline={bench.decline}
        />
      )}
      <Answer
        view={sender.view}
        named={bench.named}
        onField={fields.focus}
        body={draft.composed.body}
      />
      {api.loadCode && (
        <section className={styles.part} aria-label="As code">
          <span className={styles.title}>As code</span>
          <AsCode request={bench.given} />
        </section>
      )}
    </section>
  );
}
