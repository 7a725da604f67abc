import protobuf from 'protobufjs';
import type {Field, ReflectionObject, Service, Type} from 'protobufjs';
import {SIGN_OF} from './signs.ts';

const BINDING =
  /^\(google\.api\.http\)(?:\.\w+)?\.(get|post|put|patch|delete)$/;
const DEFAULT_FLOAT = /cl_default_float|default/;

/**
 * The part of a contract that requests can be written with, as compact text:
 * the given calls, and all messages and enums that their requests lead to.
 * `read.ts` reads it. For Node.js: the pages load the text.
 *
 * @param options.rename What the file of a proto is called where clients are made from it.
 */
export function writeContract(
  service: Service,
  calls: readonly string[],
  options: {rename?: (file: string) => string} = {},
): string {
  const {rename = (file) => file} = options;
  const methods = calls.map((name) => {
    const method = service.methods[name];
    if (!method) throw new Error(`The contract has no call ${name}.`);
    method.resolve();
    return method;
  });
  const files = new Map<string, string[]>();
  for (const type of reachable(
    methods.map(({resolvedRequestType}) => resolvedRequestType),
  )) {
    const header = headerOf(type, rename);
    const lines = files.get(header) ?? [];
    files.set(header, [...lines, `${shortName(type)}${lineOf(type)}`]);
  }
  const types = [...files].sort().map(([header, lines]) => {
    return [`@${header}`, ...lines.sort()].join('\n');
  });
  return [`@@${service.fullName.slice(1)}`, ...methods.map(callLine), ...types]
    .join('\n')
    .concat('\n');
}

function callLine(method: protobuf.Method): string {
  const paths = Object.entries(
    (method.options ?? {}) as Record<string, unknown>,
  ).flatMap(([option, path]) => {
    const verb = BINDING.exec(option)?.[1]?.toUpperCase();
    return verb && typeof path === 'string' ? [verb, path] : [];
  });
  const {name, resolvedRequestType, resolvedResponseType} = method;
  if (!resolvedRequestType || !resolvedResponseType) {
    throw new Error(`${name} is not resolved.`);
  }
  const answer = resolvedResponseType;
  return [
    ...[name, shortName(resolvedRequestType)],
    ...[shortName(answer), javaPackage(answer), ...paths],
  ].join(' ');
}

function reachable(
  requests: readonly (Type | null)[],
): ReadonlySet<Type | protobuf.Enum> {
  const found = new Set<Type | protobuf.Enum>();
  const visit = (type: Type | protobuf.Enum | null) => {
    if (type === null || found.has(type) || isGoogles(type)) return;
    found.add(type);
    if (type instanceof protobuf.Type) {
      type.fieldsArray.forEach((field) => visit(field.resolve().resolvedType));
    }
  };
  requests.forEach(visit);
  return found;
}

const isGoogles = ({fullName}: ReflectionObject) =>
  fullName.startsWith('.google.');

/** The package that a definition stands in. */
function packageOf(type: ReflectionObject): protobuf.Namespace {
  let parent = type.parent;
  while (parent instanceof protobuf.Type) parent = parent.parent;
  if (!parent) throw new Error(`${type.fullName} is in no package.`);
  return parent;
}

/** Proto file, package and Java package of a definition. */
function headerOf(
  type: ReflectionObject,
  rename: (file: string) => string,
): string {
  const file = rename(fileOf(type).replace(/^.*?\/(?=proto\/)/, ''));
  return `${file} ${packageOf(type).fullName.slice(1) || '-'} ${javaPackage(type)}`;
}

function fileOf(type: ReflectionObject): string {
  let object: ReflectionObject | null = type;
  while (object && !object.filename) object = object.parent;
  return object?.filename ?? '';
}

function javaPackage(type: ReflectionObject): string {
  const {options, fullName} = packageOf(type);
  return String(
    (options as Record<string, unknown> | undefined)?.java_package ??
      fullName.slice(1),
  );
}

function shortName(type: ReflectionObject): string {
  return type.parent instanceof protobuf.Type
    ? `${shortName(type.parent)}.${type.name}`
    : type.name;
}

function lineOf(type: Type | protobuf.Enum): string {
  if (type instanceof protobuf.Enum) {
    const values = Object.entries(type.values);
    return values.map(([name, number]) => ` ${name}=${number}`).join('');
  }
  return type.fieldsArray.map((field) => ` ${fieldWord(field)}`).join('');
}

function fieldWord(field: Field): string {
  const many = field.map ? '~' : field.repeated ? '*' : '';
  const oneof =
    field.partOf && !field.partOf.name.startsWith('_')
      ? `|${field.partOf.name}`
      : '';
  const {optional, preset} = presenceOf(field);
  return `${field.name}${typeWord(field)}${many}${optional}${preset}${oneof}`;
}

function presenceOf(field: Field) {
  const {proto3_optional: optional, ...options} = (field.options ??
    {}) as Record<string, unknown>;
  const preset = Object.entries(options).find(
    ([name, value]) => DEFAULT_FLOAT.test(name) && typeof value === 'number',
  );
  return {
    optional: optional ? '>' : '',
    preset: preset ? `=${String(preset[1])}` : '',
  };
}

function typeWord({type, resolvedType, fullName}: Field): string {
  if (resolvedType && !isGoogles(resolvedType)) {
    const kind = resolvedType instanceof protobuf.Enum ? '!' : ':';
    return kind + shortName(resolvedType);
  }
  const name = resolvedType?.fullName ?? type;
  const sign = SIGN_OF.get(name);
  if (sign === undefined) {
    throw new Error(
      `The contract has the type ${name} at ${fullName}. Give it a sign in languages/codegen/contract/signs.ts.`,
    );
  }
  return sign;
}
