/** How the body is placed for exercises of which the sheet does not say it: there has to be time to get there. */
import { buildSheetRoutine } from '../../import/sheet/build-sheet-routine.ts';
import type { ReadSheet } from '../../import/sheet/sheet.ts';
import type { ExerciseCatalog, Position } from '../../routine/routine.ts';
import { safeText } from '../../text/escape.ts';
import type { Prompts } from '../prompts.ts';
import { positions } from './ask-exercise.ts';

/** Of more exercises it is asked first whether they are alike. This project's own choice. */
const maxAskedEach = 4;

/** By the ids of the exercises. */
export async function askPositions(
  sheet: ReadSheet,
  catalog: ExerciseCatalog,
  prompts: Prompts,
): Promise<ReadonlyMap<string, Position>> {
  const { unplaced, written } = buildSheetRoutine(sheet, catalog);
  const nameOf = (id: string) => safeText(written.exercises?.[id]?.name ?? id);
  const ask = (names: string) => `${names}: how is the body placed at the beginning?`;
  const unlike = { name: 'Not all alike', value: undefined };
  const all =
    unplaced.length > maxAskedEach
      ? await prompts.choose(ask(unplaced.map(nameOf).join(', ')), [unlike, ...positions])
      : undefined;
  const given = new Map<string, Position>();
  for (const id of unplaced) given.set(id, all ?? (await prompts.choose(ask(nameOf(id)), positions)));
  return given;
}
