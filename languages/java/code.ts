import {bracketed, layOut} from '../codegen/layout.ts';
import type {Doc} from '../codegen/layout.ts';
import {grpcRequest} from '../codegen/typed/of-writing.ts';
import {beforeKey, constantsOf} from '../codegen/writing.ts';
import type {Writer, Writing} from '../codegen/writing.ts';
import {javaText} from './literals.ts';
import {javaField, javaMethod} from './names.ts';
import {Values} from './values.ts';

const PAGE = {width: 100, indent: '    '};

/** Java with the official gRPC client. */
export const write: Writer = (writing) => {
  const {code, contract, request} = writing;
  // The client's credentials put this before the key themselves.
  beforeKey(writing.definition);
  const {imports} = code.clients.java;
  const values = new Values(new Set(imports), PAGE);
  const message = values.request(grpcRequest(writing));
  const {name, answer} = request.call;
  const answerType = values.imported(answer.javaPackage, answer.name);
  const service = contract.service.split('.').at(-1) ?? '';
  const grpc = values.imported(
    contract.message(request.call.request).javaPackage,
    `${service}Grpc`,
  );
  const main = [
    [
      `    ${grpc}.${service}BlockingStub stub =`,
      `        ${grpc}.newBlockingStub(${code.clients.java.channel})`,
      `            .withCallCredentials(${code.clients.java.credentials}(${code.keyConstant}));`,
    ].join('\n'),
    ...values.variables,
    call(answerType, name, message),
    check(writing, values),
    print(writing),
  ];
  const constants = constantsOf(writing).map((group) =>
    group.map(({name, value}) => constant(name, value)).join('\n'),
  );
  return [
    values.imports(),
    [
      `public class ${name} {\n${constants.join('\n\n')}`,
      `  public static void main(String[] args) {\n${main.join('\n\n')}\n  }\n}\n`,
    ].join('\n\n'),
  ].join('\n\n');
};

function constant(name: string, value: string): string {
  const page = {...PAGE, margin: '  '};
  const start = `  static final String ${name} = `;
  return `${start}${layOut(javaText(value), page, start.length, 1)};`;
}

function call(answer: string, name: string, message: Doc): string {
  const margin = '        ';
  const doc = bracketed(`stub.${javaMethod(name)}(`, [message], ')', {
    trailing: '',
    attached: true,
  });
  const text = layOut(doc, {...PAGE, margin}, margin.length, 1);
  return `    ${answer} response =\n${margin}${text};`;
}

const getter = (field: string) => `get${javaField(field)}()`;

function check({code, contract}: Writing, values: Values): string {
  const {status} = code;
  const [summary, details] = status.words;
  const type = values.typeName(contract.message(status.message));
  const codes = values.typeName(contract.enumeration(status.codes));
  return [
    `    ${type} status = response.${getter(status.field)};`,
    `    if (status.${getter(status.code)} != ${codes}.${status.successName}) {`,
    `      throw new RuntimeException(status.${getter(summary)} + ": " + status.${getter(details)});`,
    '    }',
  ].join('\n');
}

function print({code, request}: Writing): string {
  const printed = code.printed(request.call.name);
  if (!printed) {
    return `    System.out.println(status.${getter(code.status.words[0])});`;
  }
  const {field, list, parts} = printed;
  const name = javaField(field);
  if (!list) return `    ${printing(`response.get${name}()`, parts, '    ')};`;
  return [
    `    System.out.println("${field}: " + response.get${name}Count());`,
    `    response.get${name}List().forEach(`,
    `        item -> ${printing('item', parts, '        ')});`,
  ].join('\n');
}

function printing(
  item: string,
  parts: readonly string[],
  margin: string,
): string {
  const values = parts.map(
    (part) => `${item}.${part.split('.').map(getter).join('.')}`,
  );
  const format = `"${parts.map(() => '%s').join(' ')}%n"`;
  const [open, shown] =
    parts.length === 1
      ? ['System.out.println(', values]
      : ['System.out.printf(', [format, ...values]];
  const doc = bracketed(open, shown, ')', {trailing: '', attached: true});
  return layOut(doc, {...PAGE, margin}, `${margin}item -> `.length, 2);
}
