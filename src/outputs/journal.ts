import { buildSessionId, journalFolder, monthOf, nameOf } from '../journal/journal-name.ts';
import { LineFile } from '../journal/line-file.ts';
import { renderJson } from '../journal/render-json.ts';
import type { SessionRecord } from '../journal/session-record.ts';
import type { AppendFile, Ports } from '../ports.ts';
import type { RecordOutput } from './record-output.ts';

const RANDOM_LETTERS = 8;
const OWNER_ONLY_FOLDER = 0o700;
const OWNER_ONLY_FILE = 0o600;

/** The session's own file in the history. It is made at the first record; `tell` hears once when it cannot be written. */
export class Journal implements RecordOutput {
  readonly #lines: LineFile;

  constructor(ports: Pick<Ports, 'files' | 'clock' | 'environment'>, tell: (error: Error) => void) {
    const startMs = ports.clock.wallMs();
    this.#lines = new LineFile(() => createJournal(ports, startMs), tell);
  }

  get failed(): Error | undefined {
    return this.#lines.failed;
  }

  record(record: SessionRecord): void {
    this.#lines.append(renderJson(record));
    if (endsPart(record)) this.#lines.flush();
  }

  close(): Promise<void> {
    return this.#lines.close();
  }
}

/** What a power cut must not take back: a step is over when the next one begins, or the session ends. */
function endsPart({ type }: SessionRecord): boolean {
  return type === 'step' || type === 'pack' || type === 'end' || type === 'pain';
}

/** Called again after a failure, with other random letters: the name may have been taken. */
function createJournal({ files, environment }: Pick<Ports, 'files' | 'environment'>, startMs: number): AppendFile {
  const id = buildSessionId(startMs, environment.randomName(RANDOM_LETTERS));
  const folder = files.join(journalFolder(files, environment.folders), monthOf(id));
  files.makeFolder(folder, OWNER_ONLY_FOLDER);
  return files.createAppend(files.join(folder, nameOf(id)), OWNER_ONLY_FILE);
}
