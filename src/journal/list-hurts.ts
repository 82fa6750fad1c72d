/** What hurt in a session: the summary and the history show it. */
import type { Hurt, SessionRecord } from './session-record.ts';

/** In the order in which it was reported. */
export function listHurts(records: Iterable<SessionRecord>): readonly Hurt[] {
  const hurts = new Map<string, Hurt>();
  for (const record of records) {
    if (record.type !== 'hurt') continue;
    const { what, side } = record;
    hurts.set(`${what} ${side}`, { what, ...(side && { side }) });
  }
  return [...hurts.values()];
}
