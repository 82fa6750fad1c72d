import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildPlan } from '../../src/plan/build-plan.ts';
import type { Cue } from '../../src/plan/plan.ts';
import { estimateSpeechMs } from '../../src/plan/planned-phrase.ts';
import type { PackKind } from '../../src/routine/routine.ts';
import { bundledPlan } from '../support/bundled-plans.ts';
import { anyRoutine, sampleRoutine } from '../support/sample-routines.ts';

/** What is said in a pack, with its offset from the start. */
function saidIn(pack: PackKind, forMs: number) {
  const plan = buildPlan(sampleRoutine({ after: [{ pack, forMs }] }), {});
  const segment = plan.segments.find(({ kind }) => kind === 'pack');
  const cues = plan.cues.filter((cue) => cue.segment === segment?.index);
  return cues.map((cue): Cue => ({ ...cue, atMs: cue.atMs - (segment?.atMs ?? 0) }));
}

test('where nobody can press a key, each pack is placed by its words, and the first comes after the stop rules', () => {
  const after = [
    { pack: 'cold', forMs: 600_000 },
    { pack: 'heat', forMs: 600_000 },
  ] as const;
  const plan = buildPlan(sampleRoutine({ mode: 'pain-day', steps: [], after }), { unattended: true });
  const said = plan.segments
    .filter(({ kind }) => kind === 'settle')
    .map(({ index }) => plan.cues.filter(({ segment }) => segment === index).map(({ say }) => say));
  expect(said[0]).toEqual(
    expect.arrayContaining([
      'Stop if pain travels further down your leg.',
      'Wrap it in a damp towel.',
      "Don't lie on it.",
    ]),
  );
  expect(said[1]?.slice(0, 2)).toEqual(['Take the cold pack off.', 'Now the heat pack, for ten minutes.']);
  expect(said[1]).toContain("Don't lie on it, and don't fall asleep.");
});

test('a pack that is lengthened for the stop rules is announced with the length that it has', () => {
  const stopIf = Array.from({ length: 20 }, (_, index) => `sign number ${index} appears, and call the clinic`);
  const after = [{ pack: 'cold', forMs: 60_000 }] as const;
  const plan = buildPlan(sampleRoutine({ steps: [], stopIf, after }), {});
  const ms = plan.segments.find(({ kind }) => kind === 'pack')?.durationMs ?? 0;
  expect(ms).toBeGreaterThan(60_000);
  const [begins = ''] = plan.cues.flatMap(({ say }) => /Your (.+) start now\./.exec(say)?.[1] ?? []);
  expect(plan.cues[0]?.say).toContain(`Now the cold pack, for ${begins}.`);
});

test('after each pack, whatever comes next, the next that is said begins with that it comes off', () => {
  const before = fc.array(fc.record({ pack: fc.constantFrom<PackKind>('cold', 'heat'), forMs: fc.constant(60_000) }), {
    maxLength: 2,
  });
  const pause = fc
    .constantFrom([], [1_000], [2_000], [40_000])
    .map((lengths) => lengths.map((forMs) => ({ kind: 'break', forMs, note: 'Drink something.' }) as const));
  const choices = fc.record({
    unattended: fc.boolean(),
    waitForMe: fc.boolean(),
    rate: fc.constantFrom('slower', 'normal', 'faster'),
    leaveOut: fc.constantFrom([], ['bird-dog'], ['twist', 'long', 'plank']),
  } as const);
  fc.assert(
    fc.property(anyRoutine, before, pause, choices, (routine, packs, breaks, chosen) => {
      const plan = buildPlan({ ...routine, before: packs, steps: [...breaks, ...routine.steps] }, chosen);
      for (const { index, kind, step } of plan.segments) {
        const pack = plan.steps[step];
        if (kind !== 'pack' || pack?.kind !== 'pack') continue;
        const next = plan.cues.find(({ segment }) => segment > index);
        expect(next).toMatchObject({ segment: index + 1, atMs: plan.segments[index + 1]?.atMs });
        expect(next?.say.startsWith(`Take the ${pack.pack} pack off.`), next?.say).toBe(true);
      }
    }),
    { numRuns: 40 },
  );
});

