/** An append that a client sent, and what it was told. Times are of one clock, in milliseconds. */
export interface Append {
  readonly id: string;
  readonly begun: number;
  /** `lost`: the client can't know; `refused`: it was told that nothing was changed. */
  outcome: 'acknowledged' | 'refused' | 'lost';
  /** When the answer came; missing for one that was lost. */
  ended?: number;
}

/** A read of the whole list. */
export interface Read {
  readonly begun: number;
  readonly ended: number;
  readonly ids: readonly string[];
}

/** All that the clients of one workspace did and saw. */
export interface History {
  readonly appends: Append[];
  readonly reads: Read[];
}

/**
 * Compares a history with one list to which the appends came one by one, each at
 * some moment between its beginning and its end: what a single process in which
 * nothing ever goes wrong would have done. Gives what contradicts that.
 *
 * @param final the list when everything was over
 */
export function contradictions(
  {appends, reads}: History,
  final: readonly string[],
): string[] {
  const place = new Map(final.map((id, index) => [id, index]));
  return [
    ...(place.size === final.length ? [] : ['an append is there twice']),
    ...wrongOutcomes(appends, place),
    ...wrongOrder(appends, place),
    ...wrongReads(reads, appends, final, place),
  ];
}

function wrongOutcomes(
  appends: readonly Append[],
  place: ReadonlyMap<string, number>,
): string[] {
  const sent = new Set(appends.map(({id}) => id));
  return [
    ...appends
      .filter(({id, outcome}) => outcome === 'acknowledged' && !place.has(id))
      .map(({id}) => `${id} was acknowledged and is lost`),
    ...appends
      .filter(({id, outcome}) => outcome === 'refused' && place.has(id))
      .map(({id}) => `${id} was refused and is there`),
    ...[...place.keys()]
      .filter((id) => !sent.has(id))
      .map((id) => `${id} is of somebody else`),
  ];
}

/** An append that was acknowledged before another began stands before it. */
function wrongOrder(
  appends: readonly Append[],
  place: ReadonlyMap<string, number>,
): string[] {
  const stored = appends
    .filter(({id}) => place.has(id))
    .sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
  const found: string[] = [];
  // From the end: the earliest end of all that stand behind.
  let earliest: Append | undefined;
  for (const append of stored.reverse()) {
    if (earliest?.ended !== undefined && earliest.ended < append.begun) {
      found.push(
        `${append.id} began after ${earliest.id} was acknowledged, and stands before it`,
      );
    }
    if (
      append.ended !== undefined &&
      append.ended < (earliest?.ended ?? Infinity)
    ) {
      earliest = append;
    }
  }
  return found;
}

function wrongReads(
  reads: readonly Read[],
  appends: readonly Append[],
  final: readonly string[],
  place: ReadonlyMap<string, number>,
): string[] {
  const found: string[] = [];
  for (const {begun, ended, ids} of reads) {
    if (ids.some((id, index) => id !== final[index])) {
      found.push(
        `a read saw [${ids.slice(-3).join()}], which the list never was`,
      );
    }
    for (const append of appends) {
      const at = place.get(append.id);
      const seen = at !== undefined && at < ids.length;
      if (
        !seen &&
        append.outcome === 'acknowledged' &&
        (append.ended ?? Infinity) < begun
      ) {
        found.push(
          `a read missed ${append.id}, which was acknowledged before it`,
        );
      }
      if (seen && append.begun > ended) {
        found.push(`a read saw ${append.id} before it was sent`);
      }
    }
    const earlier = reads.filter((other) => other.ended < begun);
    if (earlier.some((other) => other.ids.length > ids.length)) {
      found.push('a read saw less than one before it');
    }
  }
  return found;
}
