import api from '@api';
import {type ReactNode, Suspense, lazy, useId} from 'react';
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

function About({endpoint}: Pick<Props, 'endpoint'>): ReactNode {
  const storage = useStorageKind(endpoint.id === BROWSER);
  if (endpoint.id === BROWSER) {
    return (
      <p className={styles.about}>
        A sandbox of the API in this page. Nothing leaves your computer.{' '}
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
      {!isSandbox(endpoint.id) &&
        ` The examples change real ${api.changes ? `${api.changes.noun}s` : 'data'} there.`}{' '}
      {api.changes
        ? `The page itself only reads: the ${api.changes.noun}s that an example changes, before and after.`
        : ''}
    </p>
  );
}

function Fields({store, endpoint, problem}: Props): ReactNode {
  const errorOf = (field: EndpointProblem['field']) =>
    problem?.field === field ? problem?.message : undefined;
  return (
    <div className={styles.fields}>
      {endpoint.id === CUSTOM && (
        <Field
          label="URL"
          type="url"
          inputMode="url"
          placeholder="https://"
          value={endpoint.url}
          onChange={(event) => store.edit({url: event.target.value})}
          error={errorOf('url')}
        />
      )}
      {api.fields.map(({id, label, hint}) => (
        <Field
          key={id}
          label={label}
          value={endpoint.values[id] ?? ''}
          onChange={(event) => store.edit({values: {[id]: event.target.value}})}
          error={errorOf(id)}
          hint={hint}
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

function Actions(props: Props): ReactNode {
  const {store, endpoint, problem} = props;
  const {busy, message, check, restore} = useConnection(store, endpoint);
  const general =
    problem?.field === undefined ||
    (problem.field === 'url' && endpoint.id !== CUSTOM)
      ? problem?.message
      : undefined;
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

/** Chooses who answers the requests of the examples, and as whom they are sent. */
export default function EndpointPanel(props: Props): ReactNode {
  return (
    <section className={styles.panel} aria-label="Endpoint">
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
