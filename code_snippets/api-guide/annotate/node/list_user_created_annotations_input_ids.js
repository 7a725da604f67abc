const {ClarifaiStub, grpc} = require('clarifai-nodejs-grpc');

const USER_ID = 'YOUR_USER_ID_HERE';
const APP_ID = 'YOUR_APP_ID_HERE';
const PAT = 'YOUR_PAT_HERE';

const INPUT_ID_1 = 'park';
const INPUT_ID_2 = 'street';

const stub = ClarifaiStub.grpc();
const metadata = new grpc.Metadata();
metadata.set('authorization', `Key ${PAT}`);

stub.ListAnnotations(
  {
    user_app_id: {user_id: USER_ID, app_id: APP_ID},
    input_ids: [INPUT_ID_1, INPUT_ID_2],
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

    for (const {id, input_id, data} of response.annotations) {
      const {concepts, regions} = data;
      const labels = [
        ...concepts,
        ...regions.flatMap((region) => region.data.concepts),
      ].map((concept) => `${concept.id} ${concept.value}`);
      console.log(`${id} (${input_id}): ${labels.join(', ')}`);
    }
  },
);
