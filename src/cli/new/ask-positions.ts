/** How the body is placed for exercises of which the sheet does not say it: there has to be time to get there. */
import { buildSheetRoutine } from '../../import/sheet/build-sheet-routine.ts';
import type { ReadSheet } from '../../import/sheet/sheet.ts';
import type { ExerciseCatalog, Position } from '../../routine/routine.ts';
import { safeText } from '../../text/escape.ts';
import type { Prompts } from '../prompts.ts';
import { positions } from './ask-exercise.ts';

/** Of more exercises it is asked first whether they are alike. This project's own choice. */
const maxAskedEach = 4;

/** By the ids of the exercises; `given` has those that were answered for other parts of the sheet, by their names. */
export async function askPositions(
  sheet: ReadSheet,
  catalog: ExerciseCatalog,
  prompts: Prompts,
  given: Map<string, Position>,
): Promise<ReadonlyMap<string, Position>> {
  const { unplaced, written } = buildSheetRoutine(sheet, catalog);
  const nameOf = (id: string) => written.exercises?.[id]?.name ?? id;
  const open = unplaced.map(nameOf).filter((name) => !given.has(name));
  const ask = (names: readonly string[]) => `${safeText(names.join(', '))}: how is the body placed at the beginning?`;
  const unlike = { name: 'Not all alike', value: undefined };
  const all = open.length > maxAskedEach ? await prompts.choose(ask(open), [unlike, ...positions]) : undefined;
  for (const name of open) given.set(name, all ?? (await prompts.choose(ask([name]), positions)));
  return new Map(
    unplaced.flatMap((id) => {
      const position = given.get(nameOf(id));
      return position === undefined ? [] : [[id, position] as const];
    }),
  );
}
