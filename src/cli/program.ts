/** The command line: which commands there are. Each one's file is loaded only when it is asked for. */
import { Command as CommanderCommand, CommanderError, Help } from 'commander';
import type { Ports } from '../ports.ts';
import { safeText } from '../text/escape.ts';
import { attachCommands, type CommandEntry, lazyCommand, topicNames } from './command.ts';
import { maxTextColumns } from './read-flags.ts';
import { exitCodes, UserError, writeFaultOf } from './user-error.ts';

const commands: readonly CommandEntry[] = [
  lazyCommand(
    'start',
    'Be led through a routine, counted aloud',
    async () => (await import('./commands/start.ts')).start,
  ),
  lazyCommand('today', 'Say what is due now, and how the last days were', async () => {
    return (await import('./commands/today.ts')).today;
  }),
  lazyCommand('next', 'Say when the next round or session is due', async () => {
    return (await import('./commands/next.ts')).next;
  }),
  lazyCommand('remind', 'Write a calendar file that reminds you', async () => {
    return (await import('./commands/remind.ts')).remind;
  }),
  lazyCommand('show', 'Show the steps of a routine, or every word that would be said', async () => {
    return (await import('./commands/show.ts')).show;
  }),
  lazyCommand('list', 'List the routines there are', async () => (await import('./commands/list.ts')).list),
  lazyCommand('check', 'Say everything that is wrong with a routine file, with line and column', async () => {
    return (await import('./commands/check.ts')).check;
  }),
  lazyCommand('new', 'Write a routine of your own, asked exercise by exercise', async () => {
    return (await import('./commands/new.ts')).newRoutine;
  }),
  lazyCommand('edit', 'Change a routine of your own with your editor', async () => {
    return (await import('./commands/edit.ts')).edit;
  }),
  lazyCommand('rename', 'Give a routine of your own another name', async () => {
    return (await import('./commands/rename.ts')).rename;
  }),
  lazyCommand('remove', 'Remove a routine of your own', async () => (await import('./commands/remove.ts')).remove),
  lazyCommand('import', 'Bring routines along from another program', async () => {
    return (await import('./commands/import.ts')).importRoutineFile;
  }),
  lazyCommand('handout', 'Write a routine as one page with pictures, to read or to print', async () => {
    return (await import('./commands/handout.ts')).handout;
  }),
  lazyCommand('render', 'Write a whole session as a sound file, to take along on a phone', async () => {
    return (await import('./commands/render.ts')).render;
  }),
  lazyCommand('page', 'Write a session as one page that leads through it in any browser', async () => {
    return (await import('./commands/page.ts')).page;
  }),
  lazyCommand('voices', 'List what speaks here, and try it', async () => (await import('./commands/voices.ts')).voices),
  lazyCommand('cautions', 'Change what speaks against exercises and packs for you', async () => {
    return (await import('./commands/cautions.ts')).cautions;
  }),
  lazyCommand('history', 'List the sessions you have done, newest first', async () => {
    return (await import('./commands/history.ts')).history;
  }),
  lazyCommand('progress', 'See how the weeks go: days, pain, what was done of what was prescribed', async () => {
    return (await import('./commands/progress.ts')).progress;
  }),
  lazyCommand('peg', 'Answer three questions about the past week (PEG)', async () => {
    return (await import('./commands/peg.ts')).peg;
  }),
  lazyCommand('report', 'Write a page for your physiotherapist: the weeks, and every session', async () => {
    return (await import('./commands/report.ts')).report;
  }),
  lazyCommand('export', 'Write all sessions as a table for a spreadsheet (CSV) or a program (JSON lines)', async () => {
    return (await import('./commands/export.ts')).exportSessions;
  }),
  lazyCommand('config', 'Say which settings are in force, and from where', async () => {
    return (await import('./commands/config.ts')).config;
  }),
  lazyCommand('doctor', 'Say what sound, voices, terminal and folders are like here, and what to do', async () => {
    return (await import('./commands/doctor.ts')).doctor;
  }),
  lazyCommand('completions', 'Print what lets bash, zsh or fish complete commands and names', async (loadProgram) => {
    return (await import('./commands/completions.ts')).buildCompletionsCommand(loadProgram);
  }),
];

const examples = `
Examples:
  $ backroutine                              what is due, and a menu
  $ backroutine start                        asks what kind of day it is, then begins
  $ backroutine start --mode pain-day        shortest holds, fewest repeats, packs afterwards
  $ backroutine start maintenance --minutes 10
  $ backroutine start > session.log          keeps a log; you still see and hear everything
  $ backroutine show maintenance --cues      every word that would be said, and when
  $ backroutine new                          a routine of your own, from the sheet you were given
`;

