/** What is changed in the history by hand: a session is put right, gets a note, or is removed. */
import { maxNoteLength } from '../../journal/check-record.ts';
import { correctSummary, type SessionChanges, writeCorrection } from '../../journal/corrections.ts';
import { journalFolder } from '../../journal/journal-name.ts';
import type { SessionSummary } from '../../journal/session-summary.ts';
import type { Ports } from '../../ports.ts';
import { usage } from '../read-flags.ts';
import { unwritable } from '../write-file.ts';
import { renderHistory } from './render-history.ts';

/** Throws a UserError where it is empty, or a book. */
export function readNote(text: string): string {
  const note = text.trim();
  if (note === '') throw usage('The note is empty. Write it behind the session, in quotation marks.');
  if (note.length > maxNoteLength) throw usage(`A note has at most ${maxNoteLength} letters.`);
  return note;
}

/** Keeps a correction beside the journal, and prints the session as it is shown from now on. */
export async function correctSession(
  kind: Parameters<typeof writeCorrection>[0],
  session: SessionSummary,
  changes: SessionChanges,
  ports: Ports,
): Promise<void> {
  const { files, environment, stdout, terminal } = ports;
  const folder = journalFolder(files, environment.folders);
  try {
    await writeCorrection(kind, session.id, changes, folder, ports);
  } catch (error) {
    throw unwritable(files.join(folder, 'corrections'), error);
  }
  const { note, ...others } = changes;
  const change = { ...others, names: [], notes: note === undefined ? [] : [note] };
  const shown = correctSummary(session, change);
  const isEdited = shown.isEdited || session.isEdited;
  const lines = renderHistory([{ ...shown, isEdited }], { columns: stdout.columns, hasUnicode: terminal.hasUnicode });
  stdout.write(`${lines.join('\n')}\n`);
}
