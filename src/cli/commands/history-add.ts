import type { OptionValues } from 'commander';
import { countRounds, findNextRound } from '../../care/rounds.ts';
import { minuteMs } from '../../durations.ts';
import { buildAddedSession } from '../../journal/added-session.ts';
import { journalFolder } from '../../journal/journal-name.ts';
import { sessionsNewestFirst } from '../../journal/list-sessions.ts';
import {
  type Calendar,
  type LocalTime,
  localDay,
  localTimeNow,
  momentOf,
  readLocalTime,
  renderDay,
  renderLocalTime,
} from '../../journal/local-time.ts';
import { summariseRecords } from '../../journal/session-summary.ts';
import { buildPlan } from '../../plan/build-plan.ts';
import type { Choices } from '../../plan/choices.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Ports } from '../../ports.ts';
import { safeText } from '../../text/escape.ts';
import { applyKeptCautions } from '../apply-cautions.ts';
import type { CliCommand } from '../command.ts';
import { addResult, isResultFile, writeSession } from '../history/add-session.ts';
import { renderHistory } from '../history/history-table.ts';
import { ownMessages } from '../own-messages.ts';
import { doseOption, modeOption, readMinutes, readPain, usage } from '../read-flags.ts';
import { type LoadedRoutine, openLibrary } from '../routine-library.ts';
import { loadConfig, withConfig } from '../settings.ts';
import { exitCodes } from '../user-error.ts';
import { findLevel, followsLevel, takeWeek } from '../week-and-level.ts';
import { readNote } from './history-corrections.ts';

interface HistoryAddOptions {
  /** A routine, or the file that a page has saved. */
  readonly routine: string;
  /** `2026-11-22`; today where absent. */
  readonly date: string | undefined;
  /** `18:30`, when it began; where absent it ended now, and began at noon on another day. */
  readonly time: string | undefined;
  readonly choices: Choices;
  readonly playedMs: number | undefined;
  readonly painBefore: number | undefined;
  readonly painAfter: number | undefined;
  readonly leftOut: readonly string[];
  readonly note: string | undefined;
}

const examples = `
Examples:
  $ backroutine history add maintenance --date 2026-11-22 --time 18:30 --pain-before 3 --pain-after 2
  $ backroutine history add pain-day --time 09:00 --left-out bird-dog,back-extension-push-up
  $ backroutine history add backroutine-2026-11-22T1830.jsonl

The session is kept as one that was done as its routine prescribes at your level, but for what you leave out. It is
marked with + in history, counts as any other, and sets no level. What a page has saved (backroutine page) is checked and
kept as it was done there, with its level.
`;

export const historyAdd: CliCommand<HistoryAddOptions> = {
  declare: (command) =>
    command
      .argument(
        '<routine>',
        'a name from backroutine list, the path of a YAML file, or a .jsonl file that a page saved',
      )
      .option('--date <date>', 'the day, as 2026-11-22 (today unless you say so)')
      .option(
        '--time <time>',
        'when it began, as 18:30 (so that it ends now, or at noon of another day, unless you say so)',
      )
      .addOption(modeOption)
      .addOption(doseOption)
      .option('--minutes <number>', 'how long it took (as long as the routine takes unless you say so)')
      .option('--pain-before <number>', 'pain before it, from 0 to 10')
      .option('--pain-after <number>', 'pain after it, from 0 to 10')
      .option('--left-out <names>', 'exercises that were not done, by their names with commas between')
      .option('--note <text>', 'what you want to remember of it')
      .addHelpText('after', examples),
  readOptions: ([routine = ''], flags) => {
    if (isResultFile(routine) && Object.keys(flags).length > 0) {
      throw usage('The file says when and how the session was done. Leave out everything behind its name.');
    }
    return { routine, ...readFlags(flags) };
  },
  run: async (options, ports) => {
    const { records, id } = isResultFile(options.routine)
      ? await addResult(options.routine, ports)
      : await addSession(options, ports);
    const summary = summariseRecords(id, records);
    const space = { columns: ports.stdout.columns, hasUnicode: ports.terminal.hasUnicode };
    ports.stdout.write(`${renderHistory(summary === undefined ? [] : [summary], space).join('\n')}\n`);
    return exitCodes.done;
  },
};

