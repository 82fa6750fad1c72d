/** The exercises that ship with the program, each read when it is first asked for. */
import { renderProblems } from '../messages/render-problems.ts';
import type { Files, Folders } from '../ports.ts';
import { readExercise } from '../routine/read-routine.ts';
import type { Exercise, ExerciseCatalog } from '../routine/routine.ts';
import { maxBytes } from '../routine/yaml-document.ts';
import { bundledExercises } from './bundled-exercises.ts';
import { listNames, routineFolder, routinePath } from './routine-folders.ts';
import { UserError } from './user-error.ts';

/** The language that they, and the routines that ship, are written in. */
export const bundledLanguage = 'en';

export function openCatalog(files: Files, folders: Folders): ExerciseCatalog {
  return bundledExercises ?? openFolder(files, files.join(routineFolder('bundled', files, folders), 'exercises'));
}

function openFolder(files: Files, folder: string): ExerciseCatalog {
  const read = new Map<string, Exercise | undefined>();
  const names = listNames(folder, files);
  return {
    keys: () => names.values(),
    has: (id) => names.includes(id),
    get: (id) => {
      if (names.includes(id) && !read.has(id)) read.set(id, readFile(files, folder, id));
      return read.get(id);
    },
  };
}

function readFile(files: Files, folder: string, id: string): Exercise {
  const path = routinePath(folder, id, files);
  const bytes = files.readSync(path, maxBytes);
  const reading = readExercise(id, bytes);
  if (reading.problems === undefined) return reading.exercise;
  throw new UserError({ code: 'routine-broken', report: renderProblems(reading.problems, { name: path, bytes }) });
}
