import { describe, expect, test } from 'vitest';
import { buildPlan } from '../../../src/plan/build-plan.ts';
import type { Plan, PlanExerciseStep } from '../../../src/plan/plan.ts';
import type { Segment } from '../../../src/plan/segment.ts';
import { hasReps, tempoOf } from '../../../src/plan/work-kinds/work-kind.ts';
import { countsSeconds, plannedHoldMs } from '../../../src/plan/work-kinds/work-kinds.ts';
import { readGoodText } from '../../routine/support/read-text.ts';

const planOf = (dose: string, more = '') =>
  buildPlan(readGoodText(`format: 1\ntitle: T\nsteps:\n  - { exercise: bird-dog, ${dose} }\n${more}`), { dose: 'low' });
const stepOf = (plan: Plan) => plan.steps[0] as PlanExerciseStep;
const holdsOf = (plan: Plan) => plan.segments.filter(({ kind }) => kind === 'hold');
const saidIn = (plan: Plan, segment: Segment | undefined) =>
  plan.cues.filter((cue) => cue.segment === segment?.index).map(({ kind, say }) => `${kind}: ${say}`);

const stations = 'stations: [{ say: Up, pose: left-arm, hold: 5s }, { say: Down, pose: rest, hold: 31s }], reps: 1';

describe('every kind of work', () => {
  test.each([
    ['hold: 8s, reps: 2', [8000, 8000], [true, true]],
    ['hold: 30s, reps: 1', [30_000], [true]],
    ['hold: 31s, reps: 1', [31_000], [false]],
    ['hold: [10s, 40s]', [10_000, 40_000], [true, false]],
    [stations, [5000, 31_000], [true, false]],
    ['breaths: 3, reps: 1', [undefined], [true]],
    ['breaths: 8, reps: 1', [undefined], [false]],
    ['time: 30s', [30_000], [false]],
    ['time: 1 min', [60_000], [false]],
  ])('knows how long it holds by its dose, and whether each second is counted: %s', (dose, planned, counted) => {
    const plan = planOf(dose);
    expect(holdsOf(plan).map((segment) => plannedHoldMs(stepOf(plan), segment))).toEqual(planned);
    expect(holdsOf(plan).map((segment) => countsSeconds(plan, segment))).toEqual(counted);
  });

  test.each([
    ['hold: 8s, reps: 1', true, undefined],
    ['hold: [10s, 40s]', true, undefined],
    ['breaths: 3, reps: 1', true, undefined],
    [stations, true, undefined],
    ['count: 10, every: 2s', true, undefined],
    ['tempo: { out: 2s, stay: 1s, back: 3s }, reps: 1', true, { outMs: 2000, stayMs: 1000, backMs: 3000 }],
    ['time: 1 min', false, undefined],
  ])('is done in reps, but for what is done for a time: %s', (dose, inReps, tempo) => {
    const step = stepOf(planOf(dose));
    expect(hasReps(step)).toBe(inReps);
    expect(tempoOf(step.work)).toEqual(tempo && expect.objectContaining(tempo));
  });

  test('seconds that are added do not silence a count', () => {
    const plan = planOf('hold: 30s, reps: 1');
    expect(holdsOf(plan).map((segment) => countsSeconds(plan, { ...segment, durationMs: 40_000 }))).toEqual([true]);
  });

  test('a pack is no hold whose seconds are counted', () => {
    const plan = planOf('hold: 8s, reps: 1', 'after:\n  - { pack: cold, for: 10 min }\n');
    const pack = plan.segments.find(({ kind }) => kind === 'pack') as Segment;
    expect(countsSeconds(plan, pack)).toBe(false);
  });
});

describe('a long hold', () => {
  const slowly = 'pace: { move: 8s }';
  const remindersOf = (dose: string) =>
    planOf(`${dose}, ${slowly}`).segments.map((segment) => {
      const said = saidIn(planOf(`${dose}, ${slowly}`), segment);
      return said.includes('breathe: Keep breathing.') && segment.kind === 'move' ? segment.way : undefined;
    });

  test('is reminded of breathing on the way in, and not on the way out', () => {
    expect(remindersOf('hold: 11s, reps: 2').filter((way) => way !== undefined)).toEqual(['in', 'in']);
  });

  test('of ten seconds needs no reminder', () => {
    expect(remindersOf('hold: 10s, reps: 2')).not.toContain('in');
  });
});

describe('breaths', () => {
  test.each(['2s', '2.5s', '3s', '3.3s', '4s', '6s'])('are each said in and out, at %s a breath', (breath) => {
    const plan = planOf(`breaths: 30, reps: 1, pace: { breath: ${breath} }`);
    const [held] = holdsOf(plan);
    const said = saidIn(plan, held);
    expect(said).toHaveLength(60);
    expect(said.filter((_, index) => index % 2 === 1)).toEqual(Array.from({ length: 30 }, () => 'breathe: And out.'));
    expect(said[40]).toMatch(breath === '6s' ? /: Breath twenty-one\. In\.$/ : /^count: twenty-one$/);
  });
});

describe('reps that are held, however short the way', () => {
  const waysOf = (dose: string) => {
    const plan = planOf(dose, 'pace: { move: 0s }\n');
    return plan.segments.filter(({ kind }) => kind === 'move').map((segment) => saidIn(plan, segment)[0]);
  };

  test('have their number and their end said', () => {
    expect(waysOf('hold: 2s, reps: 2, sides: right')).toEqual([
      expect.stringContaining('Rep one'),
      'relax: Back to hands and knees.',
      expect.stringContaining('Rep two'),
      'relax: Back to hands and knees.',
    ]);
  });

  test('are told to relax where the exercise does not say how a rep ends', () => {
    const kicks = readGoodText(
      'format: 1\ntitle: T\npace: { move: 0s }\nsteps:\n  - { exercise: knee-to-chest-kicks, hold: 2s, reps: 2, sides: right }\n',
    );
    const plan = buildPlan(kicks, {});
    const ways = plan.segments.filter((segment) => segment.kind === 'move' && segment.way === 'out');
    expect(ways.map((segment) => saidIn(plan, segment))).toEqual([['relax: Relax.'], ['relax: Relax.']]);
  });

  test('take no longer where there is only one, as in a timer’s workout', () => {
    const plan = planOf('hold: 30s, reps: 1, sides: right', 'pace: { move: 0s }\n');
    expect(plan.segments.find(({ kind }) => kind === 'move')?.durationMs).toBe(0);
  });
});

describe('slow counted reps', () => {
  const listReps = (dose: string) => {
    const plan = planOf(`tempo: { out: 3s, stay: 1s, back: 3s }, ${dose}`);
    return plan.segments.filter(({ kind }) => kind === 'count').map((segment) => saidIn(plan, segment));
  };

  test('announce the last one once, on the way back before it, and no single rep as the last', () => {
    const whereLast = (dose: string) => listReps(dose).map((said) => said.findIndex((line) => /last one/i.test(line)));
    expect(whereLast('reps: 3')).toEqual([-1, 1, -1]);
    expect(whereLast('reps: 2, sides: alternate')).toEqual([2, -1]);
    expect(whereLast('reps: 1')).toEqual([-1]);
  });
});
