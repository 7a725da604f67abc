import {type ReactNode, useId, useRef} from 'react';
import {LANGUAGES} from '../../../languages/index.ts';
import Actions from './Actions/index.tsx';
import {useLanguage} from './language-store.ts';
import Panel from './Panel/index.tsx';
import Tabs from './Tabs/index.tsx';
import type {SnippetFiles, SnippetSource} from './types.ts';
import {useChooseLanguage} from './useChooseLanguage.ts';
import styles from './styles.module.css';

interface Props {
  readonly operation: string;
  /** Put in at build time by plugins/snippets: the operation's files. */
  readonly files: SnippetFiles;
}

/** The operation's files in the order of the tabs, and the one that is shown. */
function useShown(files: SnippetFiles) {
  const chosen = useLanguage();
  const entries = LANGUAGES.flatMap((language) => {
    const file: SnippetSource | undefined = files[language.id];
    return file === undefined ? [] : [{language, file}];
  });
  const shown =
    entries.find(({language}) => language.id === chosen) ?? entries[0];
  if (shown === undefined) {
    throw new Error('A snippet has no files: it can only be used in MDX pages');
  }
  const first = entries[0]?.language.id ?? shown.language.id;
  return {entries, shown, first};
}

/** The languages whose very text was executed. */
function executedOf(entries: ReturnType<typeof useShown>['entries']) {
  return new Set(
    entries
      .filter(({file}) => 'executed' in file && file.executed)
      .map(({language}) => language.id),
  );
}

/** An example in all its languages, in tabs; the language is the same in all examples. */
export default function Snippet({operation, files}: Props): ReactNode {
  const {entries, shown, first} = useShown(files);
  const choose = useChooseLanguage();
  const id = useId();
  const runRef = useRef<() => void>(undefined);
  const selected = shown.language.id;
  const languages = entries.map(({language}) => language);
  return (
    <div
      className={styles.snippet}
      data-operation={operation}
      data-languages={languages.map((language) => language.id).join(' ')}
    >
      <div className={styles.head}>
        <Tabs
          languages={languages}
          selected={selected}
          id={id}
          executed={executedOf(entries)}
          onSelect={choose}
        />
        {'code' in shown.file && (
          <Actions
            operation={operation}
            language={shown.language}
            file={shown.file}
            onRun={() => runRef.current?.()}
          />
        )}
      </div>
      {entries.map(({language, file}) => (
        <Panel
          key={language.id}
          operation={operation}
          language={language}
          file={file}
          first={first}
          id={id}
          selected={language.id === selected}
          runRef={runRef}
        />
      ))}
    </div>
  );
}
