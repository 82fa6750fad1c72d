/** What should be said in each segment, before the planner looks at how much room there is. */

import type { SpeechMessages, Variants } from '../messages/messages.ts';
import type { Again, Mode } from '../routine/routine.ts';
import { type CueDraft, priorities } from './cue-draft.ts';
import { draftHold, draftPackTimes, draftTimeLeft } from './draft-counts.ts';
import type { NextRoundHint, PlanExerciseStep, PlanPackStep, PlanStep, Segment } from './plan.ts';

export interface DraftContext {
  readonly title: string;
  readonly mode: Mode;
  readonly steps: readonly PlanStep[];
  readonly totalMs: number;
  readonly again: Again | undefined;
  readonly nextRound: NextRoundHint;
  readonly countDown: boolean;
  readonly spoken: SpeechMessages;
}

/** A hold longer than this has a reminder to breathe: whoever can't talk is holding the breath. */
const longHoldMs = 10_000;

/** Alternating reps of this length or longer have their side named. This project's own choice: a count and a side, unhurried. */
const namedTurnMs = 3_000;

/** "Get ready" comes this long before the first rep. */
const readyMs = 2_000;

export function draftCues(segment: Segment, context: DraftContext): readonly CueDraft[] {
  const step = context.steps[segment.step];
  if (segment.rest === 'close') return draftClose(context);
  if (step?.kind === 'exercise') return draftExercise(segment, step, context);
  if (step?.kind === 'pack') return draftPack(segment, step, context);
  return step?.kind === 'break' ? draftBreak(segment, context.spoken.breakTime(step), context) : [];
}

function draftExercise(segment: Segment, step: PlanExerciseStep, context: DraftContext): readonly CueDraft[] {
  switch (segment.kind) {
    case 'settle':
      return draftSettle(segment, step, context);
    case 'move':
      return segment.way === 'in'
        ? draftMoveIn(segment, step, context)
        : [anchored('relax', [context.spoken.relax], 0)];
    case 'hold':
      return draftHold(segment, step, context);
    case 'count':
      return draftCounted(segment, step, context);
    case 'switch':
      return draftSwitch(segment, context);
    case 'gate':
      return segment.side ? [anchored('switch', context.spoken.gate(segment.side), 0, priorities.side)] : [];
    case 'rest':
      return draftRest(segment, step, context);
    case 'pack':
      return [];
  }
}

function draftSettle(segment: Segment, step: PlanExerciseStep, context: DraftContext): readonly CueDraft[] {
  const { spoken } = context;
  const { exercise } = step;
  const of = context.steps.filter((other) => other.kind === 'exercise').length;
  const [firstLine, ...otherLines] = exercise.how;
  const easier = step.easier ? exercise.easier : undefined;
  return [
    ...(step.number === 1 && (step.round?.number ?? 1) === 1 ? draftOpening(context) : []),
    ...(beginsRound(step, context)
      ? [flowing('name', spoken.round(step.round.number, step.round.of), priorities.name)]
      : []),
    flowing('name', spoken.name(step, of), priorities.name),
    ...(segment.side ? [flowing('name', spoken.firstSide(segment.side, step.dose.sides.length), priorities.side)] : []),
    ...lines('form', easier === undefined ? undefined : spoken.easierForm(easier), priorities.firstForm),
    ...lines('form', firstLine, priorities.firstForm),
    ...lines('form', step.note, priorities.form),
    ...otherLines.flatMap((line) => lines('form', line, priorities.form)),
    ...lines('breathe', exercise.breathe, priorities.breathe),
    anchored('form', [spoken.getReady], segment.durationMs - readyMs, priorities.ready),
  ];
}

/** Whether a round of several steps begins here. */
function beginsRound(
  step: PlanExerciseStep,
  { steps }: DraftContext,
): step is PlanExerciseStep & Required<Pick<PlanExerciseStep, 'round'>> {
  const before = steps[step.index - 1];
  const roundBefore = before === undefined || before.kind === 'pack' ? undefined : before.round?.number;
  return step.round !== undefined && roundBefore !== step.round.number;
}

function draftOpening(context: DraftContext): readonly CueDraft[] {
  const opening = flowing('name', context.spoken.opening(context.title, context.totalMs), priorities.opening);
  return context.mode === 'pain-day'
    ? [opening, flowing('form', [context.spoken.stopRules], priorities.safety)]
    : [opening];
}

