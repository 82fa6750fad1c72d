/**
 * What is kept of a session: one record for each thing that happened. The journal and the JSON log write these as
 * they are, the text log puts them into words, the history reads them back. Lengths are in milliseconds; `atMs` is the position on
 * the plan, `time` the local time with its offset from UTC (`2026-11-22T08:15:00+01:00`).
 */

import type { SkipReason } from '../player/event.ts';
import type { Again, Mode, Side, When } from '../routine/routine.ts';

export interface Stamp {
  readonly time: string;
  readonly atMs: number;
}

/** Where in the plan: exercise id or pack, and what applies of set, side and rep. */
export interface PlanPlace {
  /** Index into the plan's steps. */
  readonly step: number;
  /** Id of the exercise, `cold pack`, `heat pack`, or `break`. */
  readonly what: string;
  readonly side?: Side;
  readonly set?: number;
  readonly rep?: number;
  /** Reps of this side and set. */
  readonly reps?: number;
}

export type SessionRecord =
  | (Stamp & {
      readonly type: 'session';
      /** Version of these records. */
      readonly format: 1;
      /** Name or path the routine was started by. */
      readonly routine: string;
      readonly title: string;
      readonly mode: Mode;
      readonly plannedMs: number;
      /** What was chosen from the ranges, one line. */
      readonly dose: string;
      readonly safety: SafetyState;
      /** The choices that build the same plan again. */
      readonly choices: KeptChoices;
      /** One for each step of the plan: a place's `step` is an index into these. */
      readonly steps: readonly PlannedStep[];
      /** Index of the step with which the session began; the first one where absent. */
      readonly beginsAt?: number;
      /** The interrupted session that this one resumes. Its reps and packs follow as this session's own. */
      readonly resumes?: string;
      /** On which days the routine is done; absent where it does not say it. */
      readonly when?: When;
      /** The last day on which it is done, `2026-12-24`; absent where the routine does not say it. */
      readonly until?: string;
      /** When to come again; absent where the routine does not say it, and in sessions of earlier versions. */
      readonly again?: Again;
      /** It was not played here: the person reported afterwards that it was done. */
      readonly added?: boolean;
    })
  | (Stamp & { readonly type: 'pain'; readonly when: 'before' | 'after'; readonly score: number })
  /** What the person wrote about the session. */
  | (Stamp & { readonly type: 'note'; readonly text: string })
  | (Stamp & { readonly type: 'step' } & PlanPlace)
  | (Stamp & { readonly type: 'side'; readonly switched: boolean } & PlanPlace)
  /** A rep whose holds were played to their end (`done`), or broken off. For stations `heldMs` is the sum. */
  | (Stamp & { readonly type: 'rep'; readonly heldMs: number; readonly done: boolean } & PlanPlace)
  /** A run of `count` counted repetitions, beginning with number `from`: 1 where absent, more where a part was left out. */
  | (Stamp & {
      readonly type: 'counted';
      readonly count: number;
      readonly planned: number;
      readonly from?: number;
    } & PlanPlace)
  /** A pack goes on the skin. Where no `pack` follows, nobody knows when it came off. */
  | (Stamp & { readonly type: 'pack-on'; readonly plannedMs: number } & PlanPlace)
  | (Stamp & {
      readonly type: 'pack';
      readonly playedMs: number;
      readonly plannedMs: number;
      readonly done: boolean;
    } & PlanPlace)
  | (Stamp & { readonly type: 'pause' })
  | (Stamp & { readonly type: 'resume'; readonly afterMs: number })
  | (Stamp & { readonly type: 'skip'; readonly reason: SkipReason; readonly toMs: number } & PlanPlace)
  /** Less where `byMs` is negative. */
  | (Stamp & { readonly type: 'longer'; readonly byMs: number } & PlanPlace)
  | (Stamp & { readonly type: 'hurt' } & PlanPlace)
  | (Stamp & { readonly type: 'easier' } & PlanPlace)
  /** Because of pain a side, or without a side the exercise, is left out from here on: `missed` reps that were to come. */
  | (Stamp & { readonly type: 'left-out'; readonly missed: number } & PlanPlace)
  | (Stamp & { readonly type: 'gap'; readonly awayMs: number })
  /** Nothing plays: from here to the next `sound`, or to the end, no word was heard. */
  | (Stamp & { readonly type: 'no-sound' })
  | (Stamp & { readonly type: 'sound'; readonly afterMs: number })
  /** The machine's calendar was set: the times of these records repeat where `byMs` is negative, else some are left out. */
  | (Stamp & { readonly type: 'clock-set'; readonly byMs: number })
  | (Stamp & {
      readonly type: 'end';
      readonly outcome: 'done' | 'quit' | 'interrupted';
      readonly playedMs: number;
      readonly done: Totals;
      readonly planned: Totals;
      /** Part of the plan that was done, 0 to 1: the mean over its steps, so that fifty kicks weigh as much as eight bridges. */
      readonly share: number;
      /** Local time at which the next round is due. */
      readonly againAt?: string;
      /** Absent where nothing hurt. */
      readonly hurt?: readonly Hurt[];
    });

export type RecordOf<Type extends SessionRecord['type']> = Extract<SessionRecord, { readonly type: Type }>;

/** The records of exercise and packs: what counts as done. */
export type WorkRecord = RecordOf<'rep' | 'counted' | 'pack'>;

export function isWorkRecord(record: SessionRecord): record is WorkRecord {
  return record.type === 'rep' || record.type === 'counted' || record.type === 'pack';
}

/** What hurt, each exercise and side once. */
export interface Hurt {
  /** Id of the exercise, or the pack. */
  readonly what: string;
  readonly side?: Side;
}

/** What is known of a session besides what the player emits. */
export interface SessionFacts {
  /** Name or path the routine was started by. */
  readonly routine: string;
  readonly safety: SafetyState;
  /** The choices that build the same plan again. */
  readonly choices: KeptChoices;
  readonly painBefore: number | undefined;
  /** Which round of the day this is, 1 for the first. */
  readonly roundToday: number;
  readonly resumed: ResumedSession | undefined;
}

/** An interrupted session that is resumed. */
export interface ResumedSession {
  readonly id: string;
  readonly playedMs: number;
  readonly records: readonly SessionRecord[];
}

/** What is known of warning signs: asked and denied, assumed by a flag, or no question was due. */
export type SafetyState = 'clear' | 'assumed-clear' | 'not-due';

export interface PlannedStep {
  readonly what: string;
  readonly name: string;
  /** Reps, or counted repetitions, over all sets and sides. */
  readonly reps: number;
  /** Held time of one rep, over all its stations; absent for counted repetitions and packs. */
  readonly holdMs?: number;
  readonly packMs?: number;
  readonly sides: readonly Side[];
}

export interface Totals {
  readonly steps: number;
  readonly reps: number;
  readonly counted: number;
  readonly heldMs: number;
  readonly packMs: number;
}

/** The choices that build the same plan again. */
export type KeptChoices = Readonly<Record<string, string | number | boolean | readonly string[]>>;
