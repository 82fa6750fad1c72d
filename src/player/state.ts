/** What the player knows at a moment, what it is given, and what comes of an input. */
import { messagesFor } from '../messages/messages-for.ts';
import type { AgainHint, Announcements, HurtOffer } from '../messages/speech.ts';
import type { Plan } from '../plan/plan.ts';
import { planUnhurried } from '../plan/planned-phrase.ts';
import type { Segment } from '../plan/segment.ts';
import type { Again, PackKind } from '../routine/routine.ts';
import type { HaltReason, Moment, PlayerEvent } from './event.ts';

/** The position runs from `positionMs` since `monotonicMs`, which may lie ahead. */
export interface Running {
  readonly kind: 'running';
  readonly positionMs: number;
  readonly monotonicMs: number;
  /** How many of "three, two, one" are still to come before `monotonicMs`. */
  readonly countIn: number;
  /** Until this moment, which is before `monotonicMs`, what was owed is being said. */
  readonly safetyUntilMs?: number;
  /** Until this moment it is being announced which side is worked. */
  readonly sideUntilMs?: number;
  /** Until this moment it is being said how the easier form goes. */
  readonly easierUntilMs?: number;
}

/** After "it hurts", the person was made the offer; what hurt is the segment that was being done, or done last. */
export type HaltCause =
  | { readonly reason: Exclude<HaltReason, 'hurt' | 'end'> }
  | { readonly reason: 'hurt'; readonly offer: HurtOffer; readonly hurt: Segment };

export type Halted = HaltCause & {
  readonly kind: 'halted';
  readonly sinceMonotonicMs: number;
  /** Until this moment it is being said that a pack comes off. */
  readonly safetyUntilMs?: number;
};

export type Phase = Running | Halted | { readonly kind: 'ended' };

/** What the person has not heard to its end yet, and must. */
export interface Owed {
  /** When to stop. */
  readonly rules: boolean;
  /** That the pack which was on comes off. */
  readonly packOff: PackKind | undefined;
  /** Which side is worked. */
  readonly side: boolean;
  /** How the easier form of this step goes, which was taken while it was being done. */
  readonly easier: number | undefined;
}

export interface DelayedKey {
  readonly command: Command;
  /** The segment in which it was pressed. */
  readonly segment: number;
  /** `undefined` during a pause: what was cut off is said first. */
  readonly dueMs: number | undefined;
}

export interface PlayerState {
  readonly settings: PlayerSettings;
  readonly plan: Plan;
  readonly phase: Phase;
  /** Everything due up to here has been emitted. */
  readonly positionMs: number;
  /** Index of the segment that is being played. */
  readonly segment: number;
  /** Index of the first cue that has not been emitted. */
  readonly nextCue: number;
  /** Where in the current segment playing began: its start, or the place jumped to. */
  readonly playedFromMs: number;
  /** When the state was last brought up to date: gaps are measured from here. */
  readonly seen: Moment;
  /** The sample before that one; after a stop whose signal has not come yet, the last one before the stop. */
  readonly seenBefore: Moment;
  readonly muted: boolean;
  readonly helpShown: boolean;
  /** A key that acts when what is said about safety is over. */
  readonly delayedKey: DelayedKey | undefined;
  readonly owed: Owed;
}

export interface PlayerSettings {
  /** How long before a word must sound the voice needs to know of it; 0 without a voice. */
  readonly leadMs: number;
  /** When to come again after a session that will be over at `endMs` of the calendar; `unsure` where absent. */
  readonly againHint?: (again: Again, endMs: number) => AgainHint;
}

/** What one input leads to: the next state, and the events for the outputs. */
export interface StepResult {
  readonly state: PlayerState;
  readonly events: readonly PlayerEvent[];
}

/** A result with more events, before and after its own. */
export function withEvents(
  result: StepResult,
  events: { readonly before?: readonly PlayerEvent[]; readonly after?: readonly PlayerEvent[] },
): StepResult {
  return { state: result.state, events: [...(events.before ?? []), ...result.events, ...(events.after ?? [])] };
}

/** Goes on with `next` from where `result` led to. */
export function chain(result: StepResult, next: (state: PlayerState) => StepResult): StepResult {
  return withEvents(next(result.state), { before: result.events });
}

export function unchanged(state: PlayerState): StepResult {
  return { state, events: [] };
}

export type Command =
  | 'pause'
  | 'next'
  | 'back'
  | 'repeat'
  | 'longer'
  | 'shorter'
  | 'hurts'
  | 'easier'
  | 'mute'
  | 'help'
  | 'confirm'
  | 'quit'
  | 'interrupt';

export type PlayerInput =
  | { readonly type: 'start'; readonly atMs: number; readonly moment: Moment }
  /** The loop woke up, for `dueMonotonicMs`. */
  | ({ readonly type: 'wake' } & ClockSample)
  | ({ readonly type: 'command'; readonly command: Command } & ClockSample);

/** The clocks as they were read for an input, and what there is to judge a gap by. */
export interface ClockSample {
  readonly moment: Moment;
  /** When the loop meant to read the clocks. */
  readonly dueMonotonicMs: number | undefined;
  /** The program was stopped since the last sample, and runs again. */
  readonly hasReturned: boolean;
}

export type Announcement = Extract<PlayerEvent, { readonly type: 'announcement' }>;

/** What is said outside the plan, in its language. */
export function announcementsOf({ plan }: PlayerState): Announcements {
  return messagesFor(plan.language).speech.announcements;
}

export function announce(say: string, { monotonicMs, wallMs }: Moment): Announcement {
  return { type: 'announcement', say, monotonicMs, wallMs };
}

/** How long it takes to say it. */
export function announcementMs({ plan }: PlayerState, { say }: Announcement): number {
  return planUnhurried(say, plan.rate).withinMs;
}
