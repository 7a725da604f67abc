const APP = '/v2/users/sandbox-owner/apps/sandbox-app';
const PER_CALL = 128;
const ANNOTATIONS_PER_INPUT = 1000;

async function post(restUrl: string, path: string, body: object) {
  const response = await fetch(restUrl + APP + path, {
    method: 'POST',
    headers: {authorization: 'Key owner-pat'},
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(await response.text());
}

/** Puts so many annotations into an empty app. */
export async function fillApp(restUrl: string, count: number): Promise<void> {
  for (let first = 0; first < count; first += PER_CALL) {
    const input_id = `input-${Math.floor(first / ANNOTATIONS_PER_INPUT)}`;
    if (first === 0 || isFirstOf(input_id, first)) {
      const data = {image: {url: `https://annotation-api.example/${input_id}`}};
      await post(restUrl, '/inputs', {inputs: [{id: input_id, data}]});
    }
    const size = Math.min(PER_CALL, count - first);
    const annotations = Array.from({length: size}, (_, i) => ({
      input_id,
      data: {concepts: [{id: `concept-${(first + i) % 50}`, value: 1}]},
    }));
    await post(restUrl, '/annotations', {annotations});
  }
}

/** Whether the call before was for another input. */
function isFirstOf(inputId: string, first: number): boolean {
  const before = Math.floor((first - PER_CALL) / ANNOTATIONS_PER_INPUT);
  return inputId !== `input-${before}`;
}
