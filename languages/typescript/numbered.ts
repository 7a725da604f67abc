import type {Contract, ContractMessage} from '../codegen/contract/read.ts';
import {isFields, isList} from '../codegen/json.ts';
import type {Json, JsonFields} from '../codegen/json.ts';

/** The same request with the numbers of enums, which the API's types have, for their names. */
export function withNumbers(
  contract: Contract,
  message: ContractMessage,
  request: JsonFields,
): JsonFields {
  const one = (type: {kind: string; name: string}, json: Json): Json => {
    if (type.kind === 'message' && isFields(json)) {
      return withNumbers(contract, contract.message(type.name), json);
    }
    if (type.kind !== 'enum' || typeof json !== 'string') return json;
    return contract.enumeration(type.name).values.get(json) ?? json;
  };
  const fields = [...request].map(([name, value]): [string, Json] => {
    const type = message.fields.get(name)?.type;
    if (type === undefined) return [name, value];
    return [
      name,
      isList(value) ? value.map((item) => one(type, item)) : one(type, value),
    ];
  });
  return new Map(fields);
}
