import type { OptionValues } from 'commander';
import { quote } from 'shlex';
import { findUsual } from '../../care/next-due.ts';
import { localDay, localTimeNow, renderDay } from '../../journal/local-time.ts';
import { showDate, weekdayNames } from '../../messages/en/numbers.ts';
import type { Environment, Ports } from '../../ports.ts';
import { weekdays } from '../../routine/calendar.ts';
import type { Weekday } from '../../routine/routine.ts';
import { safeText } from '../../text/escape.ts';
import { capital } from '../../text/prose.ts';
import type { CliCommand } from '../command.ts';
import { openOwnPrompts } from '../own-messages.ts';
import type { Prompts } from '../prompts.ts';
import { usage } from '../read-flags.ts';
import {
  buildOnce,
  buildReminder,
  endReminder,
  type Reminder,
  readDaysFlag,
  readTimesOfDay,
  renderCalendarFile,
  spreadDays,
} from '../remind/reminder.ts';
import { renderSchedule } from '../remind/schedule-lines.ts';
import { readTodayFacts, type TodayFacts } from '../today/read-today-facts.ts';
import { nameDue } from '../today/render-today.ts';
import { exitCodes, isStandardOutput } from '../user-error.ts';
import { openers, readableByAll, writeOrRefuse } from '../write-file.ts';

interface RemindOptions {
  /** Asked for where absent. */
  readonly days: readonly Weekday[] | undefined;
  /** Minutes of the day; asked for where absent. */
  readonly times: readonly number[] | undefined;
  readonly isNextRound: boolean;
  /** A path; `-` is standard output. */
  readonly output: string;
}

const examples = `
Examples:
  $ backroutine remind
  $ backroutine remind --days mon,wed,fri --at 07:30 -o back.ics
  $ backroutine remind --next-round           when the next round of the day is due
`;

const usualOutput = 'backroutine.ics';

export const remind: CliCommand<RemindOptions> = {
  declare: (command) =>
    command
      .option('--days <days>', 'daily, weekdays, or days such as mon,wed,fri')
      .option('--at <times>', 'one time of the day or several, such as 08:00,13:30 or 8am')
      .option('--next-round', 'one reminder, when the next round of the day is due')
      .option('-o, --output <file>', 'where the calendar file goes; - is standard output', usualOutput)
      .addHelpText('after', examples),
  readOptions: readRemindOptions,
  run: async (options, ports) => {
    const { clock, environment, files, stdout } = ports;
    const facts = await readTodayFacts(ports);
    const end = options.isNextRound ? undefined : findEnd(facts);
    const own = readOwnDays(facts);
    const asked = options.isNextRound ? buildNextRound(facts, ports) : await askReminder(options, own, ports);
    const reminder = end === undefined || end.isOver ? asked : endReminder(asked, end.until);
    if (end !== undefined && reminder.starts.length === 0)
      throw usage(
        `${end.name} is prescribed until ${showDate(end.until)}, and none of these times comes before its end.`,
      );
    const calendar = renderCalendarFile(reminder, {
      version: environment.version,
      wallMs: clock.wallMs(),
      id: environment.randomName(16),
      summary: options.isNextRound ? 'Next round for your back' : 'Lower back: a quarter of an hour',
      description: `In a terminal: ${environment.typedCommand}`,
    });
    if (isStandardOutput(options.output)) {
      stdout.write(calendar);
      return exitCodes.done;
    }
    await writeOrRefuse(options.output, calendar, readableByAll, files);
    const lines = [
      ...renderOpening(options.output, environment),
      ...(end === undefined ? [] : [renderEnd(end)]),
      ...(end?.isOver ? [] : renderTooMany(reminder, own)),
      ...renderOwnSchedule(reminder, environment),
    ];
    stdout.write(`${lines.join('\n')}\n`);
    return exitCodes.done;
  },
};

function readRemindOptions(_args: readonly string[], flags: OptionValues): RemindOptions {
  const isNextRound = flags.nextRound === true;
  if (isNextRound && (flags.days !== undefined || flags.at !== undefined))
    throw usage('--next-round has its own time. Leave out --days and --at.');
  const times = flags.at === undefined ? undefined : readTimesOfDay(flags.at);
  if (typeof times === 'string') throw usage(`--at: ${times}`);
  return {
    days: flags.days === undefined ? undefined : readDaysFlag(flags.days),
    times,
    isNextRound,
    output: flags.output,
  };
}

function buildNextRound({ due }: TodayFacts, ports: Ports): Reminder {
  if (due.kind !== 'round')
    throw usage('No next round is to come. After a session of a routine with "again", as on a pain day, there is one.');
  if (due.dueMs <= ports.clock.wallMs())
    throw usage(`${nameDue(due)} is due now. Begin with: ${ports.environment.typedCommand} start`);
  return buildOnce(due.dueMs, ports.clock);
}

