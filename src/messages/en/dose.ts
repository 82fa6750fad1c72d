import { minuteMs, secondMs } from '../../durations.ts';
import type { Station, WorkKind } from '../../routine/routine.ts';
import { isOncePerSet } from '../../routine/times-key.ts';
import { capital } from '../../text/prose.ts';
import {
  type DoseReasonArgs,
  type DoseReasonMessages,
  formatWork,
  listSidesDone,
  type PlannedDose,
  unlikeSides,
  type WorkMessages,
} from '../dose.ts';
import { formatMessage, type MessageTable } from '../message-table.ts';
import { showCount, showMinutes } from './numbers.ts';

/** A dose as a sentence to read: `Hold for 9 seconds, 5 times on each side, left first.` */
export function renderDose(planned: PlannedDose): string {
  const { equipment } = planned;
  return `${renderTimesAndSides(planned)}${equipment === undefined ? '' : ` With ${equipment}.`}`;
}

function renderTimesAndSides(planned: PlannedDose): string {
  const { work, dose, moreOn, round } = planned;
  const hasMore = moreOn !== undefined && listSidesDone(planned).length > 1;
  const rounds = round === undefined ? '' : ` In ${round.of} rounds.`;
  const unlike = renderUnlike(planned);
  if (unlike !== undefined) return `${formatWork(workSentences, work)}${unlike}.${rounds}`;
  const more = !hasMore ? '' : ` One more in each set on the ${moreOn} side.`;
  return `${formatWork(workSentences, work)}${renderTimes(work.kind, dose.sets)}${renderSides(planned)}.${more}${rounds}`;
}

/** `, 8 times on the left side, 12 times on the right side`; `undefined` where both have the same. */
function renderUnlike(planned: PlannedDose): string | undefined {
  const { sets } = planned.dose;
  const sides = unlikeSides(planned, sets[0] ?? 0);
  if (sides.length === 0) return undefined;
  const inSets = sets.length > 1 ? `, in ${sets.length} sets` : '';
  return `${inSets}${sides.map(({ side, reps }) => `, ${showCount(reps, 'time')} on the ${side} side`).join('')}`;
}

const workSentences: WorkMessages = {
  hold: ({ holdMs }) => `Hold for ${showCount(inSeconds(holdMs), 'second')}`,
  holds: ({ holdsMs }) => `Hold for ${listOf(holdsMs.map((holdMs) => String(inSeconds(holdMs))))} seconds`,
  breaths: ({ breaths }) => `Hold for ${showCount(breaths, 'breath')}`,
  stations: ({ stations }) => `Hold for ${listOf(stations.map(({ holdMs }) => String(inSeconds(holdMs))))} seconds`,
  tempo: ({ outMs, stayMs, backMs }) =>
    `${inSeconds(outMs)} s out, ${inSeconds(stayMs)} s still, ${inSeconds(backMs)} s back`,
  count: ({ everyMs }) => `One every ${showCount(inSeconds(everyMs), 'second')}`,
  time: ({ timeMs }) => `For ${renderTime(timeMs)}`,
};

function renderTimes(kind: WorkKind, sets: readonly number[]): string {
  if (isOncePerSet(kind)) return sets.length === 1 ? '' : `, ${sets.length} times`;
  const [first = 0] = sets;
  if (sets.length === 1) return first === 1 ? ', once' : `, ${first} times`;
  return new Set(sets).size === 1
    ? `, ${sets.length} sets of ${first}`
    : `, in sets of ${listOf(sets.map((reps) => String(reps)))}`;
}

function renderSides(planned: PlannedDose): string {
  const { alternates } = planned;
  const [first, second] = listSidesDone(planned);
  if (first === undefined) return '';
  if (second === undefined) return ` on the ${first} side`;
  return alternates ? `, changing sides every time, ${first} first` : ` on each side, ${first} first`;
}

function inSeconds(durationMs: number): number {
  return durationMs / secondMs;
}

/** Minutes where they are whole ones. */
function renderTime(timeMs: number): string {
  return timeMs % minuteMs === 0 ? showCount(timeMs / minuteMs, 'minute') : showCount(inSeconds(timeMs), 'second');
}

function listOf(words: readonly string[]): string {
  // Made when needed: that alone takes a third of the time in which Node starts.
  return new Intl.ListFormat('en-GB').format(words);
}

/** A dose at a glance: `9 s × 5 each side`. */
export function showDose(planned: PlannedDose): string {
  const { equipment } = planned;
  return `${showTimesAndSides(planned)}${equipment === undefined ? '' : `, with ${equipment}`}`;
}

