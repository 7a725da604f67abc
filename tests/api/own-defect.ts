import {expect} from 'vitest';
import {sampleData} from '../../api/sample/index.ts';
import {createSandbox} from '../../api/sandbox.ts';

const ME = {authorization: 'Key owner-pat', transport: 'rest'} as const;

/** What breaks in the sandbox itself fails the call; no item is blamed for it. */
export async function checkOwnDefect(): Promise<void> {
  const sandbox = await createSandbox({
    sample: sampleData,
    now: () => {
      throw new Error('The clock is broken.');
    },
  });
  const {httpStatus, body} = await sandbox.call(
    'PostAnnotations',
    {annotations: [{id: 'n', input_id: 'park'}]},
    ME,
  );
  expect(httpStatus).toBe(500);
  expect(body.status).toMatchObject({
    code: 98004,
    details: expect.stringMatching(/defect of the sandbox/),
  });
  const after = await sandbox.call(
    'GetAnnotation',
    {input_id: 'park', annotation_id: 'n'},
    ME,
  );
  expect(after.body.status).toMatchObject({code: 11101});
}
