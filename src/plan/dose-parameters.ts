import type { ExerciseStep, Range } from '../routine/routine.ts';
import type { Choices } from './choices.ts';
import { turnsOfBoth } from './list-reps.ts';
import type { Dose, DoseRanges } from './plan.ts';
import { listSides } from './sides.ts';

/** Hold lengths are chosen in whole seconds, because they are counted in whole seconds. */
const holdUnitMs = 1000;

/** A part of a dose that can be turned up from the low end of its range, one notch at a time. */
export interface DoseParameter {
  readonly parameter: 'hold' | 'reps';
  readonly steps: number;
}

/** How far each dial of a step is turned up. */
export interface DoseSetting {
  readonly hold: number;
  readonly reps: number;
}

export const lowestSetting: DoseSetting = { hold: 0, reps: 0 };

/** The dials of a step in the order in which they are turned: longer holds first, because their notches are the finer ones. */
export function listDoseParameters(step: ExerciseStep): readonly DoseParameter[] {
  const dials: readonly DoseParameter[] = [
    { parameter: 'hold', steps: Math.max(0, ...holdRanges(step).map((range) => countSteps(range, holdUnit(step)))) },
    { parameter: 'reps', steps: Math.max(...step.sets.map((range) => countRepsSteps(range, step))) },
  ];
  return dials.filter((dial) => dial.steps > 0);
}

/** The dose of a step with its dials at `setting`; no value leaves its range. */
export function readDose(step: ExerciseStep, setting: DoseSetting, choices: Choices): Dose {
  const { work } = step;
  const hold = (range: Range) => valueAt(range, setting.hold, holdUnit(step));
  return {
    ...(work.kind === 'hold' ? { holdMs: hold(work.holdMs) } : {}),
    ...(work.kind === 'breaths' ? { breaths: hold(work.breaths) } : {}),
    ...(work.kind === 'stations' ? { stationHoldsMs: work.stations.map((station) => hold(station.holdMs)) } : {}),
    sets: step.sets.map((range) => range.low + Math.min(setting.reps, countRepsSteps(range, step)) * repsUnit(step)),
    sides: listSides(step, choices),
  };
}

/** Everything that the dials of a step choose from. */
export function readRanges(step: ExerciseStep): DoseRanges {
  return { holds: holdRanges(step), sets: step.sets };
}

function holdRanges(step: ExerciseStep): readonly Range[] {
  const { work } = step;
  if (work.kind === 'hold') return [work.holdMs];
  if (work.kind === 'breaths') return [work.breaths];
  return work.kind === 'stations' ? work.stations.map((station) => station.holdMs) : [];
}

function holdUnit(step: ExerciseStep): number {
  return step.work.kind === 'breaths' ? 1 : holdUnitMs;
}

/** Turns come in pairs, so that no side gets more than the other. */
function repsUnit(step: ExerciseStep): number {
  return step.sides === 'alternate' ? turnsOfBoth : 1;
}

function countRepsSteps(range: Range, step: ExerciseStep): number {
  return Math.floor((range.high - range.low) / repsUnit(step));
}

function countSteps(range: Range, unit: number): number {
  return Math.ceil((range.high - range.low) / unit);
}

function valueAt(range: Range, notch: number, unit: number): number {
  return Math.min(range.high, range.low + notch * unit);
}
