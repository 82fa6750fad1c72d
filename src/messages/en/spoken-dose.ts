/** How a dose is said before an exercise: how often, on which sides, and how long each hold is. */
import type { Station } from '../../routine/routine.ts';
import { capital } from '../../text/prose.ts';
import { formatWork, isOncePerSet, type PlannedDose, unlikeSides, type WorkMessages } from '../dose.ts';
import { countOf, sayLength, sayNumber } from './numbers.ts';

const secondMs = 1_000;

export function sayDose(planned: PlannedDose): string {
  const { equipment } = planned;
  return `${sayTimesAndSides(planned)}${equipment === undefined ? '' : `, with ${equipment}`}`;
}

function sayTimesAndSides(planned: PlannedDose): string {
  const { work, dose, alternates, moreOn } = planned;
  const unlike = unlikeSides(planned, dose.sets[0] ?? 0).map(({ side, reps }) => `${sayTimes(reps)} on the ${side}`);
  const each = isRepeated(dose) ? sayEach(work) : '';
  if (unlike.length > 0) {
    const inSets = dose.sets.length > 1 ? `${countOf(dose.sets.length, 'set')}: ` : '';
    return `${capital(`${inSets}${unlike.join(', ')}`)}${formatWork(amountsOfDose, work)}${each}`;
  }
  const hasTurns = alternates && isRepeated(dose);
  const turns = hasTurns ? `, ${dose.sides.join(' and ')} in turn` : '';
  const more = moreOn === undefined ? '' : `, one more on the ${moreOn}`;
  const amounts = isOncePerSet[work.kind] ? '' : formatWork(amountsOfDose, work);
  return `${capital(sayReps(planned))}${turns}${more}${amounts}${each}`;
}

/** Nothing else says how fast kicks follow each other, or whether a number stands for the way out, the way back, or both. */
function sayEach(work: PlannedDose['work']): string {
  if (work.kind === 'count' && work.everyMs % secondMs === 0)
    return `, one every ${work.everyMs === secondMs ? 'second' : sayLength(work.everyMs)}`;
  return work.kind === 'count' || work.kind === 'tempo' ? ', one for each number' : '';
}

function isRepeated({ sets }: PlannedDose['dose']): boolean {
  return sets.some((times) => times > 1);
}

/** How often, and on how many sides. */
function sayReps({ work, dose: { sets, sides }, alternates }: PlannedDose): string {
  const isOnBoth = sides.length > 1 && !alternates;
  const eachSide = isOnBoth ? ' each side' : '';
  const inSets = countOf(sets.length, 'set');
  const [first = 1] = sets;
  if (isOncePerSet[work.kind]) {
    return `${sets.length > 1 ? `${inSets} of ` : ''}${formatWork(amountsOfDose, work)}${eachSide}`;
  }
  if (sets.length === 1 && alternates && first > 1) return `${sayNumber(first)} in all`;
  if (sets.length === 1) return `${work.kind === 'stations' ? countOf(first, 'round') : sayTimes(first)}${eachSide}`;
  if (new Set(sets).size === 1) {
    return isOnBoth ? `${inSets}, ${sayTimes(first)} on each side` : `${inSets} of ${sayNumber(first)}`;
  }
  const [start, ...others] = sets.map((reps, index) => (index === 0 ? sayTimes(reps) : `then ${sayNumber(reps)}`));
  return `${inSets}${isOnBoth ? ' on each side' : ''}: ${[start, ...others].join(', ')}`;
}

const amountsOfDose: WorkMessages = {
  hold: ({ holdMs }) => `, hold ${sayLength(holdMs)}`,
  holds: ({ holdsMs }) => `holds of ${sayHolds(holdsMs)}`,
  breaths: ({ breaths }) => `, hold ${countOf(breaths, 'breath')}`,
  stations: ({ stations }) => sayPoses(stations),
  tempo: () => '',
  count: () => '',
  time: ({ timeMs }) => sayLength(timeMs),
};

/** `ten, twenty, then thirty seconds` */
function sayHolds(holdsMs: readonly number[]): string {
  const [last, ...before] = holdsMs.toReversed();
  const numbers = before.toReversed().map((holdMs) => sayNumber(holdMs / 1000));
  const end = sayLength(last ?? 0);
  return numbers.length === 0 ? end : `${numbers.join(', ')}, then ${end}`;
}

function sayTimes(reps: number): string {
  if (reps === 1) return 'once';
  return reps === 2 ? 'twice' : `${sayNumber(reps)} times`;
}

/** `: left, knees to your chest, right, five seconds each`, or each with its own time. */
function sayPoses(stations: readonly Station<number>[]): string {
  const nameOf = ({ pose, say }: Station<number>) => (pose === 'left' || pose === 'right' ? pose : say.split(',')[0]);
  const [first] = stations;
  const areAlike = stations.every(({ holdMs }) => holdMs === first?.holdMs);
  return areAlike && first !== undefined
    ? `: ${stations.map(nameOf).join(', ')}, ${sayLength(first.holdMs)} each`
    : `: ${stations.map((station) => `${nameOf(station)} for ${sayLength(station.holdMs)}`).join(', ')}`;
}