function showTimesAndSides(planned: PlannedDose): string {
  const { work, dose, alternates, moreOn } = planned;
  const unlike = unlikeSides(planned, dose.sets[0] ?? 0).map(({ side, reps }) => `${reps} ${side}`);
  if (unlike.length > 0) {
    const often = `${unlike.join(', ')}${dose.sets.length > 1 ? `, ${dose.sets.length} sets` : ''}`;
    return `${formatWork(amountsBeforeReps, work)}${often}${formatWork(amountsAfterReps, work)}`;
  }
  const reps =
    new Set(dose.sets).size === 1 && dose.sets.length > 1
      ? `${dose.sets.length} × ${dose.sets[0]}`
      : dose.sets.join(', ');
  const often = isOncePerSet(work.kind) ? showSets(dose.sets) : reps;
  const [only, second] = listSidesDone(planned);
  const both = alternates ? ', left and right in turn' : ' each side';
  const sides = second === undefined ? (only === undefined ? '' : ` ${only} side`) : both;
  const more = moreOn === undefined || second === undefined ? '' : `, one more ${moreOn}`;
  return `${formatWork(amountsBeforeReps, work)}${often}${sides}${more}${formatWork(amountsAfterReps, work)}`;
}

/** `left, middle, right, 5 s each`, or each with its own time. */
function showStations(stations: readonly Station<number>[]): string {
  const [first] = stations;
  const areAlike = stations.every(({ holdMs }) => holdMs === first?.holdMs);
  const names = stations.map(({ pose, holdMs }) => (areAlike ? pose : `${pose} ${inSeconds(holdMs)} s`)).join(', ');
  return areAlike && first !== undefined ? `${names}, ${inSeconds(first.holdMs)} s each` : names;
}

/** `5 min`, `7:30 min`, `90 s` */
function showTime(timeMs: number): string {
  if (timeMs % minuteMs === 0) return `${timeMs / minuteMs} min`;
  return timeMs < 2 * minuteMs ? `${inSeconds(timeMs)} s` : showMinutes(timeMs);
}

function showSets(sets: readonly number[]): string {
  return sets.length === 1 ? '' : ` × ${sets.length}`;
}

const amountsBeforeReps: WorkMessages = {
  hold: ({ holdMs }) => `${holdMs < 2 * minuteMs ? `${inSeconds(holdMs)} s` : showTime(holdMs)} × `,
  holds: ({ holdsMs }) => `${holdsMs.map(inSeconds).join(', ')} s`,
  breaths: ({ breaths }) => `${showCount(breaths, 'breath')} × `,
  stations: () => '',
  tempo: () => '',
  count: () => '',
  time: ({ timeMs }) => showTime(timeMs),
};

const amountsAfterReps: WorkMessages = {
  hold: () => '',
  holds: () => '',
  breaths: () => '',
  stations: ({ stations }) => ` × ${showStations(stations)}`,
  tempo: ({ outMs, stayMs, backMs }) =>
    `, ${inSeconds(outMs)} s out${stayMs === 0 ? '' : `, ${inSeconds(stayMs)} s still`}, ${inSeconds(backMs)} s back`,
  count: ({ everyMs }) => `, one every ${inSeconds(everyMs)} s`,
  time: () => '',
};

export const englishDoseReasons: DoseReasonMessages = {
  reason: (reason, totalMs, exercisesMs) => formatMessage(reasons, reason)(renderTotal(totalMs, exercisesMs)),
  line: (reason, steps, { toFit, asChosen }) => {
    const parts = [
      ...steps.map((step) => `${step.exercise.name.toLowerCase()} ${showDose(step)}`),
      ...(toFit.length > 0 ? [`left out: ${toFit.join(', ').toLowerCase()}`] : []),
      ...(asChosen.length > 0 ? [`left out for you: ${asChosen.join(', ').toLowerCase()}`] : []),
    ];
    return parts.length === 0 ? reason : `${reason}: ${parts.join('; ')}`;
  },
};

const reasons: MessageTable<DoseReasonArgs, (total: string) => string> = {
  place:
    ({ place, overMs }) =>
    (total) =>
      `${capital(place)} doses as you chose (${total}${renderOver(overMs)})`,
  'at-level':
    ({ level, of, limitMs, overMs }) =>
    (total) => {
      const limit = limitMs === undefined ? '' : `, as far as it fits ${renderBudget(limitMs)}`;
      return `Level ${level} of ${of}${limit} (${total}${renderOver(overMs)})`;
    },
  'pain-day':
    ({ overMs }) =>
    (total) =>
      `The shortest holds and fewest repeats, for a pain day (${total}${renderOver(overMs)})`,
  'no-minutes': () => (total) => `The middle of every dose, as the routine names no minutes (${total})`,
  fits:
    ({ budgetMs }) =>
    (total) =>
      `The highest doses that fit ${renderBudget(budgetMs)} (${total})`,
  'no-exercises': () => (total) => `No exercises (${total})`,
  'too-long':
    ({ budgetMs }) =>
    (total) =>
      `The lowest doses, which take longer than ${renderBudget(budgetMs)} (${total})`,
};

/** The budget is for the exercises alone, so both times are needed to understand the doses. */
function renderTotal(totalMs: number, exercisesMs: number): string {
  const total = showMinutes(totalMs);
  return exercisesMs < totalMs ? `${total}, the exercises ${showMinutes(exercisesMs)}` : total;
}

function renderOver(overMs: number | undefined): string {
  return overMs === undefined ? '' : `, longer than ${renderBudget(overMs)}`;
}

function renderBudget(budgetMs: number): string {
  return `${Math.round(budgetMs / 6000) / 10} min`;
}
