/** Whether a number or a time of which nothing says so is held: of a stretch it may be, of ten squats it is not. */
import { readQuantity } from '../../routine/quantity.ts';
import type { FoundForm } from './amount-forms.ts';
import type { Word } from './lexicon.ts';
import type { LineAmounts } from './line-amounts.ts';

/** Of these "3 x 40" may be seconds. */
const stillWords =
  /(?<!(?:single|double|straight|one)[- ]leg |cat[- ]?(?:cow )?)stretch|plank|wall sit|pose(?!\p{L})|dehn|(?<!liege)stütz/iu;

export function namesStill(text: string): boolean {
  return stillWords.test(text);
}

/** Nobody holds each of ten for longer without a word of holding. This project's own choice. */
const maxUnsaidHoldMs = 15_000;

/** So many of a longer hold nobody does. This project's own choice. */
const maxRepsOfLong = 5;

/** "10 reps, 60 s", "8 x, 10 breaths": of each of them, or something else besides. */
export function isUnsaidHold({ hold, breaths, isBeside, reps }: LineAmounts, text: string): boolean {
  if (isBeside !== true || reps === undefined) return false;
  const time = readQuantity('hold', hold ?? '');
  const isShort = typeof time !== 'string' && time.high <= maxUnsaidHoldMs;
  // "30 s each side. Repeat 3 times."
  const isFew = Math.max(...reps.split(/[-/]/).map(Number)) <= maxRepsOfLong;
  return breaths !== undefined || (!isShort && !isFew && !namesStill(text));
}

/** "30 s each side, 3 x". */
export function saysTimeSoOften(words: readonly Word[], forms: readonly FoundForm[]): boolean {
  const isTime = ({ from, to }: FoundForm) => to === from + 1 && words[from]?.kind === 'T';
  const time = forms.findIndex(isTime);
  return (
    time !== -1 &&
    forms
      .slice(time)
      .some(({ from, to }) => words.slice(from, to).some(({ kind }) => kind === 'x' || kind === 't' || kind === 'u'))
  );
}
