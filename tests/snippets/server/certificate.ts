import {readFile} from 'node:fs/promises';
import {makeCertificates, spkiOf} from '../../support/certificates.ts';

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
  return {
    authorityFile: authority,
    cert: await readFile(certificate, 'utf8'),
    key: await readFile(key, 'utf8'),
    spki: await spkiOf(certificate),
  };
}
