/**
 * The level of a person's doses: how it grows, and shrinks, from what the journal says. Two sessions in a row before more:
 * the two-for-two rule (Baechle and Earle); at least a week at a level, and much lower after a flare: Sherwood Forest
 * Hospitals; 2 points as a change that matters: Ostelo 2008; up to 3 afterwards fine, 4-5 acceptable, 6 and more too much:
 * Silbernagel 2007. One level down, two after a fortnight's pause, and eight of them are this project's own choice.
 */
import type { SessionSummary } from '../journal/session-summary.ts';
import { dayOfSession, ratePainChange } from '../journal/session-sums.ts';
import { countedDaysAt, type LevelReason, type PainPair } from '../messages/care.ts';
import { highPain, isFlare, notablePain, oneLevelLess } from './after-session.ts';

interface LevelFacts {
  /** Sessions of all routines, newest first; something was done in each. */
  readonly sessions: readonly SessionSummary[];
  /** Name or path of the routine. */
  readonly routine: string;
  /** `undefined` where it was not reported. */
  readonly painNow: number | undefined;
  /** The local day. */
  readonly today: number;
  /** How many levels the routine has. */
  readonly of: number;
  /** The highest that gives more than the one below in the time that there is. */
  readonly ceiling: number;
  /** What a session comes to that was kept without a level. */
  nearest(session: SessionSummary): number;
}

export interface LevelVerdict {
  /** What is done without anybody being asked. */
  readonly level: number;
  readonly reason: LevelReason;
  /** What the person decides, one more or one less, and where they stay without it. */
  readonly choice?: { readonly level: number; readonly reason: LevelReason; readonly declined: number };
}

const minDaysBeforeMore = 7;
const doneShare = 0.95;
const pauseDays = 14;

/** The same journal gives the same on every machine: only sessions and local days count, and no clock. */
export function judgeLevel(facts: LevelFacts): LevelVerdict {
  const own = listOwn(facts);
  const [last] = own;
  if (last === undefined) return { level: 1, reason: { code: 'first' } };
  const { level, from } = findLevel(own, facts);
  const lower = findLower(level, own.slice(0, from + 1), facts);
  if (lower !== undefined) return lower;
  const daysAt = facts.today - sinceDay(own, level, from);
  if (level < facts.ceiling && hasEarnedMore(own, level, daysAt, facts)) {
    const reason: LevelReason = { code: 'two-good', pairs: own.slice(0, 2).toReversed().map(pairOf), daysAt, level };
    return { level, reason: { code: 'stays', daysAt }, choice: { level: level + 1, reason, declined: level } };
  }
  if (last.level === undefined && from === 0 && !last.isAdded) return { level, reason: { code: 'as-last' } };
  if (last.painBefore === undefined || last.painAfter === undefined)
    return { level, reason: { code: 'pain-not-reported' } };
  const isFull = level === facts.ceiling && facts.ceiling < facts.of;
  return { level, reason: isFull ? { code: 'full' } : { code: 'stays', daysAt } };
}

/** Those of this routine, on days of maintenance. */
function listOwn({ sessions, routine }: LevelFacts): readonly SessionSummary[] {
  return sessions.filter((session) => isOfLevel(session, routine));
}

function isOfLevel(session: SessionSummary, routine: string): boolean {
  return session.routine === routine && session.mode === 'maintenance' && !session.isRunning;
}

interface Standing {
  readonly level: number;
  /** Index of the session that it was done in. */
  readonly from: number;
}

/**
 * A dose or minutes that were chosen for one session change no level; before there were levels, the last dose is one. Nor
 * does a session that was added afterwards: it was not led, and has the dose of whoever adds it.
 */
function findLevel(own: readonly SessionSummary[], { ceiling, nearest }: LevelFacts): Standing {
  const led = own.filter(({ isAdded }) => !isAdded);
  const session = led.find(({ level }) => level !== undefined) ?? led.find(({ dose }) => dose === undefined) ?? led[0];
  if (session === undefined) return { level: 1, from: own.length - 1 };
  const from = own.indexOf(session);
  const level = session.level ?? nearest(session);
  return { level: Math.max(1, Math.min(level, ceiling)), from };
}

/** The first day of the time at this level that lasts until now. */
function sinceDay(own: readonly SessionSummary[], level: number, from: number): number {
  let since = from;
  for (let index = from + 1; index < own.length; index += 1) {
    const older = own[index];
    if (older?.isAdded) continue;
    if (older?.level === level) since = index;
    else if (older?.level !== undefined) break;
  }
  const session = own[since];
  return session === undefined ? Number.NaN : dayOfSession(session);
}

function hasEarnedMore(
  [last, before]: readonly SessionSummary[],
  level: number,
  daysAt: number,
  { painNow, today }: LevelFacts,
): boolean {
  if (last === undefined || before === undefined || painNow === undefined || daysAt < minDaysBeforeMore) return false;
  // Who declined it today, or has done enough, is not asked again.
  if (dayOfSession(last) === today) return false;
  if (![last, before].every((session) => wentWell(session, level)) || isSameDay(last, before)) return false;
  return painNow <= (last.painBefore ?? -1) && (last.painBefore ?? 0) <= (before.painBefore ?? -1);
}

