import api from '@api';
import {type ReactNode, Suspense, lazy, useEffect, useId, useRef} from 'react';
import IdField from '../../ReaderIds/IdField.tsx';
import type {Endpoint, EndpointProblem} from '../endpoint/settings.ts';
import {BROWSER, CUSTOM, HOSTED, isSandbox} from '../endpoint/settings.ts';
import type {EndpointStore} from '../endpoint/store.ts';
import Field from './Field.tsx';
import TokenField from './TokenField.tsx';
import {useConnection} from './useConnection.ts';
import {useStorageKind} from './useStorageKind.ts';
import styles from './styles.module.css';

const Hosted = lazy(() => import('../hosted/Details/index.tsx'));

interface Props {
  readonly store: EndpointStore;
  readonly endpoint: Endpoint;
  readonly problem: EndpointProblem | undefined;
}

function Choices({store, endpoint}: Props): ReactNode {
  const name = useId();
  return (
    <fieldset className={styles.choices}>
      <legend>Who answers</legend>
      {store.options.map(({id, label}) => (
        <label key={id} className={styles.choice}>
          <input
            type="radio"
            name={name}
            checked={id === endpoint.id}
            onChange={() => store.choose(id)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

/** Whom a sandbox takes the code's placeholders for; the code stays as it is. */
function SandboxIds(): ReactNode {
  return api.fields.map(({id, placeholder, inSandbox}) => (
    <span key={id}>
      <code>{placeholder}</code> is taken for <code>{inSandbox}</code>.{' '}
    </span>
  ));
}

function About({endpoint}: Pick<Props, 'endpoint'>): ReactNode {
  const storage = useStorageKind(endpoint.id === BROWSER);
  if (endpoint.id === BROWSER) {
    return (
      <p className={styles.about}>
        A sandbox of the API in this page. Nothing leaves your computer.{' '}
        <SandboxIds />
        {storage === 'indexeddb' && 'Its data survives a reload.'}
        {storage === 'memory' &&
          'This browser refuses storage, so a reload puts the sample data back.'}
      </p>
    );
  }
  return (
    <p className={styles.about}>
      {endpoint.id === HOSTED &&
        'A workspace of your own, with the sample data, for this page and for programs on your machine. '}
      {endpoint.id === 'local' && (
        <>
          <code>npm run sandbox</code> starts it.{' '}
        </>
      )}
      Requests for <code>{api.origin}</code> go to{' '}
      {URL.canParse(endpoint.url) ? (
        <code>{endpoint.url}</code>
      ) : (
        'the URL below'
      )}
      .
      {isSandbox(endpoint.id) && (
        <>
          {' '}
          <SandboxIds />
        </>
      )}
      {!isSandbox(endpoint.id) &&
        ` The examples change real ${api.changes ? `${api.changes.noun}s` : 'data'} there.`}{' '}
      {api.changes
        ? `The page itself only reads: the ${api.changes.noun}s that an example changes, before and after.`
        : ''}
    </p>
  );
}

function Fields({store, endpoint, problem}: Props): ReactNode {
  const errorOf = (field: string) =>
    allOf(problem).find((one) => one.field === field)?.message;
  return (
    <div className={styles.fields}>
      {endpoint.id === CUSTOM && (
        <Field
          data-field="url"
          label="URL"
          type="url"
          inputMode="url"
          placeholder="https://"
          value={endpoint.url}
          onChange={(event) => store.setUrl(event.target.value)}
          error={errorOf('url')}
        />
      )}
      {!isSandbox(endpoint.id) &&
        api.fields.map(({id, label, hint, placeholder}) => (
          <IdField
            key={id}
            name={id}
            {...{label, hint, placeholder}}
            error={errorOf(id)}
          />
        ))}
      <TokenField
        endpoint={endpoint}
        error={errorOf('token')}
        onChange={(token) => store.setToken(token)}
      />
    </div>
  );
}

/** A problem and the others that came with it. */
function allOf(problem: EndpointProblem | undefined): EndpointProblem[] {
  return problem ? [problem, ...(problem.others ?? [])] : [];
}

/** What is wrong that stands beside no field, or in how many fields it is. */
function generalProblem({endpoint, problem}: Props): string | undefined {
  if (problem?.others) {
    const names = allOf(problem).map(({field}) => labelOf(field));
    return `To be filled in or mended: ${names.join(', ')}.`;
  }
  return problem?.field === undefined ||
    (problem.field === 'url' && endpoint.id !== CUSTOM)
    ? problem?.message
    : undefined;
}

function labelOf(field: EndpointProblem['field']): string {
  return (
    api.fields.find(({id}) => id === field)?.label ??
    (field === 'token' ? 'Access token' : 'URL')
  );
}

function Actions(props: Props): ReactNode {
  const {store, endpoint} = props;
  const {busy, message, check, restore} = useConnection(store, endpoint);
  const general = generalProblem(props);
  return (
    <div className={styles.actions}>
      <button type="button" disabled={busy !== undefined} onClick={check}>
        {busy === 'check' ? 'Checking…' : 'Check connection'}
      </button>
      {isSandbox(endpoint.id) && (
        <button type="button" disabled={busy !== undefined} onClick={restore}>
          {busy === 'restore' ? 'Putting back…' : 'Put the sample data back'}
        </button>
      )}
      <p role="status" className={general ? styles.error : styles.good}>
        {general ?? message}
      </p>
    </div>
  );
}

/** Puts the focus on the field that a problem names, each time it is reported. */
function useFocusOn(problem: EndpointProblem | undefined) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (problem?.field !== undefined) {
      section.current
        ?.querySelector<HTMLElement>(
          `[data-field="${CSS.escape(problem.field)}"]`,
        )
        ?.focus();
    }
  }, [problem]);
  return section;
}

/** Chooses who answers the requests of the examples, and as whom they are sent. */
export default function EndpointPanel(props: Props): ReactNode {
  const section = useFocusOn(props.problem);
  return (
    <section ref={section} className={styles.panel} aria-label="Endpoint">
      <Choices {...props} />
      <About endpoint={props.endpoint} />
      {props.endpoint.id === HOSTED ? (
        <Suspense fallback={<p className={styles.about}>Loading…</p>}>
          <Hosted store={props.store} />
        </Suspense>
      ) : (
        <Fields {...props} />
      )}
      <Actions {...props} />
    </section>
  );
}
