// Loaded before a TypeScript snippet in Node.js: connections to the API's host go
// to the sandbox. The certificate is still asked for under the API's own name.
import tls from 'node:tls';

const {API_HOST, API_PORT} = process.env;
const {connect} = tls;

tls.connect = (options, ...rest) =>
  options.host === API_HOST || options.hostname === API_HOST
    ? connect(
        {
          ...options,
          hostname: undefined,
          host: '127.0.0.1',
          port: Number(API_PORT),
          servername: API_HOST,
        },
        ...rest,
      )
    : connect(options, ...rest);
