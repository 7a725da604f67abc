import createClient from 'openapi-fetch';
import type {paths} from './annotation-api';

const USER_ID = 'YOUR_USER_ID_HERE';
const APP_ID = 'YOUR_APP_ID_HERE';
const PAT = 'YOUR_PAT_HERE';

const client = createClient<paths>({
  baseUrl: 'https://api.clarifai.com',
  headers: {Authorization: `Key ${PAT}`},
});

const {data, error} = await client.GET(
  '/v2/users/{user_id}/apps/{app_id}/annotations/workers',
  {params: {path: {user_id: USER_ID, app_id: APP_ID}}},
);

if (error || data.status.code !== 10000) {
  const {status} = error ?? data;
  throw new Error(`${status.description}: ${status.details}`);
}

for (const {user, model} of data.workers) {
  console.log(
    user ? `user ${user.id}` : `model version ${model?.model_version?.id}`,
  );
}
