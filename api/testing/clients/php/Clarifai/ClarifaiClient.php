<?php

namespace Clarifai;

use Clarifai\Api\V2Client;
use Grpc\ChannelCredentials;

/** Stands in for the official client's class of this name. */
class ClarifaiClient
{
    public static function grpc(?string $base = null): V2Client
    {
        return new V2Client(
            $base ?? (getenv('CLARIFAI_GRPC_BASE') ?: 'api.clarifai.com'),
            ['credentials' => ChannelCredentials::createSsl()]
        );
    }
}
