/** How the times of a routine are written: its pace, which a step and the person's settings have as well, and when it is done. */
import * as v from 'valibot';
import { datePattern, isWrittenDate, weekdays } from './calendar.ts';
import { timesAWeekTexts } from './dates-and-times.ts';
import { defaultMaxPerDay, defaultPace, defaultWindow } from './defaults.ts';
import { expecting, formed, inForms, list, mapping, may, number, time, words } from './format-fields.ts';
import { readWindow, renderTime, single, windowPattern } from './quantity.ts';
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

// When a routine is done as it may be written: on which days, how often, and up to which day.

export const again = mapping('again', {
  every: time('again', 'The time from one round to the next: 3h.'),
  between: may(
    v.pipe(
      formed(
        'window',
        windowPattern,
        `The hours of the day in which rounds may fall, in quotes. Without them: "${defaultWindow}".`,
      ),
      v.check((written) => isWindow(written)),
    ),
  ),
  'most-a-day': may(number('most-a-day', `The most rounds in a day. Without it: ${defaultMaxPerDay}.`)),
});

const inTurn = v.pipe(
  v.picklist(['every day', 'every other day', ...timesAWeekTexts]),
  // "1 times a week" is understood, and nobody is told to write it.
  expecting({
    kind: 'words',
    known: ['every day', 'every other day', ...timesAWeekTexts.filter((written) => !/^[12] /.test(written))],
  }),
  v.description('How often it is done: every day, every other day, or on so many days a week, whichever they are.'),
);
const onDays = mapping('when', {
  days: may(list(words(weekdays, 'A day of the week.'), 7, 'The days of the week on which it is done.')),
  'times-a-week': may(
    number('times-a-week', 'On how many days a week it is done, whichever they are. Weeks begin on Monday.'),
  ),
  'times-a-day': may(number('times-a-day', 'How often on such a day. Without it: once.')),
});
export const anyWhen = v.union([inTurn, onDays]);

function isWindow(written: string): boolean {
  const window = readWindow(written);
  return window !== undefined && window.fromMinute < window.toMinute;
}

export const when = v.pipe(
  inForms(anyWhen, inTurn, { list: onDays, mapping: onDays }),
  v.description('On which days it is done, and how often a day. What is due next follows from it.'),
);

export const until = v.pipe(
  formed('date', datePattern, 'The last day on which it is done: 2026-12-24. After it, nothing of it is called due.'),
  v.check((written) => isWrittenDate(written)),
);
