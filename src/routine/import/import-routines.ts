/** A file of another program, from its bytes to routines of this format. */
import type { ExerciseCatalog } from '../routine.ts';
import { buildWrittenRoutine, type ImportedRoutine } from './build-written-routine.ts';
import { readForeignDocument } from './foreign-document.ts';
import type { ForeignRoutine, ImportFault } from './importer.ts';
import { importers } from './importers.ts';

export interface ImportedRoutines {
  readonly program: string;
  readonly routines: readonly ImportedRoutine[];
  /** What could not be carried over of the file as a whole, a sentence each. Must be escaped when shown. */
  readonly lost: readonly string[];
}

/** Reads all routines of a file, which must be no larger than a routine file may be. */
export function importRoutines(bytes: Uint8Array, catalog: ExerciseCatalog): ImportedRoutines | ImportFault {
  const document = readForeignDocument(bytes);
  const unknown: ImportFault = { code: 'unknown-program', known: importers.map(({ program }) => program) };
  if (document === undefined) {
    return unknown;
  }
  if ('code' in document) {
    return document;
  }
  for (const { program, read } of importers) {
    const reading = read(document);
    if (reading !== undefined) {
      return 'code' in reading ? reading : buildRoutines(program, reading, document.lost, catalog);
    }
  }
  return unknown;
}

function buildRoutines(
  program: string,
  foreign: readonly ForeignRoutine[],
  lost: readonly string[],
  catalog: ExerciseCatalog,
): ImportedRoutines | ImportFault {
  const built = foreign.map((routine) => buildWrittenRoutine(routine, catalog));
  const routines = built.filter(({ written }) => written.steps.length > 0);
  const empty = built
    .filter(({ written }) => written.steps.length === 0)
    .map(({ written }) => `"${written.title}" has nothing to do in it, and was left out.`);
  return routines.length > 0 ? { program, routines, lost: [...lost, ...empty] } : { code: 'nothing-in-it', program };
}
