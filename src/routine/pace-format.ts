/** The pace of a routine, of a step, or of the person's settings: how it is written, and what becomes of it. */
import * as v from 'valibot';
import { defaultPace } from './defaults.ts';
import { mapping, may, time } from './format-fields.ts';
import { renderTime, single } from './quantity.ts';
import type { Pace } from './routine.ts';

const paceEntries = {
  settle: may(
    time('settle', `Getting into position before the first rep. Without it: ${renderTime(defaultPace.settleMs)}.`),
  ),
  move: may(time('move', `Into a hold, and the same again out of it. Without it: ${renderTime(defaultPace.moveMs)}.`)),
  switch: may(time('switch', `Changing sides. Without it: ${renderTime(defaultPace.switchMs)}.`)),
  rest: may(time('rest', `Between sets. Without it: ${renderTime(defaultPace.restMs)}.`)),
  breath: may(
    time('breath', `One breath, where holds are measured in breaths. Without it: ${renderTime(defaultPace.breathMs)}.`),
  ),
};

export const paceFormat = v.pipe(mapping('pace', paceEntries), v.description('The seconds between things.'));

type WrittenPace = v.InferOutput<typeof paceFormat>;

/** How each part of a pace is written. */
export const paceKeys: { readonly [Key in keyof Pace]: keyof WrittenPace } = {
  settleMs: 'settle',
  moveMs: 'move',
  switchMs: 'switch',
  restMs: 'rest',
  breathMs: 'breath',
};

export const paceParts = Object.keys(paceKeys) as readonly (keyof Pace)[];

export function buildPace(written: WrittenPace): Partial<Pace> {
  return Object.fromEntries(
    paceParts.flatMap((part) => {
      const key = paceKeys[part];
      return written[key] === undefined ? [] : [[part, single(key, written[key])]];
    }),
  );
}
