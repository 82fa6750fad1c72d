import { describe, expect, test } from 'vitest';
import { renderCues } from '../../src/cli/show/render-plan.ts';
import { bundledPlan as planOf } from '../support/bundled-plans.ts';

describe('the bundled routines', () => {
  test.each([
    'maintenance',
    'pain-day',
    'gentle-pain-day',
    'packs-only',
    'desk-break',
    'big-three',
    'big-three-starter',
  ])('%s says exactly this', async (name) => {
    const transcript = `${renderCues(planOf(name)).join('\n')}\n`;
    await expect(transcript).toMatchFileSnapshot(`../fixtures/transcripts/${name}.txt`);
  });

  test('maintenance fills its fifteen minutes', () => {
    const { totalMs } = planOf('maintenance', { budgetMs: 15 * 60_000 });
    expect(totalMs).toBeGreaterThanOrEqual((13 * 60 + 30) * 1000);
    expect(totalMs).toBeLessThanOrEqual(15 * 60_000);
  });

  test('maintenance has the seven exercises of the sheet with their doses in its ranges', () => {
    const steps = planOf('maintenance').steps.flatMap((step) => (step.kind === 'exercise' ? [step] : []));
    expect(steps.map((step) => step.exercise.id)).toEqual([
      'leg-twists',
      'seated-spinal-twist',
      'bridging',
      'bird-dog',
      'back-extension-push-up',
      'knee-rolls',
      'knee-to-chest-kicks',
    ]);
    expect(steps.map((step) => step.dose.sides.length)).toEqual([2, 2, 0, 2, 0, 0, 2]);
  });

  test('a pain day takes the low end, then cold with a look at the skin at five minutes, then heat', () => {
    const plan = planOf('pain-day');
    const kicks = plan.steps.find((step) => step.kind === 'exercise' && step.work.kind === 'count');
    expect(kicks).toMatchObject({ dose: { sets: [30] } });
    const packs = plan.segments.filter((segment) => segment.kind === 'pack');
    expect(packs.map((pack) => pack.durationMs / 60_000)).toEqual([10, 15]);
    const look = plan.cues.find((cue) => cue.say.includes('look at your skin'));
    expect(look && look.atMs - (packs[0]?.atMs ?? 0)).toBe(5 * 60_000);
    expect(plan.again).toMatchObject({ everyMs: 3 * 3_600_000, maxPerDay: 5 });
  });
});