async function addSession(options: HistoryAddOptions, ports: Ports) {
  const { clock } = ports;
  const config = await loadConfig(ports);
  const library = openLibrary(ports, config);
  const begun = readStart(options, options.playedMs ?? 0, ports);
  const loaded = takeWeek(await library.loadMeant(options.routine), ports, { at: begun });
  const { routine, name } = loaded;
  const wanted = withLevel(loaded, withConfig(options.choices, config), config.usesLevels !== false, ports);
  const { choices } = applyKeptCautions(routine, wanted, { messages: ownMessages(ports.environment), ports });
  const plan = buildPlan(routine, choices);
  checkLeftOut(options.leftOut, plan);
  const playedMs = options.playedMs ?? plan.totalMs;
  const start = readStart(options, playedMs, ports);
  const added = {
    facts: {
      routine: name,
      safety: 'not-due' as const,
      choices: { ...choices },
      painBefore: options.painBefore,
      roundToday: countRoundsBefore(name, plan, start, ports) + 1,
    },
    startMs: start.wallMs,
    playedMs,
    leftOut: options.leftOut,
    painAfter: options.painAfter,
    note: options.note,
  };
  const records = buildAddedSession(plan, added, { calendar: clock, findNextRound });
  return { records, id: await writeSession(records, start.wallMs, ports) };
}

/** Where no dose is given, it was done as it would be led now: at the level where the person is. */
function withLevel(loaded: LoadedRoutine, choices: Choices, usesLevels: boolean, ports: Ports): Choices {
  if (!followsLevel(loaded, choices, usesLevels)) return choices;
  const verdict = findLevel(loaded, choices, undefined, ports)?.verdict;
  return verdict === undefined ? choices : { ...choices, level: verdict.choice?.declined ?? verdict.level };
}

function readFlags(flags: OptionValues): Omit<HistoryAddOptions, 'routine'> {
  return {
    date: flags.date,
    time: flags.time,
    choices: {
      ...(flags.mode !== undefined && { mode: flags.mode }),
      ...(flags.dose !== undefined && { dose: flags.dose }),
    },
    playedMs: readMinutes(flags.minutes),
    painBefore: readPain(flags.painBefore, '--pain-before'),
    painAfter: readPain(flags.painAfter, '--pain-after'),
    leftOut: typeof flags.leftOut === 'string' ? flags.leftOut.split(',').map((name) => name.trim()) : [],
    note: typeof flags.note === 'string' ? readNote(flags.note) : undefined,
  };
}

const noon = '12:00';

/**
 * When it began: at the time that is given, at noon of another day, or so that it ends now. Throws a UserError for what
 * is no time, what local clocks never showed, and what would end in the time to come.
 */
function readStart({ date, time }: HistoryAddOptions, playedMs: number, { clock }: Pick<Ports, 'clock'>): LocalTime {
  const now = localTimeNow(clock);
  const today = renderDay(localDay(now));
  const isToday = date === undefined || date === today;
  if (isToday && time === undefined) return toLocalTime(now.wallMs - playedMs, clock);
  const typed = `${date ?? today}T${time ?? noon}:00`;
  const shown = safeText(typed.slice(0, -3).replace('T', ' '));
  const asUtc = readLocalTime(`${typed}+00:00`);
  if (asUtc === undefined) {
    throw usage(`"${shown}" is no date and time. Write --date 2026-11-22 --time 18:30.`);
  }
  const start = toLocalTime(momentOf(asUtc.wallMs / minuteMs, clock), clock);
  if (!renderLocalTime(start.wallMs, start.offsetMinutes).startsWith(typed)) {
    throw usage(`There was no ${shown}: the clocks went forward then. Write the --time that they showed.`);
  }
  if (start.wallMs > now.wallMs) throw usage('That is still to come. A session can be added once it is done.');
  if (start.wallMs + playedMs > now.wallMs) {
    throw usage('It would not be over yet. Write an earlier --time, or how long it took with --minutes.');
  }
  return start;
}

function toLocalTime(wallMs: number, calendar: Calendar): LocalTime {
  return { wallMs, offsetMinutes: calendar.utcOffsetMinutes(wallMs) };
}

function checkLeftOut(leftOut: readonly string[], plan: Plan): void {
  const known = plan.steps.flatMap((step) => (step.kind === 'exercise' ? [step.exercise.id] : []));
  const wrong = leftOut.find((name) => !known.includes(name));
  if (wrong !== undefined) {
    throw usage(`--left-out: there is no "${safeText(wrong)}" in this routine. There are: ${known.join(', ')}.`);
  }
}

function countRoundsBefore(name: string, { mode }: Plan, start: LocalTime, { files, environment }: Ports): number {
  try {
    return countRounds(sessionsNewestFirst(files, journalFolder(files, environment.folders)), { name, mode }, start);
  } catch {
    // A folder that cannot be read cannot be written either, which is said then.
    return 0;
  }
}
