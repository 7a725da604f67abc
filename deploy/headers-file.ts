import type {HeaderRule} from './rules.ts';

/**
 * The rules as `_headers`, which Netlify and Cloudflare Pages read. Both add up
 * the headers of all rules that fit, and two policies would both hold; so the
 * whole build is spelled as its top-level names, less those with a rule of their own.
 * Suffixes are left out: those hosts know the types, and not every one takes the form.
 *
 * @param names - Files and folders at the top of the build; folders end with a slash.
 */
export function headersFile(
  rules: readonly HeaderRule[],
  baseUrl: string,
  names: readonly string[],
): string {
  const named = rules.flatMap(({files}) => {
    switch (files.kind) {
      case 'folder':
        return [`${files.folder}/`];
      case 'file':
        return [files.file];
      case 'suffix':
        return [];
    }
  });
  return rules
    .flatMap(({files, headers}) => {
      if (files.kind === 'suffix') {
        return [];
      }
      const paths =
        files.kind === 'file'
          ? [files.file]
          : files.folder === ''
            ? ['', ...names.filter((name) => !named.includes(name))]
            : [`${files.folder}/`];
      return paths.map((path) =>
        block(baseUrl + path + (path.endsWith('/') ? '*' : ''), headers),
      );
    })
    .join('\n');
}

function block(path: string, headers: HeaderRule['headers']): string {
  return `${path}\n${Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join('')}`;
}
