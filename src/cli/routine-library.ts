/** Where routines are found: a path, the person's own folder, and what ships with the program. */

import { renderProblems } from '../messages/render-problems.ts';
import type { Files, Folders, Ports } from '../ports.ts';
import type { Config } from '../routine/config-format.ts';
import { defaultPace } from '../routine/defaults.ts';
import { nearestWord } from '../routine/nearest-word.ts';
import { readRoutine } from '../routine/read-routine.ts';
import type { Exercise, ExerciseCatalog, Pace, Routine } from '../routine/routine.ts';
import { isRoutineName, matchName } from '../routine/routine-name.ts';
import { maxBytes } from '../routine/yaml-document.ts';
import { openCatalog } from './exercise-catalog.ts';
import { listNames, routineExtension, routineFolder, routinePath } from './routine-folders.ts';
import { isFileError, readOrRefuse, UserError } from './user-error.ts';

export interface FoundRoutine {
  /**
   * A name, also where the path of a listed routine was typed, or the full path of a file with all links followed: the
   * same wherever and however it is typed. `-` is standard input.
   */
  readonly name: string;
  /** As it was typed, or in a folder of routines. */
  readonly path: string;
  readonly from: 'bundled' | 'own' | 'path';
}

export interface LoadedRoutine extends FoundRoutine {
  readonly routine: Routine;
}

/** The routines that there are here. Wherever a length is said, it takes the config, for the person's own pace. */
export function openLibrary(
  { files, environment }: Pick<Ports, 'files' | 'environment'>,
  { pace }: Partial<Pick<Config, 'pace'>> = {},
): RoutineLibrary {
  return new RoutineLibrary(files, environment.folders, pace);
}

export class RoutineLibrary {
  readonly #files: Files;
  readonly #folders: Folders;
  /** The person's own, for what a routine leaves open. */
  readonly pace: Pace;
  #catalog: ExerciseCatalog | undefined;

  constructor(files: Files, folders: Folders, pace: Partial<Pace> = {}) {
    this.#files = files;
    this.#folders = folders;
    this.pace = { ...defaultPace, ...pace };
  }

