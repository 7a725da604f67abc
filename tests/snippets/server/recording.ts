import type {JsonObject} from '../../../sandbox/core/index.ts';
import type {Answering} from '../tested-api.ts';

/** A call as it came in, before anything of the sandbox has looked at it, and its answer. */
export interface ReceivedCall {
  readonly sent:
    | {
        readonly transport: 'grpc';
        readonly rpc: string;
        readonly request: JsonObject;
      }
    | {
        readonly transport: 'rest';
        readonly method: string;
        /** Path and query. */
        readonly url: string;
        readonly body: string;
      };
  readonly authorization: string | undefined;
  /** The answer's body. */
  readonly answer: JsonObject;
  /** The answer's status, where HTTP carried it alone. */
  readonly httpStatus?: number;
}

/** What takes a call down. */
export type Record = (call: ReceivedCall) => void;

/** Passes REST requests on, and takes them down. */
export async function fetchRecorded(
  answering: Answering,
  record: Record,
  ...[request, from]: Parameters<Answering['fetch']>
): Promise<Response> {
  // A browser's question whether it may ask is no call.
  if (request.method === 'OPTIONS') return answering.fetch(request, from);
  const {pathname, search} = new URL(request.url);
  const body = await request.clone().text();
  const response = await answering.fetch(request, from);
  const answer = await jsonOf(response.clone());
  record({
    sent: {
      transport: 'rest',
      method: request.method,
      url: pathname + search,
      body,
    },
    authorization: request.headers.get('authorization') ?? undefined,
    answer,
    httpStatus: response.status,
  });
  return response;
}

/** An answer's body; nothing at all for one that isn't a JSON object. */
async function jsonOf(response: Response): Promise<JsonObject> {
  try {
    return (await response.json()) as JsonObject;
  } catch {
    return {};
  }
}
