/** What else is asked after a session: nothing on a usual day, so that it does not become a form. */

import { ratePainChange } from '../journal/pain-change.ts';
import type { RecordOf } from '../journal/session-record.ts';
import { adherentShare } from '../journal/session-sums.ts';
import { isUnbegun } from '../journal/session-totals.ts';

export interface EndedSessionFacts {
  readonly end: RecordOf<'end'>;
  readonly pain: { readonly before: number | undefined; readonly after: number | undefined };
}

/** From here on pain is too much: the stop rules say so. */
const highPain = 6;

/** A note is asked for where a physiotherapist would ask why. */
export function wantsNote({ end, pain: { before, after } }: EndedSessionFacts): boolean {
  if (end.outcome === 'interrupted' || isUnbegun(end.done)) return false;
  const isWorse = before !== undefined && after !== undefined && ratePainChange(before, after) === 'worse';
  const isHigh = after !== undefined && after >= highPain;
  return end.share < adherentShare || end.hurt !== undefined || isWorse || isHigh;
}
