/** Where routines lie. Apart from the library, which brings the reader of routines along: a prompt need not wait for that. */
import type { Files, Folders } from '../ports.ts';

export const routineExtension = '.yaml';

export function routineFolder(from: 'bundled' | 'own', files: Pick<Files, 'join'>, folders: Folders): string {
  return files.join(from === 'own' ? folders.config : folders.bundled, 'routines');
}

/** The file of a routine in such a folder, or in another one. */
export function routinePath(folder: string, name: string, files: Pick<Files, 'join'>): string {
  return files.join(folder, `${name}${routineExtension}`);
}
