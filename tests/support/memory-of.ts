import {execFileSync} from 'node:child_process';

/** Megabytes that a process holds. */
export function memoryOf(pid: number): number {
  const text = execFileSync('ps', ['-o', 'rss=', '-p', String(pid)]);
  return Number(text.toString()) / 1024;
}
