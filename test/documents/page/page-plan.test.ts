/** What is left of a page's plan after the answers before it, and after something hurt. */
import { describe, expect, test } from 'vitest';
import { captionAt, momentAt } from '../../../src/documents/page/client/moment.ts';
import { applyCautions, leaveOutHurt } from '../../../src/documents/page/client/page-plan.ts';
import { SessionTrack } from '../../../src/documents/page/client/session-track.ts';
import type { PageData, PagePlan } from '../../../src/documents/page/page-data.ts';
import { layOutSound } from '../../../src/documents/page/page-sound.ts';
import { buildPlan, withCues } from '../../../src/plan/build-plan.ts';
import { applyExclusion } from '../../../src/plan/exclude-hurt.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { findAfterHurt } from '../../../src/player/find-segment.ts';
import { bundledPlan } from '../../support/bundled-plans.ts';
import { sampleExercise, sampleRoutine, sampleStep } from '../../support/sample-routines.ts';
import { VirtualClock } from '../../support/virtual-clock.ts';
import { pageDataOf, pageFacts } from './page-plan.ts';

const nothing = { leaveOut: [], easier: [], leaveOutPacks: [] };

function idOf(plan: PagePlan, step: number): string {
  const found = plan.steps[step];
  return found?.kind === 'exercise' ? found.exercise.id : '';
}

function withoutFirst({ plan }: PageData): PagePlan {
  const packs = plan.steps.filter(({ kind }) => kind === 'pack');
  const leaveOutPacks = plan.steps[0]?.kind === 'pack' ? packs.map((_, place) => ({ place })) : [];
  return applyCautions(plan, { ...nothing, leaveOut: [idOf(plan, 0)], leaveOutPacks });
}

function named(id: string) {
  return sampleStep({ exercise: sampleExercise({ id, name: id }) });
}

const packOff = 'Take the cold pack off.';

test('a pack that is left out is not said to come off, and what follows that is said and shown at its time', () => {
  const packs = { before: [{ pack: 'cold', forMs: 600_000 }], steps: [named('one'), named('two')] } as const;
  const data = pageDataOf(buildPlan(sampleRoutine(packs), { unattended: true }));
  const without = applyCautions(data.plan, { ...nothing, leaveOutPacks: [{ place: 0 }] });
  const listSaid = (plan: PagePlan) => {
    const segment = plan.segments.find(({ kind, step }) => kind === 'settle' && plan.steps[step]?.kind === 'exercise');
    if (segment === undefined) throw new Error('There is no exercise.');
    const { atMs, durationMs, soundMs: beginMs = atMs } = segment;
    const said = new Map<string, string>();
    for (let soundMs = Math.ceil(beginMs / 100) * 100; soundMs < beginMs + durationMs; soundMs += 100) {
      const ms = soundMs - beginMs + atMs;
      const { texts } = momentAt(plan, segment, ms, data.words);
      const caption = captionAt(plan, segment, ms);
      if (!said.has(caption)) said.set(caption, `${soundMs} ${texts.filter((text) => text !== packOff).join(' ')}`);
    }
    return [...said];
  };
  const [off, ...others] = listSaid(data.plan);
  expect(off?.[0]).toBe(packOff);
  expect(listSaid(without)).toEqual(others);
  const settles = without.segments.filter(({ kind }) => kind === 'settle');
  expect(settles.flatMap(({ shown }) => shown.texts.flatMap(({ texts }) => texts))).not.toContain(packOff);
});

describe('without the first step', () => {
  const own = (first: Parameters<typeof sampleRoutine>[0]) =>
    pageDataOf(buildPlan(sampleRoutine({ stopIf: ['your foot goes numb'], ...first }), { unattended: true }));

  test.each([
    ['a pain day', pageDataOf(bundledPlan('pain-day', { unattended: true })), 4],
    ['a routine with reasons to stop', own({ steps: [named('one'), named('two')] }), 1],
    [
      'a routine that begins with a pack',
      own({ before: [{ pack: 'cold', forMs: 600_000 }], steps: [named('two')] }),
      1,
    ],
  ])('%s still says and shows when to stop, and then goes on', (_name, data, rules) => {
    const plan = withoutFirst(data);
    const [opening, next] = plan.segments;
    if (opening === undefined || next === undefined) throw new Error('Nothing is left.');
    const said = data.plan.cues.filter((cue) => cue.segment === 0 && cue.safety && cue.kind === 'form');
    const endMs = opening.atMs + opening.durationMs;
    expect(said).toHaveLength(rules);
    expect(said.every(({ atMs }) => atMs >= opening.atMs && atMs < endMs)).toBe(true);
    expect(data.plan.cues.some(({ atMs }) => atMs === endMs)).toBe(true);
    const moment = momentAt(plan, opening, 0, data.words);
    expect(moment).toMatchObject({ isWarning: true, texts: said.map(({ say }) => say), name: next.shown.name });
    const track = new SessionTrack(plan, pageFacts, new VirtualClock(), 0);
    expect(track.advance(endMs, endMs, endMs)).toBe(next.soundMs ?? next.atMs);
  });

  test('a session without such rules begins with the next step', () => {
    const data = pageDataOf(bundledPlan('maintenance', { unattended: true }));
    const plan = withoutFirst(data);
    expect(plan.segments[0]?.atMs).toBe(data.plan.segments.find(({ step }) => step === 1)?.atMs);
  });

  test('the exercises are numbered as they are left', () => {
    const plan = withoutFirst(pageDataOf(bundledPlan('maintenance', { unattended: true })));
    expect([...new Set(plan.segments.map(({ shown }) => shown.number))]).toEqual(
      plan.steps.map((_step, index) => `Exercise ${index + 1} of ${plan.steps.length}`),
    );
  });
});

