/** The texts of exercises name the side that is done as `{side}`, and the other one as `{other}`. */
import { otherSide } from '../routine/figure-body.ts';
import type { Side } from '../routine/routine.ts';
import { capital } from '../text/prose.ts';
import type { SpeechMessages } from './speech.ts';

/** As `fillSides`, on a sheet for everything that is done: the one side, or both as "your left (right) knee". */
export function fillSidesOfSheet(text: string, sides: readonly Side[], speech: Pick<SpeechMessages, 'sides'>): string {
  return fillSides(text, sides.length === 1 ? sides[0] : undefined, speech);
}

/** The text with the sides in words. Where no side is chosen, both are named: "your left (right) knee". */
export function fillSides(text: string, side: Side | undefined, speech: Pick<SpeechMessages, 'sides'>): string {
  return fill(text, side, speech, (first, second) => `${first} (${second})`);
}

/** As `fillSides`, for a voice, which cannot say brackets: "your left or right knee". */
export function fillSpokenSides(
  text: string,
  side: Side | undefined,
  speech: Pick<SpeechMessages, 'sides' | 'either'>,
): string {
  return fill(text, side, speech, speech.either);
}

function fill(
  text: string,
  side: Side | undefined,
  { sides }: Pick<SpeechMessages, 'sides'>,
  either: SpeechMessages['either'],
): string {
  const words = {
    side: side === undefined ? either(sides.left, sides.right) : sides[side],
    other: side === undefined ? either(sides.right, sides.left) : sides[otherSide(side)],
  };
  return text.replace(/\{(side|other)\}/g, (_, name: keyof typeof words, at: number) =>
    startsSentence(text.slice(0, at)) ? capital(words[name]) : words[name],
  );
}

function startsSentence(before: string): boolean {
  return /(?:^|[.!?] +)$/.test(before);
}
