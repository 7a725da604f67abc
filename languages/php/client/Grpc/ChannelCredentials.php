<?php

namespace Grpc;

/** Stands in for the class of the gRPC extension, which Debian doesn't package. */
class ChannelCredentials
{
    public static function createSsl(): self
    {
        return new self();
    }
}
