/** Where the sandbox is found that was started without options, and with `--tls` for gRPC clients. */
export const LOCAL_SANDBOX = {
  host: '127.0.0.1',
  port: 8787,
  grpcPort: 8788,
  /** In the home directory of whoever started it: where its own certificate lies. */
  certificateFolder: '.annotation-sandbox',
  certificateFile: 'certificate.pem',
  /** What starts it so that all clients get there, in a copy of the repository. */
  start: 'npm run sandbox -- --tls',
} as const;

/** Its base URL. */
export const LOCAL_URL = `http://${LOCAL_SANDBOX.host}:${LOCAL_SANDBOX.port}`;
