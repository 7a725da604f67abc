/**
 * The wire contract between the page, the frame of opaque origin and the worker
 * in it. Whatever comes from the worker is the reader's code speaking, so the
 * page takes it as data and checks its shape (`parse-message.ts`).
 */

/** A picture of a value, made where the value lives, small enough to send and to draw. */
export type Preview =
  | {kind: 'string'; value: string; omitted: number}
  | {kind: 'literal'; type: LiteralType; text: string}
  | {kind: 'error'; name: string; message: string; stack: string}
  | {kind: 'atom'; text: string}
  | {kind: 'seen'; text: string}
  | {
      kind: 'object';
      shape: 'object' | 'array' | 'map' | 'set';
      label: string;
      entries: PreviewEntry[];
      /** How many more entries there were than are shown. */
      omitted: number;
    };

export type LiteralType =
  | 'number'
  | 'bigint'
  | 'boolean'
  | 'undefined'
  | 'null'
  | 'symbol'
  | 'function';

export interface PreviewEntry {
  key: string;
  value: Preview;
}

export type ConsoleLevel = 'log' | 'info' | 'debug' | 'warn' | 'error';

/** One call of a `console` method. */
export interface ConsoleEntry {
  level: ConsoleLevel;
  /** How many `console.group`s were open. */
  depth: number;
  values: Preview[];
  /** Rows and columns, when it was `console.table`. */
  table?: PreviewTable;
}

export interface PreviewTable {
  columns: string[];
  rows: {index: string; cells: (Preview | null)[]}[];
  omitted: number;
}

/**
 * A part of what a page shows: a text, or an element by its name and what is in
 * it. No attributes, no styles: what is drawn of it can only be text in its order.
 */
export type PagePart = string | {element: PageElement; parts: PagePart[]};

/** The elements that are drawn as what they are; all others are drawn as `div` or `span`. */
export type PageElement = (typeof PAGE_ELEMENTS)[number];

export const PAGE_ELEMENTS = [
  'p',
  'div',
  'span',
  'pre',
  'blockquote',
  'hr',
  'br',
  'code',
  'strong',
  'b',
  'em',
  'i',
  'u',
  's',
  'small',
  'sub',
  'sup',
  'mark',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'table',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'th',
  'td',
  'heading',
] as const;

/** What went wrong in a snippet, and where. */
export interface RunError {
  name: string;
  message: string;
  /** Line of the snippet, counted from 1. */
  line?: number;
  column?: number;
}

/** How a text came to its end. */
export interface Ending {
  error?: RunError;
  /** The text could not be read, and nothing of it ran. */
  unread?: boolean;
  /** Exit code of a program that has one. */
  exit?: number;
}

/** A request on its way from the worker to the page. */
export interface WireRequest {
  url: string;
  method: string;
  headers: [string, string][];
  body: ArrayBuffer | null;
}

/** An answer on its way back. */
export interface WireResponse {
  status: number;
  statusText: string;
  headers: [string, string][];
  body: ArrayBuffer;
}

/** Page to frame, once, by `postMessage` with a port. */
export interface ConnectFrame {
  type: 'connect';
}

/** Page to frame, over the frame's port. `start` carries the worker's port. */
export type ToFrame =
  /** The text of an engine's worker, once, before its first run. */
  | {type: 'engine'; id: string; source: string}
  | {type: 'start'; run: string; engine: string}
  | {type: 'stop'; run: string};

export type FromFrame =
  {type: 'ready'} | {type: 'crashed'; run: string; message: string};

/** Frame to worker, once, with the port to the page. */
export interface ConnectWorker {
  type: 'connect';
  run: string;
}

/** Page to worker, over the run's port. */
export type ToWorker =
  | {type: 'execute'; run: string; code: string; filename: string}
  | ({type: 'response'; run: string; id: number} & WireResponse)
  | {type: 'failure'; run: string; id: number; name: string; message: string};

/** Worker to page, over the run's port. */
export type FromWorker =
  | {type: 'ready'; run: string}
  | {type: 'alive'; run: string}
  /** The code has been read, and begins. */
  | {type: 'running'; run: string}
  | {type: 'console'; run: string; entry: ConsoleEntry}
  | {type: 'omitted'; run: string; count: number}
  /** What the page of a reader's shows now. */
  | {type: 'page'; run: string; parts: PagePart[]}
  | ({type: 'request'; run: string; id: number} & WireRequest)
  | {type: 'abort'; run: string; id: number}
  | ({type: 'done'; run: string} & Ending);
