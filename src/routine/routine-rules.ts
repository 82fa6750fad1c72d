/**
 * The rules of the format that need more than one value: which keys go together, whether the exercise exists, whether
 * the whole can be played. They check the document as it was parsed, so that they also apply where its shape is wrong.
 */
import { checkExerciseFigure } from './check-figure.ts';
import { checkTotal } from './check-total.ts';
import { choosable } from './choosable.ts';
import { maxOwnExercises } from './format.ts';
import { aboutKey, aboutValue, type Path, type PathComplaint, within } from './problem.ts';
import type { ExerciseCatalog } from './routine.ts';
import { isRoutineName, nameFromText } from './routine-name.ts';
import { namesSide } from './routine-texts.ts';
import { checkConflicts, checkStepKeys, isMisspelt, whenConflicts } from './step-rules.ts';
import { checkWeeksLeft, listWeeks } from './weeks.ts';
import { hasKeys, isMapping, type Mapping } from './yaml-document.ts';

/** Every breach of a rule in the document of a routine. */
export function checkRoutineRules(document: unknown, catalog: ExerciseCatalog): readonly PathComplaint[] {
  if (!isMapping(document)) {
    return [];
  }
  const own = isMapping(document.exercises) ? document.exercises : {};
  return [
    ...checkSources(document),
    ...checkWhen(document.when),
    ...checkSteps(document.steps, own, catalog),
    ...checkTotal(document.steps),
    ...checkWeeksLeft(listWrittenSteps(document.steps, ['steps'])),
    ...checkOwnExercises(own),
  ];
}

function checkSources(document: Mapping): readonly PathComplaint[] {
  return hasKeys(document, 'source', 'sources')
    ? [aboutKey('sources', { code: 'not-together', args: { key: 'sources', other: 'source' } })]
    : [];
}

function checkWhen(when: unknown): readonly PathComplaint[] {
  return isMapping(when) ? checkConflicts(when, whenConflicts).map((complaint) => within(['when'], complaint)) : [];
}

function checkSteps(steps: unknown, own: Mapping, catalog: ExerciseCatalog): readonly PathComplaint[] {
  const find = (id: string) => findExercise(id, own, catalog);
  // Built for the first unknown exercise: most routines have none.
  let names: ReadonlyMap<string, string> | undefined;
  const complain = (found: string) => {
    names ??= listNames(own, catalog);
    return aboutValue(['exercise'], { code: 'unknown-exercise', args: { found, names } });
  };
  const check = (step: Mapping) => [...checkStepKeys(step), ...checkExercise(step, find, complain)];
  return listWrittenSteps(steps, ['steps']).flatMap(({ step, path }) =>
    [...check(step), ...checkWeeks(step, check)].map((complaint) => within(path, complaint)),
  );
}

/** In each of its weeks a step is a step like others; what is wrong with it in an earlier week is reported there. */
function checkWeeks(step: Mapping, check: (step: Mapping) => readonly PathComplaint[]): readonly PathComplaint[] {
  const nameOf = ({ code, path }: PathComplaint) => JSON.stringify([code, path]);
  const known = new Set(check(step).map(nameOf));
  return listWeeks(step).flatMap(({ week, changes, step: changed }) => {
    const found = check(changed).filter((complaint) => !known.has(nameOf(complaint)));
    for (const complaint of found) known.add(nameOf(complaint));
    return found.map((complaint) => placeInWeek(complaint, week, changes));
  });
}

/** Where the change is written, or at its week where the rest of the step is not as it should be beside it. */
function placeInWeek(complaint: PathComplaint, week: string, changes: Mapping): PathComplaint {
  const [key] = complaint.path;
  return key !== undefined && hasKeys(changes, String(key))
    ? within(['from-week', week], complaint)
    : { ...complaint, path: ['from-week', week], part: 'key' };
}

/** The ids of all exercises, and their other names: a therapist's sheet uses those. */
function listNames(own: Mapping, catalog: ExerciseCatalog): ReadonlyMap<string, string> {
  const owned = Object.keys(own).filter(isRoutineName);
  const names = new Map(owned.map((id) => [id, id]));
  for (const id of catalog.keys()) {
    const { name = id, also = [] } = catalog.get(id) ?? {};
    for (const each of [id, name, ...also]) names.set(nameFromText(each) ?? each, id);
  }
  return names;
}

/** Those beyond the maximum are refused by the format and not checked. */
function checkOwnExercises(own: Mapping): readonly PathComplaint[] {
  return Object.entries(own)
    .slice(0, maxOwnExercises)
    .flatMap(([id, exercise]) => checkExerciseRules(exercise).map((complaint) => within(['exercises', id], complaint)));
}

/** Every breach of a rule in an exercise, in a file of its own or in a routine. */
export function checkExerciseRules(exercise: unknown): readonly PathComplaint[] {
  return [...checkExerciseFigure(exercise), ...checkCautions(exercise)];
}