  /** All routines by name; one of the person's own replaces a bundled one. */
  list(): readonly FoundRoutine[] {
    const found = new Map<string, FoundRoutine>();
    for (const from of ['bundled', 'own'] as const) {
      for (const name of this.#namesIn(from)) found.set(name, { name, path: this.#pathOf(from, name), from });
    }
    return [...found.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** Where the person's own routines are. It need not exist. */
  ownFolder(): string {
    return this.#folderOf('own');
  }

  /** Files among the person's own that look like routines, but are not listed under any name. */
  listUnnamed(): readonly string[] {
    return this.#files
      .list(this.ownFolder())
      .filter((file) => /\.ya?ml$/i.test(file))
      .filter((file) => !file.endsWith(routineExtension) || !isRoutineName(file.slice(0, -routineExtension.length)));
  }

  /** Whether a routine of this name ships, even where one of the person's own replaces it. */
  isBundled(name: string): boolean {
    return this.#namesIn('bundled').includes(name);
  }

  hasOwn(name: string): boolean {
    return this.#namesIn('own').includes(name);
  }

  /** Names of bundled routines that one of the person's own replaces. */
  replaced(): ReadonlySet<string> {
    const bundled = new Set(this.#namesIn('bundled'));
    return new Set(this.#namesIn('own').filter((name) => bundled.has(name)));
  }

  /** What a person means: a path, a name, or the beginning of a name. Throws a UserError where it is none or several. */
  findMeant(typed: string): FoundRoutine {
    return this.find(isPath(typed) ? typed : this.#complete(typed, this.#listNames()));
  }

  #complete(typed: string, known: readonly string[]): string {
    const match = matchName(typed, known);
    if (match.kind === 'several') throw new UserError({ code: 'routine-ambiguous', name: typed, meant: match.names });
    return match.kind === 'one' ? match.name : typed;
  }

  /** By the whole name, as it is kept. */
  find(nameOrPath: string): FoundRoutine {
    if (isPath(nameOrPath)) {
      const name = nameOrPath === '-' ? nameOrPath : this.#nameOf(nameOrPath);
      return { name, path: nameOrPath, from: 'path' };
    }
    const found = this.list().find(({ name }) => name === nameOrPath);
    if (found) return found;
    throw unknown(nameOrPath, this.#listNames());
  }

  #listNames(): readonly string[] {
    return this.list().map(({ name }) => name);
  }

  #nameOf(path: string): string {
    return this.#listedNameOf(path) ?? this.#files.resolve(path);
  }

  #listedNameOf(path: string): string | undefined {
    try {
      return this.list().find((routine) => this.#files.isSameFile(routine.path, path))?.name;
    } catch (error) {
      // A file is read by its path also where the person's own routines cannot be listed.
      if (isFileError(error)) return undefined;
      throw error;
    }
  }

  /** The exercise that a person means; `undefined` where it is a routine. Throws a UserError where it is neither. */
  findExercise(typed: string): Exercise | undefined {
    if (isPath(typed)) return undefined;
    const routines = this.#listNames();
    const catalog = this.catalog();
    const known = [...routines, ...catalog.keys()];
    const name = this.#complete(typed, known);
    if (routines.includes(name)) return undefined;
    const exercise = catalog.get(name);
    if (exercise) return exercise;
    throw unknown(typed, known);
  }

  /** Reads a routine, or throws a UserError that holds every problem of the file. */
  async load(nameOrPath: string): Promise<LoadedRoutine> {
    return this.#load(this.find(nameOrPath));
  }

  /** `undefined` for what is gone or broken: `list` and `check` say so. */
  async tryLoad(nameOrPath: string): Promise<LoadedRoutine | undefined> {
    try {
      return await this.load(nameOrPath);
    } catch (error) {
      if (error instanceof UserError) return undefined;
      throw error;
    }
  }

  /** All that can be read, of those that are listed. */
  async loadAll(): Promise<readonly LoadedRoutine[]> {
    const loaded = await Promise.all(this.list().map(({ name }) => this.tryLoad(name)));
    return loaded.filter((each) => each !== undefined);
  }

  /** As `load`, of what a person typed: see `findMeant`. */
  async loadMeant(typed: string): Promise<LoadedRoutine> {
    return this.#load(this.findMeant(typed));
  }

  /** The routine that ships under this name, also where one of the person's own replaces it. */
  async loadBundled(name: string): Promise<LoadedRoutine> {
    return this.#load({ name, path: this.#pathOf('bundled', name), from: 'bundled' });
  }

  async #load(found: FoundRoutine): Promise<LoadedRoutine> {
    return this.parse(found, await this.read(found));
  }

  /** Throws a UserError that holds every problem of the file. */
  parse(found: FoundRoutine, bytes: Uint8Array): LoadedRoutine {
    const reading = readRoutine(bytes, this.catalog(), this.pace);
    if (reading.problems === undefined) return { ...found, routine: reading.routine };
    throw new UserError({
      code: 'routine-broken',
      report: renderProblems(reading.problems, { name: found.path, bytes }),
    });
  }

  /** The bytes of a file, of a routine's size at most where nothing else is said. Throws a UserError. */
  read({ path, from }: Pick<FoundRoutine, 'path' | 'from'>, max = maxBytes): Promise<Uint8Array> {
    return readOrRefuse(this.#files, path, max, { isNamed: from === 'path' });
  }

  /** The bundled exercises, each read when it is first asked for. */
  catalog(): ExerciseCatalog {
    this.#catalog ??= openCatalog(this.#files, this.#folders);
    return this.#catalog;
  }

  #namesIn(from: 'bundled' | 'own'): readonly string[] {
    return listNames(this.#folderOf(from), this.#files);
  }

  #folderOf(from: 'bundled' | 'own'): string {
    return routineFolder(from, this.#files, this.#folders);
  }

  #pathOf(from: 'bundled' | 'own', name: string): string {
    return routinePath(this.#folderOf(from), name, this.#files);
  }
}

function unknown(name: string, known: readonly string[]): UserError {
  return new UserError({ code: 'routine-unknown', name, nearest: listNearest(name, known), known });
}

const maxNearest = 3;

/** Misspelt, or a part of the name: `day` for `pain-day`. */
function listNearest(name: string, known: readonly string[]): readonly string[] {
  const nearest = nearestWord(name, known);
  const parts = known.filter((other) => other.split('-').includes(name.toLowerCase()));
  return [...new Set([...(nearest === undefined ? [] : [nearest]), ...parts])].slice(0, maxNearest);
}

/** A name has neither a folder nor an ending; `-` is standard input. */
function isPath(nameOrPath: string): boolean {
  return nameOrPath === '-' || /[/\\.]/.test(nameOrPath);
}
