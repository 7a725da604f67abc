import api from '@api';
import {type ReactNode, useId, useState} from 'react';
import type {GivenRequest} from '../../../languages/codegen/index.ts';
import type {LanguageId} from '../../../languages/index.ts';
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
  /**
   * Whether its language is chosen apart from the page's: in the panel of one
   * language, the page's choice would take the panel away.
   */
  readonly apart?: boolean;
}

const NONE = new Set<never>();

/** The languages that the API's examples are in. */
const languages = LANGUAGES.filter(
  ({id}) => api.snippets.languages?.includes(id) ?? true,
);

/** The language of the page, or one of its own that begins with that. */
function useOwnLanguage(apart: boolean) {
  const ofPage = useLanguage();
  const choose = useChooseLanguage();
  const [own, setOwn] = useState<LanguageId>(ofPage);
  return apart ? ([own, setOwn] as const) : ([ofPage, choose] as const);
}

/** A request as a program, in the reader's language. */
export default function AsCode({request, apart = false}: Props): ReactNode {
  const [chosen, choose] = useOwnLanguage(apart);
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
          apart={apart}
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
