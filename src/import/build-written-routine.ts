/** From a routine of another program to one in this format, and a list of what could not be carried over. */
import { secondMs } from '../durations.ts';
import { maxOwnExercises, type WrittenExercise, type WrittenRoutine } from '../routine/format.ts';
import { quantities } from '../routine/quantity.ts';
import type { ExerciseCatalog, Position } from '../routine/routine.ts';
import { findFreeId, maxShownLetters } from '../routine/routine-name.ts';
import { maxLetters, maxTexts, namesSideInLines } from '../routine/routine-texts.ts';
import type { WrittenExerciseStep } from '../routine/step-format.ts';
import { fitNumber, fitTextToFormat, fitTime, LossNotes } from './fit-to-format.ts';
import type { ForeignExercise, ForeignInnerStep, ForeignRoutine, ForeignStep, ForeignWork } from './importer.ts';
import { listKnownNames } from './known-names.ts';
import { mergeSides } from './merge-sides.ts';
import { namesPack } from './sheet/read-pack.ts';

export interface ImportedRoutine {
  readonly written: WrittenRoutine;
  /** What could not be carried over, a sentence each. Contains text of the file, which must be escaped when shown. */
  readonly lost: readonly string[];
}

/** Some programs have no pause between exercises; here it is the time to announce the next one. Own choice. */
const defaultReadySeconds = 5;

/** `fileTitle` stands for a title that the file does not have. */
export function buildWrittenRoutine(
  foreign: ForeignRoutine,
  catalog: ExerciseCatalog,
  fileTitle: string | undefined,
): ImportedRoutine {
  const merged = mergeSides(foreign.steps);
  const readySeconds = findCommonReadySeconds(merged);
  const builder = new RoutineBuilder(catalog, readySeconds);
  const steps = merged.flatMap((step) => builder.buildStep(step));
  const { exercises, notes } = builder;
  const title = fitTextToFormat(foreign.title ?? fileTitle ?? '', maxShownLetters, `From ${foreign.program}`, notes);
  const settle = fitTime('settle', readySeconds, 'The time before each exercise', notes);
  const written: WrittenRoutine = {
    format: 1,
    title,
    ...(foreign.language !== undefined && { language: foreign.language }),
    source: { title: foreign.program, gives: 'The exercises and their times.' },
    pace: { settle, move: '0s', switch: settle },
    steps,
    ...(exercises.size > 0 && { exercises: Object.fromEntries(exercises) }),
  };
  return { written, lost: [...foreign.lost, ...notes.list()] };
}

/** The most frequent time before an exercise: it becomes the pace of the routine. */
function findCommonReadySeconds(steps: readonly ForeignStep[]): number {
  const counts = new Map<number, number>();
  for (const step of steps.flatMap((one) => (one.kind === 'rounds' ? one.steps : [one]))) {
    if (step.kind === 'exercise' && step.readySeconds !== undefined) {
      counts.set(step.readySeconds, (counts.get(step.readySeconds) ?? 0) + 1);
    }
  }
  const [mostFrequent] = [...counts].toSorted(([, one], [, other]) => other - one);
  return mostFrequent?.[0] ?? defaultReadySeconds;
}

type InnerStep = WrittenExerciseStep | { readonly break: string };

class RoutineBuilder {
  readonly notes = new LossNotes();
  /** Exercises that backroutine does not have, by their new ids. */
  readonly exercises = new Map<string, WrittenExercise>();
  readonly #catalog: ExerciseCatalog;
  readonly #commonReadySeconds: number;
  /** Ids of the bundled exercises, by all their names. */
  readonly #known: ReadonlyMap<string, string>;
  /** Ids of `exercises`, by their names. */
  readonly #ownIds = new Map<string, string>();

  constructor(catalog: ExerciseCatalog, commonReadySeconds: number) {
    this.#catalog = catalog;
    this.#commonReadySeconds = commonReadySeconds;
    this.#known = listKnownNames(catalog, (name) => name.toLowerCase());
  }

