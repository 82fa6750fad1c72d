/** `history edit`, `note` and `remove`: a session is put right by hand, gets a note, or is removed. */
import type { OptionValues } from 'commander';
import { maxNoteLength } from '../../journal/check-record.ts';
import { correctSummary, type SessionChanges, writeCorrection } from '../../journal/corrections.ts';
import { journalFolder } from '../../journal/journal-name.ts';
import { type Reading, sessionsNewestFirst } from '../../journal/list-sessions.ts';
import { listRunning } from '../../journal/session-lock.ts';
import type { SessionSummary } from '../../journal/session-summary.ts';
import type { Ports } from '../../ports.ts';
import { safeText } from '../../text/escape.ts';
import type { CliCommand } from '../command.ts';
import { renderHistory } from '../history/history-table.ts';
import { readMinutes, readPain, usage } from '../read-flags.ts';
import { exitCodes } from '../user-error.ts';
import { unwritable } from '../write-file.ts';

/** For the help of every command that names a session. */
const sessionArgument = 'last, a date (2026-11-22), a date and time (2026-11-22T08:15), or an id of history --json';

interface HistoryEditOptions {
  readonly session: string;
  readonly changes: SessionChanges;
}

const editExamples = `
Examples:
  $ backroutine history edit last --pain-after 2
  $ backroutine history edit 2026-11-22 --pain-before none --minutes 12

The journal stays as it was written: the change is kept beside it, and the session is marked with * from now on.
`;

export const historyEdit: CliCommand<HistoryEditOptions> = {
  declare: (command) =>
    command
      .argument('<session>', sessionArgument)
      .option('--pain-before <number>', 'pain before it, from 0 to 10, or none where it is not known')
      .option('--pain-after <number>', 'the same for the pain after it')
      .option('--minutes <number>', 'how long it took')
      .addHelpText('after', editExamples),
  readOptions: ([session = ''], flags) => ({ session, changes: readChanges(flags) }),
  run: async ({ session, changes }, ports) => {
    await correctSession('edit', findSession(session, ports), changes, ports);
    return exitCodes.done;
  },
};

function readChanges(flags: OptionValues): SessionChanges {
  const playedMs = readMinutes(flags.minutes);
  const changes = {
    ...readPainChange('painBefore', '--pain-before', flags.painBefore),
    ...readPainChange('painAfter', '--pain-after', flags.painAfter),
    ...(playedMs !== undefined && { playedMs }),
  };
  if (Object.keys(changes).length === 0)
    throw usage('Say what is to change: --pain-before, --pain-after or --minutes.');
  return changes;
}

function readPainChange(key: 'painBefore' | 'painAfter', flag: string, text: unknown): SessionChanges {
  if (text === 'none') return { [key]: null };
  const score = readPain(text, flag);
  return score === undefined ? {} : { [key]: score };
}

interface HistoryNoteOptions {
  readonly session: string;
  readonly note: string;
}

const noteExamples = `
Examples:
  $ backroutine history note last "Stiff the next morning, gone by noon"

Notes stand in history, in the export and in the report. One more is added to those that there are.
`;

export const historyNote: CliCommand<HistoryNoteOptions> = {
  declare: (command) =>
    command
      .argument('<session>', sessionArgument)
      .argument('<note...>', 'what you want to remember of it')
      .addHelpText('after', noteExamples),
  readOptions: ([session = '', ...words]) => ({ session, note: readNote(words.join(' ')) }),
  run: async ({ session, note }, ports) => {
    await correctSession('note', findSession(session, ports), { note }, ports);
    return exitCodes.done;
  },
};

interface HistoryRemoveOptions {
  readonly session: string;
  readonly undo: boolean;
}

const removeExamples = `
Examples:
  $ backroutine history remove last
  $ backroutine history remove 2026-11-22T08:15 --undo

A removed session is in no list and no sum. Its file stays where it is, so that --undo brings it back.
`;

export const historyRemove: CliCommand<HistoryRemoveOptions> = {
  declare: (command) =>
    command
      .argument('<session>', sessionArgument)
      .option('--undo', 'bring it back')
      .addHelpText('after', removeExamples),
  readOptions: ([session = ''], flags) => ({ session, undo: flags.undo === true }),
  run: async ({ session: named, undo }, ports) => {
    const session = findSession(named, ports, undo ? 'removed' : 'kept');
    await correctSession('removal', session, { removed: !undo }, ports);
    const back = `${ports.environment.typedCommand} history remove ${safeText(session.id)} --undo`;
    ports.stdout.write(undo ? 'It is back.\n' : `It is removed. To bring it back: ${back}\n`);
    return exitCodes.done;
  },
};

/** Throws a UserError where it is empty, or a book. */
export function readNote(text: string): string {
  const note = text.trim();
  if (note === '') throw usage('The note is empty. Write it behind the session, in quotation marks.');
  if (note.length > maxNoteLength) throw usage(`A note has at most ${maxNoteLength} letters.`);
  return note;
}

/** Keeps a correction beside the journal, and prints the session as it is shown from now on. */
async function correctSession(
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

/** Throws a UserError where none is meant, or several. */
function findSession(named: string, ports: Ports, reading: Reading = 'kept'): SessionSummary {
  const { files, environment } = ports;
  const folder = journalFolder(files, environment.folders);
  const meant: SessionSummary[] = [];
  for (const entry of sessionsNewestFirst(files, folder, listRunning(ports), reading)) {
    if (entry.kind === 'session' && isMeant(entry, named)) meant.push(entry);
    if (named === 'last' && meant.length > 0) break;
  }
  const [session, another] = meant;
  const what = reading === 'removed' ? 'removed session' : 'session';
  if (session === undefined) throw usage(`There is no ${what} "${safeText(named)}". Name ${sessionArgument}.`);
  if (another !== undefined) {
    const times = meant.map(({ time }) => time.slice(0, 16)).toReversed();
    const ids = new Set(times).size < times.length ? meant.map(({ id }) => id).toReversed() : times;
    throw usage(`There are ${meant.length} of that day. Name one of them: ${ids.join(', ')}.`);
  }
  if (session.isRunning) throw usage('That session is still running. Finish it first.');
  return session;
}

function isMeant({ id, time }: SessionSummary, named: string): boolean {
  if (named === 'last' || named === id) return true;
  return /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d)?$/.test(named) && time.startsWith(named.replace(' ', 'T'));
}
