import {WORKER_FILE} from '../plugins/offline/worker-file.ts';
import {framedBy, policyText} from './policy.ts';
import type {Policy} from './policy.ts';

/** Which files of the build a rule is for, from the folder that is served. */
export type FilePattern =
  /** All files beneath a folder; '' is the whole build. */
  | {readonly kind: 'folder'; readonly folder: string}
  /** All files whose names end so. */
  | {readonly kind: 'suffix'; readonly suffix: string}
  /** One file, by its path from that folder. */
  | {readonly kind: 'file'; readonly file: string};

/** What files are answered with. Of the rules that fit a file, the last one alone counts. */
export interface HeaderRule {
  readonly files: FilePattern;
  readonly headers: Readonly<Record<string, string>>;
}

/** What the rules are made from. */
export interface Build {
  /** Policy of the site's pages. */
  readonly pages: Policy;
  /** Policy of the document that readers' code runs in. */
  readonly runner: Policy;
}

/** Where the document is that readers' code runs in, from the folder that is served. */
export const RUNNER_FOLDER = 'runner';

const YEAR = 'public, max-age=31536000, immutable';
/** Asked for again each time; unchanged, it costs an answer without a body. */
const FRESH = 'public, max-age=0, must-revalidate';

const COMMON = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
};

/** The headers of every file of the build: the one source of what each kind of server is told. */
export function headerRules({pages, runner}: Build): HeaderRule[] {
  const page = {
    ...COMMON,
    'Cache-Control': FRESH,
    'Content-Security-Policy': policyText(framedBy(pages, "'none'")),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  };
  return [
    {files: {kind: 'folder', folder: ''}, headers: page},
    ...Object.entries(TEXT_TYPES).map(([suffix, type]) => ({
      files: {kind: 'suffix', suffix} as const,
      headers: {...page, 'Content-Type': type},
    })),
    {
      // It decides what a reader's browser keeps: with an old one a browser would keep old pages.
      files: {kind: 'file', file: WORKER_FILE},
      headers: {
        ...COMMON,
        'Cache-Control': FRESH,
        'Content-Security-Policy': policyText(
          framedBy(WORKER_POLICY, "'none'"),
        ),
      },
    },
    {
      // Their names change with what is in them.
      files: {kind: 'folder', folder: 'assets'},
      headers: {...COMMON, 'Cache-Control': YEAR},
    },
    {
      files: {kind: 'folder', folder: RUNNER_FOLDER},
      headers: {
        ...COMMON,
        'Cache-Control': YEAR,
        'Content-Security-Policy': policyText(framedBy(runner, "'self'")),
      },
    },
  ];
}

/** The worker loads the site's files, and nothing else. */
const WORKER_POLICY = {
  'default-src': ["'none'"],
  'connect-src': ["'self'"],
} satisfies Policy;

/** Types that servers don't know, or know otherwise: `.ts` is a video to most. */
const TEXT_TYPES = {
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.d.ts': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};
