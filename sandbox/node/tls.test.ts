import {execFile} from 'node:child_process';
import {X509Certificate} from 'node:crypto';
import {mkdtemp, readFile, rm, stat, writeFile} from 'node:fs/promises';
import {connect} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {ChannelCredentials, Client} from '@grpc/grpc-js';
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest';
import {startServerProcess} from '../../tests/support/server-process.ts';
import type {ServerProcess} from '../../tests/support/server-process.ts';
import {ownCertificate} from './own-certificate.ts';

let home: string;
let server: ServerProcess;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'sandbox-tls-'));
  server = await startServerProcess(['--tls'], {HOME: home});
});

afterAll(async () => {
  await server.stop();
  await rm(home, {recursive: true, force: true});
});

const certificateFile = () =>
  join(home, '.annotation-sandbox', 'certificate.pem');

/** curl is none of ours: it knows whether HTTPS is sound. */
async function curl(...args: string[]): Promise<string> {
  const quiet = ['--silent', '--show-error', '--max-time', '10'];
  return (await promisify(execFile)('curl', [...quiet, ...args])).stdout;
}

/** Whether a gRPC channel comes about. */
function reaches(address: string, credentials: ChannelCredentials) {
  const client = new Client(address, credentials);
  return new Promise<boolean>((resolve) =>
    client.waitForReady(Date.now() + 3000, (error) => {
      client.close();
      resolve(error === undefined || error === null);
    }),
  );
}

describe('--tls', () => {
  test('REST is answered with TLS and without, on the same port', async () => {
    const {port} = new URL(server.restUrl);
    for (const name of ['localhost', '127.0.0.1', 'api.clarifai.com']) {
      const health = await curl(
        ...['--cacert', certificateFile()],
        ...['--connect-to', `${name}:${port}:127.0.0.1:${port}`],
        `https://${name}:${port}/healthz`,
      );
      expect(health).toContain('10000');
    }
    expect(await curl(`${server.restUrl}/healthz`)).toContain('10000');
  });

  test('gRPC is answered with TLS and without, on the same port', async () => {
    const trusted = await readFile(certificateFile());
    const tls = ChannelCredentials.createSsl(trusted);
    expect(await reaches(server.grpcAddress, tls)).toBe(true);
    const plain = ChannelCredentials.createInsecure();
    expect(await reaches(server.grpcAddress, plain)).toBe(true);
  });

  test('whoever was not told to does not trust it', async () => {
    const https = server.restUrl.replace('http:', 'https:');
    await expect(curl(`${https}/healthz`)).rejects.toThrow('certificate');
    const tls = ChannelCredentials.createSsl();
    expect(await reaches(server.grpcAddress, tls)).toBe(false);
  });

  test('says what to set', () => {
    expect(server.output()).toContain(
      `export CLARIFAI_GRPC_BASE='${server.grpcAddress}'`,
    );
    expect(server.output()).toContain(
      `export GRPC_DEFAULT_SSL_ROOTS_FILE_PATH='${certificateFile()}'`,
    );
  });

  test('keeps its key to itself', async () => {
    const key = join(home, '.annotation-sandbox', 'key.pem');
    expect((await stat(key)).mode & 0o077).toBe(0);
    expect(await readFile(certificateFile(), 'utf8')).not.toContain('PRIVATE');
    const {ca} = new X509Certificate(await readFile(certificateFile()));
    expect(ca).toBe(false);
  });
});

describe('the certificate', () => {
  test('is kept while it serves, and made anew when it does not', async () => {
    const folder = join(home, 'kept');
    const first = await ownCertificate(folder, ['a.example']);
    expect(await ownCertificate(folder, ['a.example'])).toEqual(first);
    const named = await ownCertificate(folder, ['b.example']);
    expect(named.cert).not.toBe(first.cert);
    await writeFile(join(folder, 'key.pem'), first.key);
    const mended = await ownCertificate(folder, ['b.example']);
    expect(mended.cert).not.toBe(named.cert);
    vi.useFakeTimers({now: Date.now() + 90 * 86_400_000, toFake: ['Date']});
    const renewed = await ownCertificate(folder, ['b.example']);
    vi.useRealTimers();
    expect(renewed.cert).not.toBe(mended.cert);
  });

  test('that cannot be kept is told with a way out', async () => {
    await writeFile(join(home, 'a-file'), '');
    await expect(ownCertificate(join(home, 'a-file'), [])).rejects.toThrow(
      /can't keep its certificate in .*--tls-cert/,
    );
  });
});

describe('without TLS', () => {
  let plain: ServerProcess;
  beforeAll(async () => {
    plain = await startServerProcess();
  });
  afterAll(async () => {
    await plain.stop();
  });

  test('a client that speaks TLS is told of, on the terminal', async () => {
    const tls = ChannelCredentials.createSsl();
    expect(await reaches(plain.grpcAddress, tls)).toBe(false);
    const https = plain.restUrl.replace('http:', 'https:');
    await expect(curl(`${https}/healthz`)).rejects.toThrow();
    const hint =
      'A client speaks TLS, this port does not. Start the sandbox with --tls.';
    await vi.waitFor(() => {
      expect(plain.output()).toContain(`grpc  ${hint}`);
      expect(plain.output()).toContain(`rest  ${hint}`);
    });
  });

  test('a request that comes in pieces, from a client that then says no more, is answered', async () => {
    const {hostname, port} = new URL(plain.restUrl);
    const socket = connect(Number(port), hostname);
    let answer = '';
    socket.setEncoding('utf8').on('data', (text) => (answer += text));
    for (const piece of ['G', 'ET /healthz HTTP/1.1\r\n', 'Host: x\r\n']) {
      socket.write(piece);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    socket.end('\r\n');
    await vi.waitFor(() => expect(answer).toContain('HTTP/1.1 200'));
    socket.destroy();
  });
});
