import type { Ports } from '../../ports.ts';
import { renderJson, safeText } from '../../text/escape.ts';
import {
  buildProblemJson,
  checkRoutine,
  isRight,
  type ProblemJson,
  renderCheck,
  withPictureProblems,
} from '../check/check-routine.ts';
import type { CliCommand } from '../command.ts';
import { ownMessages } from '../own-messages.ts';
import { openLibrary, type RoutineLibrary } from '../routine-library.ts';
import { loadConfig } from '../settings.ts';
import { exitCodes, UserError } from '../user-error.ts';

interface CheckOptions {
  /** Names or paths; `-` is standard input. */
  readonly files: readonly string[];
  readonly json: boolean;
}

const examples = `
Examples:
  $ backroutine check my-sheet.yaml
  $ backroutine check *.yaml --json          for editors: every problem with its line and column
  $ backroutine check - < my-sheet.yaml
`;

export const check: CliCommand<CheckOptions> = {
  declare: (command) =>
    command
      .argument('<files...>', 'routine files, names from backroutine list, or - for standard input')
      .option('--json', 'print as JSON')
      .addHelpText('after', examples),
  readOptions: (args, flags) => ({ files: args, json: flags.json === true }),
  run: async ({ files, json }, ports) => {
    const library = openLibrary(ports, await loadConfig(ports));
    const results: CheckResult[] = [];
    for (const file of files) results.push(await checkFile(file, library, ports));
    ports.stdout.write(json ? renderFiles(results) : renderText(results));
    return results.every((result) => result.totalMs !== undefined && isRight(result))
      ? exitCodes.done
      : exitCodes.badRoutine;
  },
};

interface CheckResult {
  readonly name: string;
  /** Absent where the routine cannot be played. */
  readonly totalMs: number | undefined;
  readonly report: readonly string[];
  readonly problems: readonly ProblemJson[];
}

async function checkFile(
  nameOrPath: string,
  library: RoutineLibrary,
  { environment, files }: Pick<Ports, 'environment' | 'files'>,
): Promise<CheckResult> {
  try {
    const found = library.findMeant(nameOrPath);
    const { path } = found;
    const bytes = await library.read(found);
    const name = path === '-' ? 'standard input' : path;
    const checked = withPictureProblems(checkRoutine(bytes, library.catalog(), library.pace), { path, bytes }, files);
    const isSheet = checked.totalMs === undefined && (await isPastedSheet(bytes));
    return {
      name,
      totalMs: checked.totalMs,
      report: isSheet
        ? pointToImport(name, path, environment.typedCommand)
        : renderCheck(checked, { name, bytes }, environment),
      problems: checked.problems.map(buildProblemJson),
    };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    // Loaded only when a file cannot be read.
    const { reportError } = await import('../report-error.ts');
    return buildUnread(nameOrPath, error.fault.code, reportError(error, ownMessages(environment)).lines);
  }
}

/** Loaded only for a file that is no routine. */
async function isPastedSheet(bytes: Uint8Array): Promise<boolean> {
  const { isSheet, readAsSheet } = await import('../../import/sheet/recognise-sheet.ts');
  return isSheet(readAsSheet(bytes));
}

/** A sheet as it was on paper has nothing of a routine file, so that no problem of it would help. */
function pointToImport(name: string, path: string, typedCommand: string): readonly string[] {
  return [
    `${safeText(name)} is a sheet of exercises in words, not a routine file yet.`,
    `Make one of it with: ${typedCommand} import ${safeText(path)}`,
  ];
}

/** A file that cannot be read must not hide what is wrong with the others. */
function buildUnread(name: string, code: string, lines: readonly string[]): CheckResult {
  const nothingMore = { expected: null, nearest: null, link: null };
  const place = { line: 1, column: 1, length: 1 };
  const problem: ProblemJson = { severity: 'error', code, ...place, message: lines.join(' '), ...nothingMore };
  return { name, totalMs: undefined, report: lines, problems: [problem] };
}

function renderText(results: readonly CheckResult[]): string {
  return `${results.map(({ report }) => report.join('\n')).join('\n\n')}\n`;
}

function renderFiles(results: readonly CheckResult[]): string {
  const files = results.map(({ name, totalMs, problems }) => ({ file: name, totalMs: totalMs ?? null, problems }));
  return `${renderJson(files, 2)}\n`;
}
