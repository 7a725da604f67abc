import type {JsonObject} from '../../sandbox/core/json.ts';
import {items, parts} from '../rules/parts.ts';
import type {App} from './app.ts';
import type {Transaction} from './transaction.ts';

/** Adds the concepts of some data that the app doesn't have yet. */
export function addConcepts(
  app: App,
  transaction: Transaction,
  data: JsonObject,
): void {
  for (const part of parts(data, '')) {
    for (const concept of items(part.data, 'concepts')) {
      const id = String(concept.id);
      if (!app.concepts.has(id)) {
        transaction.addConcept(app, {id, name: String(concept.name ?? id)});
      }
    }
  }
}

/** What an app calls a concept; its id, when the app doesn't know it. */
export function conceptName(app: App, id: string): string {
  return app.concepts.get(id)?.value.name ?? id;
}
