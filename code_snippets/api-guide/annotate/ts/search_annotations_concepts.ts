import createClient from 'openapi-fetch';
import type {paths} from './annotation-api';

const USER_ID = 'YOUR_USER_ID_HERE';
const APP_ID = 'YOUR_APP_ID_HERE';
const PAT = 'YOUR_PAT_HERE';

const CONCEPT_ID = 'car';

const client = createClient<paths>({
  baseUrl: 'https://api.clarifai.com',
  headers: {Authorization: `Key ${PAT}`},
});

const {data, error} = await client.POST(
  '/v2/users/{user_id}/apps/{app_id}/annotations/searches',
  {
    params: {path: {user_id: USER_ID, app_id: APP_ID}},
    body: {
      searches: [
        {
          query: {
            filters: [
              {annotation: {data: {concepts: [{id: CONCEPT_ID, value: 1}]}}},
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

for (const {annotation} of data.hits) {
  console.log(`${annotation.id} (${annotation.input_id})`);
}