test('after one side hurt, a later round gets ready for the side that is left', () => {
  const exercise = sampleExercise({ id: 'one', name: 'One', how: ['Bend the {side} knee.'] });
  const rounds = { kind: 'rounds', rounds: 2, steps: [sampleStep({ exercise })] } as const;
  const { plan } = pageDataOf(buildPlan(sampleRoutine({ steps: [rounds] }), { unattended: true }));
  const [first, second] = plan.segments.filter(({ kind }) => kind === 'settle');
  const hurt = plan.segments.find(({ rep }) => rep === 1);
  if (first?.side === undefined || second === undefined || hurt === undefined) throw new Error('There are no sides.');
  const left = leaveOutHurt(plan, hurt.step, first.side, hurt.index);
  const later = left.segments.find(({ atMs }) => atMs === second.atMs);
  const other = left.segments.find(({ step, rep }) => step === second.step && rep !== undefined);
  expect(other?.side).not.toBe(first.side);
  expect(later?.side).toBe(other?.side);
  expect(later?.shown.side).toBe(other?.shown.side);
  expect(later?.shown.texts.flatMap(({ texts }) => texts).join()).not.toContain(first.side);
});

describe('after a pain the same is left as on the terminal', () => {
  const twoSets = [
    { low: 2, high: 2 },
    { low: 2, high: 2 },
  ];
  const exercise = sampleExercise({ how: ['Bend the {side} knee.'] });
  const step = (sides: 'each' | 'alternate') => sampleStep({ exercise, sets: twoSets, sides });
  const pause = { kind: 'break', forMs: 10_000, note: undefined } as const;

  test.each([
    ['in two sets', [step('each'), named('other')]],
    ['by turns', [step('alternate')]],
    ['in two rounds', [{ kind: 'rounds', rounds: 2, steps: [step('each'), pause] } as const]],
  ])('%s, in words and in sound', (_name, steps) => {
    const plan = buildPlan(sampleRoutine({ steps }), { unattended: true });
    const { plan: onPage } = pageDataOf(plan);
    const sound = layOutSound(plan, undefined).whole;
    const heard = ({ cues }: Pick<Plan, 'cues'>, fromMs: number, durationMs: number) =>
      cues
        .filter(({ atMs }) => atMs >= fromMs && atMs < fromMs + durationMs)
        .map(({ atMs, say }) => `${atMs - fromMs} ${say}`);
    const holds = plan.segments.filter(
      ({ kind, side, step: index }) => side !== undefined && (kind === 'hold' || (kind === 'settle' && index === 0)),
    );
    const list = ({ segments }: Pick<Plan, 'segments'>) =>
      segments.map((one) => [one.kind, one.side, one.kind === 'rest' ? one.rest : undefined, one.step].join(' '));
    for (const hold of holds) {
      const from = findAfterHurt(plan, hold.index);
      for (const side of [hold.side, undefined]) {
        const left = withCues({ ...plan, ...applyExclusion(plan, { step: hold.step, ...(side && { side }), from }) });
        const leftOnPage = leaveOutHurt(onPage, hold.step, side, from);
        expect(list(leftOnPage)).toEqual(list(left));
        expect(leftOnPage.steps).toEqual(JSON.parse(JSON.stringify(left.steps)));
        for (const { side: next, shown } of leftOnPage.segments) expect(shown.side).toBe(next);
        for (const [index, { kind, atMs, durationMs, soundMs = atMs }] of leftOnPage.segments.entries()) {
          // What is passed over within it is another matter.
          const isExplained = index === from && hold.kind === 'settle';
          if (index < from || isExplained || (kind !== 'settle' && kind !== 'rest')) continue;
          expect(heard(sound, soundMs, durationMs)).toEqual(heard(left, left.segments[index]?.atMs ?? 0, durationMs));
        }
      }
    }
    expect(holds.length).toBeGreaterThan(0);
  });
});
