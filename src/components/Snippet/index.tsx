import {type ReactNode, useEffect, useId, useState} from 'react';
import {LANGUAGES, type LanguageId} from '../../../languages/index.ts';
import Playground from '../Playground/index.tsx';
import type {ShownText} from '../Playground/types.ts';
import Code from './Code/index.tsx';
import CopyButton from './CopyButton/index.tsx';
import Executed from './Executed/index.tsx';
import Gap from './Gap/index.tsx';
import {useLanguage} from './language-store.ts';
import Tabs from './Tabs/index.tsx';
import {useChooseLanguage} from './useChooseLanguage.ts';
import styles from './styles.module.css';

/** The language whose examples run in the page. */
const RUNNABLE: LanguageId = 'typescript';

interface SnippetFile {
  readonly code: string;
  /** Versions of the tools that executed this very text; null when nothing did. */
  readonly executed: Readonly<Record<string, string>> | null;
}

/** Why a language has no example of the operation. */
interface SnippetGap {
  readonly gap: string;
}

interface Props {
  readonly operation: string;
  /** Put in at build time by plugins/snippets: the operation's files. */
  readonly files: Readonly<
    Partial<Record<LanguageId, SnippetFile | SnippetGap>>
  >;
}

/** The languages of an operation, and of these the one to show. */
function useShown(files: Props['files']) {
  const chosen = useLanguage();
  const languages = LANGUAGES.filter(({id}) => files[id] !== undefined);
  const language = languages.find(({id}) => id === chosen) ?? languages[0];
  const file = language && files[language.id];
  if (language === undefined || file === undefined) {
    throw new Error('A snippet has no files: it can only be used in MDX pages');
  }
  return {languages, language, file};
}

/** The page now shows the reader's language: what the early script hid may show. */
function useRevealed(): void {
  useEffect(() => {
    delete document.documentElement.dataset['snippetLanguage'];
  }, []);
}

export default function Snippet({operation, files}: Props): ReactNode {
  const {languages, language, file} = useShown(files);
  const choose = useChooseLanguage();
  const id = useId();
  useRevealed();
  const executed = new Set(
    languages
      .map((each) => each.id)
      .filter((each) => {
        const source = files[each];
        return source && 'executed' in source && source.executed;
      }),
  );
  const label = `${operation}.${language.extension}`;
  const look = {grammar: language.grammar, label};
  const [shown, setShown] = useState<ShownText>();
  return (
    <div className={styles.snippet} data-operation={operation}>
      <div className={styles.head}>
        <Tabs
          languages={languages}
          selected={language.id}
          id={id}
          executed={executed}
          onSelect={choose}
        />
        {'code' in file && (
          <CopyButton key={language.id} text={shown?.code ?? file.code} />
        )}
      </div>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${language.id}`}
      >
        {'gap' in file ? (
          <Gap language={language.label} reason={file.gap} />
        ) : language.id === RUNNABLE ? (
          <Playground
            operation={operation}
            code={file.code}
            filename={label}
            onShown={setShown}
          >
            {({code, errorLine}) => (
              <Code {...look} code={code} markedLine={errorLine} />
            )}
          </Playground>
        ) : (
          <Code key={language.id} {...look} code={file.code} />
        )}
      </div>
      {'code' in file &&
        file.executed !== null &&
        // Only of the very text that is shown: not with a reader's ids, a draft or an edit in it.
        (shown === undefined || shown.code === file.code) && (
          <Executed tools={file.executed} />
        )}
    </div>
  );
}
