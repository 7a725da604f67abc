/** What `--write-out` can tell of a transfer. */
export interface TransferFacts {
  url: string;
  method: string;
  status: number;
  headers: readonly (readonly [string, string])[];
  /** Bytes of the bodies. */
  sent: number;
  received: number;
  /** Seconds. */
  time: number;
  exitCode: number;
  error: string;
}

const ESCAPES: Readonly<Record<string, string>> = {n: '\n', r: '\r', t: '\t'};

/** Where the parts of a `--write-out` text go. */
export interface WrittenOut {
  stdout: string;
  stderr: string;
}

/** Fills in the variables of a `--write-out` text. */
export function writeOut(format: string, facts: TransferFacts): WrittenOut {
  const out: WrittenOut = {stdout: '', stderr: ''};
  let into: keyof WrittenOut = 'stdout';
  const pattern = /%%|%\{(\w+)\}|%header\{([^}]*)\}|\\(.)|[^%\\]+|[%\\]/gs;
  for (const [piece, variable, header, escaped] of format.matchAll(pattern)) {
    if (variable === 'stdout' || variable === 'stderr') {
      into = variable;
    } else if (variable !== undefined) {
      const value = VARIABLES[variable]?.(facts);
      out[into] += value ?? '';
      out.stderr +=
        value === undefined
          ? `curl: unknown --write-out variable: '${variable}'\n`
          : '';
    } else if (header !== undefined) {
      out[into] += valueOf(facts.headers, header);
    } else if (escaped !== undefined) {
      out[into] += ESCAPES[escaped] ?? piece;
    } else {
      out[into] += piece === '%%' ? '%' : piece;
    }
  }
  return out;
}

const code = ({status}: TransferFacts) => String(status).padStart(3, '0');

const VARIABLES: Readonly<
  Record<string, ((facts: TransferFacts) => string) | undefined>
> = Object.assign(Object.create(null) as object, {
  http_code: code,
  response_code: code,
  http_version: () => '1.1',
  method: ({method}: TransferFacts) => method,
  url: ({url}: TransferFacts) => url,
  url_effective: ({url}: TransferFacts) => url,
  scheme: ({url}: TransferFacts) =>
    new URL(url).protocol.slice(0, -1).toUpperCase(),
  content_type: ({headers}: TransferFacts) => valueOf(headers, 'content-type'),
  num_headers: ({headers}: TransferFacts) => String(headers.length),
  header_json: ({headers}: TransferFacts) =>
    JSON.stringify(
      Object.fromEntries(headers.map(([name, value]) => [name, [value]])),
    ),
  size_download: ({received}: TransferFacts) => String(received),
  size_upload: ({sent}: TransferFacts) => String(sent),
  time_total: ({time}: TransferFacts) => time.toFixed(6),
  num_redirects: () => '0',
  exitcode: ({exitCode}: TransferFacts) => String(exitCode),
  errormsg: ({error}: TransferFacts) => error,
});

function valueOf(
  headers: readonly (readonly [string, string])[],
  name: string,
): string {
  return (
    headers.find(([each]) => each.toLowerCase() === name.toLowerCase())?.[1] ??
    ''
  );
}
