import {readdirSync} from 'node:fs';
import path from 'node:path';
import type {Book} from './binding/book.ts';
import {book} from './fact.ts';

const FOLDER = path.join(import.meta.dirname, 'pages');

/** The facts of all pages: a file for each in `pages/`, found by looking. */
export async function loadBook(): Promise<Book> {
  const names = readdirSync(FOLDER, {encoding: 'utf8', recursive: true});
  for (const name of names.filter((each) => each.endsWith('.ts')).sort()) {
    await import(path.join(FOLDER, name));
  }
  return book;
}
