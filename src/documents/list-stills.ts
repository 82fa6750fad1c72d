/** The pictures that show an exercise on paper: where it starts, and what is held or passed through on each side. */

import type { DrawablePose } from '../figure/drawable-pose.ts';
import { poseAt } from '../figure/pose-at.ts';
import type { HandoutMessages } from '../messages/handout.ts';
import type { PlanExerciseStep } from '../plan/plan.ts';
import { type Figure, figureSides, isPerSide, ofSide } from '../routine/figure.ts';
import type { Side, Station, WorkKind } from '../routine/routine.ts';
import { capital } from '../text/sentences.ts';

export interface Still {
  readonly caption: string;
  readonly pose: DrawablePose;
  /** Where the movement comes from; absent where this is the start. */
  readonly start?: DrawablePose;
}

/** What of a step decides its pictures. */
export type StillStep = Pick<PlanExerciseStep, 'work' | 'dose'>;

/** The start and the end of an exercise on each side that is done. Without a step: as the figure alone has it. */
export function listStills(figure: Figure, words: HandoutMessages, step?: StillStep): readonly Still[] {
  if (step?.work.kind === 'stations') return listStations(figure, words, step.work.stations);
  const sides = listSides(figure, step);
  const ends = (side: Side | undefined) => listEnds(figure, words, side, step);
  return isPerSide(figure.rest)
    ? sides.flatMap((side) => [buildStart(figure, words, side), ...ends(side)])
    : [buildStart(figure, words, undefined), ...sides.flatMap(ends)];
}

function listStations(figure: Figure, words: HandoutMessages, stations: readonly Station<number>[]): readonly Still[] {
  const held = stations.map(({ pose, say }) => {
    const side = figureSides.find((name) => name === pose);
    return buildEnd(figure, pose, side, capital(say));
  });
  return [buildStart(figure, words, undefined), ...held];
}

/** The sides to be shown; one that is no side where both look alike. */
function listSides(figure: Figure, step: StillStep | undefined): readonly (Side | undefined)[] {
  if (!isPerSide(figure.held) && !isPerSide(figure.rest)) return [undefined];
  const sides = step === undefined ? figureSides : step.dose.sides;
  return sides.length === 0 ? [undefined] : sides;
}

/** Whether the end of the movement is held. */
const holdsPose: Readonly<Record<WorkKind, boolean>> = {
  hold: true,
  breaths: true,
  stations: true,
  tempo: false,
  count: false,
  time: false,
};

function listEnds(
  figure: Figure,
  words: HandoutMessages,
  side: Side | undefined,
  step: StillStep | undefined,
): readonly Still[] {
  const isCounted = step === undefined || step.work.kind === 'count';
  const poses = isCounted && figure.path !== undefined ? ofSide<readonly string[]>(figure.path, side) : ['held'];
  const isHeld = step === undefined ? figure.path === undefined : holdsPose[step.work.kind];
  const caption = side === undefined ? (isHeld ? words.held : words.end) : words.side(side);
  return poses.map((pose, index) =>
    buildEnd(figure, pose, side, poses.length === 1 ? caption : words.numbered(caption, index + 1)),
  );
}

function buildStart(figure: Figure, words: HandoutMessages, side: Side | undefined): Still {
  const caption = side === undefined ? words.start : words.startOf(side);
  return { caption, pose: poseAt(figure, { from: 'rest', to: 'rest', fraction: 0, side }) };
}

function buildEnd(figure: Figure, pose: string, side: Side | undefined, caption: string): Still {
  return {
    caption,
    pose: poseAt(figure, { from: pose, to: pose, fraction: 1, side }),
    start: poseAt(figure, { from: 'rest', to: 'rest', fraction: 0, side }),
  };
}
