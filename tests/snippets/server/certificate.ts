import {createHash, X509Certificate} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {makeCertificates} from '../../support/certificates.ts';

/** A throw-away authority and the certificate that it gave out for the API's host. */
export interface Certificate {
  /** The authority, for clients that are told which one to trust. */
  readonly authorityFile: string;
  readonly cert: string;
  readonly key: string;
  /** What Chromium wants to know of the certificate, to accept it without an authority. */
  readonly spki: string;
}

/** Makes a certificate for an API's host that nothing but the tests' own child processes trust. */
export async function makeCertificate(
  folder: string,
  host: string,
): Promise<Certificate> {
  const {authority, certificate, key} = await makeCertificates(folder, [
    `DNS:${host}`,
    'DNS:localhost',
    'IP:127.0.0.1',
  ]);
  const cert = await readFile(certificate, 'utf8');
  const spki = new X509Certificate(cert).publicKey.export({
    type: 'spki',
    format: 'der',
  });
  return {
    authorityFile: authority,
    cert,
    key: await readFile(key, 'utf8'),
    spki: createHash('sha256').update(spki).digest('base64'),
  };
}