/** Runs what the arguments say and returns what the process should end with. */
export async function runProgram(args: readonly string[], ports: Ports): Promise<number> {
  let failure: Error | undefined;
  ports.stdout.onFailure((error) => {
    failure = error;
  });
  try {
    const exitCode = await runArguments(args, ports).catch((error) => report(error, ports));
    await ports.stdout.flush();
    // What could not be written was told already; a session that was interrupted ends as one, whatever became of its log.
    if (failure === undefined || exitCode >= exitCodes.unwritable) return exitCode;
    return reportUnprinted(failure, exitCode, ports);
  } finally {
    await ports.stderr.flush();
  }
}

/** What was to be printed is not there: only a reader who went away on purpose, as `head` does, needs no error. */
async function reportUnprinted(failure: Error, exitCode: number, ports: Ports): Promise<number> {
  const fault = writeFaultOf(failure);
  return fault.code === 'reader-gone'
    ? exitCode
    : report(new UserError({ code: 'file-unwritable', path: 'stdout', fault }), ports);
}

async function report(error: unknown, ports: Ports): Promise<number> {
  // commander has printed its own message; asking for help or the version is no error.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  // Loaded only when something failed.
  const { ownMessages } = await import('./own-messages.ts');
  const { reportError } = await import('./report-error.ts');
  const { lines, exitCode } = reportError(error, ownMessages(ports.environment));
  const { seeAsTyped } = await import('../messages/render-problems.ts');
  const shown = quotesRoutine(error)
    ? seeAsTyped(lines, ports.environment.typedCommand)
    : lines.map((line) => printTyped(line, ports));
  if (shown.length > 0) ports.stderr.write(`${shown.join('\n')}\n`);
  return exitCode;
}

/** Its lines are shown as they are written, with a caret below that must not be moved. */
function quotesRoutine(error: unknown): boolean {
  return error instanceof UserError && error.fault.code === 'routine-broken';
}

/**
 * Our texts name commands as `backroutine list`; people who came through npx must type more. What has been replaced
 * before it was wrapped stays as it is.
 */
function printTyped(text: string, { environment }: Ports): string {
  const names = commands.map(({ name }) => name).join('|');
  const word = `(?:${names}|help|--help|\\[options\\])(?![\\w-])`;
  const command = new RegExp(`(?<=\\$ )backroutine(?= )|(?<!npx\\s+)\\bbackroutine(?=\\s+${word})`, 'g');
  return text.replaceAll(command, () => environment.typedCommand);
}

async function runArguments(args: readonly string[], ports: Ports): Promise<number> {
  const words = args.filter((arg) => arg !== noColour);
  const [first, topic] = words;
  const isTopic = first === 'help' && topic !== undefined && !commands.some(({ name }) => name === topic);
  if (first === undefined || isTopic) {
    if (words.length < args.length) ports.terminal.leaveOutColour();
    if (first === undefined) return (await import('./today/front-door.ts')).openFrontDoor(ports);
    return (await import('./help/print-topic.ts')).printTopic(words.slice(1), ports);
  }
  let exitCode: number = exitCodes.done;
  const program = createProgram(ports);
  const end = (code: number) => {
    exitCode = code;
  };
  await attachCommands(program, commands, { args, ports, end, loadProgram: () => loadProgram(ports) });
  await program.parseAsync(args, { from: 'user' });
  return exitCode;
}

/** The program with every command declared, to be described and not to be run. */
export async function loadProgram(ports: Ports): Promise<CommanderCommand> {
  const program = createProgram(ports);
  await attachCommands(program, commands, { args: 'all', ports, end: () => {}, loadProgram: async () => program });
  return program;
}

const noColour = '--no-color';

function createProgram(ports: Ports): CommanderCommand {
  return new CommanderCommand('backroutine')
    .description('Guided stretching for the lower back: every hold second and every rep is counted aloud.')
    .version(ports.environment.version)
    .option(noColour, 'no colours, as with NO_COLOR in the environment; with every command')
    .helpCommand('help [topic]', `Explain a command, or one of: ${topicNames.join(', ')}`)
    .on('option:no-color', () => ports.terminal.leaveOutColour())
    .exitOverride()
    .showHelpAfterError('Run backroutine --help to see what there is.')
    .showSuggestionAfterError(true)
    .configureHelp({
      helpWidth: Math.min(maxTextColumns, ports.stdout.columns),
      boxWrap(text, width) {
        return Help.prototype.boxWrap.call(this, printTyped(text, ports), width);
      },
    })
    .configureOutput({
      writeOut: (text) => ports.stdout.write(printTyped(text, ports)),
      // commander repeats what was written on the command line, which may come from somebody else.
      writeErr: (text) => ports.stderr.write(printTyped(text.split('\n').map(safeText).join('\n'), ports)),
    })
    .addHelpText('after', examples);
}
