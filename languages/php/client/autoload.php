<?php

// Stands in for Composer's autoloader: the generated classes and the stand-ins lie beside
// this file; Debian's protobuf classes are found along PHP's include path.
set_include_path(__DIR__ . PATH_SEPARATOR . get_include_path());

spl_autoload_register(function (string $class): void {
    $file = stream_resolve_include_path(str_replace('\\', '/', $class) . '.php');
    if ($file !== false) {
        require $file;
    }
});
