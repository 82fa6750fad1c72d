import { safeText } from '../routine/safe-text.ts';

const reasons: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such file.'],
  ['EACCES', 'you have no right to it.'],
  ['EPERM', 'you have no right to it.'],
  ['EISDIR', 'it is a folder.'],
  ['ENOTDIR', 'a part of its path is not a folder.'],
  ['ENOSPC', 'the disk is full.'],
  ['EROFS', 'the disk is write-protected.'],
  ['EEXIST', 'it is there already.'],
  ['TOOLARGE', 'it is larger than 64 KiB.'],
]);

/** Why a file could not be read or written, in plain words. */
export function wordFileError(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons.get(code) ?? `${safeText(error instanceof Error ? error.message : String(error))}.`;
}
