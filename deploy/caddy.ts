import type {FilePattern, HeaderRule} from './rules.ts';

/**
 * The rules for Caddy (2.6 and later), to be imported into a site block. `{args.0}`
 * is the folder of the build.
 *
 * @param baseUrl - Path that the site is served under; starts and ends with a slash.
 */
export function caddyConfig(
  rules: readonly HeaderRule[],
  baseUrl: string,
): string {
  const site = [
    'root * {args.0}',
    'try_files {path} {path}/index.html',
    ...rules.flatMap(headerBlock(rules)),
    'file_server {\n\tprecompressed br gzip\n}',
  ].join('\n');
  const errors = [
    'handle_errors {',
    indent(
      ['root * {args.0}', 'rewrite * /404.html', 'file_server'].join('\n'),
    ),
    '}',
  ].join('\n');
  const place =
    baseUrl === '/'
      ? `handle {\n${indent(site)}\n}`
      : `redir / ${baseUrl}\nhandle_path ${baseUrl}* {\n${indent(site)}\n}\nhandle {\n\terror 404\n}`;
  return `# Made by the build. Import it into a site block, with the folder of the build:\n# import <this file> <folder>\n${place}\n${errors}\n`;
}

/** A named matcher and its headers; it leaves out what a later rule is for. */
function headerBlock(rules: readonly HeaderRule[]) {
  return ({files, headers}: HeaderRule, index: number): string[] => {
    const name = `@rule${index}`;
    const others = rules
      .slice(index + 1)
      .map((rule) => `\tnot path ${paths(rule.files)}\n`);
    return [
      `${name} {\n\tpath ${paths(files)}\n${others.join('')}}`,
      `header ${name} {\n${Object.entries(headers)
        .map(([key, value]) => `\t${key} "${value}"\n`)
        .join('')}}`,
    ];
  };
}

function paths(files: FilePattern): string {
  switch (files.kind) {
    case 'suffix':
      return `*${files.suffix}`;
    case 'file':
      return `/${files.file}`;
    case 'folder':
      return files.folder === '' ? '*' : `/${files.folder}/*`;
  }
}

const indent = (text: string) => text.replaceAll(/^(?=.)/gm, '\t');
