/** The choices a session was kept with, read back. A file may have been changed: what is no choice is left out. */
import type { Choices } from '../plan/choices.ts';
import { type Check, isFlag, isNumber, oneOf } from './record-schema.ts';

const checks: Readonly<Record<keyof Choices, Check>> = {
  mode: oneOf('maintenance', 'pain-day'),
  budgetMs: (value) => isNumber(value) && Number(value) > 0,
  dose: oneOf('low', 'middle', 'high'),
  startSide: oneOf('left', 'right'),
  usualStartSide: oneOf('left', 'right'),
  waitForMe: isFlag,
  countDown: isFlag,
};

export function readKeptChoices(kept: Readonly<Record<string, unknown>>): Choices {
  const known = Object.entries(checks).filter(([key, check]) => Object.hasOwn(kept, key) && check(kept[key]));
  return Object.fromEntries(known.map(([key]) => [key, kept[key]]));
}
