/** A file of another program, from its bytes to routines of this format. */
import type { ExerciseCatalog } from '../routine/routine.ts';
import { maxBytes } from '../routine/yaml-document.ts';
import { buildWrittenRoutine, type ImportedRoutine } from './build-written-routine.ts';
import { csvTable } from './csv-table.ts';
import { feeel } from './feeel.ts';
import { readForeignDocument } from './foreign-document.ts';
import type { ForeignRoutine, ImportFault, RoutineImporter, WantedLanguages } from './importer.ts';
import { justAnotherWorkoutTimer } from './just-another-workout-timer.ts';
import { workrave } from './workrave.ts';

/** The programs whose routines can be imported. A new one is one file and one line here. */
export const importers: readonly RoutineImporter[] = [workrave, feeel, justAnotherWorkoutTimer, csvTable];

export interface ImportedRoutines {
  readonly program: string;
  readonly routines: readonly ImportedRoutine[];
  /** What could not be carried over of the file as a whole, a sentence each. Must be escaped when shown. */
  readonly lost: readonly string[];
  /** Languages that could have been taken in place of the one that was. */
  readonly otherLanguages: readonly string[];
}

/** A backup of years has all its workouts in one file, so it may be far larger than a routine. */
export const maxForeignBytes = 8 * 1024 * 1024;

/** Enough for a life of workouts, few enough to write. */
const maxRoutines = 200;

/** Reads all routines of a file of at most `maxForeignBytes`. `fileTitle` stands for a title that it does not have. */
export function importRoutines(
  bytes: Uint8Array,
  catalog: ExerciseCatalog,
  wanted: WantedLanguages = [],
  fileTitle?: string,
): ImportedRoutines | ImportFault {
  const document = readForeignDocument(bytes);
  const known = importers.map(({ program }) => program);
  const unknown: ImportFault =
    bytes.length > maxBytes ? { code: 'sheet-too-large', known, maxBytes } : { code: 'unknown-program', known };
  if ('code' in document) {
    return document;
  }
  for (const { program, read } of importers) {
    const reading = read(document, wanted);
    if (reading !== undefined) {
      return 'code' in reading ? reading : buildRoutines(program, reading, document.lost, catalog, fileTitle);
    }
  }
  return unknown;
}

function buildRoutines(
  program: string,
  foreign: readonly ForeignRoutine[],
  lost: readonly string[],
  catalog: ExerciseCatalog,
  fileTitle: string | undefined,
): ImportedRoutines | ImportFault {
  const built = foreign.slice(0, maxRoutines).map((routine) => buildWrittenRoutine(routine, catalog, fileTitle));
  const routines = built.filter(({ written }) => written.steps.length > 0);
  const empty = built
    .filter(({ written }) => written.steps.length === 0)
    .map(({ written }) => `"${written.title}" has nothing to do in it, and was left out.`);
  const beyond = foreign.slice(maxRoutines).map(({ title }) => title);
  const tooMany =
    beyond.length > 0
      ? [`${beyond.length} more, as ${maxRoutines} are brought along at a time: ${beyond.slice(0, 20).join(', ')} …`]
      : [];
  const otherLanguages = [...new Set(foreign.flatMap((routine) => routine.otherLanguages ?? []))];
  return routines.length > 0
    ? { program, routines, lost: [...lost, ...empty, ...tooMany], otherLanguages }
    : { code: 'nothing-in-it', program };
}
