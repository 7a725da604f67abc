import useIsBrowser from '@docusaurus/useIsBrowser';
import {type ReactNode, useEffect} from 'react';
import type {Language, LanguageId} from '../../../../languages/index.ts';
import {useExampleText} from '../../Playground/text/useExampleText.ts';
import ReaderIds from '../../ReaderIds/index.tsx';
import {addExample} from '../../ReaderIds/page-examples.ts';
import Share from '../../share/Button/index.tsx';
import CopyButton from '../CopyButton/index.tsx';
import {exampleOf} from '../example-of.ts';
import type {SnippetFile} from '../types.ts';
import styles from './styles.module.css';

interface Props {
  readonly operation: string;
  /** The language that is shown. */
  readonly language: Language & {readonly id: LanguageId};
  readonly file: SnippetFile;
  onRun(): void;
}

/** What can be done with an example, at its tabs: in reach however long it is. */
export default function SnippetActions(props: Props): ReactNode {
  const {operation, language, file, onRun} = props;
  const isBrowser = useIsBrowser();
  const {code: original} = file;
  const {code} = useExampleText(exampleOf(operation, language, file));
  useEffect(
    () => addExample({code: original, language: language.id}),
    [original, language.id],
  );
  return (
    <div className={styles.actions} role="group" aria-label="This example">
      {language.inPage && (
        <button
          type="button"
          className={styles.action}
          aria-label="Run this example"
          disabled={!isBrowser}
          onClick={onRun}
        >
          <span className={styles.triangle} aria-hidden />
          Run
        </button>
      )}
      <ReaderIds className={styles.action} />
      <Share
        className={styles.action}
        makeLink={async () => {
          const [{linkTo}, {currentToken}] = await Promise.all([
            import('../../share/share-example.ts'),
            import('../../Playground/endpoint/useEndpoint.ts'),
          ]);
          const onScreen = {operation, language: language.id, code, original};
          return linkTo(onScreen, currentToken());
        }}
      />
      <span className={styles.room} />
      <CopyButton key={language.id} text={code} />
    </div>
  );
}
