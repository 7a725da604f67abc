import api from '@api';
import {useCallback, useEffect, useRef, useState} from 'react';
import type {
  RequestRecord,
  Sending,
  SendResult,
} from '../../../runner/index.ts';
import {sendRequest} from '../../../runner/index.ts';
import {connect} from '../../Playground/endpoint/connect.ts';
import type {Endpoint} from '../../Playground/endpoint/settings.ts';
import type {Preparation} from '../../Playground/endpoint/workspace.ts';
import {broken, prepareIn} from '../../Playground/endpoint/workspace.ts';
import type {ComposedRequest} from '../compose.ts';

/** What is known of the request that was sent last. */
export type SendView =
  | {phase: 'idle'}
  | {phase: 'sending'; record: RequestRecord | undefined}
  | {phase: 'done'; result: SendResult; endpoint: Endpoint}
  /** No connection could be made: the page's own parts did not load. */
  | {phase: 'broken'; message: string};

export interface Sender {
  view: SendView;
  /** Shows a request as under way while what it needs is fetched; `cancel` calls it off. */
  prepare(): Preparation;
  send(
    request: ComposedRequest,
    endpoint: Endpoint,
    onDone: (result: SendResult) => void,
  ): void;
  cancel(): void;
}

function start(
  {method, target, body}: ComposedRequest,
  endpoint: Endpoint,
  onRecord: (record: RequestRecord) => void,
): Sending {
  return sendRequest({
    request: {
      method,
      url: api.origin + target,
      headers: [
        ['authorization', api.key.authorization(api.key.placeholder)],
        ...(body === undefined
          ? []
          : [['content-type', 'application/json'] as [string, string]]),
      ],
      body:
        body === undefined
          ? null
          : new TextEncoder().encode(body).slice().buffer,
    },
    connect: () => connect(endpoint),
    ignoredFields: api.changes?.ignoredFields ?? [],
    onRecord,
  });
}

/** Sends one request at a time. */
export function useSender(): Sender {
  const [view, setView] = useState<SendView>({phase: 'idle'});
  const current = useRef<Pick<Sending, 'cancel'>>(undefined);
  const cancel = useCallback(() => current.current?.cancel(), []);
  useEffect(() => cancel, [cancel]);

  return {
    view,
    cancel,
    prepare() {
      cancel();
      setView({phase: 'sending', record: undefined});
      return prepareIn(current, (callOff) => ({cancel: callOff}), setView);
    },
    send(request, endpoint, onDone) {
      cancel();
      const show = (next: SendView) => {
        if (current.current === sending) {
          setView(next);
        }
      };
      const sending = start(request, endpoint, (record) => {
        if (record.outcome.state === 'pending') {
          show({phase: 'sending', record});
        }
      });
      current.current = sending;
      setView({phase: 'sending', record: undefined});
      sending.result.then(
        (result) => {
          show({phase: 'done', result, endpoint});
          if (current.current === sending) {
            onDone(result);
          }
        },
        (error: unknown) => show(broken(error)),
      );
    },
  };
}
