import {type ReactNode, useCallback, useState} from 'react';
import {
  LANGUAGES,
  type Language,
  type LanguageId,
} from '../../../../languages/index.ts';
import Playground from '../../Playground/index.tsx';
import type {ShownText} from '../../Playground/types.ts';
import Code from '../Code/index.tsx';
import Executed from '../Executed/index.tsx';
import Gap from '../Gap/index.tsx';
import Recorded from '../Recorded/index.tsx';
import {partOf} from '../language-choice.ts';
import type {SnippetSource} from '../types.ts';
import styles from './styles.module.css';

interface Props {
  readonly operation: string;
  readonly language: Language & {readonly id: LanguageId};
  readonly file: SnippetSource;
  /** The first of the operation's languages. */
  readonly first: LanguageId;
  /** Start of the ids of the tabs and of the panels. */
  readonly id: string;
  /** Whether it is this language that the reader chose. */
  readonly selected: boolean;
  /** What the reader has made of the text; undefined while it is as it was given. */
  readonly changed: ShownText | undefined;
  readonly onChanged: (id: LanguageId, changed: ShownText | undefined) => void;
}

/** The default language's drafts have the operation's name; the others' that of their file. */
function draftNameOf(id: LanguageId, operation: string, filename: string) {
  return id === LANGUAGES[0].id ? operation : filename;
}

interface TextProps extends Props {
  readonly onRun: (isSeen: boolean) => void;
}

function Text(props: TextProps): ReactNode {
  const {operation, language, file, selected, onChanged, onRun} = props;
  const onShown = useCallback(
    (shown: ShownText | undefined) => onChanged(language.id, shown),
    [language.id, onChanged],
  );
  if ('gap' in file) {
    return <Gap language={language.label} reason={file.gap} />;
  }
  const label = `${operation}.${language.extension}`;
  const look = {grammar: language.grammar, label, shown: selected};
  if (!language.inPage) {
    return <Code {...look} code={file.code} />;
  }
  return (
    <Playground
      operation={operation}
      inPage={language.inPage}
      draftName={draftNameOf(language.id, operation, label)}
      code={file.code}
      filename={label}
      onShown={onShown}
      onRun={onRun}
    >
      {({code, errorLine}) => (
        <Code {...look} code={code} markedLine={errorLine} />
      )}
    </Playground>
  );
}

/**
 * An example in one language. All of them are in the page, as text; the
 * document's styles show the reader's (see language-choice.ts), and where no
 * script runs all of them, each beneath its name.
 */
export default function SnippetPanel(props: Props): ReactNode {
  const {language, file, first, id, changed} = props;
  const [isRunSeen, setRunSeen] = useState(false);
  // Not with a reader's ids, a draft or an edit in it.
  const isAsGiven =
    changed === undefined || ('code' in file && changed.code === file.code);
  return (
    <div
      role="tabpanel"
      id={`${id}-${language.id}-panel`}
      aria-labelledby={`${id}-${language.id}`}
      {...partOf(language.id, first)}
    >
      <p className={styles.name} data-markdown="name">
        {language.label}
      </p>
      <Text {...props} onRun={setRunSeen} />
      {'code' in file && file.recording && !isRunSeen && (
        <Recorded path={file.recording} ofShownText={isAsGiven} />
      )}
      {'code' in file && file.executed !== null && isAsGiven && (
        <Executed tools={file.executed} />
      )}
    </div>
  );
}
