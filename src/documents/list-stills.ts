/** The pictures that show an exercise on paper: where it starts, and what is held or passed through on each side. */
import type { DrawablePose } from '../figure/drawable-pose.ts';
import { poseAfter, poseAt, poseBefore } from '../figure/pose-at.ts';
import { fillSides } from '../messages/fill-sides.ts';
import type { Messages } from '../messages/messages.ts';
import type { PlanExerciseStep } from '../plan/plan.ts';
import { tempoOf, workTraits } from '../plan/work-kinds/work-kind.ts';
import { listStations } from '../plan/work-kinds/work-kinds.ts';
import { type Figure, figureSides, isPerSide, ofSide } from '../routine/figure.ts';
import { captionOf } from '../routine/figure-body.ts';
import type { Side, Station } from '../routine/routine.ts';
import { namesSide } from '../routine/routine-texts.ts';
import { capital } from '../text/prose.ts';

export interface Still {
  readonly caption: string;
  /** Absent where both look alike. */
  readonly side?: Side;
  readonly pose: DrawablePose;
  /** Where the movement comes from; absent where this is the start. */
  readonly start?: DrawablePose;
}

type StillMessages = Pick<Messages, 'handout' | 'speech'>;

/** What of a step decides its pictures. */
export type StillStep = Pick<PlanExerciseStep, 'work' | 'dose'>;

/** The start and the end of an exercise on each side that is done. Without a step: as the figure alone has it. */
export function listStills(figure: Figure, messages: StillMessages, step?: StillStep): readonly Still[] {
  const stations = step === undefined ? [] : listStations(step);
  if (stations.length > 0) return listStationStills(figure, messages, stations, step?.dose.sides ?? []);
  const sides = listSides(figure, step);
  const ends = (side: Side | undefined) => listEnds(figure, messages, side, step);
  return isPerSide(figure.rest)
    ? sides.flatMap((side) => [buildStart(figure, messages, side), ...ends(side)])
    : [buildStart(figure, messages, undefined), ...sides.flatMap(ends)];
}

function listStationStills(
  figure: Figure,
  messages: StillMessages,
  stations: readonly Station<number>[],
  sides: readonly Side[],
): readonly Still[] {
  if (sides.length > 0) return sides.flatMap((side) => listStationsOfSide(figure, messages, stations, side));
  const held = stations.map(({ pose, say }) => {
    const side = figureSides.find((name) => name === pose);
    return buildEnd(figure, ['rest', pose], side, capital(say));
  });
  return [buildStart(figure, messages, undefined), ...held];
}

function listStationsOfSide(
  figure: Figure,
  messages: StillMessages,
  stations: readonly Station<number>[],
  side: Side,
): readonly Still[] {
  const { handout, speech } = messages;
  const captionOfStation = (say: string) =>
    namesSide(say) ? capital(fillSides(say, side, speech)) : `${handout.side(side)}, ${say}`;
  return [
    buildStart(figure, messages, side),
    ...stations.map(({ pose, say }, index) =>
      buildEnd(figure, [stations[index - 1]?.pose ?? 'rest', pose], side, captionOfStation(say)),
    ),
  ];
}

/** The sides to be shown; one that is no side where both look alike. */
function listSides(figure: Figure, step: StillStep | undefined): readonly (Side | undefined)[] {
  if (!isPerSide(figure.held) && !isPerSide(figure.rest)) return [undefined];
  const sides = step === undefined ? figureSides : step.dose.sides;
  return sides.length === 0 ? [undefined] : sides;
}

function listEnds(
  figure: Figure,
  messages: StillMessages,
  side: Side | undefined,
  step: StillStep | undefined,
): readonly Still[] {
  const traits = step && workTraits[step.work.kind];
  // A tempo divides a rep by its own times, and shows none of the poses on the way.
  const goesThroughPath =
    step === undefined || (workTraits[step.work.kind].isCounted && tempoOf(step.work) === undefined);
  const poses = goesThroughPath && figure.path !== undefined ? ofSide<readonly string[]>(figure.path, side) : ['held'];
  const isHeld = traits?.isHeld ?? figure.path === undefined;
  const caption =
    side === undefined ? (isHeld ? messages.handout.held : messages.handout.end) : messages.handout.side(side);
  return poses.map((pose, index) => {
    const own = captionOf(figure, pose === 'held' ? ofSide(figure.held, side) : pose);
    const numbered = poses.length === 1 ? caption : messages.handout.numbered(caption, index + 1);
    const filled = own === undefined ? numbered : capital(fillSides(own, side, messages.speech));
    return buildEnd(figure, [poses[index - 1] ?? 'rest', pose], side, filled);
  });
}

function buildStart(figure: Figure, messages: StillMessages, side: Side | undefined): Still {
  const caption = side === undefined ? messages.handout.start : messages.handout.startOf(side);
  return { caption, ...(side && { side }), pose: poseAt(figure, { from: 'rest', to: 'rest', fraction: 0, side }) };
}

function buildEnd(
  figure: Figure,
  [from, to]: readonly [from: string, to: string],
  side: Side | undefined,
  caption: string,
): Still {
  return {
    caption,
    ...(side && { side }),
    pose: poseAfter(figure, { from, to, side }),
    start: poseBefore(figure, { from, to, side }),
  };
}
