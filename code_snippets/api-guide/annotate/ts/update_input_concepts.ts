import createClient from 'openapi-fetch';
import type {paths} from './annotation-api';

const USER_ID = 'YOUR_USER_ID_HERE';
const APP_ID = 'YOUR_APP_ID_HERE';
const PAT = 'YOUR_PAT_HERE';

const INPUT_ID = 'kitchen';

const client = createClient<paths>({
  baseUrl: 'https://api.clarifai.com',
  headers: {Authorization: `Key ${PAT}`},
});

const {data, error} = await client.PATCH(
  '/v2/users/{user_id}/apps/{app_id}/inputs',
  {
    params: {path: {user_id: USER_ID, app_id: APP_ID}},
    body: {
      action: 'merge',
      inputs: [
        {
          id: INPUT_ID,
          data: {
            concepts: [
              {id: 'indoors', value: 1},
              {id: 'night', value: 0},
            ],
          },
        },
      ],
    },
  },
);

if (error || data.status.code !== 10000) {
  const {status} = error ?? data;
  throw new Error(`${status.description}: ${status.details}`);
}

for (const input of data.inputs) {
  for (const {id, value} of input.data.concepts ?? []) {
    console.log(`${id}: ${value}`);
  }
}
