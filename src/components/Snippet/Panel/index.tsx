import {type ReactNode, type RefObject, useState} from 'react';
import type {Language, LanguageId} from '../../../../languages/index.ts';
import Playground from '../../Playground/index.tsx';
import type {
  Example,
  ExampleText,
} from '../../Playground/text/useExampleText.ts';
import {shownOf, useExampleText} from '../../Playground/text/useExampleText.ts';
import Code from '../Code/index.tsx';
import Executed from '../Executed/index.tsx';
import {exampleOf} from '../example-of.ts';
import Gap from '../Gap/index.tsx';
import HowToRun from '../HowToRun/index.tsx';
import Recorded from '../Recorded/index.tsx';
import {partOf} from '../language-choice.ts';
import TextBar from '../TextBar/index.tsx';
import type {SnippetFile, SnippetSource} from '../types.ts';
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
  /** Given a function that runs the example, where it can be run. */
  readonly runRef: RefObject<(() => void) | undefined>;
}

interface TextProps extends Props {
  readonly example: Example;
  readonly text: ExampleText;
  readonly onRun: (isSeen: boolean) => void;
}

function Text(props: TextProps): ReactNode {
  const {operation, language, selected, example, text, runRef, onRun} = props;
  const label = `${operation}.${language.extension}`;
  const look = {grammar: language.grammar, label, shown: selected};
  if (!language.inPage) {
    return <Code {...look} {...shownOf(text)} />;
  }
  return (
    <Playground
      operation={operation}
      inPage={language.inPage}
      example={example}
      text={text}
      filename={label}
      onRun={onRun}
      {...(selected && {runRef})}
    >
      {({errorLine, ...shown}) => (
        <Code {...look} {...shown} markedLine={errorLine} />
      )}
    </Playground>
  );
}

/** The text of an example, what it is if not the example's own, and who executed it. */
function Shown(props: Props & {readonly file: SnippetFile}): ReactNode {
  const {operation, language, file} = props;
  const example = exampleOf(operation, language, file);
  const text = useExampleText(example);
  const [isRunSeen, setRunSeen] = useState(false);
  const ownIds = text.replacements.length > 0;
  return (
    <>
      <TextBar name={example.draftName} text={text} />
      <Text {...props} example={example} text={text} onRun={setRunSeen} />
      {file.recording && !isRunSeen && (
        <Recorded path={file.recording} ofShownText={!text.edited && !ownIds} />
      )}
      {!language.inPage && (
        <HowToRun
          language={language}
          file={`${operation}.${language.extension}`}
        />
      )}
      {/* Only of the very text that is shown: not of a draft or an edit. */}
      <Executed tools={text.edited ? null : file.executed} ownIds={ownIds} />
    </>
  );
}

/**
 * An example in one language. All of them are in the page, as text; the
 * document's styles show the reader's (see language-choice.ts), and where no
 * script runs all of them, each beneath its name.
 */
export default function SnippetPanel(props: Props): ReactNode {
  const {language, file, first, id} = props;
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
      {'gap' in file ? (
        <Gap language={language.label} reason={file.gap} />
      ) : (
        <Shown {...props} file={file} />
      )}
    </div>
  );
}
