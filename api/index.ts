import type {
  ApiDefinition,
  GrpcClients,
  Verdict,
} from '../sandbox/core/definition.ts';

/** The code of an answer's status that means success. */
const SUCCESS = 10000;
/** The codes that say something of the key. */
const BAD_KEY: ReadonlySet<number> = new Set([11000, 11002, 11008, 11009]);

/** How Clarifai's clients are led to another server. */
export const grpcClients: GrpcClients = {
  addressVariable: 'CLARIFAI_GRPC_BASE',
  javaChannel: 'ClarifaiChannel.INSTANCE.getGrpcChannel()',
};

/** The annotation API, as the site, its plugins and its tests know it. */
const annotationApi: ApiDefinition = {
  id: 'annotation-api',
  name: 'annotation API',
  origin: 'https://api.clarifai.com',
  operator: 'Clarifai',
  fields: [
    {
      id: 'userId',
      label: 'User id',
      hint: 'The owner of the app.',
      whenMissing: 'Enter the id of the app’s owner.',
      constant: 'USER_ID',
      placeholder: 'YOUR_USER_ID_HERE',
      inSandbox: 'sandbox-owner',
    },
    {
      id: 'appId',
      label: 'App id',
      whenMissing: 'Enter the id of the app.',
      constant: 'APP_ID',
      placeholder: 'YOUR_APP_ID_HERE',
      inSandbox: 'sandbox-app',
    },
  ],
  key: {
    placeholder: 'YOUR_PAT_HERE',
    whenMissing: 'Enter a personal access token.',
    authorization: (key) => `Key ${key}`,
  },
  users: [
    {key: 'owner-pat', label: 'sandbox-owner (owns the app)'},
    {key: 'collaborator-a-pat', label: 'collaborator-a'},
    {key: 'collaborator-b-pat', label: 'collaborator-b'},
  ],
  snippets: {folder: 'code_snippets/api-guide/annotate'},
  probe: ({userId = '', appId = ''}) =>
    `/v2/users/${encodeURIComponent(userId)}/apps/${encodeURIComponent(appId)}/annotations?per_page=1`,
  judge,
  foreignAnswer: 'the answer has no status with a code',
  loadImplementation: async () =>
    (await import('./implementation.ts')).implementation,
  grpcClients,
  changes: {
    noun: 'annotation',
    ignoredFields: ['modified_at'],
    loadRecorder: async () =>
      (await import('./changes/recorder.ts')).createChangeRecorder,
    loadViews: async () => (await import('./changes/views.tsx')).changeViews,
  },
  loadCode: async () => (await import('./code/index.ts')).code,
};

export default annotationApi;

function judge(body: unknown, httpStatus: number): Verdict | undefined {
  const {status} = (body ?? {}) as {
    status?: {code?: unknown; description?: unknown; details?: unknown};
  };
  if (typeof status?.code !== 'number') {
    return undefined;
  }
  const {code, description, details} = status;
  if (code === SUCCESS) {
    return {ok: true};
  }
  const said = [description, details].filter(Boolean).map(String).join(': ');
  return {
    ok: false,
    refusesKey: BAD_KEY.has(code) || httpStatus === 401,
    message: `${said} (${code})`,
  };
}
