const {ClarifaiStub, grpc} = require('clarifai-nodejs-grpc');

const USER_ID = 'YOUR_USER_ID_HERE';
const APP_ID = 'YOUR_APP_ID_HERE';
const PAT = 'YOUR_PAT_HERE';

const INPUT_ID = 'park';

const stub = ClarifaiStub.grpc();
const metadata = new grpc.Metadata();
metadata.set('authorization', `Key ${PAT}`);

stub.PostAnnotations(
  {
    user_app_id: {user_id: USER_ID, app_id: APP_ID},
    annotations: [
      {
        input_id: INPUT_ID,
        data: {
          regions: [
            {
              region_info: {
                polygon: {
                  points: [
                    {row: 0.62, col: 0.3},
                    {row: 0.58, col: 0.48},
                    {row: 0.64, col: 0.66},
                    {row: 0.78, col: 0.7},
                    {row: 0.84, col: 0.48},
                    {row: 0.76, col: 0.28},
                  ],
                },
              },
              data: {concepts: [{id: 'pond', value: 1}]},
            },
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

    for (const {id, input_id} of response.annotations) {
      console.log(`Created ${id} on ${input_id}`);
    }
  },
);
