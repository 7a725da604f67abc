<?php

namespace Grpc;

/** What the generated client extends: unary calls only, which is all that the API's examples make. */
class BaseStub
{
    public function __construct(private string $base, array $options = [])
    {
    }

    /** The generated client calls this by this name. */
    protected function _simpleRequest($method, $argument, $deserialize, $metadata = [], $options = []): UnaryCall
    {
        return new UnaryCall("https://{$this->base}{$method}", $argument, $deserialize, $metadata);
    }
}
