<?php

use Clarifai\Api\Concept;
use Clarifai\Api\Data;
use Clarifai\Api\Input;
use Clarifai\Api\PatchInputsRequest;
use Clarifai\Api\Status\StatusCode;
use Clarifai\Api\UserAppIDSet;
use Clarifai\ClarifaiClient;

require __DIR__ . '/vendor/autoload.php';

const USER_ID = 'YOUR_USER_ID_HERE';
const APP_ID = 'YOUR_APP_ID_HERE';
const PAT = 'YOUR_PAT_HERE';

const INPUT_ID = 'kitchen';

$client = ClarifaiClient::grpc();

[$response, $call] = $client->PatchInputs(
    new PatchInputsRequest([
        'user_app_id' => new UserAppIDSet(['user_id' => USER_ID, 'app_id' => APP_ID]),
        'action' => 'merge',
        'inputs' => [
            new Input([
                'id' => INPUT_ID,
                'data' => new Data([
                    'concepts' => [
                        new Concept(['id' => 'indoors', 'value' => 1]),
                        new Concept(['id' => 'night', 'value' => 0]),
                    ],
                ]),
            ]),
        ],
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

foreach ($response->getInputs() as $input) {
    foreach ($input->getData()->getConcepts() as $concept) {
        echo "{$concept->getId()}: {$concept->getValue()}\n";
    }
}
