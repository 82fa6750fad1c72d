import { findNextRound } from '../../src/care/rounds.ts';
import type { SessionFacts, SessionRecord } from '../../src/journal/session-record.ts';
import { type RecordOutput, SessionRecorder } from '../../src/outputs/session-recorder.ts';
import { buildPlan } from '../../src/plan/build-plan.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { playVirtually, type VirtualOptions, type VirtualSession } from './play-on.ts';
import { sampleExercise, sampleRoutine, sampleStep } from './sample-routines.ts';
import { VirtualClock } from './virtual-clock.ts';

const sampleFacts: SessionFacts = {
  routine: 'sample',
  safety: 'clear',
  choices: { minutes: 15 },
  painBefore: 4,
  roundToday: 1,
  resumed: undefined,
};

/** A hold on each side, knee rolls, kicks by turns, and a cold pack: every kind of record in three minutes. */
export function buildSamplePlan(): Plan {
  const routine = sampleRoutine({
    title: 'Sample',
    steps: [
      sampleStep({ work: { kind: 'hold', holdMs: { low: 9_000, high: 9_000 } }, sets: [{ low: 2, high: 2 }] }),
      sampleStep({
        exercise: sampleExercise({ id: 'knee-rolls', name: 'Knee rolls', position: 'supine' }),
        work: {
          kind: 'stations',
          stations: [
            { pose: 'left', say: 'knees to the left', holdMs: { low: 5_000, high: 5_000 } },
            { pose: 'right', say: 'knees to the right', holdMs: { low: 5_000, high: 5_000 } },
          ],
        },
        sets: [{ low: 2, high: 2 }],
        sides: undefined,
      }),
      sampleStep({
        exercise: sampleExercise({ id: 'kicks', name: 'Kicks', position: 'supine' }),
        work: { kind: 'count', everyMs: 2_000 },
        sets: [{ low: 6, high: 6 }],
        sides: 'alternate',
      }),
    ],
    after: [{ pack: 'cold', forMs: 60_000 }],
    again: { everyMs: 3 * 3_600_000, fromMinute: 8 * 60, toMinute: 21 * 60, maxPerDay: 5 },
  });
  return buildPlan(routine, { dose: 'low' });
}

export interface RecordOptions extends VirtualOptions {
  readonly facts?: Partial<SessionFacts>;
  readonly keep?: readonly RecordOutput[];
}

/** Plays a plan on a virtual clock, while `act` presses keys, and returns its records. */
export function recordSession(
  plan: Plan,
  act: (session: VirtualSession) => void = (session) => session.finish(),
  options: RecordOptions = {},
): readonly SessionRecord[] {
  const records: SessionRecord[] = [];
  const keeper: RecordOutput = {
    record: (record) => records.push(record),
    failure: undefined,
    close: () => Promise.resolve(),
  };
  const facts = { ...sampleFacts, ...options.facts };
  const keepers = [keeper, ...(options.keep ?? [])];
  const recorder = new SessionRecorder(facts, new VirtualClock(options.clock), findNextRound, keepers);
  act(playVirtually(plan, { ...options, outputs: [recorder, ...(options.outputs ?? [])] }));
  return records;
}
