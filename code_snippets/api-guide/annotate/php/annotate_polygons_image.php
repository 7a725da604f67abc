<?php

use Clarifai\Api\Annotation;
use Clarifai\Api\Concept;
use Clarifai\Api\Data;
use Clarifai\Api\Point;
use Clarifai\Api\Polygon;
use Clarifai\Api\PostAnnotationsRequest;
use Clarifai\Api\Region;
use Clarifai\Api\RegionInfo;
use Clarifai\Api\Status\StatusCode;
use Clarifai\Api\UserAppIDSet;
use Clarifai\ClarifaiClient;

require __DIR__ . '/vendor/autoload.php';

const USER_ID = 'YOUR_USER_ID_HERE';
const APP_ID = 'YOUR_APP_ID_HERE';
const PAT = 'YOUR_PAT_HERE';

const INPUT_ID = 'park';

$client = ClarifaiClient::grpc();

[$response, $call] = $client->PostAnnotations(
    new PostAnnotationsRequest([
        'user_app_id' => new UserAppIDSet(['user_id' => USER_ID, 'app_id' => APP_ID]),
        'annotations' => [
            new Annotation([
                'input_id' => INPUT_ID,
                'data' => new Data([
                    'regions' => [
                        new Region([
                            'region_info' => new RegionInfo([
                                'polygon' => new Polygon([
                                    'points' => [
                                        new Point(['row' => 0.62, 'col' => 0.3]),
                                        new Point(['row' => 0.58, 'col' => 0.48]),
                                        new Point(['row' => 0.64, 'col' => 0.66]),
                                        new Point(['row' => 0.78, 'col' => 0.7]),
                                        new Point(['row' => 0.84, 'col' => 0.48]),
                                        new Point(['row' => 0.76, 'col' => 0.28]),
                                    ],
                                ]),
                            ]),
                            'data' => new Data([
                                'concepts' => [
                                    new Concept(['id' => 'pond', 'value' => 1]),
                                ],
                            ]),
                        ]),
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

foreach ($response->getAnnotations() as $annotation) {
    echo "Created {$annotation->getId()} on {$annotation->getInputId()}\n";
}
