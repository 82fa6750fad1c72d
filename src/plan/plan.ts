/**
 * The plan: a routine with every choice made, as a timeline of plain data. It is played, printed, rendered to
 * sound and put on a page from here; nothing else in the program computes when something happens.
 */
import { messagesFor } from '../messages/messages-for.ts';
import type { AgainHint } from '../messages/speech.ts';
import type { PackPlace } from '../routine/choosable.ts';
import type { SpeechRate } from '../routine/config-format.ts';
import type { Again, ExerciseStep, Mode, Pace, PackKind, Range, Side, When, Work } from '../routine/routine.ts';
import type { Segment } from './segment.ts';

/**
 * What the words do for the person, which decides what is shown and rung with them. `name` is what comes next, with
 * the welcome before it; `relax` is what is over, and so announces a rest or a break too.
 */
export type CueKind = 'name' | 'form' | 'rep' | 'count' | 'switch' | 'relax' | 'breathe' | 'pack' | 'end';

/** Something said at an offset. */
export interface Cue {
  readonly atMs: number;
  readonly kind: CueKind;
  readonly say: string;
  /** Index into `plan.segments`. */
  readonly segment: number;
  /** Nothing may cut it short, not even a person who shortens the segment. */
  readonly safety?: true;
  /** The pack that comes off, where the words begin with that. */
  readonly packOff?: PackKind;
  /** The side that they name, of what is worked. */
  readonly side?: Side;
}

/** How often a step's work is done. */
interface Dose {
  /** Reps of each set; for counted work the count. */
  readonly sets: readonly number[];
  /** Sides in the order they are done; empty where the exercise has none. */
  readonly sides: readonly Side[];
}

/** What work and dose were chosen from, as the routine has it; `low` equals `high` where there was nothing to choose. */
interface DoseRanges {
  readonly work: Work;
  /** One for each set. */
  readonly sets: readonly Range[];
  /** How many sets the lowest dose has, where there was a choice. */
  readonly minSets?: number;
}

/** What a step's plan chooses or computes from the routine's step. */
type ChosenKey = 'work' | 'sets' | 'minSets' | 'sides' | 'startSide' | 'optional' | 'pace' | 'easier' | 'weeks';

/** All else of the routine's step is the plan's as it stands. */
export interface PlanExerciseStep extends Omit<ExerciseStep, ChosenKey> {
  readonly index: number;
  /** 1-based number among the exercises. */
  readonly number: number;
  /** What one rep is made of, with the amounts that were taken. */
  readonly work: Work<number>;
  readonly dose: Dose;
  readonly ranges: DoseRanges;
  readonly pace: Pace;
  /** The side changes with every rep, instead of after all reps of one side. */
  readonly alternates: boolean;
  /** Which round this is, inside `rounds`. */
  readonly round?: { readonly number: number; readonly of: number };
  readonly easier: boolean;
  /** What it is from later weeks on. */
  readonly weeks?: readonly { readonly week: number; readonly step: PlanExerciseStep }[];
}

export interface PlanBreakStep {
  readonly kind: 'break';
  readonly index: number;
  readonly forMs: number;
  readonly round?: { readonly number: number; readonly of: number };
  readonly note: string | undefined;
}

export interface PlanPackStep {
  readonly kind: 'pack';
  readonly index: number;
  readonly pack: PackKind;
  readonly forMs: number;
  readonly where?: PackPlace;
  /** The session went past it before it was put on, or it was said to come off. */
  readonly isOff?: true;
}

export type PlanStep = PlanExerciseStep | PlanBreakStep | PlanPackStep;

/** A step that is not done before its first week. */
export interface StepToCome {
  readonly name: string;
  readonly week: number;
}

/** The level that the doses were taken from. */
export interface PlanLevel {
  readonly number: number;
  readonly of: number;
  /** The budget holds less than the level gives. */
  readonly isLimited: boolean;
}

