const {ClarifaiStub, grpc} = require('clarifai-nodejs-grpc');

const USER_ID = 'YOUR_USER_ID_HERE';
const APP_ID = 'YOUR_APP_ID_HERE';
const PAT = 'YOUR_PAT_HERE';

const INPUT_ID = 'street';
const ANNOTATION_ID = 'street-car';
const REGION_ID = 'street-car-region';

const stub = ClarifaiStub.grpc();
const metadata = new grpc.Metadata();
metadata.set('authorization', `Key ${PAT}`);

stub.PatchAnnotations(
  {
    user_app_id: {user_id: USER_ID, app_id: APP_ID},
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
  metadata,
  (error, response) => {
    if (error) {
      throw error;
    }
    const {status} = response;
    if (status.code !== 10000) {
      throw new Error(`${status.description}: ${status.details}`);
    }

    for (const {data} of response.annotations) {
      for (const region of data.regions) {
        for (const {id, value} of region.data.concepts) {
          console.log(`${id}: ${value}`);
        }
      }
    }
  },
);
