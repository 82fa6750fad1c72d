import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/** What the search depends on, so that it can be tested for systems other than this one. */
export interface SearchPath {
  readonly folders: readonly string[];
  /** Endings that a program may be called without, as Windows has them; one empty ending elsewhere. */
  readonly endings: readonly string[];
}

/** Reads PATH and, on Windows, PATHEXT. */
export function readSearchPath(variables: Readonly<Record<string, string | undefined>>, platform: string): SearchPath {
  // An empty or relative entry would find whatever lies in the working folder.
  const folders = (variables.PATH ?? variables.Path ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
  if (platform !== 'win32') {
    return { folders, endings: [''] };
  }
  const endings = (variables.PATHEXT ?? '.EXE;.COM').split(';').filter((ending) => ending !== '');
  return { folders, endings: ['', ...endings] };
}

/** The full path of a program; one given with a folder is only looked at. */
export function findProgram(program: string, search: SearchPath): string | undefined {
  if (isAbsolute(program)) {
    return isRunnable(program) ? program : undefined;
  }
  const candidates = search.folders.flatMap((folder) => search.endings.map((ending) => join(folder, program + ending)));
  return candidates.find(isRunnable);
}

function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
