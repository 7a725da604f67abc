import {createPrivateKey, X509Certificate} from 'node:crypto';
import {mkdir, readFile, rename, writeFile} from 'node:fs/promises';
import {isIP} from 'node:net';
import {homedir} from 'node:os';
import {join} from 'node:path';
import {LOCAL_SANDBOX} from '../core/local.ts';
import type {TlsFiles} from './listening.ts';
import {UsageError} from './usage-error.ts';

const DAY = 86_400_000;

/** How long a certificate serves; nobody trusts it but who is told to. */
const VALID_DAYS = 90;

/** A certificate that the sandbox made for itself. */
export interface OwnCertificate extends TlsFiles {
  /** The certificate's file, for clients that are told whom to trust. */
  readonly file: string;
}

/** Where the certificate is kept, so that what a reader has set stays true over a restart. */
export function certificateFolder(): string {
  return join(homedir(), LOCAL_SANDBOX.certificateFolder);
}

/**
 * The certificate in `folder`, or a new one, made there, when there is none that
 * serves: it names this machine and the names given, and is nobody's authority.
 *
 * @param names More hosts or addresses by which clients reach the sandbox.
 *
 * @throws UsageError when the folder can't be written.
 */
export async function ownCertificate(
  folder: string,
  names: readonly string[],
): Promise<OwnCertificate> {
  const file = join(folder, LOCAL_SANDBOX.certificateFile);
  const keyFile = join(folder, 'key.pem');
  const all = [...new Set(['localhost', '127.0.0.1', '::1', ...names])];
  const kept = await keptPair(file, keyFile);
  if (kept !== undefined && serves(kept, all)) return {file, ...kept};
  const made = await makePair(all);
  try {
    await mkdir(folder, {recursive: true, mode: 0o700});
    await replaceFile(keyFile, made.key);
    await replaceFile(file, made.cert);
  } catch (error) {
    throw new UsageError(
      `--tls can't keep its certificate in ${folder}: ${(error as Error).message}. Give one with --tls-cert and --tls-key.`,
      {cause: error},
    );
  }
  return {file, ...made};
}

interface Pair {
  readonly cert: string;
  readonly key: string;
}

async function keptPair(
  file: string,
  keyFile: string,
): Promise<Pair | undefined> {
  try {
    const [cert, key] = await Promise.all(
      [file, keyFile].map((name) => readFile(name, 'utf8')),
    );
    return cert === undefined || key === undefined ? undefined : {cert, key};
  } catch {
    return undefined;
  }
}

/** Whether a pair belongs together, names all that it must, and lasts another day. */
function serves({cert, key}: Pair, names: readonly string[]): boolean {
  try {
    const certificate = new X509Certificate(cert);
    return (
      certificate.checkPrivateKey(createPrivateKey(key)) &&
      names.every((name) =>
        isIP(name) ? certificate.checkIP(name) : certificate.checkHost(name),
      ) &&
      Date.parse(certificate.validTo) > Date.now() + DAY
    );
  } catch {
    return false;
  }
}

async function makePair(names: readonly string[]): Promise<Pair> {
  // Loaded late: only `--tls` needs it.
  const {generate} = await import('selfsigned');
  const {cert, private: key} = await generate(
    [{name: 'commonName', value: 'annotation sandbox'}],
    {
      keyType: 'ec',
      algorithm: 'sha256',
      notAfterDate: new Date(Date.now() + VALID_DAYS * DAY),
      extensions: [
        {name: 'basicConstraints', cA: false, critical: true},
        {name: 'keyUsage', digitalSignature: true, critical: true},
        {name: 'extKeyUsage', serverAuth: true},
        {
          name: 'subjectAltName',
          altNames: names.map((name) =>
            isIP(name) ? {type: 7, ip: name} : {type: 2, value: name},
          ),
        },
      ],
    },
  );
  return {cert, key};
}

/** Whole or not at all, though two sandboxes may start at the same moment. */
async function replaceFile(file: string, text: string): Promise<void> {
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, text, {mode: 0o600});
  await rename(draft, file);
}
