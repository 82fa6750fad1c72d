/**
 * Where a session is kept, and how its file is made: `sessions/2026-11/20261122T071500Z-3fa2c1d8.jsonl`. Names sort by
 * the time of start. The random digits keep two sessions of one second apart, and two machines that share the folder;
 * the months keep a folder small enough to be listed at once. All of it in UTC, so that no change of the clocks can reorder it.
 */

import type { AppendFile, Files, Folders, Ports } from '../ports.ts';
import { createOwnFile } from './line-file.ts';
import { renderCompactUtc, renderLocalTime } from './local-time.ts';

const monthPattern = /^\d{4}-\d\d$/;
const namePattern = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z-[0-9a-f]{1,32}\.jsonl$/;
const ending = '.jsonl';
/** How long the random part of a name is. */
export const randomDigits = 8;

/** The folder of the journals. */
export function journalFolder(files: Files, folders: Folders): string {
  return files.join(folders.data, 'sessions');
}

/** A session's name, without folder and ending. */
export function buildSessionId(startMs: number, random: string): string {
  return `${renderCompactUtc(startMs)}-${random}`;
}

/** The month folder in which a session is kept. */
export function monthOf(id: string): string {
  return `${id.slice(0, 4)}-${id.slice(4, 6)}`;
}

export function nameOf(id: string): string {
  return `${id}${ending}`;
}

/** The session that a file of this month is, and `undefined` for what others have put there. */
export function readName(name: string, month: string): string | undefined {
  const id = name.slice(0, -ending.length);
  return namePattern.test(name) && monthOf(id) === month ? id : undefined;
}

export function isMonth(name: string): boolean {
  return monthPattern.test(name);
}

/** Time of start by the name, in UTC, for sessions whose own record of it cannot be read. */
export function startTimeOf(id: string): string {
  const match = namePattern.exec(nameOf(id));
  if (match === null) return renderLocalTime(0, 0);
  const [, year, month, day, hour, minute, second] = match;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}+00:00`;
}

/** Can be called again after a failure: the name may have been in use, and the next one has other digits. */
export function createJournalFile(
  { files, environment }: Pick<Ports, 'files' | 'environment'>,
  startMs: number,
): { readonly id: string; readonly file: AppendFile } {
  const id = buildSessionId(startMs, environment.randomName(randomDigits));
  const folder = files.join(journalFolder(files, environment.folders), monthOf(id));
  return { id, file: createOwnFile(files, folder, nameOf(id)) };
}
