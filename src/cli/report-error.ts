/** The one place that decides what is said about an error and what the program ends with. */
import type { ImportFault } from '../import/importer.ts';
import type { ErrorMessages, SessionError } from '../messages/errors.ts';
import { formatMessage } from '../messages/message-table.ts';
import type { Messages } from '../messages/messages.ts';
import type { FileError } from '../ports.ts';
import { safeText } from '../text/escape.ts';
import type { VoiceFolderFault } from '../voice/recorded/recorded-voice.ts';
import { exitCodeOf, exitCodes, isFileError, readFaultOf, UserError, type UserFault } from './user-error.ts';

interface ErrorReport {
  readonly lines: readonly string[];
  readonly exitCode: number;
}

const errorExitCodes: Readonly<Record<SessionError['code'], number>> = {
  'answers-missing': exitCodes.usage,
  'routine-unknown': exitCodes.badRoutine,
  'routine-ambiguous': exitCodes.usage,
  'from-unknown': exitCodes.usage,
  'file-unreadable': exitCodes.badRoutine,
  'file-unwritable': exitCodes.unwritable,
  'file-undeleted': exitCodes.unwritable,
  'log-unwritable': exitCodes.unwritable,
  'output-is-input': exitCodes.usage,
  'nothing-left': exitCodes.usage,
  'nothing-to-resume': exitCodes.usage,
  'session-running': exitCodes.usage,
  'resume-stdin': exitCodes.usage,
  'no-voice': exitCodes.usage,
  'voice-unknown': exitCodes.usage,
  bug: exitCodes.bug,
};

/** A stack trace means a bug; everything else is worded for the person. */
export function reportError(error: unknown, { errors }: Pick<Messages, 'errors'>): ErrorReport {
  if (error instanceof UserError) return reportFault(error.fault, errors);
  if (isFileError(error)) return reportFileError(error, errors);
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    lines: [...formatMessage(errors, { code: 'bug' }), ...trace.split('\n').map(safeText)],
    exitCode: exitCodes.bug,
  };
}

/** A folder or file of the program's own that cannot be used; those that a person names have errors of their own. */
function reportFileError(error: FileError, errors: ErrorMessages): ErrorReport {
  return reportFault({ code: 'file-unreadable', path: error.path, fault: readFaultOf(error, 0) }, errors);
}

function reportFault(fault: UserFault, errors: ErrorMessages): ErrorReport {
  switch (fault.code) {
    case 'routine-broken':
      return { lines: fault.report, exitCode: exitCodes.badRoutine };
    case 'routine-exists':
    case 'no-editor':
    case 'editor-missing':
    case 'editor-failed':
      return { lines: renderEditFault(fault), exitCode: exitCodes.usage };
    case 'import-failed':
      return {
        lines: [`${safeText(fault.path)} cannot be brought along: ${renderImportFault(fault.fault)}`],
        exitCode: exitCodes.badRoutine,
      };
    case 'voice-folder':
      return {
        lines: [`${safeText(fault.path)} is no recorded voice: ${renderVoiceFolderFault(fault.fault)}`],
        exitCode: exitCodes.badRoutine,
      };
    case 'interrupted':
      return { lines: fault.notice === undefined ? [] : [fault.notice], exitCode: exitCodeOf(fault.signal) };
    case 'usage':
      return { lines: [fault.message], exitCode: exitCodes.usage };
    default:
      return { lines: formatMessage(errors, fault).map(safeText), exitCode: errorExitCodes[fault.code] };
  }
}

type EditFault = Extract<UserFault, { code: 'routine-exists' | 'no-editor' | 'editor-missing' | 'editor-failed' }>;

/** What keeps a routine of the person's own from being written or changed. */
function renderEditFault(fault: EditFault): readonly string[] {
  switch (fault.code) {
    case 'routine-exists':
      return [
        `There is a routine "${fault.name}" already: ${safeText(fault.path)}`,
        'Change it with backroutine edit, or choose another name.',
      ];
    case 'no-editor':
      return [
        'There is no editor to open. Name yours in VISUAL or EDITOR, for example: EDITOR=nano backroutine edit …',
      ];
    case 'editor-missing':
      return [
        `There is no program "${safeText(fault.editor)}" to edit with. Name another in VISUAL or EDITOR, for example: EDITOR=nano backroutine edit …`,
      ];
    case 'editor-failed':
      return [
        `The editor "${safeText(fault.editor)}" could not be run to its end. VISUAL and EDITOR say which one is opened.`,
      ];
  }
}

/** Why a file of another program could not be imported, in plain words. */
export function renderImportFault(fault: ImportFault): string {
  switch (fault.code) {
    case 'archive':
      return 'it is a ZIP archive. Unpack it, then import the files in it one by one.';
    case 'not-text':
      return 'it is no text file.';
    case 'broken':
      return `it is not whole ${fault.language}${renderPlace(fault)}. Export it once more from the other program.`;
    case 'too-deep':
      return `its elements are nested deeper than ${fault.max} levels.`;
    case 'too-many':
      return `it has more than ${fault.max} parts.`;
    case 'unknown-program':
      return `it is from none of the programs that are known (${fault.known.join(', ')}), and no sheet in English or German with a line such as "Bridge 3x10".`;
    case 'sheet-too-large':
      return `it is from none of the programs that are known (${fault.known.join(', ')}), and too large for a sheet: ${fault.maxBytes / 1024} KiB are the most. Leave in it what is exercised.`;
    case 'other-shape':
      return `it looks like a file of ${fault.program}, but ${renderMissing(fault.place)}`;
    case 'nothing-in-it':
      return `it is a file of ${fault.program} with nothing to do in it.`;
  }
}

function renderVoiceFolderFault(fault: VoiceFolderFault): string {
  switch (fault.code) {
    case 'not-described':
      return 'its voice.json is missing or is not as it should be. The README says what is in it.';
    case 'nothing-recorded':
      return 'its voice.json names no sentence. Write down where each of them lies.';
    case 'name-taken':
      return `its voice.json calls it "${safeText(fault.name)}", as another voice here is called. Give it another name.`;
    case 'no-sound':
      return `${safeText(fault.file)} cannot be read as OGG Vorbis. Save it once more in this format.`;
    case 'too-short':
      return `${safeText(fault.file)} ends before "${safeText(fault.sentence)}" does. Put its place in voice.json right.`;
  }
}

function renderPlace({ line, column }: ImportFault & { readonly code: 'broken' }): string {
  return line === undefined || column === undefined ? '' : ` (line ${line}, column ${column})`;
}

function renderMissing(place: string): string {
  return place === ''
    ? 'it is made in another way.'
    : `"${safeText(place)}" is missing, or not as that program writes it.`;
}
