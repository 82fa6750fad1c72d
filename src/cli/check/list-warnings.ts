/** What is allowed in a routine, but most likely a mistake. */
import { betweenColdMs, heatPerDay, isColdTooSoon, listPlannedPacks } from '../../care/planned-packs.ts';
import { minuteMs } from '../../durations.ts';
import type { PlanTimeline } from '../../plan/build-plan.ts';
import { exerciseDurationMs, lengthOfSegments } from '../../plan/build-segments.ts';
import { turnsOfBoth } from '../../plan/list-steps.ts';
import { type Figure, isOneSided, ofSide } from '../../routine/figure.ts';
import { isSymmetric } from '../../routine/figure-body.ts';
import { aboutKey, aboutValue, type Path, type PathComplaint, within } from '../../routine/problem.ts';
import { maxPackMs } from '../../routine/quantity.ts';
import {
  type ExerciseStep,
  listPacks,
  type Pack,
  type Routine,
  type RoutineStep,
  type WorkKind,
  type WorkOf,
} from '../../routine/routine.ts';
import { namesSideInLines } from '../../routine/routine-texts.ts';

/** Beyond this a typo is likelier than a hold. This project's own choice. */
const maxHoldMs = minuteMs;

/** A title may round: up to this share, or a minute. This project's own choice. */
const titleSlack = 0.15;

/** Complaints about a routine that can be played, with the timeline that it makes. */
export function listWarnings(routine: Routine, timeline: PlanTimeline): readonly PathComplaint[] {
  return [
    ...warnOfTitle(routine.title, timeline),
    ...(routine.sources.length > 0 ? [] : [aboutKey('title', { code: 'source-missing', args: {} })]),
    ...listStepWarnings(routine.steps, ['steps']),
    ...warnOfHeat(routine),
    ...warnOfCold(routine),
    ...warnOfPacksTogether(routine, timeline),
  ];
}

function warnOfHeat({ before = [], after }: Routine): readonly PathComplaint[] {
  return [...warnOfHeatIn('before', before), ...warnOfHeatIn('after', after)];
}

function warnOfHeatIn(key: 'before' | 'after', packs: readonly Pack[]): readonly PathComplaint[] {
  return packs.flatMap(({ pack, forMs }, index): readonly PathComplaint[] =>
    pack === 'heat' && forMs > maxPackMs.heat
      ? [aboutValue([key, index, 'for'], { code: 'long-heat', args: { forMs, maxMs: maxPackMs.heat } })]
      : [],
  );
}

/** The next cold pack after 2 to 3 hours, once the skin is back to normal (Midlands Partnership NHS). */
function warnOfCold(routine: Routine): readonly PathComplaint[] {
  const { again } = routine;
  if (again === undefined || again.everyMs >= betweenColdMs || !listPacks(routine).some(({ pack }) => pack === 'cold'))
    return [];
  return [
    aboutValue(['again', 'every'], { code: 'cold-too-soon', args: { everyMs: again.everyMs, minMs: betweenColdMs } }),
  ];
}

/** Of one session: cold after cold, and more heat than a day may have. */
function warnOfPacksTogether({ before = [], after }: Routine, timeline: PlanTimeline): readonly PathComplaint[] {
  const paths: readonly Path[] = [
    ...before.map((_, index) => ['before', index, 'pack']),
    ...after.map((_, index) => ['after', index, 'pack']),
  ];
  const planned = listPlannedPacks(timeline, 0);
  const heat = planned.flatMap(({ pack }, index) => (pack === 'heat' ? [index] : []));
  const oneTooMany = heat[heatPerDay];
  return planned.flatMap((pack, index): readonly PathComplaint[] => {
    const path = paths[index] ?? [];
    if (isColdTooSoon(pack, planned)) return [aboutValue(path, { code: 'cold-close', args: { minMs: betweenColdMs } })];
    const args = { packs: heat.length, perDay: heatPerDay };
    return index === oneTooMany ? [aboutValue(path, { code: 'heat-often', args })] : [];
  });
}

/** People count the packs when they say how long it takes, or they don't. */
function warnOfTitle(title: string, { steps, segments }: PlanTimeline): readonly PathComplaint[] {
  const said = /\b(\d{1,3})[ -]?min(?:s|utes?)?\b/i.exec(title)?.[1];
  if (said === undefined) return [];
  const saidMs = Number(said) * minuteMs;
  const slackMs = Math.max(minuteMs, saidMs * titleSlack);
  const plannedMs = exerciseDurationMs(steps, segments);
  const agrees = [plannedMs, lengthOfSegments(segments)].some((ms) => Math.abs(ms - saidMs) <= slackMs);
  return agrees ? [] : [aboutValue(['title'], { code: 'title-minutes', args: { saidMs, plannedMs } })];
}

