/** What a step cannot say of its sides by a key, in words. */
import { capital } from '../../text/prose.ts';
import type { WrittenExerciseStep } from '../step-format.ts';
import { isTimed } from './build-dose.ts';
import { findPosition } from './find-position.ts';
import type { LineAmounts } from './line-amounts.ts';
import { ways } from './opposite-ways.ts';
import type { ReadSheet, SheetExercise } from './sheet.ts';

/** How it goes on in the lines of the exercise, and what a person should see of a number that is written otherwise. */
export function turnsOf({ name, amounts }: SheetExercise, isGerman: boolean) {
  const { sides, ofWhat, together, reps = '1' } = amounts;
  if (ofWhat === 'positions') return { words: [isGerman ? 'Im Wechsel.' : 'Alternating.'] };
  if (together !== undefined) return { words: [`${capital(together)}.`] };
  if (sides !== 'alternate' && sides !== 'each-alternate') return { words: [] };
  if (isTimed(amounts)) return { words: [isGerman ? 'Seiten abwechselnd.' : 'Alternate sides.'] };
  if (sides === 'alternate') return { words: [] };
  return { words: [], note: `"${name}" changes sides every time: ${reps} on each side is written for both together.` };
}

const germanWays: ReadonlyMap<string, string> = new Map([
  [ways[0], 'In die eine Richtung'],
  [ways[1], 'In die andere Richtung'],
]);

/** One of the two ways, in the words of the sheet. */
export function wayOf({ way }: LineAmounts, isGerman: boolean): readonly string[] {
  if (way === undefined) return [];
  const said = (isGerman ? germanWays.get(way) : undefined) ?? way;
  return [`${capital(said)}.`];
}

/** Of an own exercise in side-lying: else its left side is taken for the one to lie on. */
export function limbOf({ name, how, amounts: { limb } }: SheetExercise, isGerman: boolean): readonly string[] {
  if (limb === undefined || findPosition([name, ...how].join(' ')) !== 'side') return [];
  if (isGerman) return [`Die Seite ist die des ${limb === 'leg' ? 'Beins' : 'Arms'}.`];
  return [`The side is that of the ${limb}.`];
}

/** What a person should see of a side in the head of a sheet, where a step is not of one side. */
export function listSidesAbove({ sideAbove }: ReadSheet, steps: readonly WrittenExerciseStep[]): readonly string[] {
  const isOneSided = steps.every(({ sides }) => sides === 'left' || sides === 'right');
  if (sideAbove === undefined || isOneSided) return [];
  const where = 'write "sides: left" or "sides: right" where it is meant';
  return [`"${sideAbove}" names one side, which no step has from it: ${where}.`];
}
