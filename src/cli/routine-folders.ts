/** Where routines lie. Apart from the library, which brings the reader of routines along: a prompt need not wait for that. */
import type { Files, Folders } from '../ports.ts';
import { isRoutineName } from '../routine/routine-name.ts';

export const routineExtension = '.yaml';

export function routineFolder(from: 'bundled' | 'own', files: Pick<Files, 'join'>, folders: Folders): string {
  return files.join(from === 'own' ? folders.config : folders.bundled, 'routines');
}

/** The file of a routine in such a folder, or in another one. */
export function routinePath(folder: string, name: string, files: Pick<Files, 'join'>): string {
  return files.join(folder, `${name}${routineExtension}`);
}

/** The names of what lies in such a folder. */
export function listNames(folder: string, files: Pick<Files, 'list'>): readonly string[] {
  return files
    .list(folder)
    .filter((file) => file.endsWith(routineExtension))
    .map((file) => file.slice(0, -routineExtension.length))
    .filter(isRoutineName);
}
