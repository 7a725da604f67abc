import api from '@api';
import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import type {Language, LanguageId} from '../../../../../languages/index.ts';
import {useEndpoint} from '../../../Playground/endpoint/useEndpoint.ts';
import {useReaderIds} from '../../../ReaderIds/useReaderIds.ts';
import RunSteps from '../../../RunSteps/index.tsx';
import {stepsTo} from '../../../RunSteps/steps.ts';
import {usePlace} from './usePlace.ts';
import styles from './styles.module.css';

export interface HowToRunProps {
  readonly language: Language & {readonly id: LanguageId};
  /** Name that the example is saved under. */
  readonly file: string;
}

/** What leads a copy of an example to the sandbox that the reader has: a workspace, or one's own machine. */
export default function SnippetHowToRunView(props: HowToRunProps): ReactNode {
  const {language, file} = props;
  const {store, endpoint} = useEndpoint();
  const {place, key, start} = usePlace(store, endpoint);
  const steps = stepsTo(place, language.id, file, useReaderIds());
  const {setupPage} = api.snippets;
  if (!steps) {
    return (
      <p className={styles.recipe}>
        The hosted sandbox is not reached over gRPC. Choose another one under
        Endpoint, or a language with REST.
      </p>
    );
  }
  return (
    <div className={styles.recipe}>
      <ol>
        {setupPage && (
          <li>
            <Link to={`${setupPage}#${language.id}`}>
              Set up the client of {language.label}
            </Link>
            .
          </li>
        )}
        {start === undefined ? (
          <li>Your workspace of the hosted sandbox answers.</li>
        ) : (
          <li>
            Start the sandbox in a copy of this site’s repository:{' '}
            <code>{start}</code>
            {setupPage && (
              <>
                {' '}
                (<Link to={`${setupPage}#sandbox`}>what it does</Link>)
              </>
            )}
            .
          </li>
        )}
        <li>
          Copy the example into <code>{file}</code>, write in it what follows,
          and run it.
        </li>
      </ol>
      <RunSteps steps={steps} keyText={key} isSecret={start === undefined} />
    </div>
  );
}