/** A caution cannot lead to a form that is not described. */
function checkCautions(exercise: unknown): readonly PathComplaint[] {
  if (!isMapping(exercise) || hasKeys(exercise, 'easier') || !Array.isArray(exercise['take-care'])) return [];
  const { name } = exercise;
  return exercise['take-care'].flatMap((caution: unknown, index) =>
    isMapping(caution) && caution.then === 'easier' && typeof name === 'string'
      ? [aboutValue(['take-care', index, 'then'], { code: 'no-easier-form', args: { exercise: name } })]
      : [],
  );
}

interface PlacedStep {
  readonly step: Mapping;
  readonly path: Path;
}

/** The steps with an exercise, those within rounds too. */
function listWrittenSteps(steps: unknown, path: Path): readonly PlacedStep[] {
  if (!Array.isArray(steps)) {
    return [];
  }
  return steps.flatMap((step: unknown, index) => {
    if (!isMapping(step)) {
      return [];
    }
    if (hasKeys(step, 'exercise') || !hasKeys(step, 'rounds')) {
      return hasKeys(step, 'break') && !hasKeys(step, 'exercise') ? [] : [{ step, path: [...path, index] }];
    }
    // Rounds within rounds are refused by the format, so this goes no deeper.
    return path.length === 1 ? listWrittenSteps(step.steps, [...path, index, 'steps']) : [];
  });
}

/** What the rules need to know of an exercise. */
interface KnownExercise {
  readonly hasEasier: boolean;
  /** Absent without a figure. */
  readonly poses: readonly string[] | undefined;
}

function findExercise(id: string, own: Mapping, catalog: ExerciseCatalog): KnownExercise | undefined {
  const written = Object.hasOwn(own, id) ? own[id] : undefined;
  if (written !== undefined) {
    const poses = isMapping(written) && isMapping(written.figure) ? written.figure.poses : undefined;
    return {
      hasEasier: isMapping(written) && hasKeys(written, 'easier'),
      poses: isMapping(poses) ? Object.keys(poses) : undefined,
    };
  }
  const exercise = catalog.get(id);
  const poses = exercise?.figure?.poses;
  return (
    exercise && {
      hasEasier: exercise.easier !== undefined,
      poses: poses && Object.keys(poses),
    }
  );
}

function checkExercise(
  step: Mapping,
  find: (id: string) => KnownExercise | undefined,
  complain: (id: string) => PathComplaint,
): readonly PathComplaint[] {
  const { exercise: id } = step;
  if (typeof id !== 'string') {
    return [];
  }
  const exercise = find(id);
  if (exercise === undefined) {
    return [complain(id)];
  }
  const easier: readonly PathComplaint[] =
    step.easier === true && !exercise.hasEasier
      ? [aboutKey('easier', { code: 'no-easier-form', args: { exercise: id } })]
      : [];
  return [...easier, ...checkSides(step), ...checkPoses(step, id, exercise.poses)];
}

/** Left and right can be said only where the step says which of them is done. */
function checkSides(step: Mapping): readonly PathComplaint[] {
  if (hasKeys(step, 'sides') || isMisspelt(step, ['sides'])) return [];
  const stations: readonly unknown[] = Array.isArray(step.stations) ? step.stations : [];
  const texts: readonly (readonly [path: Path, written: unknown])[] = [
    [['note'], step.note],
    ...(Array.isArray(step.notes) ? step.notes : []).map((note, index) => [['notes', index], note] as const),
    ...stations.map((station, index) => [['stations', index, 'say'], isMapping(station) && station.say] as const),
  ];
  return texts
    .filter(([, written]) => (typeof written === 'string' ? namesSide(written) : isMapping(written)))
    .map(([path]) => aboutValue(path, { code: 'side-unknown', args: { key: path.includes('say') ? 'say' : 'note' } }));
}

/** Stations are poses of the figure, where the exercise has one. */
function checkPoses(step: Mapping, exercise: string, known: readonly string[] | undefined): readonly PathComplaint[] {
  if (known === undefined || !Array.isArray(step.stations)) {
    return [];
  }
  const named = hasKeys(step, 'sides') ? listPosesOfSides(known) : known;
  return step.stations.flatMap((station: unknown, index) => {
    const found = isMapping(station) ? station.pose : undefined;
    return typeof found !== 'string' || named.includes(found) || isSideOfBoth(found, step)
      ? []
      : [aboutValue(['stations', index, 'pose'], { code: 'unknown-pose', args: { found, exercise, known: named } })];
  });
}

/** What a station on either side may be called: `out`, where the figure has `out-left` and `out-right`. */
function listPosesOfSides(known: readonly string[]): readonly string[] {
  const names = known.map((pose) => pose.replace(/^(?:left|right)-|-(?:left|right)$/, ''));
  const isSided = (pose: string) => /^(?:left|right)(?:-|$)|-(?:left|right)$/.test(pose);
  const hasBoth = (name: string) =>
    choosable.sides.every((side) => known.includes(`${name}-${side}`) || known.includes(`${side}-${name}`));
  return [...new Set(['held', 'rest', ...known.filter((pose) => !isSided(pose)), ...names.filter(hasBoth)])];
}

/** That it does not go with sides is complained about already. */
function isSideOfBoth(pose: string, step: Mapping): boolean {
  return hasKeys(step, 'sides') && (pose === 'left' || pose === 'right');
}
