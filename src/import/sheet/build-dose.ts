/** How much of an exercise: from the amounts that somebody wrote to the keys of a step. */
import type { WrittenExerciseStep } from '../../routine/step-format.ts';
import { isShortHold } from './held-time.ts';
import { isLong, type LineAmounts } from './line-amounts.ts';

export type WrittenDose = Omit<WrittenExerciseStep, 'exercise'>;

/** `undefined` where they do not say how long or how often, or more than one step can. Their limits are not checked. */
export function buildDose(written: LineAmounts): WrittenDose | undefined {
  const amounts = asTurns(asSetsWithRest(written));
  const work = buildWork(amounts);
  const { sets, reps, equipment, rest, startSide } = amounts;
  const sides = writtenSides(amounts) ?? (startSide === undefined ? undefined : 'each');
  if (work === undefined || !isSetOfSets(amounts)) return undefined;
  return {
    ...work,
    // A list of reps names every set.
    ...(sets === undefined || reps?.includes('/') ? {} : { sets: toAmount(sets) }),
    ...(sides === undefined ? {} : { sides }),
    ...(startSide === undefined || startSide === sides ? {} : { 'start-side': startSide }),
    ...(equipment === undefined ? {} : { with: equipment }),
    ...(rest === undefined ? {} : { pace: { rest } }),
  };
}

/**
 * A rest stands between sets: "3 x 20 sec, 30 sec rest" is three sets of one hold, and so is one set of them. Reps without a
 * hold are no sets.
 */
function asSetsWithRest(amounts: LineAmounts): LineAmounts {
  const { rest, sets, reps, hold } = amounts;
  const isOneSet = sets === undefined || (sets === '1' && !isShortHold(hold ?? ''));
  if (rest === undefined || hold === undefined || !isOneSet || reps === undefined) return amounts;
  return /^\d{1,2}(?:-\d{1,2})?$/.test(reps) ? { ...amounts, sets: reps, reps: '1' } : amounts;
}

/** As many sets as have their reps; what grows may be for later weeks, unless so many sets are named. */
function isSetOfSets({ reps = '', sets }: LineAmounts): boolean {
  if (!reps.includes('/')) return true;
  const numbers = reps.split('/').map(Number);
  const isFalling = numbers.every((one, index) => index === 0 || one <= (numbers[index - 1] ?? 0));
  return sets === undefined ? isFalling : Number(sets) === numbers.length;
}

/** What is done for so long has no turns of its own: the sides change as it goes on. */
function writtenSides(amounts: LineAmounts): WrittenDose['sides'] {
  const { sides } = amounts;
  if (sides === 'alternate') return isTimed(amounts) ? undefined : sides;
  return sides === 'each' || sides === 'left' || sides === 'right' ? sides : undefined;
}

/** By turns the format has the reps of both sides together: 8 on each are 16. */
function asTurns(amounts: LineAmounts): LineAmounts {
  if (amounts.sides !== 'each-alternate') return amounts;
  if (isTimed(amounts)) return amounts;
  const reps = (amounts.reps ?? '1').replace(/\d+/g, (one) => String(2 * Number(one)));
  return { ...amounts, sides: 'alternate', reps };
}

function buildWork(amounts: LineAmounts): WrittenDose | undefined {
  const { hold, breaths, reps, repsOfSides, tempo } = amounts;
  if (reps !== undefined && repsOfSides !== undefined) return undefined;
  const times =
    repsOfSides === undefined
      ? reps === undefined
        ? undefined
        : toTimes(reps)
      : { left: Number(repsOfSides.left), right: Number(repsOfSides.right) };
  if ([hold, breaths, tempo].filter((one) => one !== undefined).length > 1) return undefined;
  if (tempo !== undefined) return times === undefined ? undefined : { tempo: toTempo(tempo), reps: times };
  if (hold !== undefined) return isTimed(amounts) ? { time: hold } : { hold, reps: times ?? 1 };
  if (breaths !== undefined) return { breaths: toAmount(breaths), reps: times ?? 1 };
  return times === undefined ? undefined : { count: times };
}

function toTempo(written: string): NonNullable<WrittenDose['tempo']> {
  const [out = '', stay = '', back = ''] = written.split('-');
  return { out: `${out}s`, ...(stay === '0' ? {} : { stay: `${stay}s` }), back: `${back}s` };
}

/** Whether it is done for so long, and neither held nor counted. */
export function isTimed(amounts: LineAmounts): boolean {
  const { hold, isUnheld, reps, sides } = amounts;
  // "Alternate legs for a minute" is held on no side.
  return hold !== undefined && reps === undefined && (isUnheld === true || isInTurn(sides) || isLong(amounts));
}

function isInTurn(sides: LineAmounts['sides']): boolean {
  return sides === 'alternate' || sides === 'each-alternate';
}

/** In the format a number alone is a number, and the reps of each set are a list. */
function toTimes(written: string): string | number | (string | number)[] {
  return written.includes('/') ? written.split('/').map(toAmount) : toAmount(written);
}

function toAmount(written: string): string | number {
  return /^\d+$/.test(written) ? Number(written) : written;
}
