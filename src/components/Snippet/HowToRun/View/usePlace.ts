import api from '@api';
import {LOCAL_ADDRESS} from '../../../../../languages/recipe.ts';
import {LOCAL_SANDBOX} from '../../../../../sandbox/core/local.ts';
import type {Endpoint} from '../../../Playground/endpoint/settings.ts';
import {HOSTED} from '../../../Playground/endpoint/settings.ts';
import type {EndpointStore} from '../../../Playground/endpoint/store.ts';
import {useHosted} from '../../../Playground/hosted/useHosted.ts';
import {placeOf} from '../../../Playground/hosted/workspace.ts';
import type {SandboxPlace} from '../../../RunSteps/steps.ts';

/** The sandbox on the reader's own machine. */
const LOCAL: SandboxPlace = {
  ...LOCAL_ADDRESS,
  values: Object.fromEntries(
    api.fields.map(({id, inSandbox}) => [id, inSandbox]),
  ),
};

/** A sandbox, a key that it takes, and what starts it, if the reader is to. */
interface Place {
  readonly place: SandboxPlace;
  readonly key: string;
  readonly start?: string;
}

/** The sandbox at hand: the reader's workspace, where that was chosen, else the one on the reader's machine. */
export function usePlace(store: EndpointStore, endpoint: Endpoint): Place {
  const {workspace, acting} = useHosted(store).state;
  if (endpoint.id === HOSTED && workspace) {
    return {
      place: placeOf(workspace, store.options),
      key: workspace.keys[acting]?.key ?? '',
    };
  }
  return {place: LOCAL, key: api.users[0].key, start: LOCAL_SANDBOX.start};
}
