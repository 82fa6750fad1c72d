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
export function fillSides(text: string, side: Side | undefined, { sides }: Pick<SpeechMessages, 'sides'>): string {
  const words = {
    side: side === undefined ? `${sides.left} (${sides.right})` : sides[side],
    other: side === undefined ? `${sides.right} (${sides.left})` : sides[otherSide(side)],
  };
  return text.replace(/\{(side|other)\}/g, (_, name: keyof typeof words, at: number) =>
    startsSentence(text.slice(0, at)) ? capital(words[name]) : words[name],
  );
}

function startsSentence(before: string): boolean {
  return /(?:^|[.!?:] +)$/.test(before);
}
