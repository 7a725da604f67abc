/** Why curl ends before its time: its exit code and its own words. */
export class CurlProblem extends Error {
  readonly exitCode: number;
  /** Whether it is a mistake in the call, told however silent curl is to be. */
  readonly misuse: boolean;

  constructor(exitCode: number, message: string, misuse = false) {
    super(message);
    this.exitCode = exitCode;
    this.misuse = misuse;
  }
}

const SEE_HELP =
  "curl: try 'curl --help' or 'curl --manual' for more information\n";

/** A call that curl does not understand: exit code 2, and where to read on. */
export function misuse(message?: string): CurlProblem {
  const said = message === undefined ? '' : `curl: ${message}\n`;
  return new CurlProblem(2, said + SEE_HELP, true);
}

/** A transfer that failed, as `curl: (7) …`. */
export function failed(exitCode: number, message: string): CurlProblem {
  return new CurlProblem(exitCode, `curl: (${exitCode}) ${message}\n`);
}
