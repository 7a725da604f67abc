import satisfies from 'spdx-satisfies';

/**
 * Licences, by SPDX identifier, under which a part may be shipped with a site
 * of any licence: they ask for a notice, or for nothing.
 */
const ALLOWED = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Unlicense',
  'Zlib',
];

/**
 * What is wrong with shipping a package under this licence; undefined when
 * nothing is. An SPDX expression with `OR` is fine when one of its sides is.
 */
export function objectionTo(license: string | undefined): string | undefined {
  if (license === undefined || license.trim() === '') {
    return 'its package.json names no licence';
  }
  let allowed: boolean;
  try {
    allowed = satisfies(license, ALLOWED);
  } catch {
    return `"${license}" is not an SPDX expression`;
  }
  return allowed
    ? undefined
    : `"${license}" is none of ${ALLOWED.join(', ')}, nor a choice of one of them`;
}
