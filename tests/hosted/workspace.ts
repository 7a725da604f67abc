/** A workspace as the hosted sandbox tells of it. */
export interface Workspace {
  readonly id: string;
  readonly expires_at: string;
  readonly ids: Readonly<Record<string, string>>;
  readonly keys: readonly {readonly user: string; readonly key: string}[];
}

/** An answer of the API, as far as the tests look into it. */
export interface Answer {
  readonly status: {
    readonly code: number;
    readonly description: string;
    readonly details: string;
  };
  readonly workspace?: Workspace;
  readonly annotations?: readonly {
    readonly id: string;
    readonly data: {readonly metadata?: {readonly text?: string}};
  }[];
}

/** An answer, and what HTTP says of it. */
export interface Received {
  readonly httpStatus: number;
  readonly headers: Headers;
  readonly answer: Answer;
}

/** Sends one request with a key, or without one. */
export async function send(
  restUrl: string,
  method: string,
  path: string,
  {key, body}: {key?: string; body?: object} = {},
): Promise<Received> {
  const response = await fetch(restUrl + path, {
    method,
    headers: key === undefined ? {} : {authorization: `Key ${key}`},
    ...(body && {body: JSON.stringify(body)}),
  });
  return {
    httpStatus: response.status,
    headers: response.headers,
    answer: (await response.json()) as Answer,
  };
}

/** A reader with a workspace of his or her own. */
export interface Reader {
  readonly workspace: Workspace;
  /** The owner's key. */
  readonly key: string;
}

export async function makeReader(restUrl: string): Promise<Reader> {
  const {answer} = await send(restUrl, 'POST', '/_sandbox/workspaces');
  const [owner] = answer.workspace?.keys ?? [];
  if (!answer.workspace || !owner) throw new Error(JSON.stringify(answer));
  return {workspace: answer.workspace, key: owner.key};
}

/** The body that creates annotations of one image with a text each. */
export function annotationsOf(
  ids: readonly string[],
  text = 'by a test',
): {annotations: object[]} {
  return {
    annotations: ids.map((id) => ({
      id,
      input_id: 'park',
      data: {metadata: {text}},
    })),
  };
}

export function create(
  restUrl: string,
  key: string,
  ids: readonly string[],
): Promise<Received> {
  const body = annotationsOf(ids);
  return send(restUrl, 'POST', '/v2/annotations', {key, body});
}

/** Ids of all annotations that a key can see. */
export async function listIds(
  restUrl: string,
  key: string,
): Promise<readonly string[]> {
  const path = '/v2/annotations?per_page=1000&list_all_annotations=true';
  const {answer} = await send(restUrl, 'GET', path, {key});
  if (!answer.annotations) throw new Error(JSON.stringify(answer));
  return answer.annotations.map(({id}) => id);
}
