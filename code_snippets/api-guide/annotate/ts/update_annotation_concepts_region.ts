import createClient from 'openapi-fetch';
import type {paths} from './annotation-api';

const USER_ID = 'YOUR_USER_ID_HERE';
const APP_ID = 'YOUR_APP_ID_HERE';
const PAT = 'YOUR_PAT_HERE';

const INPUT_ID = 'street';
const ANNOTATION_ID = 'street-car';
const REGION_ID = 'street-car-region';

const client = createClient<paths>({
  baseUrl: 'https://api.clarifai.com',
  headers: {Authorization: `Key ${PAT}`},
});

const {data, error} = await client.PATCH(
  '/v2/users/{user_id}/apps/{app_id}/annotations',
  {
    params: {path: {user_id: USER_ID, app_id: APP_ID}},
    body: {
      action: 'merge',
      annotations: [
        {
          input_id: INPUT_ID,
          id: ANNOTATION_ID,
          data: {
            regions: [
              {id: REGION_ID, data: {concepts: [{id: 'taxi', value: 1}]}},
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

for (const annotation of data.annotations) {
  for (const region of annotation.data.regions ?? []) {
    for (const {id, value} of region.data?.concepts ?? []) {
      console.log(`${id}: ${value}`);
    }
  }
}
