/** The steps of a routine in the order in which they are done, the reps and notes of one, and its packs told apart. */
import {
  type BreakStep,
  type ExerciseStep,
  listPacks,
  type Pack,
  type PackKind,
  type Routine,
  type RoutineStep,
  type Side,
  type StepNote,
} from '../routine/routine.ts';
import type { Choices } from './choices.ts';
import type { PlanExerciseStep, PlanStep } from './plan.ts';
import type { WorkSegment } from './segment.ts';

/** One time that a step is done: rounds are written out, and each occurrence knows its round. */
export interface Occurrence {
  readonly step: ExerciseStep | BreakStep;
  readonly round: { readonly number: number; readonly of: number } | undefined;
}

/** Writes rounds out, in the order in which they are done. */
export function listOccurrences(
  steps: readonly RoutineStep[],
  round: Occurrence['round'] = undefined,
): readonly Occurrence[] {
  return steps.flatMap((step) => (step.kind === 'rounds' ? listRounds(step.steps, step.rounds) : [{ step, round }]));
}

function listRounds(steps: readonly RoutineStep[], rounds: number): readonly Occurrence[] {
  return Array.from({ length: rounds }, (_, index) => listOccurrences(steps, { number: index + 1, of: rounds })).flat();
}

/** After so many turns both sides have had one. */
export const turnsOfBoth = 2;

/** One rep in the order of doing: which set and side, and which number it has on that side. */
export interface Rep {
  readonly set: number;
  readonly side: Side | undefined;
  /** 1-based within the set and side; for alternating reps within the set. */
  readonly rep: number;
  readonly reps: number;
}

/** All reps of a step, set after set; within a set all reps of one side before the other, or by turns. */
export function listReps(step: PlanExerciseStep): readonly Rep[] {
  return step.dose.sets.flatMap((reps, index) => listSet(step, index + 1, reps));
}

function listSet(step: PlanExerciseStep, set: number, reps: number): readonly Rep[] {
  const { sides } = step.dose;
  if (step.alternates) return numberReps(set, alternate(step, reps));
  if (sides.length === 0)
    return numberReps(
      set,
      Array.from({ length: reps }, () => undefined),
    );
  return sides.flatMap((side) => {
    const all = reps + (side === step.moreOn ? (step.moreBy ?? 1) : 0);
    return numberReps(
      set,
      Array.from({ length: all }, () => side),
    );
  });
}

/** Sides by turns; the worse side's extra rep comes last. Of an odd number the odd one is that rep. */
function alternate(step: PlanExerciseStep, reps: number): readonly (Side | undefined)[] {
  const { moreOn } = step;
  const shared = moreOn === undefined ? reps : reps - (reps % turnsOfBoth);
  const turns = Array.from({ length: shared }, (_, index) => step.dose.sides[index % step.dose.sides.length]);
  return moreOn === undefined ? turns : [...turns, moreOn];
}

/** Whether a rep of those by turns is done on the side of the one before: the extra one of the worse side. */
export function isSideAgain(
  step: PlanExerciseStep,
  { set, rep }: { readonly set?: number; readonly rep?: number },
): boolean {
  if (!step.alternates || step.moreOn === undefined || rep === undefined) return false;
  const ofSet = listReps(step).filter((one) => one.set === set);
  const [before, now] = [rep - 1, rep].map((number) => ofSet.find((one) => one.rep === number)?.side);
  return now !== undefined && before === now;
}

function numberReps(set: number, sides: readonly (Side | undefined)[]): readonly Rep[] {
  return sides.map((side, index) => ({ set, side, rep: index + 1, reps: sides.length }));
}

/** Where a rep stands, as its segments have it. */
export function placeOf(step: PlanExerciseStep, rep: Rep): Pick<WorkSegment, 'step' | 'side' | 'set' | 'rep' | 'reps'> {
  return { step: step.index, ...sideOf(rep), set: rep.set, rep: rep.rep, reps: rep.reps };
}

/** The side on which somebody lies once a step is done; `undefined` where they do not lie on one. */
export function lainOn(step: PlanStep | undefined): Side | undefined {
  if (step?.kind !== 'exercise' || step.exercise.position !== 'side') return undefined;
  return listReps(step).at(-1)?.side;
}

export function sideOf(rep: Rep | undefined): Pick<WorkSegment, 'side'> {
  return rep?.side ? { side: rep.side } : {};
}

/** The notes of a step about the sides that are done; a side is named only where there are two. */
export function listNotes({ note, notes = [], dose }: PlanExerciseStep): readonly StepNote[] {
  const all = [...(note === undefined ? [] : [{ text: note }]), ...notes];
  const isDone = ({ side }: StepNote) => side === undefined || dose.sides.includes(side);
  return all.filter(isDone).map((one) => (dose.sides.length > 1 ? one : { text: one.text }));
}

// The packs of a routine told apart: "cold pack 2 of 3" is its second cold one, before and after the exercises.

type PackChoices = Pick<Choices, 'leaveOutPacks' | 'leaveOutSomePacks'>;

export interface NumberedPack {
  readonly pack: PackKind;
  /** From 1, among those of its kind. */
  readonly number: number;
  readonly of: number;
}

/** In their order. */
export function numberPacks(routine: Pick<Routine, 'before' | 'after'>): readonly NumberedPack[] {
  const kinds = listPacks(routine).map(({ pack }) => pack);
  const count = (pack: PackKind, among: readonly PackKind[]) => among.filter((kind) => kind === pack).length;
  return kinds.map((pack, index) => ({ pack, number: count(pack, kinds.slice(0, index + 1)), of: count(pack, kinds) }));
}

/** What the journal keeps it by. */
function keptName({ pack, number, of }: NumberedPack): string {
  return `${pack} pack ${number} of ${of}`;
}

export function isPackLeftOut(
  pack: NumberedPack,
  { leaveOutPacks = [], leaveOutSomePacks = [] }: PackChoices,
): boolean {
  return leaveOutPacks.includes(pack.pack) || leaveOutSomePacks.includes(keptName(pack));
}

export function listPacksDone(
  routine: Pick<Routine, 'before' | 'after'>,
  choices: PackChoices,
): { readonly before: readonly Pack[]; readonly after: readonly Pack[] } {
  const { before = [], after } = routine;
  const isDone = numberPacks(routine).map((pack) => !isPackLeftOut(pack, choices));
  return {
    before: before.filter((_, index) => isDone[index]),
    after: after.filter((_, index) => isDone[before.length + index]),
  };
}

/** What leaves these packs out: a kind of which none would be left is left out as such. */
export function choicesWithoutPacks(packs: readonly NumberedPack[]): PackChoices {
  const isWhole = ({ pack, of }: NumberedPack) => packs.filter((other) => other.pack === pack).length === of;
  const kinds = [...new Set(packs.filter(isWhole).map(({ pack }) => pack))];
  const some = packs.filter((pack) => !isWhole(pack)).map(keptName);
  return { ...(kinds.length > 0 && { leaveOutPacks: kinds }), ...(some.length > 0 && { leaveOutSomePacks: some }) };
}
