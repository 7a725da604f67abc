<?php

use Clarifai\Api\Annotation;
use Clarifai\Api\BoundingBox;
use Clarifai\Api\Concept;
use Clarifai\Api\Data;
use Clarifai\Api\PatchAnnotationsRequest;
use Clarifai\Api\Region;
use Clarifai\Api\RegionInfo;
use Clarifai\Api\Status\StatusCode;
use Clarifai\Api\UserAppIDSet;
use Clarifai\ClarifaiClient;

require __DIR__ . '/vendor/autoload.php';

const USER_ID = 'YOUR_USER_ID_HERE';
const APP_ID = 'YOUR_APP_ID_HERE';
const PAT = 'YOUR_PAT_HERE';

const INPUT_ID = 'desk';
const ANNOTATION_ID = 'desk-laptop';
const REGION_ID = 'desk-laptop-region';

$client = ClarifaiClient::grpc();

[$response, $call] = $client->PatchAnnotations(
    new PatchAnnotationsRequest([
        'user_app_id' => new UserAppIDSet(['user_id' => USER_ID, 'app_id' => APP_ID]),
        'action' => 'overwrite',
        'annotations' => [
            new Annotation([
                'input_id' => INPUT_ID,
                'id' => ANNOTATION_ID,
                'data' => new Data([
                    'regions' => [
                        new Region([
                            'id' => REGION_ID,
                            'region_info' => new RegionInfo([
                                'bounding_box' => new BoundingBox([
                                    'top_row' => 0.3,
                                    'left_col' => 0.34,
                                    'bottom_row' => 0.72,
                                    'right_col' => 0.7,
                                ]),
                            ]),
                            'data' => new Data([
                                'concepts' => [
                                    new Concept(['id' => 'laptop', 'value' => 1]),
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
    foreach ($annotation->getData()->getRegions() as $region) {
        $box = $region->getRegionInfo()->getBoundingBox();
        printf(
            "top %.2f, left %.2f, bottom %.2f, right %.2f\n",
            $box->getTopRow(),
            $box->getLeftCol(),
            $box->getBottomRow(),
            $box->getRightCol()
        );
    }
}
