import {Cannot} from './cannot.ts';
import type {CodeRequest} from './code-request.ts';
import {isFields} from './json.ts';
import type {Json, JsonFields} from './json.ts';

/** Path, query and body in one, as gRPC sends a request. */
export function wholeRequest({
  parameters,
  query,
  body,
}: CodeRequest): JsonFields {
  const whole = new Map<string, Json>();
  for (const [name, constant] of parameters) put(whole, name, constant);
  for (const [name, value] of body ?? []) {
    const known = whole.get(name);
    const both = isFields(known) && isFields(value);
    // Where the path and the body name the same, the path counts.
    whole.set(name, both ? new Map([...value, ...known]) : value);
  }
  for (const {name, value, texts} of query) {
    if (value === undefined) {
      throw new Cannot(
        `The query has ${name}, which the contract doesn't know. JavaScript (REST) and cURL can send it.`,
      );
    }
    const [first] = texts;
    put(whole, name, typeof first === 'object' ? first : value);
  }
  return whole;
}

/** Sets a field by its dotted name. */
function put(fields: Map<string, Json>, dotted: string, value: Json): void {
  const at = dotted.indexOf('.');
  if (at < 0) {
    fields.set(dotted, value);
    return;
  }
  const outer = dotted.slice(0, at);
  const known = fields.get(outer);
  const inner = new Map(isFields(known) ? known : []);
  put(inner, dotted.slice(at + 1), value);
  fields.set(outer, inner);
}