function draftMoveIn(segment: Segment, step: PlanExerciseStep, context: DraftContext): readonly CueDraft[] {
  const { spoken } = context;
  const { rep = 1, reps = 1, station = 0 } = segment;
  const say = step.stations?.[station]?.say;
  if (say !== undefined) {
    const variants = spoken.station(say, rep, reps);
    return station === 0
      ? [anchored('rep', variants, 0, priorities.side)]
      : [anchored('form', variants.slice(-1), 0, priorities.side)];
  }
  const sideNamed = step.dose.sides.length > 1 ? segment.side : undefined;
  const isLong = step.work === 'hold' && (step.dose.holdMs ?? 0) > longHoldMs;
  return [
    anchored('rep', spoken.rep(rep, reps, sideNamed), 0, priorities.switch),
    ...(isLong ? [flowing('breathe', [spoken.keepBreathing], priorities.breathe)] : []),
  ];
}

function draftCounted(segment: Segment, step: PlanExerciseStep, context: DraftContext): readonly CueDraft[] {
  const { spoken } = context;
  const { rep = 1, reps = 1 } = segment;
  const shown = context.countDown ? reps + 1 - rep : rep;
  const { tempo } = step;
  return [
    anchored('count', [spoken.number(shown)], 0),
    ...draftTurn(segment, step, spoken),
    ...(tempo ? [anchored('form', [spoken.andBack], tempo.outMs + tempo.stayMs, priorities.form)] : []),
  ];
}

/** Kicks follow each other too fast to name each side; slower reps that alternate leave time for it. */
function draftTurn(
  { side, durationMs }: Segment,
  { alternates }: PlanExerciseStep,
  spoken: SpeechMessages,
): readonly CueDraft[] {
  const isNamed = alternates && side !== undefined && durationMs >= namedTurnMs;
  return isNamed ? [flowing('switch', spoken.firstSide(side, 2).slice(-1), priorities.side)] : [];
}

function draftSwitch(segment: Segment, context: DraftContext): readonly CueDraft[] {
  const prompt = segment.side ? [anchored('switch', context.spoken.switchSide(segment.side), 0, priorities.side)] : [];
  return [...prompt, ...lastThree(segment, context)];
}

function draftRest(segment: Segment, step: PlanExerciseStep, context: DraftContext): readonly CueDraft[] {
  const { spoken } = context;
  const side = step.dose.sides.length > 1 ? segment.side : undefined;
  const said =
    side === undefined
      ? anchored('relax', spoken.rest(segment.durationMs), 0, priorities.switch)
      : anchored('switch', spoken.restThenSide(segment.durationMs, side), 0, priorities.side);
  const set = segment.set === undefined ? [] : spoken.set(segment.set, step.dose.sets.length);
  return [
    said,
    ...(set.length === 0 ? [] : [flowing('name', set, priorities.name)]),
    ...draftTimeLeft(segment, spoken, 'relax'),
    ...lastThree(segment, context),
  ];
}

function draftBreak(segment: Segment, said: Variants, context: DraftContext): readonly CueDraft[] {
  const step = context.steps[segment.step];
  const note = step?.kind === 'break' ? step.note : undefined;
  return [
    anchored('relax', said, 0, priorities.switch),
    ...lines('form', note, priorities.form),
    ...draftTimeLeft(segment, context.spoken, 'relax'),
    ...lastThree(segment, context),
  ];
}

function draftPack(segment: Segment, step: PlanPackStep, context: DraftContext): readonly CueDraft[] {
  const { spoken } = context;
  if (segment.kind === 'settle') {
    const before = context.steps[segment.step - 1];
    const said = spoken.packStart(step, before?.kind === 'pack' ? before : undefined);
    return said.map((say) => flowing('pack', [say], priorities.safety));
  }
  const checks = spoken.packChecks(step).map(({ afterMs, say }) => anchored('pack', [say], afterMs, priorities.safety));
  return [...checks, ...draftPackTimes(segment, checks, spoken)];
}

function draftClose({ steps, again, nextRound, spoken }: DraftContext): readonly CueDraft[] {
  const last = steps.at(-1);
  const comeAgain = again && spoken.comeAgain(again, nextRound);
  return [anchored('end', spoken.end(comeAgain, last?.kind === 'pack' ? last : undefined), 0)];
}

/** Three, two, one before the end of a switch or a rest. */
function lastThree(segment: Segment, context: DraftContext): readonly CueDraft[] {
  return [3, 2, 1]
    .map((left) => ({ left, afterMs: segment.durationMs - left * 1000 }))
    .filter(({ afterMs }) => afterMs >= 0)
    .map(({ left, afterMs }) => anchored('count', [context.spoken.number(left)], afterMs, priorities.lastThree));
}

function anchored(
  kind: CueDraft['kind'],
  variants: Variants,
  afterMs: number,
  priority: number = kind === 'count' ? priorities.count : priorities.switch,
): CueDraft {
  return { kind, variants, afterMs, priority };
}

function flowing(kind: CueDraft['kind'], variants: Variants, priority: number): CueDraft {
  return { kind, variants, priority };
}

function lines(kind: CueDraft['kind'], say: string | undefined, priority: number): readonly CueDraft[] {
  return say === undefined ? [] : [flowing(kind, [say], priority)];
}
