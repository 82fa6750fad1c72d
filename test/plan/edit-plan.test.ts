import { describe, expect, test } from 'vitest';
import { buildPlan } from '../../src/plan/build-plan.ts';
import {
  beginningMs,
  withAgainHint,
  withBeginning,
  withDuration,
  withEasierForm,
  withTimeAgain,
} from '../../src/plan/edit-plan.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { sampleExercise, sampleRoutine, sampleStep } from '../support/sample-routines.ts';

const easier = {
  how: ['Lie on your side, with a cushion between your knees, and lift the upper leg.'],
  isWhole: false,
};
const step = (id: string) =>
  sampleStep({ exercise: sampleExercise({ id, name: id, say: id, easier }), sets: [{ low: 1, high: 1 }] });
const again = { everyMs: 3 * 3_600_000, fromMinute: 480, toMinute: 1260, maxPerDay: 5 };
const plan = buildPlan(sampleRoutine({ steps: [step('one'), step('two'), step('one')], again }), {});
const settles = ({ segments }: Plan) => segments.filter(({ kind }) => kind === 'settle');
const isEasier = ({ steps }: Plan) => steps.map((each) => each.kind === 'exercise' && each.easier);

describe('in its easier form', () => {
  const [first, second, third] = settles(plan).map(({ durationMs }) => durationMs) as [number, number, number];
  const lengths = (index: number, fromMs: number) =>
    settles(withEasierForm(plan, index, fromMs)).map(({ durationMs }) => durationMs);

  test('an exercise goes on from its step on, wherever it comes again, and no other does', () => {
    expect(isEasier(withEasierForm(plan, 0, 0))).toEqual([true, false, true]);
    expect(isEasier(withEasierForm(plan, 1, 0))).toEqual([false, true, false]);
    expect(isEasier(withEasierForm(plan, 2, 0))).toEqual([false, false, true]);
  });

  test('there is time for its words in each settling that has not begun, and as much as before in the others', () => {
    const atMs = settles(plan)[0]?.atMs ?? 0;
    const [eased = 0, other, later = 0] = lengths(0, atMs);
    expect([eased > first, other, later >= third]).toEqual([true, second, true]);
    expect(lengths(0, atMs + 1)).toEqual([first, second, later]);
    const changed = withEasierForm(plan, 0, atMs);
    expect(changed.totalMs).toBe(plan.totalMs + eased - first + later - third);
    expect(changed.cues.map(({ say }) => say).join(' ')).toContain('with a cushion between your knees');
  });
});

test('a segment that takes longer moves all that comes after it, and nothing before', () => {
  const segment = plan.segments.find(({ kind }) => kind === 'hold');
  const { index = 0, durationMs = 0 } = segment ?? {};
  const longer = withDuration(plan, durationMs + 10_000, {
    positionMs: segment?.atMs ?? 0,
    segment: index,
    emitted: 0,
  });
  expect(longer.totalMs).toBe(plan.totalMs + 10_000);
  expect(longer.segments.map(({ atMs }, at) => atMs - (plan.segments[at]?.atMs ?? 0))).toEqual(
    plan.segments.map((_, at) => (at > index ? 10_000 : 0)),
  );
});

test('only the closing words name when to come again', () => {
  const close = plan.segments.length - 1;
  const later = withAgainHint(plan, 'tomorrow', {
    positionMs: plan.segments[close]?.atMs ?? 0,
    segment: 0,
    emitted: 0,
  });
  const others = ({ cues }: Plan) => cues.filter(({ segment }) => segment !== close && segment !== 0);
  expect(others(later)).toEqual(others(plan));
  expect(later.cues.at(-1)?.say).toMatch(/tomorrow/);
  expect(later.cues.at(-1)?.say).not.toBe(plan.cues.at(-1)?.say);
});

describe('a session that begins with a later step', () => {
  const strap = sampleStep({
    exercise: sampleExercise({ id: 'strap', name: 'strap', say: 'strap', needs: 'a strap' }),
  });
  const belt = sampleStep({ exercise: sampleExercise({ id: 'belt', name: 'belt', say: 'belt', needs: 'a belt' }) });
  const stopIf = ['your foot tingles'];
  const pack = { pack: 'cold', forMs: 10_000, on: 'lower-back' } as const;
  const later = (unattended: boolean, index: number) =>
    withBeginning(
      buildPlan(sampleRoutine({ steps: [belt, strap, step('one')], after: [pack], stopIf }), { unattended }),
      index,
    );
  const saidFirst = (plan: Plan) => {
    const fromMs = beginningMs(plan);
    const work = plan.segments.find(({ atMs, kind }) => atMs >= fromMs && ['hold', 'pack'].includes(kind));
    return plan.cues
      .filter(({ atMs, segment }) => atMs >= fromMs && segment <= (work?.index ?? 0))
      .map(({ say }) => say)
      .join(' ');
  };

  test.each([false, true])('has its opening there, with nobody at the keys: %s', (unattended) => {
    const plan = later(unattended, 1);
    const gates = plan.segments.filter(({ kind }) => kind === 'gate');
    expect(gates[0]?.step).toBe(unattended ? undefined : 1);
    expect(saidFirst(plan)).toContain('Have a strap, the cold pack, a damp towel and a mirror within reach.');
    expect(saidFirst(plan)).toContain('Stop if your foot tingles.');
    expect(saidFirst(plan)).not.toContain(plan.title);
    expect(plan.cues.map(({ say }) => say).join(' ')).not.toContain('a belt');
  });

  test('says when to stop in a pack with which it begins, however short that is', () => {
    for (const unattended of [false, true])
      expect(saidFirst(later(unattended, 3))).toContain('Stop if your foot tingles.');
  });
});

test('what is explained again, as the player goes back, has time for the words of the easier form', () => {
  const eased = withEasierForm(plan, 0, 60_000);
  const [usual, longer] = [eased, withTimeAgain(eased, 0)].map((one) => settles(one)[0]?.durationMs ?? 0);
  expect(longer).toBeGreaterThan(usual ?? 0);
  expect(withTimeAgain(plan, 0)).toBe(plan);
});

test('what was said of the usual form in a change of sides is said of the easier one, as the player goes back', () => {
  const twisted = sampleStep({
    exercise: sampleExercise({
      switchSay: 'Right over {side}.',
      easier: { how: ['Turn to the {side}.'], isWhole: true },
    }),
  });
  const usual = buildPlan(sampleRoutine({ steps: [twisted] }), {});
  const change = usual.segments.find(({ kind }) => kind === 'switch');
  const eased = withEasierForm(usual, 0, change?.atMs ?? 0, {
    segment: change?.index ?? 0,
    positionMs: (change?.atMs ?? 0) + 3_000,
    emitted: usual.cues.filter(({ atMs }) => atMs <= (change?.atMs ?? 0)).length,
  });
  const saysOf = ({ cues }: Plan) =>
    cues
      .filter(({ segment }) => segment === change?.index)
      .map(({ say }) => say)
      .join(' ');
  expect(saysOf(eased)).toContain('Right over right.');
  expect(saysOf(withTimeAgain(eased, change?.atMs ?? 0))).toContain('Turn to the right.');
});
