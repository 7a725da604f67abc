import api from '@api';
import {type ReactNode, useId, useState} from 'react';
import type {LanguageId} from '../../../../../languages/index.ts';
import {LANGUAGES} from '../../../../../languages/index.ts';
import RunSteps from '../../../RunSteps/index.tsx';
import {stepsTo} from '../../../RunSteps/steps.ts';
import {parseLanguage} from '../../../Snippet/language-choice.ts';
import {getLanguage} from '../../../Snippet/language-store.ts';
import type {EndpointStore} from '../../endpoint/store.ts';
import {placeOf, type Workspace} from '../workspace.ts';
import styles from './styles.module.css';

interface Props {
  readonly store: EndpointStore;
  readonly workspace: Workspace;
  /** Whom the reader acts as: a place among the keys. */
  readonly acting: number;
}

/** The languages that this API's examples are in. */
const languages = LANGUAGES.filter(
  ({id}) => api.snippets.languages?.includes(id) ?? true,
);

function useLanguage() {
  const [language, setLanguage] = useState(
    () => languages.find(({id}) => id === getLanguage()) ?? languages[0],
  );
  const find = (id: LanguageId | undefined) =>
    languages.find((each) => each.id === id) ?? language;
  return {
    language,
    choose: (name: string) => setLanguage(find(parseLanguage(name))),
  };
}

/** What to change in a copied example, and what to run, so that it works on the same workspace. */
export default function HostedLines(props: Props): ReactNode {
  const {store, workspace, acting} = props;
  const id = useId();
  const {language, choose} = useLanguage();
  const place = placeOf(workspace, store.options);
  const steps =
    language && stepsTo(place, language.id, `example.${language.extension}`);
  return (
    <section className={styles.lines} aria-label="From your own program">
      <div className={styles.head}>
        <label htmlFor={id}>From your own program</label>
        <select
          id={id}
          value={language?.id}
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
          <RunSteps
            steps={steps}
            keyText={workspace.keys[acting]?.key ?? ''}
            isSecret
          />
        </>
      ) : (
        <p>
          This sandbox is not reached over gRPC. Choose a language with REST.
        </p>
      )}
    </section>
  );
}
