/** The one place that decides what is said about an error and what the program ends with. */
import { CommanderError } from 'commander';
import { safeText } from '../routine/safe-text.ts';
import { exitCodeOf, exitCodes } from './exit-codes.ts';
import { wordImportFault } from './import/word-import-fault.ts';
import { UserError, type UserFault } from './user-error.ts';

export interface ErrorReport {
  readonly lines: readonly string[];
  readonly exitCode: number;
}

/** A stack trace means a bug; everything else is worded for the person. */
export function reportError(error: unknown): ErrorReport {
  if (error instanceof UserError) return reportFault(error.fault);
  // commander has printed its own message; asking for help or the version is no error.
  if (error instanceof CommanderError) return { lines: [], exitCode: error.exitCode === 0 ? 0 : exitCodes.usage };
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    lines: [
      'backroutine failed in a way it should not. Your journal keeps what was done so far.',
      'Please report this with what you did just before:',
      ...trace.split('\n').map(safeText),
    ],
    exitCode: exitCodes.bug,
  };
}

function reportFault(fault: UserFault): ErrorReport {
  switch (fault.code) {
    case 'answers-missing':
      return {
        lines: fault.answers.map(({ question, flag }) => `No terminal to ask on: ${question} Answer with ${flag}.`),
        exitCode: exitCodes.usage,
      };
    case 'routine-unknown':
      return { lines: wordUnknown(fault), exitCode: exitCodes.badRoutine };
    case 'file-unreadable':
      return {
        lines: [`${safeText(fault.path)} cannot be read: ${fault.reason}`],
        exitCode: exitCodes.badRoutine,
      };
    case 'routine-broken':
      return { lines: fault.report, exitCode: exitCodes.badRoutine };
    case 'log-unwritable':
      return {
        lines: [`${safeText(fault.path)} cannot be written: ${fault.reason}. Name another place with --log FILE.`],
        exitCode: exitCodes.unwritable,
      };
    case 'nothing-to-resume':
      return {
        lines: ['There is no session of today to go on with. Begin one with: backroutine start'],
        exitCode: exitCodes.usage,
      };
    case 'routine-exists':
      return {
        lines: [
          `There is a routine "${fault.name}" already: ${safeText(fault.path)}`,
          'Change it with backroutine edit, or choose another name.',
        ],
        exitCode: exitCodes.usage,
      };
    case 'file-unwritable':
      return {
        lines: [`${safeText(fault.path)} cannot be written: ${fault.reason}.`],
        exitCode: exitCodes.unwritable,
      };
    case 'voice-unknown':
      return {
        lines: [
          `The voice "${safeText(fault.voice)}" cannot be had: ${safeText(fault.why)}.`,
          'backroutine voices lists those there are.',
        ],
        exitCode: exitCodes.usage,
      };
    case 'no-voice':
      return {
        lines: [
          `No voice here speaks "${safeText(fault.language)}".`,
          ...fault.why.map((line) => `  ${safeText(line)}`),
          'backroutine voices tells what can be installed.',
        ],
        exitCode: exitCodes.usage,
      };
    case 'no-editor':
      return {
        lines: [
          'There is no editor to open. Name yours in VISUAL or EDITOR, for example: EDITOR=nano backroutine edit …',
        ],
        exitCode: exitCodes.usage,
      };
    case 'editor-failed':
      return {
        lines: [
          `The editor "${safeText(fault.editor)}" could not be run to its end. VISUAL and EDITOR say which one is opened.`,
        ],
        exitCode: exitCodes.usage,
      };
    case 'import-failed':
      return {
        lines: [`${safeText(fault.path)} cannot be brought along: ${wordImportFault(fault.fault)}`],
        exitCode: exitCodes.badRoutine,
      };
    case 'interrupted':
      return { lines: [], exitCode: exitCodeOf(fault.signal) };
    case 'usage':
      return { lines: [fault.message], exitCode: exitCodes.usage };
  }
}

function wordUnknown({ name, nearest, known }: UserFault & { code: 'routine-unknown' }): readonly string[] {
  const hint = nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
  return [
    `There is no routine "${safeText(name)}".${hint}`,
    `There are: ${known.join(', ')}. Or give the path of a YAML file, for example ./my-routine.yaml.`,
  ];
}
