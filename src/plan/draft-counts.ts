/** The count of holds and packs: every second of a hold aloud, long ones sparsely. */

import type { SpeechMessages, Variants } from '../messages/messages.ts';
import { type CueDraft, priorities } from './cue-draft.ts';
import type { PlanExerciseStep, Segment } from './plan.ts';

interface CountContext {
  readonly spoken: SpeechMessages;
  readonly countDown: boolean;
}

/** Up to here every second of a hold is counted; beyond, a number a second for so long would only tire the listener. Own choice. */
export const countedHoldMs = 30_000;

/** How often the time that is left is told, wherever little else is said. */
const timeCallMs = 30_000;

/** When a person is reminded to breathe, from the start of a long hold or a pack. Own choice. */
interface Reminders {
  readonly firstMs: number;
  readonly everyMs: number;
}

/** Whoever strains holds the breath soon. */
const holdReminders: Reminders = { firstMs: 10_000, everyMs: 30_000 };

/** Somebody who lies still wants to hear little. */
const packReminders: Reminders = { firstMs: 15_000, everyMs: 180_000 };

/** A reminder stays this far before what is told at its own time, and this far behind its beginning. */
const beforeCallMs = 3_000;
const afterCallMs = 6_000;

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
function draftBreaths(segment: Segment, step: PlanExerciseStep, spoken: SpeechMessages): readonly CueDraft[] {
  const breaths = Math.max(1, Math.round(segment.durationMs / step.pace.breathMs));
  return Array.from({ length: breaths }, (_, index) => [
    time('breathe', spoken.breath(index + 1), index * step.pace.breathMs, priorities.count),
    time('breathe', [spoken.breatheOut], index * step.pace.breathMs + step.pace.breathMs / 2, priorities.breathe),
  ]).flat();
}

function draftLongHold(segment: Segment, spoken: SpeechMessages): readonly CueDraft[] {
  const times = draftTimes(segment, spoken, 'count');
  return [...times, ...draftReminders(segment, times, spoken.keepBreathing, holdReminders)];
}

/** The time of a pack, around the `checks` that must be told about the skin. */
export function draftPackTimes(
  segment: Segment,
  checks: readonly CueDraft[],
  spoken: SpeechMessages,
): readonly CueDraft[] {
  const begins = time('pack', spoken.packBegins(segment.durationMs), 0, priorities.switch);
  const times = [begins, ...draftTimes(segment, spoken, 'pack')];
  return [...times, ...draftReminders(segment, [...checks, ...times], spoken.breatheSlowly, packReminders)];
}

/** Reminders to breathe, each put off until nothing else is being told: none falls victim to a call of the time. */
function draftReminders(
  { durationMs }: Segment,
  calls: readonly CueDraft[],
  say: string,
  { firstMs, everyMs }: Reminders,
): readonly CueDraft[] {
  const length = Math.max(0, Math.ceil((durationMs - firstMs) / everyMs));
  return Array.from({ length }, (_, index) =>
    time('breathe', [say], findQuietMs(firstMs + index * everyMs, calls), priorities.breathe),
  );
}

/** The first whole second from `wantedMs` on that is clear of all calls. */
function findQuietMs(wantedMs: number, calls: readonly CueDraft[]): number {
  const isNear = ({ afterMs = 0 }: CueDraft, ms: number) => ms > afterMs - beforeCallMs && ms < afterMs + afterCallMs;
  let ms = wantedMs;
  while (calls.some((call) => isNear(call, ms))) ms += 1_000;
  return ms;
}

/** Every 30 s from the end, half, and the last five. */
function draftTimes(segment: Segment, spoken: SpeechMessages, kind: 'count' | 'pack'): readonly CueDraft[] {
  const { durationMs } = segment;
  const halfMs = durationMs / 2;
  const times = draftTimeLeft(segment, spoken, kind).filter(({ afterMs }) => afterMs !== halfMs);
  const last = lastSeconds
    .filter((left) => left * 1000 < durationMs)
    .map((left) => count([spoken.number(left)], durationMs - left * 1000));
  return [time(kind, spoken.halfway(halfMs), halfMs, priorities.switch), ...times, ...last];
}

/** How much time is left, every 30 s from the end. */
export function draftTimeLeft(
  { durationMs }: Segment,
  spoken: SpeechMessages,
  kind: CueDraft['kind'],
): readonly CueDraft[] {
  const calls = Math.max(0, Math.ceil(durationMs / timeCallMs) - 1);
  return Array.from({ length: calls }, (_, index) => (index + 1) * timeCallMs).map((leftMs) =>
    time(kind, spoken.timeLeft(leftMs), durationMs - leftMs, priorities.form),
  );
}

function count(variants: Variants, afterMs: number): CueDraft {
  return time('count', variants, afterMs, priorities.count);
}

function time(kind: CueDraft['kind'], variants: Variants, afterMs: number, priority: number): CueDraft {
  return { kind, variants, afterMs, priority };
}
