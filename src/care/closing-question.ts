/** What else is asked after a session: nothing on a usual day, so that it does not become a form. */
import { dayOfSession } from '../journal/session-days.ts';
import type { RecordOf } from '../journal/session-record.ts';
import type { SessionSummary } from '../journal/session-summary.ts';
import { adherentShare, ratePainChange } from '../journal/session-sums.ts';
import { isUnbegun } from '../journal/session-totals.ts';
import type { Mode } from '../routine/routine.ts';
import { highPain } from './answer-pain.ts';

export interface EndedSessionFacts {
  readonly end: RecordOf<'end'>;
  readonly pain: { readonly before: number | undefined; readonly after: number | undefined };
}

/** Which one question more is asked. */
export type ClosingQuestion = 'note' | 'peg';

/** A note first; the weekly questions after what went well, and never both. `undefined` where nothing more is asked. */
export function chooseClosingQuestion(facts: EndedSessionFacts, isPegDue: boolean): ClosingQuestion | undefined {
  const { end } = facts;
  if (end.outcome === 'interrupted' || isUnbegun(end.done)) return undefined;
  if (wantsNote(facts)) return 'note';
  return isPegDue ? 'peg' : undefined;
}

const weekDays = 7;

/**
 * The weekly questions wait for a day of maintenance, but not for longer than a week of nothing but pain days: who has no
 * others would never be asked. `sessions` come newest first. Own choice.
 */
export function isDayForPeg(mode: Mode, sessions: readonly SessionSummary[], today: number): boolean {
  if (mode === 'maintenance') return true;
  const calm = sessions.findIndex((session) => session.mode === 'maintenance');
  const oldest = sessions.slice(0, calm < 0 ? sessions.length : calm).at(-1);
  return oldest !== undefined && today - dayOfSession(oldest) >= weekDays;
}

/** A note is asked for where a physiotherapist would ask why. */
function wantsNote({ end, pain: { before, after } }: EndedSessionFacts): boolean {
  const isWorse = before !== undefined && after !== undefined && ratePainChange(before, after) === 'worse';
  const isHigh = after !== undefined && after >= highPain;
  return end.share < adherentShare || end.hurt !== undefined || isWorse || isHigh;
}
