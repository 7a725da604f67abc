import type * as z from 'zod/mini';
import * as engine from '../sandbox/core/call.ts';
import type {CallContext, CallDesign} from '../sandbox/core/call.ts';
import type {StatusCode} from './status-codes.ts';
import type {App} from './store/app.ts';
import type {Transaction} from './store/transaction.ts';

export type {Answer} from '../sandbox/core/call.ts';

/** What a call of the annotation API is carried out with. */
export interface Context extends CallContext {
  /** The app that the request is about. */
  app: App;
  transaction: Transaction;
}

/** A call of the annotation API. */
export interface Call extends engine.Call<Context> {
  batch?: 'annotations' | 'inputs';
}

/** What the documentation says of a call of the annotation API. */
export type CallDocumentation = engine.CallDocumentation<StatusCode>;

/** Defines a call of the annotation API. */
export function defineCall<T extends z.core.$ZodType>(
  design: CallDesign<T, Call>,
): Call {
  return engine.defineCall<T, Call>(design);
}
