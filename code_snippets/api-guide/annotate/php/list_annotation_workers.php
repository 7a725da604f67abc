<?php

use Clarifai\Api\ListAnnotationWorkersRequest;
use Clarifai\Api\Status\StatusCode;
use Clarifai\Api\UserAppIDSet;
use Clarifai\ClarifaiClient;

require __DIR__ . '/vendor/autoload.php';

const USER_ID = 'YOUR_USER_ID_HERE';
const APP_ID = 'YOUR_APP_ID_HERE';
const PAT = 'YOUR_PAT_HERE';

$client = ClarifaiClient::grpc();

[$response, $call] = $client->ListAnnotationWorkers(
    new ListAnnotationWorkersRequest([
        'user_app_id' => new UserAppIDSet(['user_id' => USER_ID, 'app_id' => APP_ID]),
    ]),
    ['Authorization' => ['Key ' . PAT]]
)->wait();

if ($call->code !== 0) {
    throw new RuntimeException($call->details);
}

$status = $response->getStatus();
if ($status->getCode() !== StatusCode::SUCCESS) {
    throw new RuntimeException("{$status->getDescription()}: {$status->getDetails()}");
}

foreach ($response->getWorkers() as $worker) {
    echo $worker->hasUser()
        ? "user {$worker->getUser()->getId()}\n"
        : "model version {$worker->getModel()->getModelVersion()->getId()}\n";
}
