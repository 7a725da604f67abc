const {ClarifaiStub, grpc} = require('clarifai-nodejs-grpc');

const USER_ID = 'YOUR_USER_ID_HERE';
const APP_ID = 'YOUR_APP_ID_HERE';
const PAT = 'YOUR_PAT_HERE';

const INPUT_ID = 'bookshelf';

const stub = ClarifaiStub.grpc();
const metadata = new grpc.Metadata();
metadata.set('authorization', `Key ${PAT}`);

stub.DeleteInput(
  {
    user_app_id: {user_id: USER_ID, app_id: APP_ID},
    input_id: INPUT_ID,
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

    console.log(`Deleted ${INPUT_ID}`);
  },
);
