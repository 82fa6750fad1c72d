/** A session in one row: what a list, a table or a statistic needs to know of it. */
import { secondMs } from '../durations.ts';
import type { Again, Mode, RangePlace, When } from '../routine/routine.ts';
import { readKeptChoices } from './check-record.ts';
import { startTimeOf } from './journal-name.ts';
import { wallMsOf } from './local-time.ts';
import { lineEnd, readRecords } from './read-records.ts';
import type { Hurt, PlannedStep, SessionRecord } from './session-record.ts';
import {
  countPacks,
  type DoneAgainstPlanned,
  hasOpenPack,
  listHurts,
  type PackCount,
  sumDone,
} from './session-totals.ts';

export interface SessionSummary extends DoneAgainstPlanned {
  readonly kind: 'session';
  /** Name of its file without the ending; these sort by time of start. */
  readonly id: string;
  /** Local time of start: `2026-11-22T08:15:00+01:00`. */
  readonly time: string;
  readonly routine: string;
  readonly title: string;
  readonly mode: Mode;
  /** A session without an end was interrupted, unless all was done or it `isRunning`. */
  readonly outcome: 'done' | 'quit' | 'interrupted';
  readonly playedMs: number;
  /** How many of the steps are packs, and how many of these were done whole. */
  readonly packs: PackCount;
  readonly painBefore: number | undefined;
  readonly painAfter: number | undefined;
  readonly againAt: string | undefined;
  /** Local time of the last thing that is kept of it. */
  readonly lastTime: string;
  /** A process keeps it now, in another window or on another machine. */
  readonly isRunning: boolean;
  /** What hurt; nothing in sessions of versions that did not keep it with the end. */
  readonly hurt: readonly NamedHurt[];
  /** The place of every range that was taken; absent where the doses were fitted. */
  readonly dose: RangePlace | undefined;
  /** The level of the doses; absent where they were chosen otherwise, and in sessions of versions without levels. */
  readonly level: number | undefined;
  /** The week of its doses that the person chose; absent where it was the present one. */
  readonly week?: number;
  /** On which days its routine is done; absent where it does not say it. */
  readonly when?: When;
  /** The last day on which it is done, `2026-12-24`; absent where it does not say it. */
  readonly until?: string;
  /** When to come again; absent where its routine does not say it, and in sessions of earlier versions. */
  readonly again?: Again;
  /** The interrupted session that this one resumed, and stands for from then on. */
  readonly resumes: string | undefined;
  /** What the person wrote about it, in order. */
  readonly notes: readonly string[];
  /** The person put something right afterwards; that a note was added is no change. */
  readonly isEdited: boolean;
  /** It was not played here, but reported afterwards. */
  readonly isAdded: boolean;
  /** A pack was put on whose end was never kept. */
  readonly hasOpenPack?: true;
  /** The first line of its file that is damaged, from 1, where one was met: what is whole counts. */
  readonly damagedAt?: number;
}

interface NamedHurt extends Hurt {
  readonly name: string;
}

/** A file that is listed and left alone: kept by a newer version, or without a readable beginning; or a whole month. */
export interface UnreadSession {
  readonly kind: 'newer' | 'damaged' | 'month';
  /** Name of the file without the ending, or of the folder. */
  readonly id: string;
  /** Time of start by the file's name, in UTC. */
  readonly time: string;
}

export type SessionEntry = SessionSummary | UnreadSession;

/** Whether something of its file is lost. What the person has put right since is no matter any more. */
export function isDamaged(entry: SessionEntry): boolean {
  if (entry.kind !== 'session') return entry.kind === 'damaged';
  return entry.damagedAt !== undefined && !entry.isEdited && !entry.isRunning;
}

/** Times are kept in whole seconds. */
const roundingMs = secondMs;

/** The beginning of a session: itself, and the pain before it. */
const headLines = 2;

/** Its last lines: two packs, the end, the pain after it, and a note. Where these are others, the whole file is read. */
const tailLines = 6;

/** `}` */
const recordEnd = 0x7d;

/** Reads only the first and last lines where these suffice, as they do for every session that came to an end. */
export function readSummary(id: string, bytes: Uint8Array): SessionEntry {
  const { records: ends, damagedAt } = readRecords(cutOutMiddle(bytes));
  const isWhole = damagedAt === undefined && !bytes.includes(0) && areClosed(bytes);
  const hasEnd = ends.some(({ type }) => type === 'end');
  const summary = hasEnd && isWhole ? summariseRecords(id, ends) : undefined;
  return summary === undefined || hasMoreInTheMiddle(summary) ? readWhole(id, bytes) : summary;
}

/** A line that was torn does not end as each does. That costs next to nothing, unlike reading the middle. */
function areClosed(bytes: Uint8Array): boolean {
  for (let end = bytes.indexOf(lineEnd); end !== -1; end = bytes.indexOf(lineEnd, end + 1)) {
    if (bytes[end - 1] !== recordEnd) return false;
  }
  return true;
}

/** Notes of the session that it resumes, or packs that were done. */
function hasMoreInTheMiddle({ resumes, packs, done }: SessionSummary): boolean {
  return resumes !== undefined || (packs.done < packs.planned && done.packMs > 0);
}

/**
 * `undefined` where the session's own record is lost. Whether it runs, and what was put right in it, is not in its records:
 * the list of sessions adds both.
 */
