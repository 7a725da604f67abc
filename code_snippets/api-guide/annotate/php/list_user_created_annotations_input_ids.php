<?php

use Clarifai\Api\ListAnnotationsRequest;
use Clarifai\Api\Status\StatusCode;
use Clarifai\Api\UserAppIDSet;
use Clarifai\ClarifaiClient;

require __DIR__ . '/vendor/autoload.php';

const USER_ID = 'YOUR_USER_ID_HERE';
const APP_ID = 'YOUR_APP_ID_HERE';
const PAT = 'YOUR_PAT_HERE';

const INPUT_ID_1 = 'park';
const INPUT_ID_2 = 'street';

$client = ClarifaiClient::grpc();

[$response, $call] = $client->ListAnnotations(
    new ListAnnotationsRequest([
        'user_app_id' => new UserAppIDSet(['user_id' => USER_ID, 'app_id' => APP_ID]),
        'input_ids' => [INPUT_ID_1, INPUT_ID_2],
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

foreach ($response->getAnnotations() as $annotation) {
    $data = $annotation->getData();
    $concepts = [...$data->getConcepts()];
    foreach ($data->getRegions() as $region) {
        array_push($concepts, ...$region->getData()->getConcepts());
    }
    $labels = array_map(fn ($concept) => "{$concept->getId()} {$concept->getValue()}", $concepts);
    echo "{$annotation->getId()} ({$annotation->getInputId()}): " . implode(', ', $labels) . "\n";
}
