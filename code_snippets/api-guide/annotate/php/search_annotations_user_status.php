<?php

use Clarifai\Api\Annotation;
use Clarifai\Api\Filter;
use Clarifai\Api\Pagination;
use Clarifai\Api\PostAnnotationsSearchesRequest;
use Clarifai\Api\Query;
use Clarifai\Api\Search;
use Clarifai\Api\Status\Status;
use Clarifai\Api\Status\StatusCode;
use Clarifai\Api\UserAppIDSet;
use Clarifai\ClarifaiClient;

require __DIR__ . '/vendor/autoload.php';

const USER_ID = 'YOUR_USER_ID_HERE';
const APP_ID = 'YOUR_APP_ID_HERE';
const PAT = 'YOUR_PAT_HERE';

const COLLABORATOR_ID = 'collaborator-b';

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
                                'user_id' => COLLABORATOR_ID,
                                'status' => new Status(['code' => StatusCode::ANNOTATION_PENDING]),
                            ]),
                        ]),
                    ],
                ]),
            ]),
        ],
        'pagination' => new Pagination(['page' => 1, 'per_page' => 100]),
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
