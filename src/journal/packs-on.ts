/** The packs of a session that were on the skin, those among them whose end the journal does not say. */
import type { Files } from '../ports.ts';
import { readSession } from './list-sessions.ts';
import { type LocalTime, readLocalTime } from './local-time.ts';
import type { RecordOf, SessionRecord } from './session-record.ts';
import type { SessionEntry } from './session-summary.ts';
import { isOpenPack } from './session-totals.ts';

export interface PackOn {
  /** `cold pack` or `heat pack`. */
  readonly what: string;
  /** When it came off, or where that is not known the latest time at which it can have been on. */
  readonly end: LocalTime;
  /** How long it was on, or at most can have been. */
  readonly onMs: number;
}

/** The packs of these sessions that were on the skin, or that may still be. */
export function readPacksOn(
  files: Files,
  folder: string,
  sessions: readonly SessionEntry[],
  now: LocalTime,
): readonly PackOn[] {
  try {
    return sessions
      .filter((session) => session.kind === 'session' && (session.done.packMs > 0 || session.hasOpenPack === true))
      .flatMap(({ id }) => listPacksOn(readSession(files, folder, id).records, now.wallMs));
  } catch {
    // As with the sessions of today.
    return [];
  }
}

/** `nowMs`: longer than until then no pack was on. */
export function listPacksOn(records: readonly SessionRecord[], nowMs: number): readonly PackOn[] {
  return records.flatMap((record, index): readonly PackOn[] => {
    if (record.type === 'pack') return readPackOff(record);
    return record.type === 'pack-on' && isOpenPack(records, index)
      ? readOpenPack(record, records.slice(index + 1), nowMs)
      : [];
  });
}

/** None where its time cannot be read. */
export function readPackOff({ time, what, playedMs }: RecordOf<'pack'>): readonly PackOn[] {
  const end = readLocalTime(time);
  return end === undefined ? [] : [{ what, end, onMs: playedMs }];
}

/** It may have been on for all of its time that was left when the last thing was kept, but not while something else was done. */
function readOpenPack(on: RecordOf<'pack-on'>, later: readonly SessionRecord[], nowMs: number): readonly PackOn[] {
  const begun = readLocalTime(on.time);
  if (begun === undefined) return [];
  const over = later.findIndex((record) => endsPack(record, on));
  const during = over === -1 ? later : later.slice(0, over);
  const last = during.at(-1) ?? on;
  const addedMs = during.reduce((sum, record) => sum + (record.type === 'longer' ? record.byMs : 0), 0);
  const leftMs = Math.max(0, on.plannedMs + addedMs - (last.atMs - on.atMs));
  const reachedMs = (readLocalTime(last.time)?.wallMs ?? begun.wallMs) + leftMs;
  const overMs = readLocalTime(later[over]?.time ?? '')?.wallMs ?? reachedMs;
  // A calendar that was set back says nothing of how long it was.
  const endMs = Math.max(begun.wallMs, Math.min(reachedMs, overMs));
  const untilMs = nowMs < begun.wallMs ? endMs : Math.min(endMs, nowMs);
  return [{ what: on.what, end: { ...begun, wallMs: endMs }, onMs: untilMs - begun.wallMs }];
}

function endsPack(record: SessionRecord, { step }: RecordOf<'pack-on'>): boolean {
  return (
    record.type === 'step' ||
    record.type === 'pack-on' ||
    record.type === 'end' ||
    ('step' in record && record.step !== step)
  );
}
