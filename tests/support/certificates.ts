import {execFile} from 'node:child_process';
import {createHash, X509Certificate} from 'node:crypto';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {promisify} from 'node:util';

const run = promisify(execFile);

/** Files of a throw-away authority and of one server certificate it signed. */
export interface Certificates {
  /** The authority's certificate: what a client has to trust. */
  readonly authority: string;
  readonly certificate: string;
  readonly key: string;
}

/** The names that the snippets and the tests reach a server by. */
const DEFAULT_NAMES = ['DNS:localhost', 'DNS:api.clarifai.com', 'IP:127.0.0.1'];

/**
 * Makes an authority and a server certificate, valid for two days, in `folder`.
 * Nothing of the machine's own trust store is touched.
 *
 * @param names Subject alternative names, such as `DNS:api.clarifai.com`.
 */
export async function makeCertificates(
  folder: string,
  names: readonly string[] = DEFAULT_NAMES,
): Promise<Certificates> {
  const file = (name: string) => join(folder, name);
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'];
  await writeFile(
    file('leaf.ext'),
    `subjectAltName=${names.join(',')}\nbasicConstraints=CA:FALSE\nextendedKeyUsage=serverAuth\n`,
  );
  await run('openssl', [
    ...['req', '-x509', '-nodes', '-days', '2', ...newKey],
    ...['-subj', '/CN=Throw-away test authority'],
    ...['-addext', 'keyUsage=critical,keyCertSign'],
    ...['-keyout', file('authority.key'), '-out', file('authority.pem')],
  ]);
  await run('openssl', [
    ...['req', '-nodes', ...newKey, '-subj', '/CN=annotation API sandbox'],
    ...['-keyout', file('server.key'), '-out', file('server.csr')],
  ]);
  await run('openssl', [
    ...['x509', '-req', '-days', '2', '-in', file('server.csr')],
    ...['-CA', file('authority.pem'), '-CAkey', file('authority.key')],
    ...['-CAcreateserial', '-extfile', file('leaf.ext')],
    ...['-out', file('server.pem')],
  ]);
  return {
    authority: file('authority.pem'),
    certificate: file('server.pem'),
    key: file('server.key'),
  };
}

/** The hash of a certificate's public key, as Chromium is told whom to trust. */
export async function spkiOf(certificate: string): Promise<string> {
  const {publicKey} = new X509Certificate(await readFile(certificate));
  const spki = publicKey.export({type: 'spki', format: 'der'});
  return createHash('sha256').update(spki).digest('base64');
}
