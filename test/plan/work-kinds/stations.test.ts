import { expect, test } from 'vitest';
import { messagesFor } from '../../../src/messages/messages-for.ts';
import { buildPlan } from '../../../src/plan/build-plan.ts';
import type { PlanExerciseStep } from '../../../src/plan/plan.ts';
import { readGoodText } from '../../routine/support/read-text.ts';
import { listRepsDone } from '../support/list-reps-done.ts';

const stations = '[{ pose: out, say: "{side} knee straight", hold: 2s }, { pose: rest, say: and bent, hold: 3s }]';
const planOf = (dose: string, more = stations) =>
  buildPlan(
    readGoodText(`format: 1\ntitle: T\nsteps:\n  - { exercise: nerve-slider, ${dose}, stations: ${more} }\n`),
    {},
  );

const stepOf = (plan: ReturnType<typeof planOf>) => plan.steps[0] as PlanExerciseStep;
const { screen, speech, handout } = messagesFor('en');

test('all stations are done on one side, then on the other, in every set', () => {
  const side = (name: string) => [`${name} 2`, `${name} 3`];
  expect(listRepsDone(planOf('reps: 2, sides: each, start-side: right'))).toEqual([
    ...side('right'),
    ...side('right'),
    ...side('left'),
    ...side('left'),
  ]);
  expect(listRepsDone(planOf('reps: 1, sides: each, sets: 2'))).toEqual(
    ['left', 'right', 'left', 'right'].flatMap(side),
  );
  expect(listRepsDone(planOf('reps: { left: 2, right: 1 }, sides: each'))).toEqual(
    ['left', 'left', 'right'].flatMap(side),
  );
  expect(listRepsDone(planOf('reps: 1, sides: right'))).toEqual(side('right'));
});

test('the person comes back before a change of sides, and never jumps from pose to pose', () => {
  const { segments } = planOf('reps: 2, sides: each, sets: 2', stations.replace('rest', 'half'));
  const change = segments.findIndex(({ kind }) => kind === 'switch');
  expect(segments[change - 1]).toMatchObject({ kind: 'move', way: 'out', side: 'left', toPose: 'rest' });
  for (const [index, segment] of segments.slice(1).entries()) {
    const before = segments[index];
    if (segment.fromPose !== undefined)
      expect([segment.index, segment.fromPose]).toEqual([segment.index, before?.toPose]);
  }
});

test('which side it is is said at every change, and shown with the position', () => {
  const plan = planOf('reps: 2, sides: each');
  const said = plan.cues.map(({ say }) => say).join(' | ');
  expect(said).toContain('Left side first.');
  expect(said).toMatch(/Switch\. .*[Rr]ight/);
  expect(said).toContain('Left knee straight. Rep one.');
  expect(said).toContain('Right knee straight. Rep one.');
  const unnamed = planOf('reps: 2, sides: each', stations.replace('{side} ', ''));
  const words = unnamed.cues.map(({ say }) => say).join(' | ');
  expect(words).toMatch(/Left(?: side)?\. Knee straight\./);
  expect(words).toMatch(/Right(?: side)?\. Knee straight\./);
});

test('the dose is of each side, at every place', () => {
  const step = stepOf(planOf('reps: 3, sides: each'));
  expect(screen.dose(step)).toBe('3 each side × out 2 s, rest 3 s');
  expect(handout.dose(step)).toBe('Hold for 2 and 3 seconds, 3 times on each side, left first.');
  expect(speech.dose(step)).toBe('Three rounds each side: knee straight for two seconds, and bent for three seconds.');
});
