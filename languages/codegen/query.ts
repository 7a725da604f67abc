import type {
  Contract,
  ContractField,
  ContractMessage,
} from './contract/read.ts';
import type {Json} from './json.ts';

/**
 * What a query parameter's texts say, by the type of its field: a name with dots
 * leads into messages. Undefined if the contract has no such field.
 */
export function readQueryValue(
  contract: Contract,
  message: ContractMessage,
  name: string,
  texts: readonly string[],
): Json | undefined {
  const names = name.split('.');
  let inside = message;
  for (const outer of names.slice(0, -1)) {
    const type = inside.fields.get(outer)?.type;
    if (type?.kind !== 'message') return undefined;
    inside = contract.message(type.name);
  }
  const field = inside.fields.get(names.at(-1) ?? '');
  if (field === undefined || field.type.kind === 'message') return undefined;
  const values = texts.map((text) => valueOf(field, text));
  // A single value that is given twice: the last one counts.
  return field.many === 'list' ? values : values.at(-1);
}

const WHOLE = /^-?\d{1,15}$/;

function valueOf({type}: ContractField, text: string): Json {
  if (type.name === 'string' || type.name === 'bytes') return text;
  if (type.name === 'bool')
    return text === 'true' || (text === 'false' ? false : text);
  if (type.name === 'float' || type.name === 'double') {
    return text.trim() !== '' && Number.isFinite(Number(text))
      ? Number(text)
      : text;
  }
  return WHOLE.test(text) ? Number(text) : text;
}
