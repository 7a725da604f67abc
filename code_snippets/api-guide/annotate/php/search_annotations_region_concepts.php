<?php

use Clarifai\Api\Annotation;
use Clarifai\Api\Concept;
use Clarifai\Api\Data;
use Clarifai\Api\Filter;
use Clarifai\Api\PostAnnotationsSearchesRequest;
use Clarifai\Api\Query;
use Clarifai\Api\Region;
use Clarifai\Api\Search;
use Clarifai\Api\Status\StatusCode;
use Clarifai\Api\UserAppIDSet;
use Clarifai\ClarifaiClient;

require __DIR__ . '/vendor/autoload.php';

const USER_ID = 'YOUR_USER_ID_HERE';
const APP_ID = 'YOUR_APP_ID_HERE';
const PAT = 'YOUR_PAT_HERE';

const CONCEPT_ID = 'kettle';

$client = ClarifaiClient::grpc();

[$response, $call] = $client->PostAnnotationsSearches(
    new PostAnnotationsSearchesRequest([
        'user_app_id' => new UserAppIDSet(['user_id' => USER_ID, 'app_id' => APP_ID]),
        'searches' => [
            new Search([
                'query' => new Query([
                    'filters' => [
                        new Filter([
                            'annotation' => new Annotation([
                                'data' => new Data([
                                    'regions' => [
                                        new Region([
                                            'data' => new Data([
                                                'concepts' => [new Concept(['id' => CONCEPT_ID, 'value' => 1])],
                                            ]),
                                        ]),
                                    ],
                                ]),
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

foreach ($response->getHits() as $hit) {
    $annotation = $hit->getAnnotation();
    echo "{$annotation->getId()} ({$annotation->getInputId()})\n";
}
