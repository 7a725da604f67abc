import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import type {LanguageId} from '../../languages/index.ts';
import type {Tools} from '../../languages/toolchain/index.ts';
import {ROOT} from './root.ts';

/** That a snippet, this very text, was executed, and with what. */
export interface ReportedResult {
  readonly operation: string;
  readonly language: LanguageId;
  /** Of the snippet's file. */
  readonly sha256: string;
  readonly tools: Tools;
  readonly ok: boolean;
}

/** What the site reads, to say beside a tab that its text was executed. */
interface Report {
  readonly generated: string;
  readonly results: readonly ReportedResult[];
}

const REPORT = join(ROOT, 'reports', 'snippets.json');

/** Writes the report, unless it would say nothing new. */
export function writeReport(results: readonly ReportedResult[]): void {
  if (existsSync(REPORT)) {
    const old = JSON.parse(readFileSync(REPORT, 'utf8')) as Report;
    if (JSON.stringify(old.results) === JSON.stringify(results)) return;
  }
  const report: Report = {generated: new Date().toISOString(), results};
  mkdirSync(dirname(REPORT), {recursive: true});
  writeFileSync(REPORT, `${JSON.stringify(report, null, 2)}\n`);
}