interface ReminderEnd {
  /** What is prescribed. */
  readonly name: string;
  readonly until: string;
  readonly isOver: boolean;
}

/** The end of what was done last, where its routine names one. */
function findEnd({ due, now }: TodayFacts): ReminderEnd | undefined {
  if (due.until === undefined) return undefined;
  return { name: nameDue(due), until: due.until, isOver: due.until < renderDay(localDay(now)) };
}

function renderEnd({ name, until, isOver }: ReminderEnd): string {
  return isOver
    ? `${name} was prescribed until ${showDate(until)}: these reminders are for what you do now, and do not end.`
    : `The last one is on ${showDate(until)} at the latest: so long ${name} is prescribed.`;
}

async function askReminder({ days, times }: RemindOptions, own: OwnDays | undefined, ports: Ports): Promise<Reminder> {
  const isComplete = days !== undefined && times !== undefined;
  const prompts = isComplete ? undefined : await openOwnPrompts(ports);
  if (prompts === undefined && !isComplete)
    throw usage(`Say when, for example: --days ${own?.days.join(',') || 'weekdays'} --at 08:00`);
  return buildReminder(
    days ?? (await askDays(prompts, own)),
    times ?? (await askTimes(prompts)),
    // The answers may have taken a while.
    localTimeNow(ports.clock),
  );
}

/** The days of the routine that was last done, where it names some, or how many of any week. */
interface OwnDays {
  readonly title: string;
  readonly days: readonly Weekday[];
  readonly daysPerWeek: number | undefined;
}

function readOwnDays({ sessions }: TodayFacts): OwnDays | undefined {
  const last = findUsual(sessions);
  if (last?.when === undefined) return undefined;
  const { days, daysPerWeek } = last.when;
  return {
    title: safeText(capital(last.title)),
    days: daysPerWeek === undefined ? (days ?? []) : spreadDays(daysPerWeek),
    daysPerWeek,
  };
}

/** A calendar cannot know what is done already. */
function renderTooMany({ days }: Reminder, own: OwnDays | undefined): readonly string[] {
  if (own?.daysPerWeek === undefined || days.length <= own.daysPerWeek) return [];
  const perWeek = own.daysPerWeek === 1 ? 'one day' : `${own.daysPerWeek} days`;
  return [`${own.title} is for ${perWeek} a week, and these are ${days.length}: leave out any that you don’t need.`];
}

async function askDays(prompts: Prompts | undefined, own: OwnDays | undefined): Promise<readonly Weekday[]> {
  if (prompts === undefined) return weekdays;
  const some = 'some';
  const names = own?.days.map((day) => weekdayNames[day]).join(', ') ?? '';
  const asRoutine =
    own?.daysPerWeek === undefined ? `As the routine has it: ${names}` : `As often as the routine has it: ${names}`;
  const answer = await prompts.choose<readonly Weekday[] | typeof some>('On which days?', [
    ...(own === undefined || own.days.length === 0 ? [] : [{ name: asRoutine, value: own.days }]),
    { name: 'Every day', value: weekdays },
    { name: 'Monday to Friday', value: weekdays.slice(0, 5) },
    { name: 'Certain days', value: some },
  ]);
  if (answer !== some) return answer;
  const ticked = await prompts.tick('On which?', [
    { choices: weekdays.map((day) => ({ name: weekdayNames[day], value: day })) },
  ]);
  return ticked.length === 0 ? askDays(prompts, own) : ticked;
}

async function askTimes(prompts: Prompts | undefined): Promise<readonly number[]> {
  const text = await prompts?.line('At what time? For example 08:00, or 08:00, 13:30', (typed) => {
    const times = readTimesOfDay(typed);
    return typeof times === 'string' ? times : true;
  });
  const times = readTimesOfDay(text ?? '');
  return typeof times === 'string' ? [] : times;
}

function renderOpening(path: string, { platform }: Environment): readonly string[] {
  const file = safeText(path);
  const typed = platform === 'win32' ? `"${file}"` : quote(file);
  return [
    `${file} is written. Your calendar takes it when you open it, and a phone when you mail it to yourself:`,
    `  ${openers[platform]} ${typed}`,
    'It reminds at its times, whatever is due. To be rid of it, delete the event in the calendar.',
  ];
}

function renderOwnSchedule(reminder: Reminder, { platform, programStart }: Environment): readonly string[] {
  const lines = renderSchedule[platform](reminder, programStart).map(safeText);
  const { until } = reminder;
  const end = until === undefined ? [] : [`What follows does not end by itself: end it after ${showDate(until)}.`];
  return lines.length === 0 ? [] : ['', 'Without a calendar. Nothing of this is done for you.', ...end, ...lines];
}
