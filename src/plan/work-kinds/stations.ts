/** Several held positions make up one rep, as knees that roll to one side, to the middle and to the other side. */
import { secondMs } from '../../durations.ts';
import { fillSpokenSides } from '../../messages/fill-sides.ts';
import { namesSide } from '../../routine/routine-texts.ts';
import { anchored, priorities } from '../cue-draft.ts';
import { draftHold } from '../draft-counts.ts';
import { isSideAgain, placeOf, type Rep } from '../list-steps.ts';
import type { SegmentSpec } from '../segment.ts';
import { draftWay } from './hold.ts';
import type { StepOf, WorkKindModule } from './work-kind.ts';

export const stations: WorkKindModule<'stations'> = {
  listAmounts: ({ stations }) => stations.map(({ holdMs }) => holdMs),
  unit: secondMs,
  takeAmounts: ({ kind, stations }, amountOf) => ({
    kind,
    stations: stations.map((station) => ({ ...station, holdMs: amountOf(station.holdMs) })),
  }),
  beatMs: () => secondMs,
  listStations: ({ stations }) => stations,
  plannedHoldMs: (work, { station }) => findStation(work, station)?.holdMs,
  buildRep,
  buildWayBack: (step, rep) => [
    {
      kind: 'move',
      durationMs: step.pace.moveMs,
      way: 'out',
      ...placeOf(step, rep),
      fromPose: step.work.stations.at(-1)?.pose ?? 'rest',
      toPose: 'rest',
    },
  ],
  draftCues: (segment, step, context) => {
    const station = findStation(step.work, segment.station);
    if (station === undefined) return [draftWay(segment, step, context)];
    if (segment.kind === 'hold') return draftHold(segment, station.holdMs, context);
    const { speech } = context;
    const say = fillSpokenSides(station.say, segment.side, speech);
    // What is done there is all of it needed.
    if (segment.station !== 0)
      return [{ ...anchored('form', speech.nextStation(say), 0, priorities.side), needed: speech.nextStation(say)[0] }];
    const isNew = segment.rep === 1 || isSideAgain(step, segment);
    const side = isNew && step.dose.sides.length > 1 && !namesSide(station.say) ? segment.side : undefined;
    const variants = speech.station(say, segment.rep, segment.reps, side);
    return [
      {
        ...anchored('rep', variants, 0, priorities.side),
        needed: side === undefined ? speech.nextStation(say)[0] : variants[2],
      },
    ];
  },
};

function findStation({ stations }: StepOf<'stations'>['work'], index: number | undefined) {
  return index === undefined ? undefined : stations[index];
}

/** From station to station; a rep ends in its last station, and the next one starts from there. */
function buildRep(step: StepOf<'stations'>, rep: Rep): readonly SegmentSpec[] {
  const { stations } = step.work;
  return stations.flatMap(({ pose, holdMs }, index): readonly SegmentSpec[] => {
    const place = { ...placeOf(step, rep), station: index };
    const before = rep.rep === 1 ? 'rest' : (stations.at(-1)?.pose ?? 'rest');
    const fromPose = stations[index - 1]?.pose ?? before;
    return [
      { kind: 'move', durationMs: step.pace.moveMs, way: 'in', ...place, fromPose, toPose: pose },
      { kind: 'hold', durationMs: holdMs, ...place, fromPose: pose, toPose: pose },
    ];
  });
}
