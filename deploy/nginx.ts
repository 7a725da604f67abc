import type {FilePattern, HeaderRule} from './rules.ts';

/**
 * The rules for nginx (1.22 and later), to be included in a `server` whose `root`
 * is the build's folder.
 *
 * @param baseUrl - Path that the site is served under; starts and ends with a slash.
 */
export function nginxConfig(
  rules: readonly HeaderRule[],
  baseUrl: string,
): string {
  return [
    '# Made by the build. Include it in a server block whose root is the folder of the build.',
    'gzip_static on;',
    'gzip_vary on;',
    'charset utf-8;',
    `error_page 404 ${baseUrl}404.html;`,
    '',
    ...rules.map((rule) => location(rule, baseUrl)),
    ...(baseUrl === '/'
      ? []
      : [`location = / {\n  return 302 ${baseUrl};\n}\n`]),
  ].join('\n');
}

function location({files, headers}: HeaderRule, baseUrl: string): string {
  const {'Content-Type': type, ...others} = headers;
  const lines = [
    ...(baseUrl === '/' ? [] : [`rewrite ^${baseUrl}(.*)$ /$1 break;`]),
    'try_files $uri $uri/index.html =404;',
    ...(type === undefined ? [] : ['types {}', `default_type "${type}";`]),
    ...Object.entries(others).map(
      ([name, value]) => `add_header ${name} "${value}" always;`,
    ),
  ];
  return `location ${pattern(files, baseUrl)} {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
}

/**
 * How nginx chooses: the longest folder, but a suffix before it, unless the
 * folder is marked `^~`. So the whole build is a plain folder, and others are marked.
 */
function pattern(files: FilePattern, baseUrl: string): string {
  if (files.kind === 'suffix') {
    return `~ ^${baseUrl}.*${files.suffix.replaceAll('.', '\\.')}$`;
  }
  if (files.kind === 'file') {
    return `= ${baseUrl}${files.file}`;
  }
  return files.folder === '' ? baseUrl : `^~ ${baseUrl}${files.folder}/`;
}
