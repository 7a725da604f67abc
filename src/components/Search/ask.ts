import type {Answer, Found, Question} from './types.ts';

/** A question without its number, which is given here. */
export type Asked = Omit<Question, 'id'>;

let worker: Worker | undefined;
let asked = 0;
const waiting = new Map<number, (answer: Answer) => void>();

function start(): Worker {
  const started = new Worker(new URL('./worker/main.ts', import.meta.url));
  started.addEventListener('message', ({data}: MessageEvent<Answer>) => {
    waiting.get(data.id)?.(data);
  });
  started.addEventListener('error', () => {
    // The worker's own code didn't arrive: the next question begins anew.
    worker = undefined;
    waiting.forEach((answer, id) =>
      answer({id, problem: 'The search could not be started.'}),
    );
  });
  return started;
}

/**
 * Asks the search's worker, which is started by the first question.
 *
 * @throws when the index, or the code that reads it, doesn't arrive.
 */
export async function ask(question: Asked): Promise<Found> {
  const id = ++asked;
  worker ??= start();
  const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
  worker.postMessage({...question, id} satisfies Question);
  const answer = await answered;
  waiting.delete(id);
  if ('problem' in answer) {
    // Code that once failed to load is not asked for again by the same worker.
    worker?.terminate();
    worker = undefined;
    throw new Error(answer.problem);
  }
  return answer.found;
}
