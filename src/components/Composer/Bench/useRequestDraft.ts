import api from '@api';
import {useMemo, useState} from 'react';
import {formatJson} from '../../../../sandbox/core/format-json.ts';
import type {JsonValue} from '../../../../sandbox/core/json.ts';
import type {Endpoint} from '../../Playground/endpoint/settings.ts';
import type {CallForm, ComposableCall} from '../call.ts';
import type {Composed} from '../compose.ts';
import {isList} from '../compose.ts';
import type {ComposerDraft} from '../draft-storage.ts';
import {EMPTY, isEmpty, loadDraft, saveDraft} from '../draft-storage.ts';
import type {Parameter} from '../openapi.ts';
import {dropSharedRequest} from '../shared-request.ts';

/** Columns that a sample may take before it is broken into lines. */
const SAMPLE_WIDTH = 60;

/** A request in the making, and the ways to change it. */
export interface RequestDraft {
  readonly form: CallForm;
  readonly composed: Composed;
  /** Whether the reader has changed anything. */
  readonly changed: boolean;
  /** Whether a reload of the tab would find it again. */
  readonly kept: boolean;
  chooseForm(id: string): void;
  set(place: 'path' | 'query', name: string, value: string): void;
  setBody(body: string): void;
  clear(): void;
}

/** A value of the example, as its field spells it: a list has an item a line. */
function spelled(parameter: Parameter): string {
  const {example} = parameter;
  if (example === undefined) {
    return '';
  }
  return isList(parameter) && Array.isArray(example)
    ? example.map(String).join('\n')
    : String(example);
}

/** The reader's own value for a name in paths, where the settings have one. */
function ownValue(name: string, {values}: Endpoint): string | undefined {
  const field = api.fields.find(
    ({constant}) => constant.toLowerCase() === name,
  );
  return field && (values[field.id] ?? '');
}

/** What stands in the fields that the reader has not changed. */
function givenFor(
  {path, query}: CallForm,
  sample: string,
  endpoint: Endpoint,
): Composed {
  const ofPath = path.map((parameter) => [
    parameter.name,
    ownValue(parameter.name, endpoint) ?? spelled(parameter),
  ]);
  const ofQuery = query.map((parameter) => [
    parameter.name,
    spelled(parameter),
  ]);
  return {
    path: Object.fromEntries(ofPath) as Record<string, string>,
    query: Object.fromEntries(ofQuery) as Record<string, string>,
    body: sample,
  };
}

/**
 * The request that the reader composes: the example at first, kept over reloads of
 * the tab. One that is shared with the reader stands in its place until it is put
 * away, or changed: then it is the reader's own.
 */
export function useRequestDraft(
  call: ComposableCall,
  endpoint: Endpoint,
  shared: ComposerDraft | undefined,
): RequestDraft {
  const [own, setOwn] = useState(() => loadDraft(call.name));
  const draft = shared ?? own;
  const [kept, setKept] = useState(true);
  const sample = useMemo(
    () =>
      call.body
        ? formatJson(call.body.example as JsonValue, SAMPLE_WIDTH).join('\n')
        : '',
    [call],
  );
  const change = (next: ComposerDraft) => {
    const {token} = endpoint;
    setOwn(next);
    dropSharedRequest();
    setKept(
      saveDraft(call.name, next, {token, placeholder: api.key.placeholder}),
    );
  };
  const form = call.forms.find(({id}) => id === draft.form) ?? call.forms[0];
  const given = givenFor(form, sample, endpoint);
  return {
    form,
    composed: {
      path: {...given.path, ...draft.path},
      query: {...given.query, ...draft.query},
      body: draft.body ?? given.body,
    },
    changed: !isEmpty(draft),
    kept,
    chooseForm: (id) => change({...draft, form: id}),
    set: (place, name, value) =>
      change({...draft, [place]: {...draft[place], [name]: value}}),
    setBody(body) {
      const {body: _, ...rest} = draft;
      change(body === sample ? rest : {...rest, body});
    },
    clear: () => change(EMPTY),
  };
}