describe('a pack', () => {
  test.each([
    [
      'cold',
      10,
      [
        [0, 'Your ten minutes start now.'],
        [296.414, 'Halfway. Five minutes left.'],
        [
          300,
          'Take the pack off, sit or stand up, and look at your skin in the mirror. If it is bright pink or red, or you are unsure, leave it off and press N; no more packs today, even when one is announced. If not, lie down and put it back.',
        ],
        [540, 'One minute left.'],
      ],
    ],
    [
      'heat',
      15,
      [
        [0, 'Your fifteen minutes start now.'],
        [
          180,
          'Take the pack off, sit or stand up, and look at your skin in the mirror. Pink is fine. If it is bright red or mottled, or you are unsure, leave it off and press N; no more packs today, even when one is announced. If not, lie down and put it back.',
        ],
        [450, 'Halfway. Seven and a half minutes left.'],
        [600, 'Five minutes left.'],
        [840, 'One minute left.'],
      ],
    ],
  ] as const)(
    'of %s says little: that it begins, the time at half, at five minutes and at one, and a look at the skin',
    (pack, minutes, expected) => {
      const said = saidIn(pack, minutes * 60_000);
      expect(said.slice(0, -5).map(({ atMs, say }) => [atMs / 1000, say])).toEqual(expected);
      expect(said.slice(-5).map(({ say }) => say)).toEqual(['five', 'four', 'three', 'two', 'one']);
    },
  );

  test.each([
    [20, []],
    [60, []],
    [89, []],
    [120, []],
    [179, []],
    [180, [60]],
    [300, [60]],
    [329, [60]],
    [330, [300, 60]],
    [600, [60]],
    [660, [300, 60]],
  ])('of %i seconds calls the time left beside its half at %j, each half a minute from any other', (seconds, calls) => {
    const said = saidIn('cold', seconds * 1000).map(({ say }) => say);
    const words = { 300: 'Five minutes left.', 60: 'One minute left.' };
    expect(said.filter((say) => Object.values(words).includes(say))).toEqual(calls.map((left) => words[left as 60]));
    expect(said.filter((say) => say.startsWith('Halfway'))).toHaveLength(1);
  });

  test('of any length says no more than that, loses no look at the skin, and never says two things at once', () => {
    fc.assert(
      fc.property(fc.constantFrom<PackKind>('cold', 'heat'), fc.integer({ min: 30, max: 1_200 }), (pack, seconds) => {
        const said = saidIn(pack, seconds * 1000);
        expect(said.length).toBeLessThanOrEqual(10);
        const checkMs = { cold: 300_000, heat: 180_000 }[pack];
        const check = said.find(({ safety }) => safety);
        if (seconds * 1000 > checkMs + 30_000) {
          expect(check?.say).toMatch(
            /^Take the pack off, sit or stand up, and look at your skin in the mirror\..*or you are unsure, leave it off and press N; no more packs today, even when one is announced\. If not, lie down and put it back\.$/,
          );
          expect(check?.atMs).toBe(checkMs);
        }
        for (const [index, cue] of said.entries()) {
          const next = said[index + 1];
          const lengthMs = cue.kind === 'count' ? 0 : estimateSpeechMs(cue.say);
          if (next) expect(cue.atMs + lengthMs).toBeLessThanOrEqual(next.atMs);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('both packs of a pain day together make fewer than twenty calls in 25 minutes', () => {
    const plan = bundledPlan('pain-day');
    const packs = new Set(plan.segments.filter(({ kind }) => kind === 'pack').map(({ index }) => index));
    expect(plan.cues.filter(({ segment }) => packs.has(segment)).length).toBeLessThan(20);
  });

  test('nothing said of packs limits how many there may be a day: that is asked before', () => {
    expect(bundledPlan('pain-day').cues.filter(({ say }) => say.includes('a day'))).toEqual([]);
  });
});
