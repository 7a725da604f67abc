import {useEffect, useSyncExternalStore} from 'react';
import type {EndpointStore} from '../endpoint/store.ts';
import {hostedStore} from './index.ts';
import type {HostedState, HostedStore} from './store.ts';

/** The reader's workspace as it is known now. */
export function useHosted(endpoints: EndpointStore): {
  hosted: HostedStore;
  state: HostedState;
} {
  const hosted = hostedStore(endpoints);
  const state = useSyncExternalStore(hosted.subscribe, hosted.current);
  return {hosted, state};
}

/** The same, once there is a workspace: one is made if there is none. */
export function useWorkspace(
  endpoints: EndpointStore,
): ReturnType<typeof useHosted> {
  const {hosted, state} = useHosted(endpoints);
  useEffect(() => void hosted.have(), [hosted]);
  return {hosted, state};
}
