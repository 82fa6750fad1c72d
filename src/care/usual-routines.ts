/** In which order routines are offered on a day without notable pain. */
import { isFromStdin } from '../journal/read-today.ts';
import type { SessionSummary } from '../journal/session-summary.ts';
import type { NextDue } from './next-due.ts';

export interface KnownRoutine {
  readonly name: string;
  readonly from: 'bundled' | 'own' | 'path';
}

/** More of those that were done lately would hide the person's own. Own choice. */
const maxLast = 3;

/** What is due, what was done last, the person's own, `maintenance`; then what else ships with the program. */
export function orderRoutines(
  due: NextDue,
  sessions: readonly SessionSummary[],
  known: readonly KnownRoutine[],
): { readonly first: readonly string[]; readonly others: readonly string[] } {
  const usual = sessions.filter((session) => session.mode === 'maintenance' && !isFromStdin(session));
  const last = [...new Set(usual.map(({ routine }) => routine))].slice(0, maxLast);
  const own = known.filter(({ from }) => from === 'own').map(({ name }) => name);
  const first = [...new Set([...(due.mode === 'maintenance' ? [due.routine] : []), ...last, ...own, 'maintenance'])];
  return { first, others: known.map(({ name }) => name).filter((name) => !first.includes(name)) };
}
