const {ClarifaiStub, grpc} = require('clarifai-nodejs-grpc');

const USER_ID = 'YOUR_USER_ID_HERE';
const APP_ID = 'YOUR_APP_ID_HERE';
const PAT = 'YOUR_PAT_HERE';

const COLLABORATOR_ID = 'collaborator-a';

const stub = ClarifaiStub.grpc();
const metadata = new grpc.Metadata();
metadata.set('authorization', `Key ${PAT}`);

stub.ListAnnotations(
  {
    user_app_id: {user_id: USER_ID, app_id: APP_ID},
    user_ids: [COLLABORATOR_ID],
    list_all_annotations: true,
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
