/** What else is asked after a session: nothing on a usual day, so that it does not become a form. */

import { ratePainChange } from '../journal/pain-change.ts';
import type { RecordOf } from '../journal/session-record.ts';
import { adherentShare } from '../journal/session-sums.ts';
import { isUnbegun } from '../journal/session-totals.ts';
import type { Mode } from '../routine/routine.ts';
import { highPain } from './answer-pain.ts';

export interface EndedSessionFacts {
  readonly mode: Mode;
  readonly end: RecordOf<'end'>;
  readonly pain: { readonly before: number | undefined; readonly after: number | undefined };
}

/** Which one question more is asked. */
export type ClosingQuestion = 'note' | 'peg';

/** A note first; the weekly questions on a calm day, and never both. `undefined` where nothing more is asked. */
export function chooseClosingQuestion(facts: EndedSessionFacts, isPegDue: boolean): ClosingQuestion | undefined {
  const { end, mode } = facts;
  if (end.outcome === 'interrupted' || isUnbegun(end.done)) return undefined;
  if (wantsNote(facts)) return 'note';
  return isPegDue && mode === 'maintenance' ? 'peg' : undefined;
}

/** A note is asked for where a physiotherapist would ask why. */
function wantsNote({ end, pain: { before, after } }: EndedSessionFacts): boolean {
  const isWorse = before !== undefined && after !== undefined && ratePainChange(before, after) === 'worse';
  const isHigh = after !== undefined && after >= highPain;
  return end.share < adherentShare || end.hurt !== undefined || isWorse || isHigh;
}
