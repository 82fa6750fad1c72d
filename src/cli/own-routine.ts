/**
 * Routines of the person's own, which may be written, removed and renamed. No routine that exists is ever written over, and
 * what comes with the program stays as it is.
 */
import { ownerOnly } from '../journal/line-file.ts';
import type { Files, Ports } from '../ports.ts';
import { isReservedName, isRoutineName, maxNameLength, nameFromText } from '../routine/routine-name.ts';
import { safeText } from '../text/escape.ts';
import { usage } from './read-flags.ts';
import { routineFolder, routinePath } from './routine-folders.ts';
import type { FoundRoutine, RoutineLibrary } from './routine-library.ts';
import { isFileError, UserError } from './user-error.ts';
import { unwritable } from './write-file.ts';

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
  if (name.length > maxNameLength)
    throw usage(`A name has at most ${maxNameLength} letters; yours has ${name.length}.${hint}`);
  throw usage(`A name has small letters, digits and hyphens; "${safeText(name)}" has others.${hint}`);
}

/** The wanted name, or it with a number behind it. */
export function findFreeName(wanted: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(wanted)) return wanted;
  let number = 2;
  while (isTaken(`${wanted.slice(0, 58)}-${number}`)) number += 1;
  return `${wanted.slice(0, 58)}-${number}`;
}

const schemaFile = 'routine.schema.json';
const maxSchemaBytes = 1024 * 1024;

/** The comment by which editors find the schema that lies beside the routine. */
export const schemaComment = `yaml-language-server: $schema=${schemaFile}`;

/** Writes a routine of the person's own, with the schema beside it, and returns its path. */
export async function writeOwnRoutine(
  name: string,
  content: string | Uint8Array,
  { files, environment }: Pick<Ports, 'files' | 'environment'>,
): Promise<string> {
  const folder = routineFolder('own', files, environment.folders);
  const path = writeNewRoutine(folder, name, content, files);
  await copySchema(files, routineFolder('bundled', files, environment.folders), folder);
  return path;
}

/** Writes `name`.yaml into a folder, made where there is none, and returns its path. Throws a UserError. */
export function writeNewRoutine(folder: string, name: string, content: string | Uint8Array, files: Files): string {
  const path = routinePath(folder, name, files);
  try {
    // A routine can reveal what is wrong with somebody's back.
    files.makeFolder(folder, ownerOnly.folder);
    files.create(path, content, ownerOnly.file);
    return path;
  } catch (error) {
    if (isFileError(error) && error.code === 'EEXIST' && error.path === path)
      throw new UserError({ code: 'routine-exists', name, path });
    throw unwritable(path, error);
  }
}

/** Throws a UserError where `name`.yaml is taken, before many questions are answered in vain. */
export function requireFree(folder: string, name: string, files: Files): void {
  const path = routinePath(folder, name, files);
  if (files.facts(path) === undefined) return;
  throw new UserError({ code: 'routine-exists', name, path });
}

/** Editors work without it, so a copy that fails must not fail the routine. */
async function copySchema(files: Files, from: string, to: string): Promise<void> {
  try {
    const schema = await files.read(files.join(from, schemaFile), maxSchemaBytes);
    await files.replace(files.join(to, schemaFile), schema, ownerOnly.file);
  } catch {
    // The routine itself is written, and that is what was asked for.
  }
}
