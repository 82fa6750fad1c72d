/** Files that cannot be read or written: an error of the system as a code that the message table has words for. */
import type { ReadFault, WriteFault } from '../messages/errors.ts';
import type { FileError, Files } from '../ports.ts';
import { safeText } from '../text/escape.ts';
import { UserError } from './user-error.ts';

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
 * The bytes of a file. Nobody waits for a pipe that they did not name. Throws a UserError where it cannot be read.
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
