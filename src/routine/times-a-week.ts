/** How often a week, as the format has it in words. */

/** All that may be written, and what each means. */
const texts = {
  'once a week': 1,
  'twice a week': 2,
  '1 times a week': 1,
  '2 times a week': 2,
  '3 times a week': 3,
  '4 times a week': 4,
  '5 times a week': 5,
  '6 times a week': 6,
  '7 times a week': 7,
} as const;

export type TimesAWeekText = keyof typeof texts;

// The keys of a literal are the names of its type.
export const timesAWeekTexts = Object.keys(texts) as [TimesAWeekText, ...TimesAWeekText[]];

/** `undefined` where it says something else than times a week. */
export function readTimesAWeek(written: string): number | undefined {
  return timesAWeekTexts.includes(written as TimesAWeekText) ? texts[written as TimesAWeekText] : undefined;
}

/** As it is written; `undefined` for what no week has. */
export function writeTimesAWeek(times: number): TimesAWeekText | undefined {
  return timesAWeekTexts.find((text) => texts[text] === times);
}
