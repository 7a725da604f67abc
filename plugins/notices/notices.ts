import type {ShippedPackage} from './packages.ts';
import {objectionTo} from './policy.ts';

const RULE = '-'.repeat(78);

/**
 * The text with the licence of every package, for the people who get the site.
 *
 * @throws an Error that names each package that may not be shipped, and what to do.
 */
export function writeNotices(packages: readonly ShippedPackage[]): string {
  refuse(packages);
  return [
    'This site is made with the work of others. Their licences follow.',
    ...packages.map(noticeOf),
    '',
  ].join(`\n\n${RULE}\n\n`);
}

function refuse(packages: readonly ShippedPackage[]): void {
  const refused = packages.flatMap(({name, version, license}) => {
    const objection = objectionTo(license);
    return objection ? [`  ${name}@${version}: ${objection}`] : [];
  });
  if (refused.length > 0) {
    throw new Error(
      `The build would ship packages whose licence is unknown or does not allow it:\n${refused.join('\n')}\nReplace the package. Where its licence is clear all the same, say so in plugins/notices/policy.ts, with the reason.`,
    );
  }
}

function noticeOf({
  name,
  version,
  license,
  author,
  texts,
}: ShippedPackage): string {
  const head = `${name} ${version} (${license ?? ''})`;
  const body =
    texts.length > 0
      ? texts.join('\n\n')
      : `Its package holds no licence text${author ? `; its author is ${author}` : ''}.`;
  return `${head}\n\n${body}`;
}
