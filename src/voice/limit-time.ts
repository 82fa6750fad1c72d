import type { Clock } from '../ports.ts';

/** Passes an answer on, and calls `onTimeout`, which has to make it fail, when it has not come after `limitMs`. */
export function limitTime<T>(clock: Clock, answer: Promise<T>, limitMs: number, onTimeout: () => void): Promise<T> {
  return answer.finally(clock.wakeAfter(limitMs, onTimeout));
}
