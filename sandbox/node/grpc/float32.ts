/**
 * The shortest decimal that stands for this 32-bit float, which is what its
 * sender wrote: 0.1 comes off the wire as 0.10000000149011612.
 */
export function shortestDecimal(value: number): number {
  if (Number.isInteger(value) || !Number.isFinite(value)) return value;
  for (let digits = 6; digits < 9; digits++) {
    const candidate = Number(value.toPrecision(digits));
    if (Math.fround(candidate) === value) return candidate;
  }
  return Number(value.toPrecision(9));
}
