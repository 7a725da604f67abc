<?php

namespace Grpc;

/** One unary gRPC call over HTTP/2, made by the curl extension. */
class UnaryCall
{
    private const UNAVAILABLE = 14;
    private const UNKNOWN = 2;

    private array $headers = [];

    public function __construct(
        private string $url,
        private object $argument,
        private array $deserialize,
        private array $metadata
    ) {
    }

    /** @return array{0: ?object, 1: object} the response and the call's status, as the extension gives them */
    public function wait(): array
    {
        $curl = curl_init($this->url);
        curl_setopt_array($curl, [
            CURLOPT_HTTP_VERSION => CURL_HTTP_VERSION_2TLS,
            CURLOPT_CAINFO => getenv('GRPC_DEFAULT_SSL_ROOTS_FILE_PATH') ?: null,
            CURLOPT_RETURNTRANSFER => true,
            CURLOPT_HTTPHEADER => $this->requestHeaders(),
            CURLOPT_POSTFIELDS => self::frame($this->argument->serializeToString()),
            // Trailers arrive here too.
            CURLOPT_HEADERFUNCTION => $this->readHeader(...),
        ]);
        $body = curl_exec($curl);
        if ($body === false) {
            return [null, self::status(self::UNAVAILABLE, curl_error($curl))];
        }
        $code = (int) ($this->headers['grpc-status'] ?? self::UNKNOWN);
        $details = rawurldecode($this->headers['grpc-message'] ?? '');

        return [$code === 0 ? $this->decode($body) : null, self::status($code, $details)];
    }

    private function requestHeaders(): array
    {
        $headers = ['content-type: application/grpc', 'te: trailers'];
        foreach ($this->metadata as $name => $values) {
            foreach ($values as $value) {
                $headers[] = strtolower($name) . ": {$value}";
            }
        }

        return $headers;
    }

    private function readHeader($curl, string $line): int
    {
        [$name, $value] = explode(':', $line, 2) + [1 => ''];
        $this->headers[strtolower($name)] = trim($value);

        return strlen($line);
    }

    private function decode(string $body): object
    {
        $message = new $this->deserialize[0]();
        $message->mergeFromString(substr($body, 5));

        return $message;
    }

    /** A frame is a flag (not compressed), the length in four bytes, and the message. */
    private static function frame(string $message): string
    {
        return pack('CN', 0, strlen($message)) . $message;
    }

    private static function status(int $code, string $details): object
    {
        return (object) ['code' => $code, 'details' => $details, 'metadata' => []];
    }
}
