/** How much of a step is said, and how a pack is used. */
import { minuteMs, secondMs } from '../../durations.ts';
import { defaultPackPlace, type PackPlace } from '../../routine/choosable.ts';
import type { Pack, PackKind, Station } from '../../routine/routine.ts';
import { isOncePerSet } from '../../routine/times-key.ts';
import { capital } from '../../text/prose.ts';
import { formatWork, listSidesDone, type PlannedDose, unlikeSides, type WorkMessages } from '../dose.ts';
import type { SkinCheck } from '../speech.ts';
import { countOf, sayHalves, sayLength, sayNumber } from './numbers.ts';

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
  const more = moreOn === undefined || listSidesDone(planned).length < 2 ? '' : `, one more on the ${moreOn}`;
  const amounts = isOncePerSet(work.kind) ? '' : formatWork(amountsOfDose, work);
  return `${capital(sayReps(planned))}${turns}${more}${amounts}${each}`;
}

/** Nothing else says how fast kicks follow each other, or whether a number stands for the way out, the way back, or both. */
function sayEach(work: PlannedDose['work']): string {
  if (work.kind === 'count' && work.everyMs % (secondMs / 2) === 0)
    return `, one every ${work.everyMs === secondMs ? 'second' : sayLength(work.everyMs)}`;
  return work.kind === 'count' || work.kind === 'tempo' ? ', one for each number' : '';
}

function isRepeated({ sets }: PlannedDose['dose']): boolean {
  return sets.some((times) => times > 1);
}

/** How often, and on how many sides. */
function sayReps({ work, dose: { sets: written, sides }, alternates, moreOn }: PlannedDose): string {
  // With one more, turns are of an odd number in all.
  const sets = alternates && moreOn !== undefined ? written.map((turns) => turns - (turns % 2) + 1) : written;
  const isOnBoth = sides.length > 1 && !alternates;
  const eachSide = isOnBoth ? ' each side' : '';
  const inSets = countOf(sets.length, 'set');
  const [first = 1] = sets;
  if (isOncePerSet(work.kind)) {
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
  holds: ({ holdsMs }) => (holdsMs.length === 1 ? `one hold of ${sayHolds(holdsMs)}` : `holds of ${sayHolds(holdsMs)}`),
  breaths: ({ breaths }) => `, hold ${countOf(breaths, 'breath')}`,
  stations: ({ stations }) => sayPoses(stations),
  tempo: ({ outMs, stayMs, backMs }) =>
    `, ${sayLength(outMs)} out${stayMs > 0 ? `, ${sayLength(stayMs)} there` : ''}, ${sayLength(backMs)} back`,
  count: () => '',
  time: ({ timeMs }) => sayLength(timeMs),
};

/** `ten, twenty, then thirty seconds` */
function sayHolds(holdsMs: readonly number[]): string {
  const [last, ...before] = holdsMs.toReversed();
  const numbers = before.toReversed().map((holdMs) => sayHalves(holdMs / secondMs));
  const end = sayLength(last ?? 0);
  return numbers.length === 0 ? end : `${numbers.join(', ')}, then ${end}`;
}

function sayTimes(reps: number): string {
  if (reps === 1) return 'once';
  return reps === 2 ? 'twice' : `${sayNumber(reps)} times`;
}

/** `: left, knees to your chest, right, five seconds each`, or each with its own time; of both sides alike. */
function sayPoses(stations: readonly Station<number>[]): string {
  const nameOf = ({ pose, say }: Station<number>) =>
    pose === 'left' || pose === 'right' ? pose : say.split(',')[0]?.replace(/\{(?:side|other)\} ?/g, '');
  const [first] = stations;
  const areAlike = stations.every(({ holdMs }) => holdMs === first?.holdMs);
  return areAlike && first !== undefined
    ? `: ${stations.map(nameOf).join(', ')}, ${sayLength(first.holdMs)} each`
    : `: ${stations.map((station) => `${nameOf(station)} for ${sayLength(station.holdMs)}`).join(', ')}`;
}

/** Elsewhere it can only be looked at in a mirror, and whoever sits may lean on it. */
const isSeenAt: Readonly<Record<PackPlace, boolean>> = {
  'lower back': false,
  'upper back': false,
  shoulder: false,
  elbow: false,
  wrist: true,
  hip: false,
  thigh: false,
  knee: true,
  calf: false,
  ankle: true,
  foot: true,
};

function isSeen({ where = defaultPackPlace }: Pack): boolean {
  return isSeenAt[where];
}

function sayPlacing(pack: Pack): readonly string[] {
  const { where } = pack;
  return [
    isSeen(pack) ? 'Sit or lie comfortably.' : 'Lie on your side or your front.',
    where === undefined ? 'Put it on your lower back.' : `Place the ${pack.pack} pack on your ${where}.`,
  ];
}

/**
 * Midlands Partnership NHS: wrap, layers, not asleep on it. The position, that nobody lies on a pack, and that the towel
 * round the hot one is dry, as the damp one of the cold pack is at hand, are this project's own choice.
 */
const packCare: Readonly<Record<PackKind, readonly [wrap: string, never: string]>> = {
  cold: ['Wrap it in a damp towel.', "Don't lie on it."],
  heat: ['Put two or three layers of dry towel around it.', "Don't lie on it, and don't fall asleep."],
};

export function sayPackCare(pack: Pack): readonly string[] {
  const [wrap, never] = packCare[pack.pack];
  return [wrap, ...sayPlacing(pack), never];
}

const packTowels: Readonly<Record<PackKind, string>> = { cold: 'a damp towel', heat: 'towels' };

/** With the towels of `packCare`, and a mirror for the look at the skin. */
export function listForPacks(packs: readonly Pack[]): readonly string[] {
  const kinds = [...new Set(packs.map(({ pack }) => pack))];
  const each = kinds.flatMap((pack) => [`the ${pack} pack`, packTowels[pack]]);
  return packs.every(isSeen) ? each : [...each, 'a mirror'];
}

/**
 * Cold: at 5 minutes (Oxford Osteopaths). Heat: "after a few minutes", taken as 3 (Midlands Partnership NHS). Both say to
 * take it off; that skin which has reacted, or of which somebody is unsure, gets no other pack that day is this
 * project's own choice.
 */
const skinChecks: Readonly<
  Record<PackKind, { readonly afterMs: number; readonly fine?: string; readonly bad: string }>
> = {
  cold: { afterMs: 5 * minuteMs, bad: 'bright pink or red' },
  heat: { afterMs: 3 * minuteMs, fine: 'Pink is fine.', bad: 'bright red or mottled' },
};

/** The looks at the skin while a pack lies on it. Without a key nothing can be left out. */
export function listSkinChecks(pack: Pack, canPressKeys: boolean): readonly SkinCheck[] {
  const { afterMs, fine, bad } = skinChecks[pack.pack];
  if (afterMs >= pack.forMs) return [];
  const then = canPressKeys ? 'leave it off and press N' : 'leave it off';
  const say = [
    `Take the pack off, ${isSeen(pack) ? 'and look at your skin' : 'sit or stand up, and look at your skin in the mirror'}.`,
    ...(fine === undefined ? [] : [fine]),
    `If it is ${bad}, or you are unsure, ${then}; no more packs today, even when one is announced.`,
    `If not, ${isSeen(pack) ? '' : 'lie down and '}put it back.`,
  ];
  return [{ afterMs, say: say.join(' ') }];
}
