const {ClarifaiStub, grpc} = require('clarifai-nodejs-grpc');

const USER_ID = 'YOUR_USER_ID_HERE';
const APP_ID = 'YOUR_APP_ID_HERE';
const PAT = 'YOUR_PAT_HERE';

const INPUT_ID = 'desk';
const ANNOTATION_ID = 'desk-laptop';
const REGION_ID = 'desk-laptop-region';

const stub = ClarifaiStub.grpc();
const metadata = new grpc.Metadata();
metadata.set('authorization', `Key ${PAT}`);

stub.PatchAnnotations(
  {
    user_app_id: {user_id: USER_ID, app_id: APP_ID},
    action: 'overwrite',
    annotations: [
      {
        input_id: INPUT_ID,
        id: ANNOTATION_ID,
        data: {
          regions: [
            {
              id: REGION_ID,
              region_info: {
                bounding_box: {
                  top_row: 0.3,
                  left_col: 0.34,
                  bottom_row: 0.72,
                  right_col: 0.7,
                },
              },
              data: {concepts: [{id: 'laptop', value: 1}]},
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

    for (const {data} of response.annotations) {
      for (const region of data.regions) {
        const box = region.region_info.bounding_box;
        const [top, left, bottom, right] = [
          box.top_row,
          box.left_col,
          box.bottom_row,
          box.right_col,
        ].map((edge) => edge.toFixed(2));
        console.log(
          `top ${top}, left ${left}, bottom ${bottom}, right ${right}`,
        );
      }
    }
  },
);
