import type { PlanExerciseStep } from '../../plan/plan.ts';

/** A dose as a sentence to read: `Hold for 9 seconds, 5 times on each side, left first.` */
export function writeDose(step: PlanExerciseStep): string {
  const { moreOn, round } = step;
  const more = moreOn === undefined ? '' : ` One more in each set on the ${moreOn} side.`;
  const rounds = round === undefined ? '' : ` In ${round.of} rounds.`;
  return `${writeWork(step)}, ${writeTimes(step.dose.sets)}${writeSides(step)}.${more}${rounds}`;
}

function writeWork({ work, dose, everyMs, tempo }: PlanExerciseStep): string {
  switch (work) {
    case 'hold':
      return `Hold for ${count(inSeconds(dose.holdMs), 'second')}`;
    case 'breaths':
      return `Hold for ${count(dose.breaths ?? 0, 'breath')}`;
    case 'stations':
      return `Hold for ${listOf((dose.stationHoldsMs ?? []).map((ms) => String(inSeconds(ms))))} seconds`;
    case 'tempo':
      return `${inSeconds(tempo?.outMs)} s out, ${inSeconds(tempo?.stayMs)} s still, ${inSeconds(tempo?.backMs)} s back`;
    case 'count':
      return `One every ${count(inSeconds(everyMs), 'second')}`;
  }
}

function writeTimes(sets: readonly number[]): string {
  const [first = 0] = sets;
  if (sets.length === 1) return first === 1 ? 'once' : `${first} times`;
  return new Set(sets).size === 1
    ? `${sets.length} sets of ${first}`
    : `in sets of ${listOf(sets.map((reps) => String(reps)))}`;
}

function writeSides({ dose: { sides }, alternates }: PlanExerciseStep): string {
  const [first, second] = sides;
  if (first === undefined) return '';
  if (second === undefined) return ` on the ${first} side`;
  return alternates ? `, changing sides every time, ${first} first` : ` on each side, ${first} first`;
}

function inSeconds(durationMs: number | undefined): number {
  return (durationMs ?? 0) / 1000;
}

function count(value: number, one: string): string {
  return `${value} ${value === 1 ? one : `${one}s`}`;
}

function listOf(words: readonly string[]): string {
  // Made when needed: that alone takes a third of the time in which Node starts.
  return new Intl.ListFormat('en-GB').format(words);
}

/** A dose at a glance: `9 s × 5 each side`. */
export function showDose(step: PlanExerciseStep): string {
  const { dose, work } = step;
  const reps =
    new Set(dose.sets).size === 1 && dose.sets.length > 1
      ? `${dose.sets.length} × ${dose.sets[0]}`
      : dose.sets.join(', ');
  const [only, second] = dose.sides;
  const both = step.alternates ? ' by turns' : ' each side';
  const sides = second === undefined ? (only === undefined ? '' : ` ${only} side`) : both;
  const more = step.moreOn === undefined ? '' : `, one more ${step.moreOn}`;
  const hold = work === 'hold' && dose.holdMs !== undefined ? `${dose.holdMs / 1000} s × ` : '';
  const breaths = work === 'breaths' && dose.breaths !== undefined ? `${dose.breaths} breaths × ` : '';
  const stations = dose.stationHoldsMs ? `${dose.stationHoldsMs.map((ms) => ms / 1000).join('-')} s × ` : '';
  const every = work === 'count' && step.everyMs !== undefined ? `, one every ${step.everyMs / 1000} s` : '';
  return `${hold}${breaths}${stations}${reps}${sides}${more}${every}`;
}
