/** What is too soon or too much today, by the sessions that this browser knows of, and by the same rules as in a terminal. */
import { dueTimeOf } from '../../../care/due-time.ts';
import { findPackLimits, listDonePacks } from '../../../care/limits.ts';
import { listPlannedPacks } from '../../../care/planned-packs.ts';
import { countRounds, findRoundLimit } from '../../../care/rounds.ts';
import { localTimeNow } from '../../../journal/local-time.ts';
import type { Clock } from '../../../ports.ts';
import { fill, type LimitWords, type PageData, type PagePack, type PageWords, type WordsByDay } from '../page-data.ts';
import type { KeptSession } from './kept-results.ts';
import { applyCautions, asPlayed, type PageCautions } from './page-plan.ts';

/** Why nothing is begun at once, and with which buttons it is begun all the same. */
export interface Notice {
  readonly lines: readonly string[];
  readonly offers?: readonly { readonly label: string; begin(): void }[];
}

interface LimitedPage extends Pick<PageData, 'routine' | 'packs' | 'plan'> {
  readonly words: Pick<PageWords, 'beginAnyway' | 'beginWithout'> & { readonly limits: LimitWords };
}

/**
 * Begins at once where nothing is told. One question is asked about it all: who begins an early round has not answered for
 * a pack, which is left out.
 */
export function beginInLimits(
  { routine, packs, plan, words }: LimitedPage,
  cautions: PageCautions,
  sessions: readonly KeptSession[],
  clock: Pick<Clock, 'wallMs' | 'utcOffsetMinutes'>,
  lead: (leaveOutPacks: readonly PagePack[], roundToday: number) => void,
): Notice {
  const { limits, beginAnyway, beginWithout } = words;
  const now = localTimeNow(clock);
  const own = { name: routine, mode: plan.mode };
  const leftOut = cautions.leaveOutPacks;
  const without = (more: readonly PagePack[]) =>
    applyCautions(plan, { ...cautions, leaveOutPacks: [...leftOut, ...more] });
  const sayDue = (texts: WordsByDay, dueMs: number) => {
    const { day, ...due } = dueTimeOf(dueMs, clock);
    return fill(texts[day], due);
  };
  const round = plan.again && findRoundLimit(plan.again, sessions, own, now, clock);
  const found = findPackLimits(
    packs.filter((pack) => !leftOut.includes(pack)),
    (more) => listPlannedPacks(asPlayed(without(more)), now.wallMs),
    listDonePacks(sessions.flatMap((session) => session.packs)),
    now,
  );
  const lines = [
    ...(round === undefined ? [] : [sayDue(limits.round[round.code], round.dueMs)]),
    ...found.map((limit) => {
      if (limit.pack === 'heat') return limits.heatOften;
      return limit.dueMs === undefined ? limits.coldClose : sayDue(limits.coldTooSoon, limit.dueMs);
    }),
  ];
  const offer = (label: string, more: readonly PagePack[]) => ({
    label,
    begin: () => lead([...leftOut, ...more], countRounds(sessions, own, localTimeNow(clock)) + 1),
  });
  const tooMuch = found.flatMap(({ leaveOut }) => leaveOut);
  // Where nothing else is left to do, all that can be said yes to is the pack.
  const more = without(tooMuch).segments.length === 0 ? [] : tooMuch;
  if (round !== undefined)
    return { lines: [...lines, ...more.map((pack) => pack.leftOut)], offers: [offer(beginAnyway, more)] };
  const anyway = offer(beginAnyway, []);
  if (lines.length > 0) return { lines, offers: more.length > 0 ? [offer(beginWithout, more), anyway] : [anyway] };
  anyway.begin();
  return { lines };
}
