import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {useSyncExternalStore} from 'react';
import type {PlaygroundSettings} from '../../../../site-settings.ts';
import {readerIds} from '../../ReaderIds/useReaderIds.ts';
import type {Endpoint, EndpointProblem} from './settings.ts';
import type {EndpointStore} from './store.ts';
import {createEndpointStore, tabStorage} from './store.ts';

let shared: EndpointStore | undefined;

/** The token of the chosen endpoint, if there is one yet; it is in this page's memory alone. */
export const currentToken = (): string => shared?.current().token ?? '';

/** The site's one endpoint store, the endpoint chosen in it, and what is wrong with it. */
export function useEndpoint(): {
  store: EndpointStore;
  endpoint: Endpoint;
  problem: EndpointProblem | undefined;
} {
  const {siteConfig} = useDocusaurusContext();
  const store = (shared ??= createEndpointStore(
    siteConfig.customFields?.['playground'] as PlaygroundSettings,
    tabStorage(),
    readerIds(),
  ));
  const endpoint = useSyncExternalStore(
    store.subscribe,
    store.current,
    store.current,
  );
  const problem = useSyncExternalStore(
    store.subscribe,
    store.problem,
    store.problem,
  );
  return {store, endpoint, problem};
}
