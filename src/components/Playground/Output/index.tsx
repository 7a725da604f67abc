import clsx from 'clsx';
import type {ReactNode} from 'react';
import type {
  RequestRecord,
  RunChange,
  RunFailure,
} from '../../../runner/index.ts';
import Changes from '../Changes/index.tsx';
import ConsoleView from '../ConsoleView/index.tsx';
import PageView from '../PageView/index.tsx';
import Requests from '../Requests/index.tsx';
import Section from '../Section/index.tsx';
import type {RunView} from '../types.ts';
import {explain, summarize} from './summary.ts';
import styles from './styles.module.css';

interface Props {
  readonly view: RunView;
  /** Whether a sandbox answers, whose pictures the site has. */
  readonly inSandbox: boolean;
  /** Whether earlier runs had changed the sample data. */
  readonly sampleWasChanged: boolean;
  /** The reader's own ids in what ran, which no sandbox has. */
  readonly ownIds: readonly string[];
  /** Runs the text once more with the ids of the sample data. */
  onSampleIds(): void;
  /** Shows a line of the code to the reader. */
  onLine(line: number): void;
  /** Puts the sample data back and runs once more. */
  onRestore(): void;
}

function Failure({
  failure,
  onLine,
}: {readonly failure: RunFailure} & Pick<Props, 'onLine'>) {
  if (failure.reason !== 'syntax' && failure.reason !== 'exception') {
    const text = explain(failure);
    return text && <p className={styles.failure}>{text}</p>;
  }
  const {name, message, line} = failure.error;
  return (
    <p className={styles.failure}>
      {line !== undefined && (
        <button
          type="button"
          className={styles.where}
          onClick={() => onLine(line)}
        >
          Line {line}
        </button>
      )}{' '}
      <strong>
        <bdi>{name}</bdi>
      </strong>
      : <bdi>{message}</bdi>
    </p>
  );
}

/** Why a sandbox may have refused what the code asked for. */
function Why(props: Props): ReactNode {
  const {ownIds, sampleWasChanged, onSampleIds, onRestore} = props;
  if (ownIds.length > 0) {
    return (
      <p className={styles.why}>
        The sandbox has its own sample data, without{' '}
        <bdi>{ownIds.join(', ')}</bdi>, which may be why.{' '}
        <button type="button" className={styles.where} onClick={onSampleIds}>
          Run it with the sample’s ids
        </button>
      </p>
    );
  }
  return sampleWasChanged ? (
    <p className={styles.why}>
      Earlier runs changed the sample data, which may be why.{' '}
      <button type="button" className={styles.where} onClick={onRestore}>
        Put the sample data back and run again
      </button>
    </p>
  ) : null;
}

function partsOf(view: RunView) {
  switch (view.phase) {
    case 'running':
      return {...view, changes: [], looked: true, failure: undefined};
    case 'done':
      return {
        ...view.result,
        failure: view.result.ok ? undefined : view.result.failure,
      };
    default:
      return undefined;
  }
}

function Parts(props: Props): ReactNode {
  const {view, inSandbox, onLine, onRestore} = props;
  const parts = partsOf(view);
  if (!parts) {
    return null;
  }
  const {failure, page, output, omittedOutput} = parts;
  const {changes, requests, looked} = parts;
  return (
    <>
      {failure && <Failure failure={failure} onLine={onLine} />}
      {failure && inSandbox && isRefused(requests) && <Why {...props} />}
      {page.length > 0 && (
        <Section title="Page">
          <PageView parts={page} />
        </Section>
      )}
      {output.length > 0 && (
        <Section title="Console">
          <ConsoleView output={output} omitted={omittedOutput} />
        </Section>
      )}
      {changes.length > 0 && (
        <Section title="What changed">
          <Changes changes={changes} inSandbox={inSandbox} />
          {inSandbox && !failure && isRepeat(changes) && (
            <p className={styles.repeat}>
              It was as the code asks already.{' '}
              <button
                type="button"
                className={styles.where}
                onClick={onRestore}
              >
                Put the sample data back and run again
              </button>
            </p>
          )}
        </Section>
      )}
      {!looked && requests.length > 0 && (
        <p className={styles.repeat}>
          What changed was not looked at to the end.
        </p>
      )}
      {requests.length > 0 && (
        <Section title="Requests">
          <Requests requests={requests} />
        </Section>
      )}
    </>
  );
}

/** Whether the API refused what the code asked for. */
function isRefused(requests: readonly RequestRecord[]): boolean {
  return requests.some(
    ({outcome}) => outcome.state === 'answered' && outcome.status >= 400,
  );
}

/** Whether a run came to nothing new, as a second run of an example does. */
function isRepeat(changes: readonly RunChange[]): boolean {
  return changes.every(({kind}) => kind === 'same');
}

function toneOf(view: RunView): string | undefined {
  if (view.phase === 'running') {
    return styles.running;
  }
  return view.phase === 'done' && view.result.ok ? styles.good : styles.bad;
}

/** All that is known of a run: while it goes on, and when it is over. */
export default function PlaygroundOutput(props: Props): ReactNode {
  const {view} = props;
  return (
    <div className={styles.output} data-run={view.phase}>
      <p
        role="status"
        className={clsx(styles.summary, view.phase !== 'idle' && toneOf(view))}
      >
        {summarize(view)}
      </p>
      {view.phase === 'broken' && (
        <p className={styles.failure}>{view.message}</p>
      )}
      <Parts {...props} />
    </div>
  );
}
