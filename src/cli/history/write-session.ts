import { createJournalFile, journalFolder } from '../../journal/journal-name.ts';
import type { SessionRecord } from '../../journal/session-record.ts';
import type { Ports } from '../../ports.ts';
import { renderJson } from '../../text/escape.ts';
import { unwritable } from '../write-file.ts';

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
