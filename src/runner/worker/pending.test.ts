import {expect, test} from 'vitest';
import {createPending, trackTimers} from './pending.ts';

test('idle waits for what is under way, and for what follows', async () => {
  const pending = createPending();
  const order: string[] = [];
  const end = pending.begin();
  setTimeout(() => {
    order.push('first');
    const endSecond = pending.begin();
    end();
    end();
    setTimeout(() => {
      order.push('second');
      endSecond();
    }, 5);
  }, 5);
  await pending.idle();
  expect(order).toEqual(['first', 'second']);
});

test('timers count until they fire or are cleared', async () => {
  const pending = createPending();
  const scope = {
    setTimeout,
    setInterval,
    clearTimeout,
    clearInterval,
  } as unknown as typeof globalThis;
  trackTimers(scope, pending);
  let fired = false;
  scope.setTimeout(() => {
    fired = true;
  }, 10);
  scope.clearTimeout(scope.setTimeout(() => expect.unreachable(), 5));
  scope.clearInterval(scope.setInterval(() => expect.unreachable(), 1_000));
  await pending.idle();
  expect(fired).toBe(true);
});
