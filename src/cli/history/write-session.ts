import { createJournalFile, journalFolder } from '../../journal/journal-name.ts';
import type { SessionRecord } from '../../journal/session-record.ts';
import type { Ports } from '../../ports.ts';
import { renderJson } from '../../text/escape.ts';
import { writeFaultOf } from '../file-fault.ts';
import { UserError } from '../user-error.ts';

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
    const path = journalFolder(ports.files, ports.environment.folders);
    throw new UserError({ code: 'file-unwritable', path, fault: writeFaultOf(error) });
  }
}
