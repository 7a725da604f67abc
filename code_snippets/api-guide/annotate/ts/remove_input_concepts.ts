import createClient from 'openapi-fetch';
import type {paths} from './annotation-api';

const USER_ID = 'YOUR_USER_ID_HERE';
const APP_ID = 'YOUR_APP_ID_HERE';
const PAT = 'YOUR_PAT_HERE';

const INPUT_ID = 'desk';
const CONCEPT_ID = 'illustration';

const client = createClient<paths>({
  baseUrl: 'https://api.clarifai.com',
  headers: {Authorization: `Key ${PAT}`},
});

const {data, error} = await client.PATCH(
  '/v2/users/{user_id}/apps/{app_id}/inputs',
  {
    params: {path: {user_id: USER_ID, app_id: APP_ID}},
    body: {
      action: 'remove',
      inputs: [{id: INPUT_ID, data: {concepts: [{id: CONCEPT_ID, value: 1}]}}],
    },
  },
);

if (error || data.status.code !== 10000) {
  const {status} = error ?? data;
  throw new Error(`${status.description}: ${status.details}`);
}

for (const {
  id,
  data: {concepts = []},
} of data.inputs) {
  console.log(`${id}: ${concepts.length} concepts`);
}
