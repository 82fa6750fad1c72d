/** What can be wrong with what the person gave, or with files, as codes; worded in report-error.ts. */
import type { ImportFault } from '../import/importer.ts';
import type { ReadFault, SessionError, WriteFault } from '../messages/errors.ts';
import type { FileError, Files, SignalName } from '../ports.ts';
import { safeText } from '../text/escape.ts';
import type { VoiceFolderFault } from '../voice/recorded/recorded-voice.ts';

/** Everything that can be wrong with what the person gave, as a code with its arguments; worded in report-error.ts. */
export type UserFault =
  | SessionError
  /** `report` holds the problems as they are shown, line by line. */
  | { readonly code: 'routine-broken'; readonly report: readonly string[] }
  | { readonly code: 'routine-exists'; readonly name: string; readonly path: string }
  | { readonly code: 'no-editor' }
  | { readonly code: 'editor-missing'; readonly editor: string }
  | { readonly code: 'editor-failed'; readonly editor: string }
  /** Ctrl+C or another signal at a question; `notice` says what became of the answers, where that matters. */
  | { readonly code: 'interrupted'; readonly signal: SignalName; readonly notice?: string }
  | { readonly code: 'import-failed'; readonly path: string; readonly fault: ImportFault }
  | { readonly code: 'voice-folder'; readonly path: string; readonly fault: VoiceFolderFault }
  | { readonly code: 'usage'; readonly message: string };

export class UserError extends Error {
  readonly fault: UserFault;

  constructor(fault: UserFault) {
    super(fault.code);
    this.name = 'UserError';
    this.fault = fault;
  }
}

/**
 * What the program ends with; the numbers above 2 are those of sysexits.h, and 128 + the signal's number. `notYet` is the
 * answer of `next`, as that of `grep` which finds nothing.
 */
export const exitCodes = { done: 0, bug: 1, notYet: 1, usage: 2, badRoutine: 65, noSound: 69, unwritable: 74 } as const;

const signalCodes: Readonly<Record<SignalName, number>> = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };

export function exitCodeOf(signal: SignalName): number {
  return signalCodes[signal];
}

const either = [
  ['EACCES', { code: 'no-right' }],
  ['EPERM', { code: 'no-right' }],
  ['EISDIR', { code: 'is-folder' }],
  ['EIO', { code: 'disk-broken' }],
  ['ENAMETOOLONG', { code: 'name-too-long' }],
  ['EMFILE', { code: 'too-many-open' }],
] as const;

const readFaults: ReadonlyMap<string, ReadFault> = new Map<string, ReadFault>([
  ...either,
  ['ENOENT', { code: 'missing' }],
  ['ENOTDIR', { code: 'part-not-folder' }],
  ['NOHOME', { code: 'no-home' }],
]);

const writeFaults: ReadonlyMap<string, WriteFault> = new Map<string, WriteFault>([
  ...either,
  ['ENOENT', { code: 'folder-missing' }],
  // New files have names of their own, so that only a folder can find its name taken.
  ['ENOTDIR', { code: 'file-in-way' }],
  ['EEXIST', { code: 'file-in-way' }],
  ['ENOSPC', { code: 'disk-full' }],
  ['EFBIG', { code: 'past-limit' }],
  ['EDQUOT', { code: 'share-full' }],
  ['EROFS', { code: 'write-protected' }],
  ['EPIPE', { code: 'reader-gone' }],
  ['ENXIO', { code: 'nobody-reads' }],
  ['EAGAIN', { code: 'pipe-full' }],
  ['ELOOP', { code: 'link-circle' }],
]);

/** `maxBytes` is what the reader had set as the most. */
export function readFaultOf(error: unknown, maxBytes: number): ReadFault {
  const code = codeOf(error);
  return code === 'TOOLARGE' ? { code: 'too-large', maxBytes } : (readFaults.get(code) ?? otherFault(error));
}

/** Why a file, or a folder, cannot be read. */
export function unreadable(path: string, error: unknown, maxBytes: number): UserError {
  return new UserError({ code: 'file-unreadable', path, fault: readFaultOf(error, maxBytes) });
}

/**
 * The bytes of a file. A pipe is read only where the person named it. Throws a UserError where it cannot be read.
 */
export async function readOrRefuse(
  files: Pick<Files, 'facts' | 'read' | 'readSync'>,
  path: string,
  maxBytes: number,
  { isNamed = false } = {},
): Promise<Uint8Array> {
  try {
    if (isNamed) return await files.read(path, maxBytes);
    const { isPlain = true, isFolder = false } = files.facts(path) ?? {};
    if (isPlain || isFolder) return files.readSync(path, maxBytes);
  } catch (error) {
    throw unreadable(path, error, maxBytes);
  }
  throw new UserError({ code: 'file-unreadable', path, fault: { code: 'no-file' } });
}

export function writeFaultOf(error: unknown): WriteFault {
  return writeFaults.get(codeOf(error)) ?? otherFault(error);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function otherFault(error: unknown): ReadFault & WriteFault {
  const code = codeOf(error);
  return code === '' ? { code: 'other', message: messageOf(error) } : { code: 'system', name: safeText(code) };
}

export function isFileError(error: unknown): error is FileError {
  return error instanceof Error && error.name === 'FileError';
}

/** What an error says of itself, safe to show, without its full stop. */
export function messageOf(error: unknown): string {
  return safeText(error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
}

/** Opened by its name, a redirected file would be begun anew and written over by what the program says at its end. */
const namesOfStandardOutput: ReadonlySet<string> = new Set(['-', '/dev/stdout', '/dev/fd/1', '/proc/self/fd/1']);

export function isStandardOutput(path: string): boolean {
  return namesOfStandardOutput.has(path);
}

/** What was read must not be written over. Throws a UserError where `output` is such a file. */
export function refuseInput(output: string, files: Pick<Files, 'wasRead'>): void {
  if (files.wasRead(output)) throw new UserError({ code: 'output-is-input', path: output });
}
