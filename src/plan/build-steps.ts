/** The steps of a plan: what is done, in order, with the dose chosen; lengths and cues follow from these. */
import type { BreakStep, ExerciseStep, Routine } from '../routine/routine.ts';
import type { Choices } from './choices.ts';
import type { Doses } from './choose-dose.ts';
import { type DoseSetting, readDose, readRanges } from './dose-parameters.ts';
import { listOccurrences, type Occurrence } from './list-steps.ts';
import type { PlanBreakStep, PlanExerciseStep, PlanPackStep, PlanStep } from './plan.ts';

export function buildSteps(routine: Routine, doses: Doses, choices: Choices): readonly PlanStep[] {
  const done = listOccurrences(routine.steps).filter(({ step }) => step.kind === 'break' || doses.has(step));
  let number = 0;
  const steps: readonly PlanStep[] = done.map(({ step, round }, index) => {
    if (step.kind === 'break') return buildBreak(step, index, round);
    number += 1;
    const setting = doses.get(step) ?? { hold: 0, reps: 0 };
    return buildExercise(routine, step, { index, number, setting, choices, round });
  });
  const packs = routine.after.map(
    ({ pack, forMs }, offset): PlanPackStep => ({ kind: 'pack', index: steps.length + offset, pack, forMs }),
  );
  return [...steps, ...packs];
}

function buildBreak(step: BreakStep, index: number, round: Occurrence['round']): PlanBreakStep {
  return { kind: 'break', index, forMs: step.forMs, ...(round ? { round } : {}), note: step.note };
}

function buildExercise(
  routine: Routine,
  step: ExerciseStep,
  given: { index: number; number: number; setting: DoseSetting; choices: Choices; round: Occurrence['round'] },
): PlanExerciseStep {
  const { work } = step;
  return {
    kind: 'exercise',
    index: given.index,
    number: given.number,
    exercise: step.exercise,
    work: work.kind,
    dose: readDose(step, given.setting, given.choices),
    ranges: readRanges(step),
    pace: { ...routine.pace, ...step.pace },
    alternates: step.sides === 'alternate',
    moreOn: step.moreOn,
    ...(work.kind === 'count' ? { everyMs: work.everyMs } : {}),
    ...(work.kind === 'tempo' ? { tempo: { outMs: work.outMs, stayMs: work.stayMs, backMs: work.backMs } } : {}),
    ...(work.kind === 'stations' ? { stations: work.stations.map(({ pose, say }) => ({ pose, say })) } : {}),
    ...(given.round ? { round: given.round } : {}),
    easier: step.easier,
    note: step.note,
  };
}
