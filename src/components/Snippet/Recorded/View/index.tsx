import api from '@api';
import {Fragment, type ReactNode} from 'react';
import Changes from '../../../Playground/Changes/index.tsx';
import ConsoleView from '../../../Playground/ConsoleView/index.tsx';
import Requests from '../../../Playground/Requests/index.tsx';
import Section from '../../../Playground/Section/index.tsx';
import type {Recording} from '../recording.ts';
import {changesOf, outputOf, requestsOf} from './as-run.ts';
import styles from './styles.module.css';

interface Props {
  readonly recording: Recording;
}

/** How it came about: by whom, with what, and what stood for the placeholders. */
function Origin({recording}: Props): ReactNode {
  const tools = Object.entries(recording.tools)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ');
  return (
    <p className={styles.origin}>
      Recorded when the tests executed the example against the sandbox, with{' '}
      {tools}.
      {api.fields.map(({placeholder, inSandbox}) => (
        <Fragment key={placeholder}>
          {' '}
          <code>{placeholder}</code> was <code>{inSandbox}</code>.
        </Fragment>
      ))}
    </p>
  );
}

/** What happened when an example was executed, drawn as a run in the page is. */
export default function SnippetRecordedView({recording}: Props): ReactNode {
  const output = outputOf(recording);
  const changes = changesOf(recording, api.changes?.ignoredFields ?? []);
  return (
    <>
      <Origin recording={recording} />
      {output.length > 0 && (
        <Section
          title={recording.printedOn === 'page' ? 'On the page' : 'Console'}
        >
          <ConsoleView output={output} omitted={0} />
        </Section>
      )}
      {changes.length > 0 && (
        <Section title="What changed">
          <Changes changes={changes} inSandbox />
        </Section>
      )}
      <Section title="Requests">
        <Requests requests={requestsOf(recording)} opened />
      </Section>
    </>
  );
}
