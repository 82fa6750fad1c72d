import { expect, test } from 'vitest';
import { type RecordOutput, SessionRecorder } from '../../src/outputs/session-recorder.ts';
import { buildSamplePlan } from '../support/record-session.ts';
import { VirtualClock } from '../support/virtual-clock.ts';

const facts = {
  routine: 'sample',
  safety: 'clear',
  choices: {},
  painBefore: undefined,
  roundToday: 1,
  resumed: undefined,
} as const;

function record() {
  const clock = new VirtualClock();
  const kept: unknown[][] = [[], []];
  let closed = 0;
  const keepers = kept.map(
    (records): RecordOutput => ({
      record: (one) => records.push(one),
      failure: undefined,
      close: async () => {
        closed += 1;
      },
    }),
  );
  return { clock, kept, recorder: new SessionRecorder(facts, clock, () => undefined, keepers), closed: () => closed };
}

test('every place that keeps records gets each of them, and is closed at the end', async () => {
  const { clock, kept, recorder, closed } = record();
  recorder.handle({ type: 'started', plan: buildSamplePlan(), positionMs: 0, wallMs: clock.wallMs() });
  expect(kept[0]).toMatchObject([{ type: 'session', routine: 'sample' }]);
  expect(kept[1]).toEqual(kept[0]);
  await recorder.closeOutputs();
  expect(closed()).toBe(2);
});

test('the pain after the session is kept with the time of the answer', () => {
  const { clock, kept, recorder } = record();
  recorder.handle({ type: 'started', plan: buildSamplePlan(), positionMs: 0, wallMs: clock.wallMs() });
  clock.advance(61_000);
  recorder.recordPainAfter(3);
  for (const records of kept) {
    expect(records.slice(1)).toEqual([
      { type: 'pain', time: '2026-03-06T09:16:01+01:00', atMs: 0, when: 'after', score: 3 },
    ]);
  }
});

test('from when to when there was no sound is kept, also where it was gone before the session', () => {
  const { clock, kept, recorder } = record();
  recorder.recordSound(undefined);
  recorder.handle({ type: 'started', plan: buildSamplePlan(), positionMs: 0, wallMs: clock.wallMs() });
  clock.advance(6_000);
  recorder.recordSound(6_000);
  expect(kept[0]?.slice(1)).toEqual([
    { type: 'no-sound', time: '2026-03-06T09:15:00+01:00', atMs: 0 },
    { type: 'sound', time: '2026-03-06T09:15:06+01:00', atMs: 0, afterMs: 6_000 },
  ]);
});

test('nothing is kept of a session that has not begun', () => {
  const { clock, kept, recorder } = record();
  recorder.recordPainAfter(3);
  recorder.handle({ type: 'muted', muted: true, wallMs: clock.wallMs() });
  expect(kept).toEqual([[], []]);
});
