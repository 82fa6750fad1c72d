/** The routines of a day without notable pain, read and named. */
import { orderRoutines } from '../../care/next-due.ts';
import { localDay } from '../../journal/local-time.ts';
import { dayOfSession } from '../../journal/session-sums.ts';
import { safeText } from '../../text/escape.ts';
import type { Choice } from '../prompts.ts';
import type { LoadedRoutine } from '../routine-library.ts';
import { readTodayFacts } from '../today/read-today-facts.ts';
import type { AskContext } from './ask-context.ts';

export interface UsualRoutines {
  readonly first: readonly Choice<LoadedRoutine>[];
  readonly others: readonly Choice<LoadedRoutine>[];
}

export async function listUsualRoutines({ library, ports, messages }: AskContext): Promise<UsualRoutines> {
  const { now, due, sessions } = await readTodayFacts(ports);
  const { first, others } = orderRoutines(due, sessions, await library.list());
  const texts = messages.offers;
  const nameOf = ({ name, from, routine }: LoadedRoutine): string => {
    const isBundledUsual = name === 'maintenance' && from === 'bundled';
    const title = isBundledUsual ? texts.names.maintenance : safeText(routine.title);
    const last = sessions.find((session) => session.routine === name);
    const daysAgo = last === undefined ? undefined : Math.max(0, localDay(now) - dayOfSession(last));
    if (due.isDue && due.routine === name && last !== undefined) return `${title}: ${texts.dueToday}`;
    if (daysAgo !== undefined) return `${title}: ${texts.lastDone(daysAgo)}`;
    return isBundledUsual ? `${title}: ${texts.usualReasons.maintenance}` : title;
  };
  const load = async (names: readonly string[]) => {
    const loaded = await Promise.all(names.map((name) => library.tryLoad(name)));
    return loaded
      .filter((each) => each !== undefined)
      .filter(({ routine }) => routine.mode === 'maintenance')
      .map((each) => ({ name: nameOf(each), value: each }));
  };
  return { first: await load(first), others: await load(others) };
}
