/** One change of the code, and what became of it. */
export interface Mutant {
  readonly file: string;
  readonly line: number;
  /** What was there, an arrow, what was put in its place. */
  readonly change: string;
  /** `Killed`, `Timeout`, `Survived`, `NoCoverage`, or why it does not count. */
  readonly status: string;
}

/** Changes that no check can notice, or need not, and why. */
export interface Survivors {
  readonly reason: string;
  readonly file: string;
  readonly changes: readonly string[];
}

const NOTICED = new Set(['Killed', 'Timeout']);
const UNNOTICED = new Set(['Survived', 'NoCoverage']);

/**
 * Counts mutants file by file, and holds the survivors to their list.
 *
 * @param listed Survivors with a reason; without a list, none is asked for.
 * @returns What to print, and what is wrong: too few noticed, a survivor without a
 *   reason, a reason for what does not survive.
 */
export function judgeMutants(
  mutants: readonly Mutant[],
  listed: readonly Survivors[] | undefined,
  atLeast: number,
): {lines: string[]; problems: string[]} {
  const alive = mutants.filter(({status}) => UNNOTICED.has(status));
  const files = [...new Set(mutants.map(({file}) => file))].sort();
  const lines = [
    ...files.map((file) =>
      tally(
        file,
        mutants.filter((m) => m.file === file),
      ),
    ),
    tally('all', mutants),
  ];
  const counted = mutants.filter(({status}) => counts(status)).length;
  const share = (counted - alive.length) / counted;
  const problems =
    share >= atLeast
      ? []
      : [`Only ${percent(share)} were noticed; ${percent(atLeast)} must be.`];
  if (listed === undefined) {
    return {lines: [...lines, ...alive.map(nameOf)], problems};
  }
  const reasons = new Set(
    listed.flatMap(({file, changes}) =>
      changes.map((each) => `${file} ${each}`),
    ),
  );
  const living = new Set(alive.map(({file, change}) => `${file} ${change}`));
  return {
    lines,
    problems: [
      ...problems,
      ...alive
        .filter(({file, change}) => !reasons.has(`${file} ${change}`))
        .map(
          (mutant) =>
            `Nobody noticed, and survivors.ts gives no reason: ${nameOf(mutant)}`,
        ),
      ...[...reasons]
        .filter((each) => !living.has(each))
        .map(
          (each) => `It does not survive; take it out of survivors.ts: ${each}`,
        ),
    ],
  };
}

const counts = (status: string): boolean =>
  NOTICED.has(status) || UNNOTICED.has(status);

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

const nameOf = ({file, line, change}: Mutant): string =>
  `${file}:${line} ${change}`;

function tally(name: string, mutants: readonly Mutant[]): string {
  const counted = mutants.filter(({status}) => counts(status));
  const noticed = counted.filter(({status}) => NOTICED.has(status)).length;
  return `${name}: ${noticed} of ${counted.length} noticed${
    counted.length > 0 ? ` (${percent(noticed / counted.length)})` : ''
  }`;
}
