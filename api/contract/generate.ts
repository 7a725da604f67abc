import protobuf from 'protobufjs';
import type {Field, ReflectionObject, Type} from 'protobufjs';
import * as z from 'zod/mini';
import {calls} from '../calls/index.ts';
import {loadContract} from '../grpc/contract.ts';

/** The modules that hold what the sandbox knows of the contract. */
export interface ContractModules {
  /** The messages that the sandbox models, which every page loads. */
  'modelled.ts': string;
  /** The others, and the names of the status codes, which are loaded when a request has one. */
  'others.ts': string;
}

const NOTE =
  '// Made by `npm run generate` from the protos of the official client.\n';

/** Large messages of which the sandbox reads the id, when a request names its author so. */
const RARE = ['Model', 'ModelVersion', 'User', 'Workflow', 'WorkflowVersion'];

/**
 * What requests can hold, read off the contract: every message and enum that a
 * request of an answered call leads to, a line each.
 */
export function contractModules(): ContractModules {
  const modelled = new Set(
    Array.from(z.globalRegistry._idmap.values(), (schema) =>
      String(z.globalRegistry.get(schema)?.['x-message']),
    ),
  );
  RARE.forEach((name) => modelled.delete(name));
  const lines: {common: string[]; other: string[]} = {common: [], other: []};
  for (const type of reachable()) {
    const name = shortName(type);
    const line =
      type instanceof protobuf.Enum ? enumLine(type) : messageLine(type);
    // Enums are small, but for the status codes.
    const common =
      type instanceof protobuf.Enum
        ? modelled.has(name.split('.')[0] ?? '')
        : modelled.has(name);
    lines[common ? 'common' : 'other'].push(`${name} ${line}`);
  }
  return {
    'modelled.ts': moduleOf('MODELLED', lines.common),
    'others.ts': moduleOf('OTHERS', lines.other),
  };
}

function moduleOf(name: string, lines: string[]): string {
  return `${NOTE}export const ${name} = \`\n${lines.sort().join('\n')}\n\`;\n`;
}

/** Every message and enum of the contract that a request can lead to. */
function reachable(): Set<Type | protobuf.Enum> {
  const {methods} = loadContract();
  const found = new Set<Type | protobuf.Enum>();
  const visit = (type: Type | protobuf.Enum | null) => {
    if (type === null || found.has(type) || isGoogles(type)) {
      return;
    }
    found.add(type);
    if (type instanceof protobuf.Type) {
      type.fieldsArray.forEach((field) => visit(field.resolve().resolvedType));
    }
  };
  for (const {rpc} of calls) {
    const method = methods[rpc];
    method?.resolve();
    visit(method?.resolvedRequestType ?? null);
  }
  return found;
}

const isGoogles = ({fullName}: ReflectionObject) =>
  fullName.startsWith('.google.');

function shortName({fullName}: ReflectionObject): string {
  return fullName.replace(/^\.(clarifai\.api\.(status\.)?)?/, '');
}

function enumLine({values}: protobuf.Enum): string {
  return Object.entries(values)
    .map(([name, number]) => `${name}=${number}`)
    .join(' ');
}

/** Fields, each with a sign for its type: see `api/contract/fields.ts`. */
function messageLine({fieldsArray}: Type): string {
  return fieldsArray
    .map((field) => {
      const list = field.map ? '~' : field.repeated ? '*' : '';
      return `${field.name}${typeSign(field)}${list}`;
    })
    .join(' ');
}

const SIGNS: Record<string, string> = {
  string: '',
  bool: '?',
  bytes: '=',
  float: '.',
  double: '^',
  int32: '#',
  uint32: '+',
  int64: '%',
  uint64: '&',
  '.google.protobuf.Struct': '{',
  '.google.protobuf.Value': '$',
  '.google.protobuf.Timestamp': '@',
  '.google.protobuf.BoolValue': '?',
  '.google.protobuf.Int32Value': '#',
  '.google.protobuf.UInt64Value': '&',
};

function typeSign({type, resolvedType, fullName}: Field): string {
  if (resolvedType && !isGoogles(resolvedType)) {
    const kind = resolvedType instanceof protobuf.Enum ? '!' : ':';
    return kind + shortName(resolvedType);
  }
  const sign = SIGNS[resolvedType?.fullName ?? type];
  if (sign === undefined) {
    throw new Error(
      `The contract has the type ${type} at ${fullName}. Give it a sign here and a reader in api/contract/values.ts.`,
    );
  }
  return sign;
}
