import type {TestedApi} from '../tested-api.ts';
import {contractForms} from './contract-forms.ts';
import type {RequestForms} from './flat-request.ts';
import {restForms} from './rest-forms.ts';

/** By the API's contract, if it has one; else by the JSON that is sent. */
export function formsOf({grpc}: TestedApi): RequestForms {
  return grpc ? contractForms(grpc.loadContract()) : restForms();
}
