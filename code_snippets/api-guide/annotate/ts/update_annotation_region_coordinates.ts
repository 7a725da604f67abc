import createClient from 'openapi-fetch';
import type {paths} from './annotation-api';

const USER_ID = 'YOUR_USER_ID_HERE';
const APP_ID = 'YOUR_APP_ID_HERE';
const PAT = 'YOUR_PAT_HERE';

const INPUT_ID = 'desk';
const ANNOTATION_ID = 'desk-laptop';
const REGION_ID = 'desk-laptop-region';
const BOX = {top_row: 0.3, left_col: 0.34, bottom_row: 0.72, right_col: 0.7};

const client = createClient<paths>({
  baseUrl: 'https://api.clarifai.com',
  headers: {Authorization: `Key ${PAT}`},
});

const {data, error} = await client.PATCH(
  '/v2/users/{user_id}/apps/{app_id}/annotations',
  {
    params: {path: {user_id: USER_ID, app_id: APP_ID}},
    body: {
      action: 'overwrite',
      annotations: [
        {
          input_id: INPUT_ID,
          id: ANNOTATION_ID,
          data: {
            regions: [
              {
                id: REGION_ID,
                region_info: {bounding_box: BOX},
                data: {concepts: [{id: 'laptop', value: 1}]},
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

for (const annotation of data.annotations) {
  for (const region of annotation.data.regions ?? []) {
    const {bounding_box: box} = region.region_info;
    console.log(
      `top ${box?.top_row}, left ${box?.left_col}, bottom ${box?.bottom_row}, right ${box?.right_col}`,
    );
  }
}
