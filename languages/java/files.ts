/** Which files are its examples. */
export const files = {folder: 'java', extension: 'java'} as const;
