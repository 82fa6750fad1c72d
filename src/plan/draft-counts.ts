/** The count of holds, every second aloud and long ones sparsely, and the last three seconds of a switch or a rest. */

import { minuteMs, secondMs } from '../durations.ts';
import type { SpeechMessages, Variants } from '../messages/speech.ts';
import { anchored, type CueDraft, type DraftContext, priorities } from './cue-draft.ts';
import type { Segment } from './segment.ts';

/** Up to here every second of a hold is counted; a number every second for longer would only tire the listener. Own choice. */
export const countedHoldMs = 30_000;

/** How often the time that is left of a long hold or a rest is said. */
const timeCallMs = 30_000;

/** When a person is reminded to breathe, from the start of a long hold: straining causes breath-holding. Own choice. */
const reminderFirstMs = 10_000;
const reminderEveryMs = 30_000;

/** How far something keeps from what is said at a fixed time. */
interface Distance {
  readonly beforeMs: number;
  /** After the start of it. */
  readonly afterMs: number;
}

const reminderDistance: Distance = { beforeMs: 3_000, afterMs: 6_000 };

/** So near to it a call of the time left says the same as "Halfway", and would be spoken over it. */
const nearHalfMs = 3_000;

const lastSeconds = [5, 4, 3, 2, 1];

/** `plannedMs` is the hold by its dose, which decides how it is counted whatever was added to the segment since. */
export function draftHold(segment: Segment, plannedMs: number, context: DraftContext): readonly CueDraft[] {
  if (plannedMs > countedHoldMs) return draftSparseCount(segment, context.speech);
  const seconds = Math.max(1, Math.floor(segment.durationMs / secondMs));
  return Array.from({ length: seconds }, (_, second) =>
    count([context.speech.number(context.countDown ? seconds - second : second + 1)], second * secondMs),
  );
}

function draftSparseCount(segment: Segment, speech: SpeechMessages): readonly CueDraft[] {
  const times = draftTimes(segment, speech);
  return [...times, ...draftReminders(segment, times, speech.keepBreathing)];
}

/** Reminders to breathe, each delayed until nothing else is being said, so that none is dropped for a call of the time. */
function draftReminders({ durationMs }: Segment, calls: readonly CueDraft[], say: string): readonly CueDraft[] {
  const length = Math.max(0, Math.ceil((durationMs - reminderFirstMs) / reminderEveryMs));
  return Array.from({ length }, (_, index) => {
    const atMs = findQuietMs(reminderFirstMs + index * reminderEveryMs, calls, reminderDistance);
    return anchored('breathe', [say], atMs, priorities.breathe);
  });
}

/** The first whole second from `wantedMs` on that is clear of all calls. */
function findQuietMs(wantedMs: number, calls: readonly CueDraft[], { beforeMs, afterMs }: Distance): number {
  const isNear = (call: CueDraft, ms: number) =>
    ms > (call.afterMs ?? 0) - beforeMs && ms < (call.afterMs ?? 0) + afterMs;
  let ms = wantedMs;
  while (calls.some((call) => isNear(call, ms))) ms += secondMs;
  return ms;
}

/** The time left every 30 s, at half, and the last five seconds. */
function draftTimes(segment: Segment, speech: SpeechMessages): readonly CueDraft[] {
  const [half, ...last] = draftHalfAndEnd(segment, speech, 'count');
  const times = draftTimeLeft(segment, speech, 'count').filter(
    ({ afterMs = 0 }) => Math.abs(afterMs - (half.afterMs ?? 0)) >= nearHalfMs,
  );
  return [half, ...times, ...last];
}

/** Half of the time, and its last five seconds. */
export function draftHalfAndEnd(
  { durationMs }: Segment,
  speech: SpeechMessages,
  kind: CueDraft['kind'],
): readonly [CueDraft, ...CueDraft[]] {
  const halfMs = durationMs / 2;
  const last = lastSeconds
    .filter((left) => left * secondMs < durationMs)
    .map((left) => count([speech.number(left)], durationMs - left * secondMs));
  return [anchored(kind, speech.halfway(halfMs), halfMs, priorities.transition), ...last];
}

/** Of what is waited out, the time left is said here besides at half. */
const lastMinutesMs = [5 * minuteMs, minuteMs];

/** Of two calls of the time that are nearer to each other, only one is made. */
const apartMs = 30_000;

/** How much time is left at five minutes and at one. */
export function draftLastMinutes(
  { durationMs }: Segment,
  speech: SpeechMessages,
  kind: CueDraft['kind'],
): readonly CueDraft[] {
  const isApart = (leftMs: number) => [durationMs, durationMs / 2].every((ms) => Math.abs(ms - leftMs) >= apartMs);
  return lastMinutesMs
    .filter((leftMs) => leftMs < durationMs && isApart(leftMs))
    .map((leftMs) => anchored(kind, speech.timeLeft(leftMs), durationMs - leftMs, priorities.transition));
}

/** How much time is left, every 30 s from the end. */
export function draftTimeLeft(
  { durationMs }: Segment,
  speech: SpeechMessages,
  kind: CueDraft['kind'],
): readonly CueDraft[] {
  const calls = Math.max(0, Math.ceil(durationMs / timeCallMs) - 1);
  return Array.from({ length: calls }, (_, index) => (index + 1) * timeCallMs).map((leftMs) =>
    anchored(kind, speech.timeLeft(leftMs), durationMs - leftMs, priorities.form),
  );
}

function count(variants: Variants, afterMs: number): CueDraft {
  return anchored('count', variants, afterMs, priorities.count);
}

export const lastThreeMs = 3 * secondMs;

/** Three, two, one before the end of a switch or a rest. */
export function lastThree(segment: Segment, context: DraftContext): readonly CueDraft[] {
  return [3, 2, 1]
    .map((left) => ({ left, afterMs: segment.durationMs - left * secondMs }))
    .filter(({ afterMs }) => afterMs >= 0)
    .map(({ left, afterMs }) => anchored('count', [context.speech.number(left)], afterMs, priorities.lastThree));
}
