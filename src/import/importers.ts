import { csvTable } from './csv-table.ts';
import { feeel } from './feeel.ts';
import type { RoutineImporter } from './importer.ts';
import { justAnotherWorkoutTimer } from './just-another-workout-timer.ts';
import { workrave } from './workrave.ts';

/** The programs whose routines can be imported. A new one is one file and one line here. */
export const importers: readonly RoutineImporter[] = [workrave, feeel, justAnotherWorkoutTimer, csvTable];
