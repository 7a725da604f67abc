import {execFile} from 'node:child_process';
import {createHash, X509Certificate} from 'node:crypto';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {API_HOST} from './api-host.ts';

const run = promisify(execFile);

/** A throw-away authority and the certificate that it gave out for the API's host. */
export interface Certificate {
  /** The authority, for clients that are told which one to trust. */
  readonly authorityFile: string;
  readonly cert: string;
  readonly key: string;
  /** What Chromium wants to know of the certificate, to accept it without an authority. */
  readonly spki: string;
}

/** Makes a certificate for the API's host that nothing but the tests' own child processes trust. */
export async function makeCertificate(folder: string): Promise<Certificate> {
  const file = (name: string) => join(folder, name);
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'];
  const openssl = (...args: string[]) => run('openssl', args);

  await openssl(
    ...['req', '-x509', ...newKey, '-nodes', '-days', '2'],
    ...['-subj', '/CN=Snippet tests', '-keyout', file('authority.key')],
    ...['-out', file('authority.pem')],
  );
  await openssl(
    ...['req', ...newKey, '-nodes', '-subj', `/CN=${API_HOST}`],
    ...['-keyout', file('server.key'), '-out', file('server.csr')],
  );
  await writeFile(
    file('server.ext'),
    `subjectAltName=DNS:${API_HOST},IP:127.0.0.1\nextendedKeyUsage=serverAuth\n`,
  );
  await openssl(
    ...['x509', '-req', '-in', file('server.csr'), '-days', '2'],
    ...['-CA', file('authority.pem'), '-CAkey', file('authority.key')],
    ...['-CAcreateserial', '-extfile', file('server.ext')],
    ...['-out', file('server.pem')],
  );

  const cert = await readFile(file('server.pem'), 'utf8');
  const spki = new X509Certificate(cert).publicKey.export({
    type: 'spki',
    format: 'der',
  });
  return {
    authorityFile: file('authority.pem'),
    cert,
    key: await readFile(file('server.key'), 'utf8'),
    spki: createHash('sha256').update(spki).digest('base64'),
  };
}