  /** The step; none where nothing of it can be played. */
  buildStep(step: ForeignStep): WrittenRoutine['steps'] {
    if (step.kind !== 'rounds') {
      return this.#buildInner(step);
    }
    const steps = step.steps.flatMap((inner) => this.#buildInner(inner));
    const rounds = fitNumber('rounds', step.rounds, 'A set', this.notes);
    if (steps.length === 0) {
      return [];
    }
    return rounds === 1 ? steps : [{ rounds, steps }];
  }

  #buildInner(step: ForeignInnerStep): InnerStep[] {
    const seconds = step.kind === 'break' ? step.seconds : shortestSeconds(step.work);
    const name =
      step.kind === 'break' ? 'A break' : fitTextToFormat(step.name, maxShownLetters, 'Exercise', this.notes);
    if (seconds <= 0) {
      this.notes.add(`"${name}" has no length, and was left out.`);
      return [];
    }
    if (step.kind === 'exercise' && namesPack(name)) {
      this.notes.add(
        `"${name}" is a pack and no exercise, and was left out: write it as \`- pack: cold\` below \`after\`.`,
      );
      return [];
    }
    if (step.kind === 'break') {
      return [{ break: fitTime('break', seconds, name, this.notes) }];
    }
    const exercise = this.#findExercise(name, step);
    return exercise === undefined ? [] : [this.#buildExercise(exercise, `"${name}"`, step)];
  }

  /** `what` is the name of the exercise in notes. */
  #buildExercise(exercise: string, what: string, step: ForeignExercise): WrittenExerciseStep {
    const sides = step.sides ?? this.#sidesNeeded(exercise, what);
    const pace = {
      ...this.#buildPause('settle', step.readySeconds, what),
      ...this.#buildPause('switch', sides?.switchSeconds, what),
    };
    return {
      exercise,
      ...this.#buildWork(step.work, what),
      ...(sides !== undefined && { sides: sides.kind }),
      ...(sides !== undefined && sides.startSide !== 'left' && { 'start-side': sides.startSide }),
      ...(Object.keys(pace).length > 0 && { pace }),
    };
  }

  /** A bundled exercise that says left and right needs sides, which not every program knows. */
  #sidesNeeded(exercise: string, what: string): ForeignExercise['sides'] {
    const known = this.#catalog.get(exercise);
    if (known === undefined || !namesSideInLines(known)) return undefined;
    this.notes.add(`${what} is done on one side at a time: all of it comes on the left, then on the right.`);
    return { kind: 'each', startSide: 'left' };
  }

  /** A time of the step's pace, where it differs from the routine's. */
  #buildPause(
    name: 'settle' | 'switch',
    seconds: number | undefined,
    what: string,
  ): { readonly [key: string]: string } {
    if (seconds === undefined || seconds === this.#commonReadySeconds) {
      return {};
    }
    return { [name]: fitTime(name, seconds, what, this.notes) };
  }

  #buildWork(work: ForeignWork, what: string): Partial<WrittenExerciseStep> {
    const reps = fitNumber('reps', work.reps, what, this.notes);
    if (work.kind === 'hold') {
      // What is too long to be held is done for so long.
      if (reps === 1 && isLongerThanHolds(work.seconds)) {
        const time = fitTime('time', work.seconds, what, this.notes);
        this.notes.add(`${what}: ${time} is more than can be held, so it became a time without a hold.`);
        return { time };
      }
      return { hold: fitTime('hold', work.seconds, what, this.notes), reps };
    }
    const stations = work.seconds.map((seconds, index) => ({
      pose: `position-${index + 1}`,
      say: `position ${index + 1}`,
      hold: fitTime('hold', seconds, what, this.notes),
    }));
    return { reps, stations };
  }

  /** The id of the exercise: the bundled one of this name, or else a new one in the routine itself. */
  #findExercise(name: string, step: ForeignExercise): string | undefined {
    // Positions have no names, so they cannot be poses of a bundled figure.
    const known = step.work.kind === 'hold' ? this.#known.get(name.toLowerCase()) : undefined;
    const found = this.#ownIds.get(name.toLowerCase()) ?? known;
    if (found !== undefined) {
      return found;
    }
    if (this.exercises.size === maxOwnExercises) {
      this.notes.add(`"${name}" was left out: a routine describes at most ${maxOwnExercises} exercises of its own.`);
      return undefined;
    }
    const id = findFreeId(name, (id) => this.exercises.has(id) || this.#catalog.has(id));
    this.exercises.set(id, this.#describe(name, step));
    this.#ownIds.set(name.toLowerCase(), id);
    return id;
  }

  #describe(name: string, { how, position }: ForeignExercise): WrittenExercise {
    if (position === undefined) {
      this.notes.add(unknownPosition);
    }
    const lines = how
      .slice(0, maxTexts.howLines)
      .map((line) => fitTextToFormat(line, maxLetters.howLine, '…', this.notes));
    if (how.length > maxTexts.howLines) {
      this.notes.add(`"${name}" has more lines than fit: ${how.slice(maxTexts.howLines).join(' ')}`);
    }
    return { name, position: position ?? assumedPosition, ...(lines.length > 0 && { how: lines }) };
  }
}

const assumedPosition: Position = 'standing';

const unknownPosition =
  'How the body is placed is not in the file: "position: standing" stands for all. Where one is done lying down, correct it, and there is time to get there.';

function isLongerThanHolds(seconds: number): boolean {
  return seconds * secondMs > quantities.hold.max && Number.isFinite(seconds * secondMs);
}

function shortestSeconds(work: ForeignWork): number {
  return work.kind === 'hold' ? work.seconds : Math.min(...work.seconds);
}
