import type { NextDue } from '../../care/next-due.ts';
import { listPainPoints, type PainMoment, summarisePain } from '../../journal/pain-line.ts';
import { selectPeriod } from '../../journal/session-sums.ts';
import type { Ports } from '../../ports.ts';
import type { Config } from '../../routine/config-format.ts';
import { wrapText } from '../../text/prose.ts';
import type { CliCommand } from '../command.ts';
import { ownMessages } from '../own-messages.ts';
import { usualWeeks } from '../read-flags.ts';
import { loadConfig } from '../settings.ts';
import {
  findOwnLevel,
  type OwnLevel,
  readTodayFacts,
  renderSigns,
  type TodayFacts,
} from '../today/read-today-facts.ts';
import { renderRise, renderToday } from '../today/render-today.ts';
import { exitCodes } from '../user-error.ts';

export const today: CliCommand<Record<never, never>> = {
  declare: (command) => command,
  readOptions: () => ({}),
  run: async (_options, ports) => {
    const config = await loadConfig(ports.files, ports.environment.folders);
    const { lines } = await buildToday(config, ports.stdout.columns, ports);
    ports.stdout.write(`${lines.join('\n')}\n`);
    return exitCodes.done;
  },
};

export interface Today {
  readonly facts: TodayFacts;
  readonly lines: readonly string[];
}

/** Reads what today brings and puts it into lines that fit. */
export async function buildToday(config: Config, columns: number, ports: Ports): Promise<Today> {
  const { clock, terminal } = ports;
  const facts = await readTodayFacts(ports);
  const { maxRounds, level } = await readRoutine(facts.due, config, ports);
  const lines = [
    ...renderToday(facts, { calendar: clock, hasUnicode: terminal.hasUnicode, maxRounds }),
    ...(level === undefined ? [] : [renderLevel(level, ports)]),
    // At the lowest level its line says it.
    ...(level?.reason.code === 'lowest' ? [] : await adviseOnRise(facts, ports)),
  ];
  return { facts, lines: lines.flatMap((line) => wrapText(line, columns)) };
}

function renderLevel({ level, of, reason }: OwnLevel, { environment, terminal }: Ports): string {
  return renderSigns(ownMessages(environment).level.line(level, of, reason), terminal.hasUnicode);
}

const moments: readonly PainMoment[] = ['before', 'after'];

/** What `progress` says of the same weeks. */
async function adviseOnRise({ sessions, now }: TodayFacts, { environment }: Ports): Promise<readonly string[]> {
  const points = listPainPoints(selectPeriod(sessions, now, usualWeeks));
  for (const moment of moments) {
    const { trend } = summarisePain(points, moment) ?? {};
    if (trend?.change !== 'worse') continue;
    const { progress } = await ownMessages(environment).weeks();
    return [`${renderRise(moment, trend)} ${progress.worseAdvice}`];
  }
  return [];
}

interface RoutineFacts {
  readonly maxRounds?: number | undefined;
  /** Which one is next. */
  readonly level?: OwnLevel | undefined;
}

/** What only the file of the routine tells; nothing where it was never done, or cannot be read any more. */
async function readRoutine({ kind, routine, title }: NextDue, config: Config, ports: Ports): Promise<RoutineFacts> {
  if (kind === 'unfinished' || kind === 'over' || title === undefined) return {};
  const { RoutineLibrary } = await import('../routine-library.ts');
  const library = new RoutineLibrary(ports.files, ports.environment.folders, config.pace);
  const found = await library.tryLoad(routine);
  if (found === undefined) return {};
  const { takeWeek } = await import('../week-of-routine.ts');
  const loaded = takeWeek(found, ports);
  return { maxRounds: loaded.routine.again?.maxPerDay, level: await findOwnLevel(loaded, config, ports) };
}
