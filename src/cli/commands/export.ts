import { Option } from 'commander';
import type { Column } from '../../documents/export/column.ts';
import { buildCells, type ExportFormat, exportFormats } from '../../documents/export/export-formats.ts';
import { sessionColumns } from '../../documents/export/session-columns.ts';
import { stepColumns } from '../../documents/export/step-columns.ts';
import { localTimeNow } from '../../journal/local-time.ts';
import type { SessionSummary } from '../../journal/session-summary.ts';
import { selectPeriod } from '../../journal/session-sums.ts';
import { listStepSummaries } from '../../journal/step-summaries.ts';
import type { Ports } from '../../ports.ts';
import type { CliCommand } from '../command.ts';
import { readEntries, readRecordsOf } from '../how-it-goes/read-progress.ts';
import { exitCodes } from '../user-error.ts';

export interface ExportOptions {
  readonly format: keyof typeof exportFormats;
  readonly per: 'step' | 'session';
}

const formats: readonly ExportOptions['format'][] = Object.keys(exportFormats) as ExportOptions['format'][];
const rows: readonly ExportOptions['per'][] = ['step', 'session'];

const help = `
Examples:
  $ backroutine export > steps.csv
  $ backroutine export --per session > sessions.csv
  $ backroutine export --format jsonl | jq .pain_before

CSV is written as in RFC 4180, in UTF-8, the oldest session first. A text that a spreadsheet would take for a formula
has a ' before it. In JSON an empty cell is null. A session that ended before its first rep has no row.

Columns of a step:
${describe(stepColumns)}

Columns of a session:
${describe(sessionColumns)}
`;

/** Every session, for a spreadsheet or a program. */
export const exportSessions: CliCommand<ExportOptions> = {
  declare: (command) =>
    command
      .addOption(new Option('--format <format>', 'how rows are written').choices(formats).default('csv'))
      .addOption(new Option('--per <row>', 'what a row is').choices(rows).default('step'))
      .addHelpText('after', help),
  readOptions: (_args, flags) => ({ format: flags.format, per: flags.per }),
  run: async ({ format, per }, ports) => {
    const entries = readEntries(ports);
    const sessions = selectPeriod(entries, localTimeNow(ports.clock)).sessions.map(({ summary }) => summary);
    writeRows(sessions.toReversed(), per, exportFormats[format], ports);
    const unread = entries.filter(({ kind }) => kind !== 'session').length;
    if (unread > 0) ports.stderr.write(renderUnread(unread, ports));
    return exitCodes.done;
  },
};

/** Written session by session, so that years of them are never in memory at once. */
function writeRows(sessions: readonly SessionSummary[], per: ExportOptions['per'], format: ExportFormat, ports: Ports) {
  const { stdout } = ports;
  if (per === 'session') {
    stdout.write(format.renderHead(sessionColumns.map(({ name }) => name)));
    for (const session of sessions) stdout.write(format.renderRow(buildCells(sessionColumns, session)));
    return;
  }
  stdout.write(format.renderHead(stepColumns.map(({ name }) => name)));
  for (const session of sessions) {
    const steps = listStepSummaries(readRecordsOf(session, ports));
    stdout.write(steps.map((step) => format.renderRow(buildCells(stepColumns, { session, step }))).join(''));
  }
}

function renderUnread(unread: number, { environment }: Ports): string {
  const what =
    unread === 1 ? '1 file of sessions cannot be read and has' : `${unread} files of sessions cannot be read and have`;
  return `${what} no row; ${environment.typedCommand} history names ${unread === 1 ? 'it' : 'them'}.\n`;
}

function describe<Row>(columns: readonly Column<Row>[]): string {
  const width = Math.max(...columns.map(({ name }) => name.length));
  return columns.map(({ name, about }) => `  ${name.padEnd(width)}  ${about}`).join('\n');
}
