import type { SafetyState, SessionRecord } from './session-record.ts';

/** What is known of a session besides what the player tells. */
export interface SessionFacts {
  /** Name or path the routine was started by. */
  readonly routine: string;
  readonly safety: SafetyState;
  /** The choices that build the same plan again. */
  readonly choices: Readonly<Record<string, string | number | boolean>>;
  readonly painBefore: number | undefined;
  /** Which round of the day this is, 1 for the first. */
  readonly roundToday: number;
  readonly resumed: ResumedSession | undefined;
}

/** An interrupted session that is gone on with. */
export interface ResumedSession {
  readonly id: string;
  readonly playedMs: number;
  readonly records: readonly SessionRecord[];
}