export function summariseRecords(id: string, records: readonly SessionRecord[]): SessionSummary | undefined {
  const session = records.find((record) => record.type === 'session');
  if (session === undefined) return undefined;
  const end = records.findLast((record) => record.type === 'end');
  const { routine, title, mode, time, resumes, steps } = session;
  const { dose, level, week } = readKeptChoices(session.choices);
  const { done, planned, share } = end ?? sumDone(steps, records);
  return {
    kind: 'session',
    id,
    time,
    routine,
    title,
    mode,
    outcome: end?.outcome ?? (share === 1 ? 'done' : 'interrupted'),
    playedMs: end?.playedMs ?? sumPlayed(records),
    done,
    planned,
    share,
    packs: countPacks(steps, records),
    painBefore: readPain(records, 'before'),
    painAfter: readPain(records, 'after'),
    againAt: end?.againAt,
    lastTime: records.at(-1)?.time ?? time,
    isRunning: false,
    hurt: nameHurts(end === undefined ? listHurts(records) : (end.hurt ?? []), steps),
    dose,
    level,
    resumes,
    ...(week !== undefined && { week }),
    ...(session.when && { when: session.when }),
    ...(session.until && { until: session.until }),
    ...(session.again && { again: session.again }),
    notes: records.filter((record) => record.type === 'note').map(({ text }) => text),
    isEdited: false,
    isAdded: session.added === true,
    ...(hasOpenPack(records) && { hasOpenPack: true }),
  };
}

export function buildUnread(id: string, kind: 'newer' | 'damaged'): UnreadSession {
  return { kind, id, time: startTimeOf(id) };
}

/** `2026-11` */
export function buildUnreadMonth(month: string): UnreadSession {
  return { kind: 'month', id: month, time: `${month}-01T00:00:00+00:00` };
}

function readWhole(id: string, bytes: Uint8Array): SessionEntry {
  const { records, isNewer, damagedAt } = readRecords(bytes);
  if (isNewer) return buildUnread(id, 'newer');
  const summary = summariseRecords(id, records);
  if (summary === undefined) return buildUnread(id, 'damaged');
  return damagedAt === undefined ? summary : { ...summary, damagedAt };
}

export function nameHurts(hurts: readonly Hurt[], steps: readonly PlannedStep[]): readonly NamedHurt[] {
  return hurts.map((hurt) => ({ ...hurt, name: steps.find(({ what }) => what === hurt.what)?.name ?? hurt.what }));
}

function readPain(records: readonly SessionRecord[], when: 'before' | 'after'): number | undefined {
  return records.filter((record) => record.type === 'pain').findLast((pain) => pain.when === when)?.score;
}

function cutOutMiddle(bytes: Uint8Array): Uint8Array {
  let headEnd = 0;
  for (let line = 0; line < headLines; line += 1) headEnd = bytes.indexOf(lineEnd, headEnd) + 1;
  let tailStart = bytes.length;
  for (let line = 0; line < tailLines && tailStart > 0; line += 1) {
    tailStart = bytes.lastIndexOf(lineEnd, tailStart - 2) + 1;
  }
  if (tailStart <= headEnd) return bytes;
  const ends = new Uint8Array(headEnd + bytes.length - tailStart);
  ends.set(bytes.subarray(0, headEnd));
  ends.set(bytes.subarray(tailStart), headEnd);
  return ends;
}

/**
 * How long a session without an end was played, in milliseconds: how far its position went on. Where the position is
 * ahead of the clock a key moved it, and what was skipped or ended early was not played.
 */
export function sumPlayed(records: readonly SessionRecord[]): number {
  const session = records.find((record) => record.type === 'session');
  if (session === undefined) return 0;
  const begunMs = wallMsOf(session.time);
  const isCarried = (record: SessionRecord) => session.resumes !== undefined && wallMsOf(record.time) < begunMs;
  // What the interrupted session had done follows the beginning of the one that resumes it. That a pack went on there says
  // nothing of what was played.
  const carried = records.filter((record) => isCarried(record) && record.type !== 'pack-on');
  const own = records.filter((record) => !isCarried(record));
  return (
    sumPlayedFrom(carried, { atMs: 0, wallMs: undefined }) + sumPlayedFrom(own, { atMs: session.atMs, wallMs: begunMs })
  );
}

interface Reached {
  readonly atMs: number;
  /** Unknown before the first record that is carried over. */
  readonly wallMs: number | undefined;
}

function sumPlayedFrom(records: readonly SessionRecord[], from: Reached): number {
  let reached = from;
  let playedMs = 0;
  for (const record of records) {
    const wallMs = wallMsOf(record.time);
    playedMs += playedBetween(reached, { atMs: record.atMs, wallMs });
    reached = { atMs: record.type === 'skip' ? record.toMs : record.atMs, wallMs };
  }
  return playedMs;
}

function playedBetween(before: Reached, now: Reached & { readonly wallMs: number }): number {
  const byPlanMs = Math.max(0, now.atMs - before.atMs);
  const byClockMs = before.wallMs === undefined ? byPlanMs : now.wallMs - before.wallMs + roundingMs;
  // A calendar that was set back says nothing about the time.
  return byClockMs < 0 ? byPlanMs : Math.min(byPlanMs, byClockMs);
}
