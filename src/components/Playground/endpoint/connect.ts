import api from '@api';
import {createNetworkEdge} from '../../../runner/index.ts';
import {answererOf} from './answerer.ts';
import {runnerApi} from './runner-api.ts';
import type {Endpoint} from './settings.ts';

/** What a run, or a single request, reaches of the world: the endpoint, and who watches what changes there. */
export async function connect(endpoint: Endpoint) {
  const [answerer, createRecorder] = await Promise.all([
    answererOf(endpoint),
    api.changes?.loadRecorder(),
  ]);
  const edge = createNetworkEdge(runnerApi, answerer);
  const recorder = createRecorder?.((path, signal) => edge.read(path, signal));
  return {edge, ...(recorder && {recorder})};
}
