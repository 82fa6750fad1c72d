/** What should be said in each segment, before the planner looks at how much room there is. */

import { fillSides } from '../messages/fill-sides.ts';
import type { Variants } from '../messages/speech.ts';
import { anchored, type CueDraft, type DraftContext, flowing, priorities } from './cue-draft.ts';
import { draftPackTimes, draftTimeLeft } from './draft-counts.ts';
import type { PlanExerciseStep, PlanPackStep, Segment } from './plan.ts';
import { workKindOf } from './work-kinds/work-kinds.ts';

/** "Get ready" comes this long before the first rep. */
const readyMs = 2_000;

export function draftCues(segment: Segment, context: DraftContext): readonly CueDraft[] {
  const step = context.steps[segment.step];
  if (segment.rest === 'close') return draftClose(context);
  if (step?.kind === 'exercise') return draftExercise(segment, step, context);
  if (step?.kind === 'pack') return draftPack(segment, step, context);
  return step?.kind === 'break' ? draftBreak(segment, context.speech.breakTime(step.forMs), context) : [];
}

function draftExercise(segment: Segment, step: PlanExerciseStep, context: DraftContext): readonly CueDraft[] {
  switch (segment.kind) {
    case 'settle':
      return draftSettle(segment, step, context);
    case 'switch':
      return draftSwitch(segment, context);
    case 'gate':
      return segment.side ? [anchored('switch', context.speech.gate(segment.side), 0, priorities.side)] : [];
    case 'rest':
      return draftRest(segment, step, context);
    default:
      return workKindOf(step.work).draftCues(segment, step, context);
  }
}

function draftSettle(segment: Segment, step: PlanExerciseStep, context: DraftContext): readonly CueDraft[] {
  const { speech } = context;
  const { exercise } = step;
  const of = context.steps.filter((other) => other.kind === 'exercise').length;
  const easier = step.easier ? exercise.easier : undefined;
  const [firstLine, ...otherLines] = easier?.isWhole ? [] : exercise.how;
  const fill = (text: string | undefined) => text && fillSides(text, segment.side, speech);
  return [
    ...(step.number === 1 && (step.round?.number ?? 1) === 1 ? draftOpening(context) : []),
    ...(beginsRound(step, context)
      ? [flowing('name', speech.round(step.round.number, step.round.of), priorities.name)]
      : []),
    flowing('name', speech.name(step, of), priorities.name),
    ...(segment.side ? [flowing('name', speech.firstSide(segment.side, step.dose.sides.length), priorities.side)] : []),
    ...lines('form', fill(easier && speech.easierForm(easier.how.join(' '))), priorities.firstForm),
    ...lines('form', fill(firstLine), priorities.firstForm),
    ...lines('form', fill(step.note), priorities.form),
    ...otherLines.flatMap((line) => lines('form', fill(line), priorities.form)),
    ...lines('breathe', fill(exercise.breathe), priorities.breathe),
    anchored('form', [speech.getReady], segment.durationMs - readyMs, priorities.ready),
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
  const opening = flowing('name', context.speech.opening(context.title, context.totalMs), priorities.opening);
  return context.mode === 'pain-day'
    ? [opening, flowing('form', [context.speech.stopRules], priorities.safety)]
    : [opening];
}

function draftSwitch(segment: Segment, context: DraftContext): readonly CueDraft[] {
  const prompt = segment.side ? [anchored('switch', context.speech.switchSide(segment.side), 0, priorities.side)] : [];
  return [...prompt, ...lastThree(segment, context)];
}

function draftRest(segment: Segment, step: PlanExerciseStep, context: DraftContext): readonly CueDraft[] {
  const { speech } = context;
  const side = step.dose.sides.length > 1 ? segment.side : undefined;
  const said =
    side === undefined
      ? anchored('relax', speech.rest(segment.durationMs), 0, priorities.switch)
      : anchored('switch', speech.restThenSide(segment.durationMs, side), 0, priorities.side);
  const set = segment.set === undefined ? [] : speech.set(segment.set, step.dose.sets.length);
  return [
    said,
    ...(set.length === 0 ? [] : [flowing('name', set, priorities.name)]),
    ...draftTimeLeft(segment, speech, 'relax'),
    ...lastThree(segment, context),
  ];
}

function draftBreak(segment: Segment, said: Variants, context: DraftContext): readonly CueDraft[] {
  const step = context.steps[segment.step];
  const note = step?.kind === 'break' ? step.note : undefined;
  return [
    anchored('relax', said, 0, priorities.switch),
    ...lines('form', note, priorities.form),
    ...draftTimeLeft(segment, context.speech, 'relax'),
    ...lastThree(segment, context),
  ];
}

function draftPack(segment: Segment, step: PlanPackStep, context: DraftContext): readonly CueDraft[] {
  const { speech } = context;
  if (segment.kind === 'settle') {
    const before = context.steps[segment.step - 1];
    const said = speech.packStart(step, before?.kind === 'pack' ? before : undefined);
    return said.map((say) => flowing('pack', [say], priorities.safety));
  }
  const checks = speech.packChecks(step).map(({ afterMs, say }) => anchored('pack', [say], afterMs, priorities.safety));
  return [...checks, ...draftPackTimes(segment, checks, speech)];
}

function draftClose({ steps, again, nextRound, speech }: DraftContext): readonly CueDraft[] {
  const last = steps.at(-1);
  const comeAgain = again && speech.comeAgain(again, nextRound);
  return [anchored('end', speech.end(comeAgain, last?.kind === 'pack' ? last : undefined), 0, priorities.switch)];
}

/** Three, two, one before the end of a switch or a rest. */
function lastThree(segment: Segment, context: DraftContext): readonly CueDraft[] {
  return [3, 2, 1]
    .map((left) => ({ left, afterMs: segment.durationMs - left * 1000 }))
    .filter(({ afterMs }) => afterMs >= 0)
    .map(({ left, afterMs }) => anchored('count', [context.speech.number(left)], afterMs, priorities.lastThree));
}

function lines(kind: CueDraft['kind'], say: string | undefined, priority: number): readonly CueDraft[] {
  return say === undefined ? [] : [flowing(kind, [say], priority)];
}
