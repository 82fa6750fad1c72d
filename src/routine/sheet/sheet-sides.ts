/** What a step cannot say of its sides by a key, in words. */
import { capital } from '../../text/prose.ts';
import { isTimed } from './build-dose.ts';
import type { SheetExercise } from './sheet.ts';

interface Turns {
  /** How it is done, as it goes on in the lines of the exercise. */
  readonly words: readonly string[];
  /** What a person should see of a number that is written otherwise. */
  readonly note?: string;
}

export function turnsOf({ name, amounts }: SheetExercise, isGerman: boolean): Turns {
  const { sides, together, reps = '1' } = amounts;
  if (together !== undefined) return { words: [`${capital(together)}.`] };
  if (sides !== 'alternate' && sides !== 'each-alternate') return { words: [] };
  if (isTimed(amounts)) return { words: [isGerman ? 'Seiten abwechselnd.' : 'Alternate sides.'] };
  if (sides === 'alternate') return { words: [] };
  return { words: [], note: `"${name}" changes sides every time: ${reps} on each side is written for both together.` };
}