function listStepWarnings(steps: readonly RoutineStep[], path: Path): readonly PathComplaint[] {
  return steps.flatMap((step, index) => {
    const here = [...path, index];
    if (step.kind === 'rounds') return listStepWarnings(step.steps, [...here, 'steps']);
    if (step.kind === 'break') return [];
    const found = [...warnOfSides(step), ...warnOfTurns(step), ...warnOfHolds(step.work), ...warnOfCopy(steps, index)];
    return found.map((complaint) => within(here, complaint));
  });
}

/** A dose takes turns in pairs from the low end on, so that decides. */
function warnOfTurns({ sides, moreOn, sets }: ExerciseStep): readonly PathComplaint[] {
  const odd = sets.find(({ low }) => low % turnsOfBoth !== 0);
  if (sides !== 'alternate' || moreOn !== undefined || odd === undefined) return [];
  return [aboutValue(['sides'], { code: 'uneven-turns', args: { turns: odd.low } })];
}

/** A copied step that was to be changed. A third equal one is meant, or the second has been reported. */
function warnOfCopy(steps: readonly RoutineStep[], index: number): readonly PathComplaint[] {
  if (!isCopy(steps, index) || isCopy(steps, index - 1)) return [];
  return [aboutValue(['exercise'], { code: 'same-step', args: {} })];
}

function isCopy(steps: readonly RoutineStep[], index: number): boolean {
  const [before, step] = [steps[index - 1], steps[index]];
  return step?.kind === 'exercise' && before?.kind === 'exercise' && JSON.stringify(step) === JSON.stringify(before);
}

function warnOfSides({ exercise, sides, work }: ExerciseStep): readonly PathComplaint[] {
  const isOpen = sides === undefined && namesSideInLines(exercise);
  if (goesToBothSides(work) && !isOpen) return [];
  if (sides === undefined) {
    return isOpen || isOneSided(exercise)
      ? [aboutValue(['exercise'], { code: 'sides-missing', args: { exercise: exercise.id } })]
      : [];
  }
  const { figure } = exercise;
  if (figure === undefined || isOneSided(exercise)) return [];
  const pose = findOneSidedPose(figure);
  if (pose !== undefined) return warnOfFigure(exercise.id, sides, pose);
  return [aboutValue(['sides'], { code: 'sides-needless', args: { exercise: exercise.id, sides } })];
}

/** A person who follows the picture would work the same side twice. */
function warnOfFigure(exercise: string, sides: ExerciseStep['sides'], pose: string): readonly PathComplaint[] {
  const isDoneOnBoth = sides === 'each' || sides === 'alternate';
  return isDoneOnBoth ? [aboutValue(['exercise'], { code: 'figure-one-side', args: { exercise, pose } })] : [];
}

/** The pose of a figure without poses for each side in which left and right differ. */
function findOneSidedPose(figure: Figure): string | undefined {
  const shown = figure.path === undefined ? [ofSide(figure.held)] : ofSide<readonly string[]>(figure.path);
  return shown.find((name) => !isSymmetric(figure, name));
}

/** Stations that are called left and right name the sides themselves. */
function goesToBothSides(work: ExerciseStep['work']): boolean {
  return work.kind === 'stations' && work.stations.some(({ pose }) => pose === 'left' || pose === 'right');
}

const holdWarnings: { readonly [Kind in WorkKind]: (work: WorkOf<Kind>) => readonly PathComplaint[] } = {
  hold: ({ holdMs }) => warnOfHold(holdMs.high, ['hold']),
  holds: ({ holdsMs }) => holdsMs.flatMap(({ high }, index) => warnOfHold(high, ['hold', index])),
  breaths: () => [],
  stations: ({ stations }) =>
    stations.flatMap(({ holdMs }, index) => warnOfHold(holdMs.high, ['stations', index, 'hold'])),
  tempo: () => [],
  count: () => [],
  time: () => [],
};

function warnOfHolds<Kind extends WorkKind>(work: WorkOf<Kind>): readonly PathComplaint[] {
  return holdWarnings[work.kind](work);
}

function warnOfHold(holdMs: number, path: Path): readonly PathComplaint[] {
  return holdMs > maxHoldMs ? [aboutValue(path, { code: 'long-hold', args: { holdMs, maxMs: maxHoldMs } })] : [];
}
