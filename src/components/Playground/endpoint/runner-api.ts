import api from '@api';
import type {RunnerApi} from '../../../runner/index.ts';

/** What the runner is told of the API. */
export const runnerApi: RunnerApi = {
  origin: api.origin,
  keyPlaceholder: api.key.placeholder,
  authorization: api.key.authorization(api.key.placeholder),
};