function wentWell({ level: done, share, hurt, painBefore, painAfter }: SessionSummary, level: number): boolean {
  if (done !== level || share < doneShare || hurt.length > 0) return false;
  if (painBefore === undefined || painAfter === undefined) return false;
  return painAfter <= painBefore && painAfter < notablePain;
}

function isSameDay(one: SessionSummary, other: SessionSummary): boolean {
  return dayOfSession(one) === dayOfSession(other);
}

interface Lower {
  readonly level: number;
  readonly reason: LevelReason;
  /** Whether the person may stay where they are: not where it was a flare, or long ago. */
  readonly canStay: boolean;
}

/** `since` are the sessions from the one that set the level to the newest, newest first. The lowest verdict counts. */
function findLower(level: number, since: readonly SessionSummary[], facts: LevelFacts): LevelVerdict | undefined {
  // From the lowest up: to level 1, by two, by one.
  const lower = [...findFlares(since, facts), ...findPauses(level, since, facts), ...findWorse(level, since, facts)];
  const [lowest] = lower;
  if (lowest === undefined) return undefined;
  if (level === 1) {
    const isPain = lower.some(({ reason }) => reason.code !== 'pain-day' && reason.code !== 'pause');
    return { level, reason: isPain ? { code: 'lowest' } : lowest.reason };
  }
  const { reason, canStay } = lowest;
  return { level: lowest.level, reason, ...(canStay && { choice: { level: lowest.level, reason, declined: level } }) };
}

function findFlares(since: readonly SessionSummary[], { sessions }: LevelFacts): readonly Lower[] {
  const high = since.find(({ painAfter }) => isFlare(painAfter));
  const from = since.at(-1);
  const newer = sessions.slice(0, from === undefined ? 0 : sessions.indexOf(from));
  const painDay = newer.some(({ mode }) => mode === 'pain-day');
  return [
    ...(high === undefined ? [] : [toFirst({ code: 'high-after', after: high.painAfter ?? highPain })]),
    ...(painDay ? [toFirst({ code: 'pain-day' })] : []),
  ];
}

function toFirst(reason: LevelReason): Lower {
  return { level: 1, reason, canStay: false };
}

function findPauses(level: number, since: readonly SessionSummary[], { today }: LevelFacts): readonly Lower[] {
  const days = since.map(dayOfSession);
  const pauses = days.map((day, index) => (days[index - 1] ?? today) - day);
  const longest = Math.max(...pauses);
  if (longest <= pauseDays) return [];
  return [{ level: Math.max(1, level - 2), reason: { code: 'pause', days: longest }, canStay: false }];
}

/** Reasons for one level less, which the person may decline. */
function findWorse(level: number, since: readonly SessionSummary[], facts: LevelFacts): readonly Lower[] {
  const own = listOwn(facts);
  const reasons = [
    ...since.flatMap((session, index) =>
      judgePains(session, index === 0 ? facts.painNow : since[index - 1]?.painBefore),
    ),
    ...judgeLastTwo(own),
  ];
  return reasons.map((reason) => ({ level: oneLevelLess(level), reason, canStay: true }));
}

/** `nextBefore` is the pain before the session that came next, or now. */
function judgePains(session: SessionSummary, nextBefore: number | undefined): readonly LevelReason[] {
  const { painBefore: before, painAfter: after } = session;
  if (before === undefined) return [];
  return [
    ...(after !== undefined && ratePainChange(before, after) === 'worse'
      ? [{ code: 'worse-after', before, after } as const]
      : []),
    ...(nextBefore !== undefined && ratePainChange(before, nextBefore) === 'worse'
      ? [{ code: 'worse-next', before, next: nextBefore } as const]
      : []),
  ];
}

/** What one session may have by chance, and two in a row have not. */
function judgeLastTwo([last, before]: readonly SessionSummary[]): readonly LevelReason[] {
  if (last === undefined || before === undefined) return [];
  const hurt = last.hurt.find(({ what }) => before.hurt.some((other) => other.what === what));
  const isMore = ({ painAfter }: SessionSummary) =>
    painAfter !== undefined && painAfter >= notablePain && painAfter < highPain;
  return [
    ...(hurt === undefined ? [] : [{ code: 'hurt-twice', name: hurt.name } as const]),
    ...(isMore(last) && isMore(before) ? [{ code: 'more-after-twice' } as const] : []),
  ];
}

function pairOf({ painBefore, painAfter }: SessionSummary): PainPair {
  return { before: painBefore ?? 0, after: painAfter ?? 0 };
}

/** So many sessions of the routine say enough where they show that it was done at one level for longer than is counted. */
const enoughOwnSessions = 60;
const maxSessionsRead = 1000;

/** As far back as the level needs: until one of another level, of the same routine. */
export function readForLevel(sessions: Iterable<SessionSummary>, routine: string): readonly SessionSummary[] {
  const read: SessionSummary[] = [];
  const levels = new Set<number>();
  const days: number[] = [];
  for (const session of sessions) {
    read.push(session);
    if (isOfLevel(session, routine)) {
      days.push(dayOfSession(session));
      if (session.level !== undefined && !session.isAdded) levels.add(session.level);
    }
    const isLong = days.length >= enoughOwnSessions && (days[0] ?? 0) - (days.at(-1) ?? 0) > countedDaysAt;
    if ((days.length >= 2 && levels.size > 1) || isLong || read.length >= maxSessionsRead) break;
  }
  return read;
}
