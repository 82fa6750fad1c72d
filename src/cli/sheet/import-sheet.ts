/** A sheet that was pasted into a file, as `import` takes it. */
import type { ImportedRoutine } from '../../import/build-written-routine.ts';
import type { ImportedRoutines } from '../../import/import-routines.ts';
import { buildSheetRoutine } from '../../import/sheet/build-sheet-routine.ts';
import type { ReadSheet } from '../../import/sheet/sheet.ts';
import type { ExerciseCatalog, Position } from '../../routine/routine.ts';
import { safeText } from '../../text/escape.ts';
import type { RoutineLibrary } from '../routine-library.ts';
import { UserError } from '../user-error.ts';
import { isPlayed, renderLeft, renderSheet, type SheetReading } from './render-sheet.ts';

export interface ImportedSheet extends ImportedRoutines {
  /** What was understood, line by line. */
  readonly understood: readonly string[];
}

/** With how the body is placed, by the ids of exercises, where the person has said it. */
export interface AnsweredSheet extends ReadSheet {
  readonly positions?: ReadonlyMap<string, Position>;
}

/** A sheet as it was pasted into a file: one routine, or one for each part of the day. */
export function importSheet(
  read: readonly AnsweredSheet[],
  fileTitle: string | undefined,
  library: RoutineLibrary,
): ImportedSheet {
  const readings = read.map(({ positions, ...part }) => {
    const sheet = { ...part, title: part.title ?? fileTitle };
    return { sheet, built: buildSheetRoutine(sheet, library.catalog(), positions) };
  });
  return {
    program: 'a sheet',
    routines: readings.filter(isPlayed).map((reading) => importReading(reading, readings, library.catalog())),
    lost: [],
    otherLanguages: [],
    understood: renderSheet(readings, library.catalog()),
  };
}

function importReading(reading: SheetReading, all: readonly SheetReading[], catalog: ExerciseCatalog): ImportedRoutine {
  const { written, unplaced } = reading.built;
  const names = unplaced.map((id) => `"${written.exercises?.[id]?.name ?? id}"`);
  const placing =
    names.length === 0
      ? []
      : [
          `How the body is placed for ${names.join(', ')}: "position: standing" stands for it. Where one is done lying down, correct it.`,
        ];
  return { written, lost: [...renderLeft(reading, all, catalog), ...placing] };
}

/** Every exercise of it is left to the person. */
export function refuseSheet(file: string, { understood }: ImportedSheet): UserError {
  const refusal = `${safeText(file)} cannot be brought along: none of its lines became an exercise of a routine. Nothing was written.`;
  return new UserError({ code: 'routine-broken', report: [refusal, '', ...understood] });
}
