const {ClarifaiStub, grpc} = require('clarifai-nodejs-grpc');

const USER_ID = 'YOUR_USER_ID_HERE';
const APP_ID = 'YOUR_APP_ID_HERE';
const PAT = 'YOUR_PAT_HERE';

const stub = ClarifaiStub.grpc();
const metadata = new grpc.Metadata();
metadata.set('authorization', `Key ${PAT}`);

stub.ListAnnotationWorkers(
  {
    user_app_id: {user_id: USER_ID, app_id: APP_ID},
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

    for (const {user, model} of response.workers) {
      console.log(
        user ? `user ${user.id}` : `model version ${model.model_version.id}`,
      );
    }
  },
);
