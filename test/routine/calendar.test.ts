/** Days as a routine has them, and as people write them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWrittenDate } from '../../src/routine/calendar.ts';
import { findMeantDate } from '../../src/routine/dates-and-times.ts';

/** From 2000 to 2099. */
const day = fc
  .integer({ min: 10_957, max: 47_481 })
  .map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10));

test('a day of the calendar is one as it is written, whatever its month and year', () => {
  fc.assert(fc.property(day, (written) => isWrittenDate(written)));
  for (const none of [
    '2026-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '24.12.2026',
    ' 2026-12-24',
    '',
  ])
    expect(isWrittenDate(none)).toBe(false);
});

test('a day is meant as each country writes it, and never another day', () => {
  const months = [
    'January',
    'Feb',
    'March',
    'Apr',
    'May',
    'June',
    'July',
    'Aug',
    'September',
    'Oct',
    'Nov',
    'December',
  ];
  fc.assert(
    fc.property(day, (written) => {
      const [year = '', month = '', date = ''] = written.split('-');
      const name = months[Number(month) - 1];
      for (const text of [
        `${Number(date)}.${Number(month)}.${year}`,
        `${year}/${month}/${date}`,
        `${Number(date)} ${name} ${year}`,
        `${name} ${Number(date)}, ${year}`,
      ])
        expect(findMeantDate(text)).toBe(written);
      const bySlashes = findMeantDate(`${month}/${date}/${year}`);
      expect(Number(date) > 12 || date === month ? bySlashes : (bySlashes ?? written)).toBe(written);
      if (Number(date) <= 12 && date !== month) expect(bySlashes).toBeUndefined();
    }),
  );
});

test('nothing is guessed of what is no day', () => {
  for (const text of ['soon', '31.2.2026', '24.12.', '24.12.26', '2026', '6 weeks', '1 2 3 2026', {}, 20261224])
    expect(findMeantDate(text)).toBeUndefined();
});
