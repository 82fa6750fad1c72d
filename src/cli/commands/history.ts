import type { OptionValues } from 'commander';
import { minuteMs } from '../../durations.ts';
import { localTimeNow } from '../../journal/local-time.ts';
import {
  adherentShare,
  type HistorySums,
  recentWeeks,
  type SessionSum,
  sumHistory,
} from '../../journal/session-sums.ts';
import type { ProgressMessages } from '../../messages/weeks.ts';
import type { Ports } from '../../ports.ts';
import { renderJson } from '../../text/escape.ts';
import { countOf, wrapText } from '../../text/prose.ts';
import { type CliCommand, lazyCommand } from '../command.ts';
import { renderHistory } from '../history/history-table.ts';
import { renderDamage } from '../history/render-damage.ts';
import { ownMessages } from '../own-messages.ts';
import { readEntries } from '../progress/read-progress.ts';
import { readCount } from '../read-flags.ts';
import { exitCodes } from '../user-error.ts';

interface HistoryOptions {
  /** How many of the newest sessions; all where absent. */
  readonly last: number | undefined;
  /** Only how it goes, and no list. */
  readonly sums: boolean;
  readonly json: boolean;
}

export const history: CliCommand<HistoryOptions> = {
  subcommands: [
    lazyCommand('add', 'Add a session that was done without this program', async () => {
      return (await import('./history-add.ts')).historyAdd;
    }),
    lazyCommand('edit', 'Put right what was told of a session', async () => {
      return (await import('./history-corrections.ts')).historyEdit;
    }),
    lazyCommand('remove', 'Take a session out of every list and sum', async () => {
      return (await import('./history-corrections.ts')).historyRemove;
    }),
    lazyCommand(
      'note',
      'Write a note to a session',
      async () => (await import('./history-corrections.ts')).historyNote,
    ),
  ],
  declare: (command) =>
    command
      .option('--last <number>', 'only the newest sessions')
      .option('--sums', 'only how it goes: the last four weeks, and all time')
      .option('--json', 'print as JSON'),
  readOptions: (_args, flags: OptionValues) => ({
    last: readCount('--last', flags.last),
    sums: flags.sums === true,
    json: flags.json === true,
  }),
  run: async ({ last, sums, json }, ports) => {
    ports.stdout.write(await (sums ? describeSums(ports, json) : describeSessions(ports, last, json)));
    return exitCodes.done;
  },
};

async function describeSums(ports: Ports, json: boolean): Promise<string> {
  const sums = sumHistory(readEntries(ports), localTimeNow(ports.clock));
  return json ? `${renderJson(sums, 2)}\n` : renderLines(await wrapSums(sums, ports), ports);
}

/** With all sessions listed, how it goes stands below them, where a long list ends. */
async function describeSessions(ports: Ports, last: number | undefined, json: boolean): Promise<string> {
  const { clock, stdout, terminal } = ports;
  const sessions = readEntries(ports, last);
  if (json) return `${renderJson(sessions, 2)}\n`;
  const table = renderHistory(sessions, { columns: stdout.columns, hasUnicode: terminal.hasUnicode });
  const sums = last === undefined ? await wrapSums(sumHistory(sessions, localTimeNow(clock)), ports) : [];
  const damage = renderDamage(sessions, ports).flatMap((line) => wrapText(line, stdout.columns));
  const parts = [table, damage, sums].filter((lines) => lines.length > 0);
  return renderLines(
    parts.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines])),
    ports,
  );
}

async function wrapSums(sums: HistorySums, { stdout, environment }: Ports): Promise<readonly string[]> {
  const { progress } = await ownMessages(environment).weeks();
  return renderStatistics(sums, progress).flatMap((line) => wrapText(line, stdout.columns));
}

function renderLines(lines: readonly string[], { environment }: Ports): string {
  const empty = `No sessions yet. Begin with: ${environment.typedCommand} start`;
  return `${lines.length === 0 ? empty : lines.join('\n')}\n`;
}

/** How it goes, in a few plain sentences under the table; no lines for an empty history. */
export function renderStatistics(
  { recent, allTime }: HistorySums,
  words: Pick<ProgressMessages, 'painChange'>,
): readonly string[] {
  return [
    ...(recent ? [renderRecent(recent), ...(recent.painPairs === 0 ? [] : [words.painChange(recent)])] : []),
    ...(allTime ? [`In all: ${countOf(allTime.sessions, 'session')} since ${allTime.from}.`] : []),
  ];
}

function renderRecent({ sessions, days, adherent, playedMs }: SessionSum): string {
  // Of the first few days nobody can say how it will be in a week.
  const aWeek = days < 7 ? '' : `${((sessions / days) * 7).toFixed(1)} a week, `;
  const minutes = Math.round(playedMs / minuteMs);
  return `Last ${recentWeeks} weeks: ${countOf(sessions, 'session')} (${aWeek}${minutes} min), ${adherent} of them at least ${Math.round(adherentShare * 100)} % done.`;
}
