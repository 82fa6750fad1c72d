/** On which days a routine is done, and up to which, as its file has it now. */
import type { SessionSummary } from '../journal/session-summary.ts';
import type { When } from '../routine/routine.ts';

export interface RoutineDays {
  /** Name or path that it is kept by. */
  readonly routine: string;
  readonly when: When | undefined;
  readonly until: string | undefined;
}

/** The sessions as if each had been kept with what its routine says now. */
export function takeDaysOfNow(
  sessions: readonly SessionSummary[],
  days: readonly RoutineDays[],
): readonly SessionSummary[] {
  if (days.length === 0) return sessions;
  return sessions.map((session) => {
    const now = days.find(({ routine }) => routine === session.routine);
    if (now === undefined) return session;
    const { when: _, until: __, ...kept } = session;
    return { ...kept, ...(now.when && { when: now.when }), ...(now.until && { until: now.until }) };
  });
}
