import {describe, expect, test} from 'vitest';
import {parseOptions} from './options.ts';

describe('options', () => {
  test('default to this machine alone, in memory', () => {
    expect(parseOptions([], {})).toEqual({
      host: '127.0.0.1',
      port: 8787,
      grpcPort: 8788,
      tls: false,
      tlsCert: undefined,
      tlsKey: undefined,
      data: undefined,
      database: undefined,
      workspaceHours: undefined,
      callsPerSecond: undefined,
      workspacesPerHour: undefined,
      proxies: undefined,
      empty: false,
      help: false,
    });
  });

  test('come from the environment, and the command line wins', () => {
    const environment = {
      SANDBOX_HOST: '0.0.0.0',
      SANDBOX_PORT: '1',
      SANDBOX_GRPC_PORT: '2',
      SANDBOX_DATA: 'folder',
      SANDBOX_EMPTY: '1',
    };
    expect(parseOptions(['--port', '3'], environment)).toMatchObject({
      host: '0.0.0.0',
      port: 3,
      grpcPort: 2,
      data: 'folder',
      empty: true,
    });
  });

  test.each([
    [['--prot', '1'], {}, "Unknown option '--prot'"],
    [['--port', 'x'], {}, '--port must be a port number from 0 to 65535'],
    [['--port', '65536'], {}, '--port must be a port number'],
    [['--port', '-1'], {}, '--port'],
    [['--port'], {}, '--port'],
    [['--port='], {}, '--port must be'],
    [['--host='], {}, '--host needs a value'],
    [['--empty=yes'], {}, '--empty'],
    [['stray'], {}, 'stray'],
    [['--port', '5', '--grpc-port', '5'], {}, 'both 5'],
    [['--tls-cert', 'a'], {}, '--tls-cert needs --tls-key'],
    [['--tls-key', 'a'], {}, '--tls-key needs --tls-cert'],
    [['--tls', '--tls-cert', 'a', '--tls-key', 'b'], {}, 'leave it out'],
    [[], {SANDBOX_TLS: 'maybe'}, 'SANDBOX_TLS must be 1 or 0'],
    [[], {SANDBOX_TLS_KEY: 'a'}, '--tls-key needs --tls-cert'],
    [[], {SANDBOX_PORT: '8x'}, 'SANDBOX_PORT must be a port number'],
    [['--data', 'a', '--database', 'b'], {}, 'leave one out'],
    [['--empty', '--database', 'b'], {}, '--empty is for a sandbox without'],
    [['--proxies', 'two'], {}, '--proxies must be a whole number'],
    [['--workspace-hours', '0'], {}, 'of at least 1, not "0"'],
    [[], {SANDBOX_EMPTY: 'maybe'}, 'SANDBOX_EMPTY must be 1 or 0'],
  ])('%j %j are refused', (args, environment, message) => {
    expect(() => parseOptions(args, environment)).toThrow(message);
    try {
      parseOptions(args, environment);
    } catch (error) {
      expect((error as Error).message).not.toContain('\n');
    }
  });
});