export interface Plan {
  readonly title: string;
  readonly mode: Mode;
  readonly language: string;
  /** What it is to lead to. */
  readonly goal?: string;
  /** The routine's own reasons to stop: what follows "Stop if". */
  readonly stopIf?: readonly string[];
  readonly steps: readonly PlanStep[];
  /** Index of the step with which the session begins: those before it are not done in it. The first one where absent. */
  readonly beginsAt?: number;
  readonly segments: readonly Segment[];
  /** In order of `atMs`. */
  readonly cues: readonly Cue[];
  /** Sum of the segments' lengths. */
  readonly totalMs: number;
  /** One line: what was chosen from the ranges, and why. */
  readonly doseLine: string;
  /** Names of optional steps that were left out to fit the minutes. */
  readonly leftOut: readonly string[];
  /** Names of steps that are not done because the person chose so. */
  readonly notDone: readonly string[];
  /** Exercises, by id, that hurt in the last session. */
  readonly hurtLastTime: readonly string[];
  /** Nobody can press a key. */
  readonly unattended: boolean;
  /** Absent where the doses were chosen otherwise. */
  readonly level?: PlanLevel;
  readonly again: Again | undefined;
  /** On which days it is done; absent where the routine does not say it. */
  readonly when?: When;
  /** The last day on which it is done: `2026-12-24`. */
  readonly until?: string;
  /** The week since the first session that its steps and doses are of; absent where they never change. */
  readonly week?: number;
  /** What is done in later weeks alone. */
  readonly toCome?: readonly StepToCome[];
  /** What the closing words say of coming again; without a meaning where `again` is absent. */
  readonly againHint: AgainHint;
  readonly countDown: boolean;
  /** How fast instructions are spoken. */
  readonly rate: SpeechRate;
}

/** What of a plan is known before its steps are. */
export type PlanFrame = Omit<
  Plan,
  'level' | 'steps' | 'beginsAt' | 'segments' | 'cues' | 'totalMs' | 'doseLine' | 'leftOut' | 'notDone'
>;

export function canEase({ easier, exercise }: PlanExerciseStep): boolean {
  return !easier && exercise.easier !== undefined;
}

export function isSameExercise(one: PlanStep | undefined, other: PlanStep | undefined): boolean {
  return one?.kind === 'exercise' && other?.kind === 'exercise' && one.exercise.id === other.exercise.id;
}

/** The exercise at `from` is done in its easier form from there on, in later rounds too. */
export function easeSteps(steps: readonly PlanStep[], from: number): readonly PlanStep[] {
  const isEased = (step: PlanStep) => step.index >= from && isSameExercise(step, steps[from]);
  return steps.map((step) => (step.kind === 'exercise' && isEased(step) ? { ...step, easier: true } : step));
}

/** The pack that lies on the skin during a segment, where it may stay for twenty minutes at most. */
export function packOnSkin({ steps }: Plan, segment: Segment | undefined): PackKind | undefined {
  const step = segment?.kind === 'pack' ? steps[segment.step] : undefined;
  return step?.kind === 'pack' ? step.pack : undefined;
}

/** The segment in which `positionMs` lies: at a boundary the later one, but never past a gate. */
export function segmentAt(plan: Plan, positionMs: number): number {
  const index = plan.segments.findIndex((segment) =>
    segment.kind === 'gate' ? segment.atMs >= positionMs : segment.atMs + segment.durationMs > positionMs,
  );
  return index === -1 ? plan.segments.length - 1 : index;
}

/** What is announced when a session resumes in this segment; `undefined` where no exercise is being done. */
export function resumeAnnouncement(plan: Plan, index: number): string | undefined {
  const segment = plan.segments[index];
  const step = segment && plan.steps[segment.step];
  if (step?.kind !== 'exercise') return undefined;
  return messagesFor(plan.language).speech.announcements.resumed(step.exercise.say, segment?.side);
}
