/** Routines of the person's own, which may be removed and renamed. What comes with the program never is. */
import { isReservedName, isRoutineName, nameFromText } from '../routine/routine-name.ts';
import { safeText } from '../text/escape.ts';
import { usage } from './read-flags.ts';
import type { FoundRoutine, RoutineLibrary } from './routine-library.ts';

/** By the whole name: the beginning of one is too little for what cannot be undone. Throws a UserError. */
export function findOwnRoutine(name: string, library: RoutineLibrary): FoundRoutine {
  const found = library.find(name);
  if (found.from === 'own') return found;
  throw usage(
    found.from === 'bundled'
      ? `"${name}" comes with the program, and stays as it is. A copy of your own: backroutine new NAME --from ${name}`
      : `"${safeText(name)}" is a file, not the name of a routine. backroutine list has the names; files elsewhere are yours to move.`,
  );
}

/** Throws a UserError where a routine cannot have this name, with one that it can have. */
export function requireRoutineName(name: string): void {
  if (isRoutineName(name)) return;
  if (isReservedName(name)) throw usage(`Computers keep the name "${name}" for themselves. Choose another one.`);
  const nearest = nameFromText(name);
  const hint = nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
  throw usage(`A name has small letters, digits and hyphens; "${safeText(name)}" has others.${hint}`);
}
