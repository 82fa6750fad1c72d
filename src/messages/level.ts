/** At which level of the doses a session is, and why: one line before it, and the question where the person decides. */
import type { NoArgs, TaggedMessage } from './message-table.ts';

/** Pain from 0 to 10, before and after a session. */
export interface PainPair {
  readonly before: number;
  readonly after: number;
}

/** So many days at a level are counted; of more it is known that there were more. */
export const countedDaysAt = 8 * 7;

export interface LevelReasonArgs {
  first: NoArgs;
  /** The dose that was done last, before there were levels. */
  'as-last': NoArgs;
  /** `level` is the present one. */
  'two-good': { readonly pairs: readonly PainPair[]; readonly daysAt: number; readonly level: number };
  stays: { readonly daysAt: number };
  'no-pain-told': NoArgs;
  /** More does not fit the minutes. */
  full: NoArgs;
  'worse-after': PainPair;
  'worse-next': { readonly before: number; readonly next: number };
  'hurt-twice': { readonly name: string };
  'more-after-twice': NoArgs;
  'high-after': { readonly after: number };
  'pain-day': NoArgs;
  pause: { readonly days: number };
  /** It went worse, and there is nothing below. */
  lowest: NoArgs;
  /** The person stays at it, or has named it. */
  chosen: NoArgs;
}

export type LevelReason = TaggedMessage<LevelReasonArgs>;

export interface LevelMessages {
  line(level: number, of: number, reason: LevelReason): string;
  /** The same where nothing is begun, with the name of the routine. */
  standing(title: string, level: number, of: number, reason: LevelReason): string;
  /** Yes takes it. */
  question(level: number, of: number, reason: LevelReason): string;
}
