/** A session that was not led here is kept: what was typed, or the result of a page. */
import { type CheckedResult, checkResult, type ResultFault } from '../../journal/added-session.ts';
import { createJournalFile, journalFolder } from '../../journal/journal-name.ts';
import { maxSessionBytes, sessionsNewestFirst } from '../../journal/list-sessions.ts';
import { wallMsOf } from '../../journal/local-time.ts';
import type { SessionRecord } from '../../journal/session-record.ts';
import type { Ports } from '../../ports.ts';
import { isRoutineName } from '../../routine/routine-name.ts';
import { renderJson, safeText } from '../../text/escape.ts';
import { usage } from '../read-flags.ts';
import { readOrRefuse } from '../user-error.ts';
import { unwritable } from '../write-file.ts';

/** What distinguishes the file from a routine. */
export function isResultFile(path: string): boolean {
  return path.toLowerCase().endsWith('.jsonl');
}

/** Returns the records with the name that they are kept under. Throws a UserError for what is no whole result. */
export async function addResult(path: string, ports: Ports): Promise<CheckedResult & { readonly id: string }> {
  const result = checkResult(
    await readOrRefuse(ports.files, path, maxSessionBytes, { isNamed: true }),
    ports.clock.wallMs(),
  );
  if (typeof result === 'string') throw usage(`${safeText(path)} is not added: ${faults[result]}`);
  const { session, start, records } = result;
  if (!isRoutineName(session.routine)) throw usage(`${safeText(path)} is not added: ${faults.damaged}`);
  if (isKept(result, ports)) {
    throw usage(`${safeText(path)} is in your history already, under ${session.time.slice(0, 16).replace('T', ' ')}.`);
  }
  return { ...result, id: await writeSession(records, start.wallMs, ports) };
}

const saveAnew = 'Save it once more on the page, then add that file.';

const faults: Readonly<Record<ResultFault, string>> = {
  newer: 'a later version of backroutine has made it. Update with npm i -g backroutine, then add it.',
  damaged: `a part of it is missing or changed. ${saveAnew}`,
  'no-session': `it is not the result of one session. ${saveAnew}`,
  unfinished: 'its session did not come to an end. End it on the page with "Stop here", then save it.',
  changed: `its sums are not those of its lines. ${saveAnew}`,
  'nothing-done': 'nothing was done in its session.',
  'to-come': 'its times are still to come. Set the clock right, then add it.',
};

/** Whether a session of this routine began at this very second. */
function isKept({ session, start }: CheckedResult, { files, environment }: Ports): boolean {
  for (const entry of sessionsNewestFirst(files, journalFolder(files, environment.folders))) {
    const startMs = wallMsOf(entry.time);
    if (startMs < start.wallMs) return false;
    if (startMs === start.wallMs && entry.kind === 'session' && entry.routine === session.routine) return true;
  }
  return false;
}

/** Keeps a session that was not led here, and returns its name. */
export async function writeSession(records: readonly SessionRecord[], startMs: number, ports: Ports): Promise<string> {
  try {
    const { id, file } = createJournalFile(ports, startMs);
    try {
      for (const record of records) file.append(new TextEncoder().encode(`${renderJson(record)}\n`));
      await file.flush();
    } finally {
      file.close();
    }
    return id;
  } catch (error) {
    throw unwritable(journalFolder(ports.files, ports.environment.folders), error);
  }
}
