import type { OptionValues } from 'commander';
import { localTimeNow } from '../../journal/local-time.ts';
import { type HistorySums, sumHistory } from '../../journal/session-sums.ts';
import type { Ports } from '../../ports.ts';
import { renderJson } from '../../text/escape.ts';
import { wrapText } from '../../text/prose.ts';
import { type CliCommand, lazyCommand } from '../command.ts';
import { renderDamage } from '../history/render-damage.ts';
import { renderHistory } from '../history/render-history.ts';
import { renderStatistics } from '../history/render-statistics.ts';
import { readEntries } from '../how-it-goes/read-progress.ts';
import { ownMessages } from '../own-messages.ts';
import { readCount } from '../read-flags.ts';
import { exitCodes } from '../user-error.ts';

export interface HistoryOptions {
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
      return (await import('./history-edit.ts')).historyEdit;
    }),
    lazyCommand('remove', 'Take a session out of every list and sum', async () => {
      return (await import('./history-remove.ts')).historyRemove;
    }),
    lazyCommand('note', 'Write a note to a session', async () => (await import('./history-note.ts')).historyNote),
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
