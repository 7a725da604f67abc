import createClient from 'openapi-fetch';
import type {paths} from './annotation-api';

const USER_ID = 'YOUR_USER_ID_HERE';
const APP_ID = 'YOUR_APP_ID_HERE';
const PAT = 'YOUR_PAT_HERE';

const INPUT_ID_1 = 'park';
const INPUT_ID_2 = 'street';

const client = createClient<paths>({
  baseUrl: 'https://api.clarifai.com',
  headers: {Authorization: `Key ${PAT}`},
});

const {data, error} = await client.GET(
  '/v2/users/{user_id}/apps/{app_id}/annotations',
  {
    params: {
      path: {user_id: USER_ID, app_id: APP_ID},
      query: {input_ids: [INPUT_ID_1, INPUT_ID_2]},
    },
  },
);

if (error || data.status.code !== 10000) {
  const {status} = error ?? data;
  throw new Error(`${status.description}: ${status.details}`);
}

for (const annotation of data.annotations) {
  const {concepts = [], regions = []} = annotation.data;
  const labels = [
    ...concepts,
    ...regions.flatMap((region) => region.data?.concepts ?? []),
  ];
  const text = labels.map(({id, value}) => `${id} ${value}`).join(', ');
  console.log(`${annotation.id} (${annotation.input_id}): ${text}`);
}
