import { Option } from 'commander';
import { type RowKind, rowKinds } from '../../documents/export/export-columns.ts';
import { type ExportFormat, exportFormats } from '../../documents/export/export-formats.ts';
import { localTimeNow } from '../../journal/local-time.ts';
import type { SessionSummary } from '../../journal/session-summary.ts';
import { selectPeriod } from '../../journal/session-sums.ts';
import type { Ports } from '../../ports.ts';
import { countOf } from '../../text/prose.ts';
import type { CliCommand } from '../command.ts';
import { readEntries, readRecordsOf } from '../progress/read-progress.ts';
import { exitCodes } from '../user-error.ts';

interface ExportOptions {
  readonly format: keyof typeof exportFormats;
  readonly per: keyof typeof rowKinds;
}

const help = `
Examples:
  $ backroutine export > steps.csv
  $ backroutine export --per session > sessions.csv
  $ backroutine export --format jsonl | jq .pain_before

CSV is written as in RFC 4180, in UTF-8, the oldest session first. A text that a spreadsheet would take for a formula
has a ' before it. In JSON an empty cell is null. A session that ended before its first rep has no row.
${Object.entries(rowKinds)
  .map(([kind, { columns }]) => `\nColumns of a ${kind}:\n${describe(columns)}\n`)
  .join('')}`;

/** Every session, for a spreadsheet or a program. */
export const exportSessions: CliCommand<ExportOptions> = {
  declare: (command) =>
    command
      .addOption(
        new Option('--format <format>', 'how rows are written').choices(Object.keys(exportFormats)).default('csv'),
      )
      .addOption(new Option('--per <row>', 'what a row is').choices(Object.keys(rowKinds)).default('step'))
      .addHelpText('after', help),
  readOptions: (_args, flags) => ({ format: flags.format, per: flags.per }),
  run: async ({ format, per }, ports) => {
    const entries = readEntries(ports);
    const sessions = selectPeriod(entries, localTimeNow(ports.clock)).sessions.map(({ summary }) => summary);
    writeRows(sessions.toReversed(), rowKinds[per], exportFormats[format], ports);
    const unread = entries.filter(({ kind }) => kind !== 'session').length;
    if (unread > 0) ports.stderr.write(renderUnread(unread, ports));
    return exitCodes.done;
  },
};

/** Written session by session, so that years of them are never in memory at once. */
function writeRows(
  sessions: readonly SessionSummary[],
  { columns, buildRows }: RowKind,
  format: ExportFormat,
  ports: Ports,
) {
  ports.stdout.write(format.renderHead(columns.map(({ name }) => name)));
  for (const session of sessions) {
    const rows = buildRows(session, (one) => readRecordsOf(one, ports));
    ports.stdout.write(rows.map(format.renderRow).join(''));
  }
}

function renderUnread(unread: number, { environment }: Ports): string {
  const [has, it] = unread === 1 ? ['has', 'it'] : ['have', 'them'];
  return `${countOf(unread, 'file')} of sessions cannot be read and ${has} no row; ${environment.typedCommand} history names ${it}.\n`;
}

function describe(columns: RowKind['columns']): string {
  const width = Math.max(...columns.map(({ name }) => name.length));
  return columns.map(({ name, about }) => `  ${name.padEnd(width)}  ${about}`).join('\n');
}
