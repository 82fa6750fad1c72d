/** What a step cannot say of its sides by a key, in words. */
import { capital } from '../../text/prose.ts';
import { isTimed } from './build-dose.ts';
import { findPosition } from './find-position.ts';
import type { SheetExercise } from './sheet.ts';

interface Turns {
  /** How it is done, as it goes on in the lines of the exercise. */
  readonly words: readonly string[];
  /** What a person should see of a number that is written otherwise. */
  readonly note?: string;
}

export function turnsOf({ name, amounts }: SheetExercise, isGerman: boolean): Turns {
  const { sides, isBareWord, together, reps = '1' } = amounts;
  if (sides === undefined && isBareWord === true) return { words: [isGerman ? 'Im Wechsel.' : 'Alternating.'] };
  if (together !== undefined) return { words: [`${capital(together)}.`] };
  if (sides !== 'alternate' && sides !== 'each-alternate') return { words: [] };
  if (isTimed(amounts)) return { words: [isGerman ? 'Seiten abwechselnd.' : 'Alternate sides.'] };
  if (sides === 'alternate') return { words: [] };
  return { words: [], note: `"${name}" changes sides every time: ${reps} on each side is written for both together.` };
}

/** Of an own exercise in side-lying: else its left side is taken for the one to lie on. */
export function limbOf({ name, how, amounts: { limb } }: SheetExercise, isGerman: boolean): readonly string[] {
  if (limb === undefined || findPosition([name, ...how].join(' ')) !== 'side') return [];
  if (isGerman) return [`Die Seite ist die des ${limb === 'leg' ? 'Beins' : 'Arms'}.`];
  return [`The side is that of the ${limb}.`];
}
