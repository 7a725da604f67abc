import api from '@api';
import {type ReactNode, useId} from 'react';
import type {GivenRequest} from '../../../languages/codegen/index.ts';
import {LANGUAGES} from '../../../languages/index.ts';
import Code from '../Snippet/Code/index.tsx';
import CopyButton from '../Snippet/CopyButton/index.tsx';
import {useLanguage} from '../Snippet/language-store.ts';
import Tabs from '../Snippet/Tabs/index.tsx';
import {useChooseLanguage} from '../Snippet/useChooseLanguage.ts';
import {useCode} from './useCode.ts';
import styles from './styles.module.css';

interface Props {
  readonly request: GivenRequest;
}

const NONE = new Set<never>();

/** The languages that the API's examples are in. */
const languages = LANGUAGES.filter(
  ({id}) => api.snippets.languages?.includes(id) ?? true,
);

/** A request as a program, in the language that all examples are shown in. */
export default function AsCode({request}: Props): ReactNode {
  const chosen = useLanguage();
  const choose = useChooseLanguage();
  const id = useId();
  const language =
    languages.find((each) => each.id === chosen) ??
    languages[0] ??
    LANGUAGES[0];
  const written = useCode(request, language.id);
  const code = written && 'code' in written ? written.code : undefined;
  return (
    <div
      className={styles.code}
      data-as-code={language.id}
      data-languages={languages.map((each) => each.id).join(' ')}
    >
      <div className={styles.head}>
        <Tabs
          languages={languages}
          selected={language.id}
          id={id}
          executed={NONE}
          onSelect={choose}
        />
        {code !== undefined && <CopyButton text={code} />}
      </div>
      <div
        role="tabpanel"
        id={`${id}-${language.id}-panel`}
        aria-labelledby={`${id}-${language.id}`}
      >
        {code !== undefined && (
          <Code
            code={code}
            grammar={language.grammar}
            label={`The request in ${language.label}`}
          />
        )}
        {written && 'cannot' in written && (
          <p className={styles.cannot}>
            <strong>Not in {language.label}.</strong>{' '}
            <bdi>{written.cannot}</bdi>
          </p>
        )}
      </div>
    </div>
  );
}
