import api from '@api';
import {type ReactNode, useId, useState} from 'react';
import type {LanguageId} from '../../../../../languages/index.ts';
import CopyButton from '../../../Snippet/CopyButton/index.tsx';
import {parseLanguage} from '../../../Snippet/language-choice.ts';
import {getLanguage} from '../../../Snippet/language-store.ts';
import {HOSTED} from '../../endpoint/settings.ts';
import type {EndpointStore} from '../../endpoint/store.ts';
import ScrollArea from '../../ScrollArea/index.tsx';
import type {Workspace} from '../workspace.ts';
import {languages, stepsTo} from './steps.ts';
import styles from './styles.module.css';

interface Props {
  readonly store: EndpointStore;
  readonly workspace: Workspace;
  /** Whom the reader acts as: a place among the keys. */
  readonly acting: number;
}

interface RowProps {
  readonly from: string;
  /** What is copied. */
  readonly to: string;
  /** What is shown, if that is another. */
  readonly shown?: ReactNode;
}

function Row({from, to, shown}: RowProps): ReactNode {
  return (
    <div className={styles.change}>
      <dt>
        <code>{from}</code>
      </dt>
      <dd>
        {shown ?? <code>{to}</code>}
        <CopyButton text={to} />
      </dd>
    </div>
  );
}

function useLanguage() {
  const [language, setLanguage] = useState<LanguageId>(
    () => languages.find(({id}) => id === getLanguage())?.id ?? 'typescript',
  );
  return {
    language,
    choose: (name: string) => setLanguage(parseLanguage(name) ?? language),
  };
}

/** What to change in a copied example, and what to run, so that it works on the same workspace. */
export default function HostedLines(props: Props): ReactNode {
  const {store, workspace, acting} = props;
  const id = useId();
  const {language, choose} = useLanguage();
  const option = store.options.find((each) => each.id === HOSTED);
  const steps = option && stepsTo(workspace, option, language);
  const commands = steps?.commands.join('\n') ?? '';
  return (
    <section className={styles.lines} aria-label="From your own program">
      <div className={styles.head}>
        <label htmlFor={id}>From your own program</label>
        <select
          id={id}
          value={language}
          onChange={(event) => choose(event.target.value)}
        >
          {languages.map(({id: value, label}) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      {steps ? (
        <>
          <p>Copy an example into a file, and write in it:</p>
          <dl>
            {steps.replacements.map(([from, to]) => (
              <Row key={from} from={from} to={to} />
            ))}
            <Row
              from={api.key.placeholder}
              to={workspace.keys[acting]?.key ?? ''}
              shown="the key"
            />
          </dl>
          {commands === '' ? (
            <p>Save it, and open the file in a browser.</p>
          ) : (
            <div className={styles.commands}>
              <ScrollArea label="Commands">{commands}</ScrollArea>
              <CopyButton text={commands} />
            </div>
          )}
        </>
      ) : (
        <p>
          This sandbox is not reached over gRPC. Choose a language with REST.
        </p>
      )}
    </section>
  );
}
