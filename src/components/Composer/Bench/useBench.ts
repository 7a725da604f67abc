import api from '@api';
import document from '@api-document';
import {useId, useMemo, useRef, useState} from 'react';
import type {SendResult} from '../../../runner/index.ts';
import type {Endpoint} from '../../Playground/endpoint/settings.ts';
import {
  endpointProblem,
  HOSTED,
  isSandbox,
} from '../../Playground/endpoint/settings.ts';
import {useEndpoint} from '../../Playground/endpoint/useEndpoint.ts';
import {withWorkspace} from '../../Playground/endpoint/workspace.ts';
import {readCall} from '../call.ts';
import type {ComposeProblem} from '../compose.ts';
import {problemsOf, requestOf, targetOf} from '../compose.ts';
import {fieldsNamed, type NamedField} from '../named-fields.ts';
import {useSharedRequest} from '../shared-request.ts';
import {useFieldFocus} from './useFocus.ts';
import {useRequestDraft} from './useRequestDraft.ts';
import {useSender} from './useSender.ts';

/** What keeps the endpoint from being asked; the ids are the request's own matter here. */
function connectionProblem(endpoint: Endpoint) {
  const values = Object.fromEntries(api.fields.map(({id}) => [id, id]));
  return endpointProblem({...endpoint, values}, window.location.protocol);
}

/** Whether an answer says that the call did not come to what was asked. */
function isRefused({json, record}: SendResult): boolean {
  if (record?.outcome.state !== 'answered') {
    return false;
  }
  const {status} = record.outcome;
  return !(api.judge(json, status)?.ok ?? status < 400);
}

/** A call's composer: the request, what is wrong with it, and what came of sending it. */
export function useBench(name: string) {
  const call = useMemo(() => readCall(document, name), [name]);
  const {store, endpoint, problem} = useEndpoint();
  const shared = useSharedRequest(name);
  const draft = useRequestDraft(call, endpoint, shared?.draft);
  const sender = useSender();
  const fields = useFieldFocus(useId());
  const [problems, setProblems] = useState<readonly ComposeProblem[]>([]);
  const [named, setNamed] = useState<readonly NamedField[]>([]);
  const [endpointOpen, setEndpointOpen] = useState(false);
  const [asking, setAsking] = useState(false);
  const sendRef = useRef<HTMLButtonElement>(null);
  const {form, composed} = draft;

  const onDone = (result: SendResult) => {
    const found = isRefused(result)
      ? fieldsNamed(
          result.json,
          form,
          call.body && {text: composed.body, fields: call.body.fields},
        )
      : [];
    setNamed(found);
    if (found[0]) {
      fields.focus(found[0].field, found[0].offset);
    }
  };
  const dispatchTo = (ready: Endpoint) => {
    setNamed([]);
    sender.send(requestOf(call, form, composed), ready, onDone);
  };
  const dispatch = () => {
    setAsking(false);
    dispatchTo(endpoint);
  };
  const refuse = (connection: ReturnType<typeof connectionProblem>) => {
    store.report(connection);
    setEndpointOpen(true);
  };
  const sendHosted = () =>
    withWorkspace(store, sender.prepare(), (ready) => {
      const connection = ready && connectionProblem(ready);
      if (!ready || connection) {
        refuse(connection ?? store.problem());
      } else {
        dispatchTo(ready);
      }
    });
  const send = () => {
    const found = problemsOf(call, form, composed);
    setProblems(found);
    const connection = connectionProblem(endpoint);
    if (found[0]) {
      fields.focus(found[0].field, found[0].offset);
    } else if (endpoint.id === HOSTED) {
      sendHosted();
    } else if (connection) {
      refuse(connection);
    } else if (call.method === 'DELETE' && !isSandbox(endpoint.id)) {
      setAsking(true);
    } else {
      dispatch();
    }
  };
  const decline = () => {
    setAsking(false);
    sendRef.current?.focus();
  };
  const clear = () => {
    draft.clear();
    setProblems([]);
    setNamed([]);
  };
  // What was told off is told off until it is mended.
  const standing =
    problems.length === 0
      ? problems
      : problemsOf(call, form, composed).filter(({field}) =>
          problems.some((each) => each.field === field),
        );
  return {
    ...{call, store, endpoint, problem, shared, draft, sender},
    ...{fields, sendRef},
    ...{problems: standing, named, endpointOpen, asking},
    ...{send, dispatch, decline, clear},
    makeLink: async () => {
      const {linkToRequest} = await import('../../share/share-request.ts');
      const {path, query, body} = composed;
      const all = {form: form.id, path, query, ...(call.body && {body})};
      return linkToRequest(call.name, all, endpoint.token);
    },
    /** The request as it is now, for what writes it as code. */
    given: {
      method: call.method,
      path: targetOf(form, composed),
      body: call.body ? composed.body : '',
    },
    toggleEndpoint: () => setEndpointOpen((open) => !open),
    leaveBody: () => sendRef.current?.focus(),
  };
}

export type BenchState = ReturnType<typeof useBench>;
