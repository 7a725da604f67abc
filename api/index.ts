import type {ApiDefinition, GrpcClients} from '../sandbox/core/definition.ts';
import {judge} from './judge.ts';

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
  snippets: {
    folder: 'code_snippets/api-guide/annotate',
    recordings: 'reports/recordings',
    setupPage: '/docs/guides/clients',
  },
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
    loadItemsIn: async () => (await import('./changes/items-in.ts')).itemsIn,
    loadReadAll: async () => (await import('./changes/read-all.ts')).readAll,
    loadViews: async () => (await import('./changes/views.tsx')).changeViews,
  },
  loadCode: async () => (await import('./code/index.ts')).code,
};

export default annotationApi;
