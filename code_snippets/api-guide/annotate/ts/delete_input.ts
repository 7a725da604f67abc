import createClient from 'openapi-fetch';
import type {paths} from './annotation-api';

const USER_ID = 'YOUR_USER_ID_HERE';
const APP_ID = 'YOUR_APP_ID_HERE';
const PAT = 'YOUR_PAT_HERE';

const INPUT_ID = 'bookshelf';

const client = createClient<paths>({
  baseUrl: 'https://api.clarifai.com',
  headers: {Authorization: `Key ${PAT}`},
});

const {data, error} = await client.DELETE(
  '/v2/users/{user_id}/apps/{app_id}/inputs/{input_id}',
  {params: {path: {user_id: USER_ID, app_id: APP_ID, input_id: INPUT_ID}}},
);

if (error || data.status.code !== 10000) {
  const {status} = error ?? data;
  throw new Error(`${status.description}: ${status.details}`);
}

console.log(`Deleted ${INPUT_ID}`);
