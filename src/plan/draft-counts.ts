/** The count of holds and packs: every second of a hold aloud, long ones sparsely. */
import { type CueDraft, priorities } from './cue-draft.ts';
import type { PlanExerciseStep, Segment } from './plan.ts';
import type { Spoken, Variants } from './wording/wording.ts';

interface CountContext {
  readonly spoken: Spoken;
  readonly countDown: boolean;
}

/** Up to here every second of a hold is counted; beyond, a number a second for so long would only tire the listener. Own choice. */
export const countedHoldMs = 30_000;

/** How often a long hold or a pack tells the time that is left. */
const timeCallMs = 30_000;

/** The reminder to breathe in a long hold: first after this long, then this long after every call of the time. */
const breatheAfterMs = 10_000;

const lastSeconds = [5, 4, 3, 2, 1];

export function draftHold(segment: Segment, step: PlanExerciseStep, context: CountContext): readonly CueDraft[] {
  if (step.work === 'breaths') return draftBreaths(segment, step, context.spoken);
  if (!isCounted(segment, step)) return draftLongHold(segment, context.spoken);
  const seconds = Math.max(1, Math.floor(segment.durationMs / 1000));
  return Array.from({ length: seconds }, (_, second) =>
    count([context.spoken.number(context.countDown ? seconds - second : second + 1)], second * 1000),
  );
}

/** Whether every second is said. The dose decides: seconds that are added meanwhile do not silence a count. */
export function isCounted(segment: Segment, step: PlanExerciseStep): boolean {
  const { holdMs, stationHoldsMs } = step.dose;
  const plannedMs = stationHoldsMs?.[segment.station ?? 0] ?? holdMs ?? segment.durationMs;
  return plannedMs <= countedHoldMs;
}

/** A hold measured in breaths counts breaths, because that is what the person is told to do. */
function draftBreaths(segment: Segment, step: PlanExerciseStep, spoken: Spoken): readonly CueDraft[] {
  const breaths = Math.max(1, Math.round(segment.durationMs / step.pace.breathMs));
  return Array.from({ length: breaths }, (_, index) => [
    time('breathe', spoken.breath(index + 1), index * step.pace.breathMs, priorities.count),
    time('breathe', [spoken.breatheOut], index * step.pace.breathMs + step.pace.breathMs / 2, priorities.breathe),
  ]).flat();
}

function draftLongHold(segment: Segment, spoken: Spoken): readonly CueDraft[] {
  const reminders = Array.from({ length: Math.ceil(segment.durationMs / timeCallMs) }, (_, index) =>
    time('breathe', [spoken.keepBreathing], index * timeCallMs + breatheAfterMs, priorities.breathe),
  );
  return [...draftTimes(segment, spoken, 'count'), ...reminders];
}

/** The time of a pack, under what must be told about the skin. */
export function draftPackTimes(segment: Segment, spoken: Spoken): readonly CueDraft[] {
  return draftTimes(segment, spoken, 'pack');
}

/** Every 30 s from the end, half, and the last five. */
function draftTimes(segment: Segment, spoken: Spoken, kind: 'count' | 'pack'): readonly CueDraft[] {
  const { durationMs } = segment;
  const halfMs = durationMs / 2;
  const calls = Math.ceil(durationMs / timeCallMs) - 1;
  const times = Array.from({ length: calls }, (_, index) => (index + 1) * timeCallMs)
    .filter((leftMs) => leftMs !== halfMs)
    .map((leftMs) => time(kind, spoken.timeLeft(leftMs), durationMs - leftMs, priorities.form));
  const last = lastSeconds
    .filter((left) => left * 1000 < durationMs)
    .map((left) => count([spoken.number(left)], durationMs - left * 1000));
  return [time(kind, spoken.halfway(halfMs), halfMs, priorities.switch), ...times, ...last];
}

function count(variants: Variants, afterMs: number): CueDraft {
  return time('count', variants, afterMs, priorities.count);
}

function time(kind: CueDraft['kind'], variants: Variants, afterMs: number, priority: number): CueDraft {
  return { kind, variants, afterMs, priority };
}
