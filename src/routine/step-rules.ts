/** Which keys go together, of a step and of `when`. */
import { choosable } from './choosable.ts';
import { nearestWord } from './nearest-word.ts';
import { aboutKey, aboutValue, type PathComplaint } from './problem.ts';
import { exerciseStepKeys } from './step-format.ts';
import { isOncePerSet, timesKeyOf } from './times-key.ts';
import { workKeys, workKindNames, writtenWork } from './written-work.ts';
import { hasKeys, isMapping, type Mapping } from './yaml-document.ts';

/** Keys that say how often, which may differ from side to side. */
export const timesKeys = ['reps', 'count'] as const;

/** Complains about keys that are missing beside others, or that say nothing beside them. */
export function checkStepKeys(step: Mapping): readonly PathComplaint[] {
  const [work, ...more] = workKeys.filter((key) => hasKeys(step, key));
  const complaints = more.map((key) => aboutKey(key, { code: 'two-works', args: { key, other: work ?? '' } }));
  if (work === undefined && hasKeys(step, 'exercise') && !isMisspelt(step, workKeys)) {
    complaints.push(aboutValue([], { code: 'no-work', args: {} }));
  }
  if (work !== undefined && needsReps(step, work) && !hasKeys(step, 'reps') && !isMisspelt(step, ['reps'])) {
    complaints.push(aboutKey(work, { code: 'needs-key', args: { key: work, needed: ['reps'] } }));
  }
  const ofSides = timesKeys.find((key) => isMapping(step[key]));
  if (ofSides !== undefined && !hasKeys(step, 'sides') && !isMisspelt(step, ['sides'])) {
    complaints.push(aboutKey(ofSides, { code: 'needs-key', args: { key: ofSides, needed: ['sides'] } }));
  }
  complaints.push(...keyNeeds.flatMap(([key, needed]) => checkNeed(step, key, needed)));
  complaints.push(...checkConflicts(step, keyConflicts));
  return complaints;
}

/** Complains about keys that do not go together. */
export function checkConflicts(mapping: Mapping, conflicts: readonly KeyConflict[]): readonly PathComplaint[] {
  return conflicts
    .filter(({ key, other, applies }) => hasKeys(mapping, key, other) && applies(mapping))
    .map(({ key, other, isAboutOther }) =>
      isAboutOther
        ? aboutKey(other, { code: 'not-together', args: { key: other, other: key } })
        : aboutKey(key, { code: 'not-together', args: { key, other } }),
    );
}

/** Keys that say something only beside another one. */
export const keyNeeds = [
  ['every', 'count'],
  ['start-side', 'sides'],
  ['more-on', 'sides'],
] as const;

/** Each key that says something only beside another one. */
export const neededKeys: Readonly<Record<string, readonly string[]>> = Object.fromEntries([
  ...workKeys.filter((key) => key !== 'hold' && isWrittenWithReps(key)).map((key) => [key, ['reps']]),
  ...keyNeeds.map(([key, needed]) => [key, [needed]]),
]);

function checkNeed(step: Mapping, key: string, needed: string): readonly PathComplaint[] {
  const isMissing = hasKeys(step, key) && !hasKeys(step, needed) && !isMisspelt(step, [needed]);
  return isMissing ? [aboutKey(key, { code: 'needs-key', args: { key, needed: [needed] } })] : [];
}

/** Whether a kind of work is written with this key and `reps` beside it. Of `hold` one is: a list of holds has none. */
function isWrittenWithReps(key: string): boolean {
  return workKindNames.some((kind) => writtenWork[kind].key === key && timesKeyOf[kind] === 'reps');
}

/** A list of holds has one for each rep. */
function needsReps(step: Mapping, key: string): boolean {
  return isWrittenWithReps(key) && !(key === 'hold' && Array.isArray(step.hold));
}

const oneSide = ({ sides }: Mapping) => sides === 'left' || sides === 'right';

export interface KeyConflict {
  readonly key: string;
  readonly other: string;
  readonly applies: (step: Mapping) => boolean;
  /** It is `other` that says nothing, not the key. */
  readonly isAboutOther?: boolean;
  /** The same in a JSON Schema: what of `other` the key does not go with. */
  readonly schema: object;
  /** And what of the key. */
  readonly keySchema?: object;
}

function isOfOneSide(station: unknown): boolean {
  return isMapping(station) && (station.pose === 'left' || station.pose === 'right');
}

/** Reps of each side say themselves how many more one has, and need both. */
const repsOfSides = { type: 'object' };

const namedAfterSide = { enum: choosable.sides, description: 'A position that goes to one side.' };

export const keyConflicts: readonly KeyConflict[] = [
  // The count is the number of repetitions.
  ...workKeys
    .filter((key) => !isWrittenWithReps(key))
    .map((other) => ({ key: 'reps', other, applies: () => true, schema: {} })),
  // Each hold of a list is a rep.
  { key: 'reps', other: 'hold', applies: ({ hold }) => Array.isArray(hold), schema: { type: 'array' } },
  // A pyramid names the reps of each set already.
  { key: 'sets', other: 'reps', applies: ({ reps }) => Array.isArray(reps), schema: { type: 'array' } },
  { key: 'sets', other: 'count', applies: ({ count }) => Array.isArray(count), schema: { type: 'array' } },
  // What is done once in each set would leave the other side out.
  ...workKindNames
    .filter(isOncePerSet)
    .map((kind) => writtenWork[kind].key)
    .map((key) => ({
      key,
      other: 'sides',
      isAboutOther: true,
      applies: (step: Mapping) => step.sides === 'alternate' && !needsReps(step, key),
      schema: { enum: ['alternate'] },
      ...(key === 'hold' && { keySchema: { type: 'array' } }),
    })),
  // Stations that are called left and right go to both sides themselves.
  {
    key: 'sides',
    other: 'stations',
    applies: ({ stations }) => Array.isArray(stations) && stations.some(isOfOneSide),
    schema: { contains: { type: 'object', required: ['pose'], properties: { pose: namedAfterSide } } },
  },
  // The positions of one rep follow each other without coming back.
  {
    key: 'stations',
    other: 'sides',
    isAboutOther: true,
    applies: ({ sides }) => sides === 'alternate',
    schema: { enum: ['alternate'] },
  },
  ...timesKeys.flatMap((key): readonly KeyConflict[] => [
    { key: 'more-on', other: key, applies: (step) => isMapping(step[key]), schema: repsOfSides },
    {
      key,
      other: 'sides',
      isAboutOther: true,
      applies: (step) => isMapping(step[key]) && (step.sides === 'alternate' || oneSide(step)),
      schema: { enum: ['alternate', 'left', 'right'] },
      keySchema: repsOfSides,
    },
  ]),
  { key: 'start-side', other: 'sides', applies: oneSide, schema: { enum: choosable.sides } },
  { key: 'more-on', other: 'sides', applies: oneSide, schema: { enum: choosable.sides } },
];

/** Of `when`: days that are named are as many as they are. */
export const whenConflicts: readonly KeyConflict[] = [
  { key: 'times-a-week', other: 'days', applies: () => true, schema: {} },
];

/** Whether a key of the step looks like one of `keys` misspelt: that is reported already. */
export function isMisspelt(step: Mapping, keys: readonly string[]): boolean {
  return Object.keys(step)
    .filter((key) => !exerciseStepKeys.includes(key))
    .some((key) => keys.includes(nearestWord(key, exerciseStepKeys) ?? ''));
}
