import { Option } from 'commander';
import { minuteMs } from '../../durations.ts';
import { journalFolder } from '../../journal/journal-name.ts';
import { sessionsNewestFirst } from '../../journal/list-sessions.ts';
import { showDate } from '../../messages/en/numbers.ts';
import { buildTimeline } from '../../plan/build-plan.ts';
import { lengthOfSegments } from '../../plan/build-segments.ts';
import type { Ports } from '../../ports.ts';
import type { Config } from '../../routine/config-format.ts';
import { nameFromText } from '../../routine/routine-name.ts';
import { renderTable } from '../../text/columns.ts';
import { renderJson, safeText } from '../../text/escape.ts';
import { applyKeptCautions, readKeptCautions, renderKept } from '../apply-cautions.ts';
import type { CliCommand } from '../command.ts';
import { ownMessages } from '../own-messages.ts';
import { findFreeName } from '../own-routine.ts';
import { type FoundRoutine, openLibrary, type RoutineLibrary } from '../routine-library.ts';
import { loadConfig, withConfig } from '../settings.ts';
import { findJournalFault } from '../today/read-today-facts.ts';
import { exitCodes, UserError } from '../user-error.ts';
import { takeWeek } from '../week-and-level.ts';

interface ListOptions {
  readonly json: boolean;
  /** Nothing but names, which completions ask for. */
  readonly names: boolean;
}

export const list: CliCommand<ListOptions> = {
  declare: (command) =>
    command
      .option('--json', 'print as JSON')
      .addOption(new Option('--names', 'nothing but the names, one a line').conflicts('json')),
  readOptions: (_args, flags) => ({ json: flags.json === true, names: flags.names === true }),
  run: async ({ json, names }, ports) => {
    if (names) {
      const found = openLibrary(ports).list();
      ports.stdout.write(found.map(({ name }) => `${name}\n`).join(''));
      return exitCodes.done;
    }
    // The minutes are those that `show` counts: at the person's own pace, and with the choices in the settings.
    const config = await loadConfig(ports);
    const library = openLibrary(ports, config);
    const routines = library.list();
    const replaced = library.replaced();
    const { typedCommand } = ports.environment;
    const unread = findJournalFault(ports);
    // A table has a sign for what is not known; for a program null is never.
    if (json && unread !== undefined) throw unread;
    const lastDone = findLastDone(
      routines.map(({ name }) => name),
      ports,
    );
    const rows = await Promise.all(
      routines.map(async (found) => ({
        ...(await readRow(library, found, config, ports)),
        replacesBundled: replaced.has(found.name),
        lastDone: lastDone.get(found.name) ?? null,
      })),
    );
    ports.stdout.write(
      json
        ? `${renderJson(rows, 2)}\n`
        : renderRows(rows, unread !== undefined, typedCommand) + renderUnnamed(library) + renderConcerns(ports),
    );
    return exitCodes.done;
  },
};

/** What is known from the file alone. */
interface RoutineRow {
  readonly name: string;
  readonly title: string;
  readonly mode: string;
  readonly minutes: number | null;
  /** The last day on which it is done: `2026-12-24`. */
  readonly until: string | null;
  readonly from: FoundRoutine['from'];
  /** The file has problems; `check` names them. */
  readonly broken: boolean;
}

interface ListedRoutine extends RoutineRow {
  readonly replacesBundled: boolean;
  /** Local time of the last session in which something of it was done. */
  readonly lastDone: string | null;
}

async function readRow(
  library: RoutineLibrary,
  { name, from }: FoundRoutine,
  config: Config,
  ports: Ports,
): Promise<RoutineRow> {
  try {
    const { routine } = takeWeek(await library.load(name), ports);
    const messages = ownMessages(ports.environment);
    const { choices } = applyKeptCautions(routine, withConfig({}, config), { messages, ports });
    const minutes = Math.round(lengthOfSegments(buildTimeline(routine, choices).segments) / minuteMs);
    const { title, mode, until = null } = routine;
    return { name, title, mode, minutes, until, from, broken: false };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { name, title: '', mode: '', minutes: null, until: null, from, broken: true };
  }
}

const headings = ['name', 'time', 'mode', 'last done', 'from', 'title'];

function renderRows(rows: readonly ListedRoutine[], isUnread: boolean, typedCommand: string): string {
  const lines = rows.map((row) => [
    row.name,
    row.minutes === null ? '' : `${row.minutes} min`,
    row.mode,
    row.lastDone === null ? (isUnread ? '?' : 'never') : row.lastDone.slice(0, 10),
    row.from + (row.replacesBundled ? ', replaces the bundled one' : ''),
    row.broken ? `cannot be read; ${typedCommand} check ${row.name} tells why` : safeText(row.title) + renderUntil(row),
  ]);
  const unread = isUnread ? [`?: your sessions cannot be read; ${typedCommand} history says why.`] : [];
  return `${[...renderTable([headings, ...lines]), ...unread].join('\n')}\n`;
}

function renderUntil({ until }: RoutineRow): string {
  return until === null ? '' : `, until ${showDate(until)}`;
}

/** Without this line a person would wonder why their file is missing from the list. No other file has the proposed name. */
function renderUnnamed(library: RoutineLibrary): string {
  const taken = new Set(library.list().map(({ name }) => name));
  const lines = library.listUnnamed().map((file) => {
    const name = findFreeName(nameFromText(file.replace(/\.ya?ml$/i, '')) ?? 'my-routine', (one) => taken.has(one));
    taken.add(name);
    return `Not listed: ${safeText(file)}. Call it ${name}.yaml: small letters, digits and hyphens.\n`;
  });
  return lines.join('');
}

/** What the person ticked, and how that is changed; nothing where nothing is ticked. */
function renderConcerns(ports: Ports): string {
  const { cautions } = ownMessages(ports.environment);
  const lines = renderKept(readKeptCautions(ports), cautions);
  const change = lines.length === 0 ? [] : [cautions.change(ports.environment.typedCommand)];
  return [...lines, ...change].map((line) => `${line}\n`).join('');
}

/**
 * When each of these routines was last done, by name, in local time; those that never were are left out. A session in
 * which nothing was done does not count, and an unreadable history counts as none.
 */
function findLastDone(
  names: Iterable<string>,
  { files, environment }: Pick<Ports, 'files' | 'environment'>,
): ReadonlyMap<string, string> {
  const missing = new Set(names);
  const found = new Map<string, string>();
  try {
    for (const entry of sessionsNewestFirst(files, journalFolder(files, environment.folders))) {
      if (entry.kind === 'session' && entry.share > 0 && missing.delete(entry.routine)) {
        found.set(entry.routine, entry.time);
      }
      if (missing.size === 0) break;
    }
  } catch {
    // A history that cannot be read must not prevent the list of routines.
  }
  return found;
}
