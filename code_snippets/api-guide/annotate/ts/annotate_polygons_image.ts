import createClient from 'openapi-fetch';
import type {paths} from './annotation-api';

const USER_ID = 'YOUR_USER_ID_HERE';
const APP_ID = 'YOUR_APP_ID_HERE';
const PAT = 'YOUR_PAT_HERE';

const INPUT_ID = 'park';
const POND = [
  {row: 0.62, col: 0.3},
  {row: 0.58, col: 0.48},
  {row: 0.64, col: 0.66},
  {row: 0.78, col: 0.7},
  {row: 0.84, col: 0.48},
  {row: 0.76, col: 0.28},
];

const client = createClient<paths>({
  baseUrl: 'https://api.clarifai.com',
  headers: {Authorization: `Key ${PAT}`},
});

const {data, error} = await client.POST(
  '/v2/users/{user_id}/apps/{app_id}/annotations',
  {
    params: {path: {user_id: USER_ID, app_id: APP_ID}},
    body: {
      annotations: [
        {
          input_id: INPUT_ID,
          data: {
            regions: [
              {
                region_info: {polygon: {points: POND}},
                data: {concepts: [{id: 'pond', value: 1}]},
              },
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

for (const {id, input_id} of data.annotations) {
  console.log(`Created ${id} on ${input_id}`);
}
