const {ClarifaiStub, grpc} = require('clarifai-nodejs-grpc');

const USER_ID = 'YOUR_USER_ID_HERE';
const APP_ID = 'YOUR_APP_ID_HERE';
const PAT = 'YOUR_PAT_HERE';

const INPUT_ID = 'street';

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
                bounding_box: {
                  top_row: 0.36,
                  left_col: 0.5,
                  bottom_row: 0.78,
                  right_col: 0.92,
                },
              },
              data: {concepts: [{id: 'bus', value: 1}]},
            },
          ],
        },
      },
      {
        input_id: INPUT_ID,
        data: {
          regions: [
            {
              region_info: {
                bounding_box: {
                  top_row: 0.1,
                  left_col: 0.4,
                  bottom_row: 0.52,
                  right_col: 0.46,
                },
              },
              data: {concepts: [{id: 'traffic-light', value: 1}]},
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
