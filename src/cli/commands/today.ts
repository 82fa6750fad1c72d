/** What today brings, in lines: for `today`, and above the questions of the front door. */
import { hasEndedBadly } from '../../care/after-session.ts';
import { dueTimeOf } from '../../care/due-time.ts';
import type { NextDue } from '../../care/next-due.ts';
import { readLocalTime } from '../../journal/local-time.ts';
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
    const config = await loadConfig(ports);
    const { facts, lines } = await loadToday(config, ports.stdout.columns, ports);
    if (facts.unread !== undefined) throw facts.unread;
    ports.stdout.write(`${lines.join('\n')}\n`);
    return exitCodes.done;
  },
};

export interface Today {
  readonly facts: TodayFacts;
  readonly lines: readonly string[];
}

/** Reads what today brings and puts it into lines that fit. */
export async function loadToday(config: Config, columns: number, ports: Ports): Promise<Today> {
  const { clock, terminal, environment } = ports;
  const facts = await readTodayFacts(ports);
  if (facts.unread !== undefined) return { facts, lines: wrapText(renderUnread(ports.environment), columns) };
  const { maxRounds, level } = await readRoutine(facts.due, config, ports);
  const lines = [
    ...renderToday(facts, {
      calendar: clock,
      hasUnicode: terminal.hasUnicode,
      maxRounds,
      command: environment.typedCommand,
    }),
    ...(await adviseAfterLast(facts, ports)),
    ...(level === undefined ? [] : [renderLevel(level, ports)]),
    // At the lowest level its line says it.
    ...(level?.reason.code === 'lowest' ? [] : await adviseOnRise(facts, ports)),
    ...(facts.damaged.length === 0 ? [] : await renderDamaged(facts, ports)),
  ];
  return { facts, lines: lines.flatMap((line) => wrapText(line, columns)) };
}

function renderUnread({ typedCommand }: Ports['environment']): string {
  return `Your sessions cannot be read, so that what is due is not known: ${typedCommand} history says why.`;
}

function renderLevel({ level, of, reason }: OwnLevel, { environment, terminal }: Ports): string {
  return renderSigns(ownMessages(environment).level.line(level, of, reason), terminal.hasUnicode);
}

/** As long as `start` goes by the pain after the last session, what the summary of that said holds. */
const maxDaysAgo = 1;

/** What the summary of the last session said of the next one, where the pain got worse or was high. */
async function adviseAfterLast(
  { sessions: [last], lastDaysAgo, now }: TodayFacts,
  { environment, terminal, clock }: Ports,
): Promise<readonly string[]> {
  if (last === undefined || lastDaysAgo === undefined || lastDaysAgo > maxDaysAgo || !hasEndedBadly(last)) return [];
  const { renderGentlerNext } = await import('../start/render-summary.ts');
  const due = readLocalTime(last.againAt ?? '');
  const next = due && due.wallMs > now.wallMs ? dueTimeOf(due.wallMs, clock) : undefined;
  const pain = { before: last.painBefore, after: last.painAfter };
  const lines = renderGentlerNext(last, pain, next, ownMessages(environment).summary);
  return [renderSigns(lines.join(' '), terminal.hasUnicode)];
}

/** All of them stand in the history. */
async function renderDamaged({ damaged }: TodayFacts, ports: Ports): Promise<readonly string[]> {
  const { renderDamage } = await import('../history/render-damage.ts');
  const [first = '', ...others] = renderDamage(damaged, ports);
  const more = others.length === 0 ? [] : [`More are damaged: ${ports.environment.typedCommand} history names them.`];
  return [first, ...more];
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
  const { openLibrary } = await import('../routine-library.ts');
  const library = openLibrary(ports, config);
  const found = await library.tryLoad(routine);
  if (found === undefined) return {};
  const { takeWeek } = await import('../week-and-level.ts');
  const loaded = takeWeek(found, ports);
  return { maxRounds: loaded.routine.again?.maxPerDay, level: await findOwnLevel(loaded, config, ports) };
}
