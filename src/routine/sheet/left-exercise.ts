/** Lines that are left to the person, and may be exercises. */
import { isDose } from './line-amounts.ts';
import { readAmounts } from './read-amounts.ts';
import type { LineMeaning, SheetLine } from './sheet.ts';

const certain = new Set<LineMeaning>(['several', 'open-ended', 'distance', 'some-weeks', 'half-said', 'bare-number']);
const possible = new Set<LineMeaning>(['unclear', 'own-amounts', 'headed', 'other-part']);

export function mayBeExercise({ meaning, text }: Pick<SheetLine, 'meaning' | 'text'>): boolean {
  return certain.has(meaning) || (possible.has(meaning) && saysHowMuch(text));
}

export function saysHowMuch(text: string): boolean {
  const { amounts } = readAmounts(text);
  return isDose(amounts) || amounts.sets !== undefined;
}
