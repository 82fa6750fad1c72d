import { describe, expect, test } from 'vitest';
import { buildPlan } from '../../src/plan/build-plan.ts';
import { listPhrases } from '../../src/plan/list-phrases.ts';
import { planUnhurried } from '../../src/plan/planned-phrase.ts';
import { playVirtually, type VirtualSession } from '../support/play-on.ts';
import { buildSamplePlan } from '../support/record-session.ts';
import { sampleRoutine, sampleStep } from '../support/sample-routines.ts';

const plan = buildSamplePlan();

/** What is said when the pause comes a second into the first segment of this kind. */
function saidOnPause(kind: string): string | undefined {
  const segment = plan.segments.find((each) => each.kind === kind);
  const session = playVirtually(plan);
  session.clock.advance((segment?.atMs ?? 0) + 1000);
  session.terminal.press('space');
  return session.events.flatMap((event) => (event.type === 'announcement' ? [event.say] : [])).at(-1);
}

test('a paused pack announces that it must come off', () => {
  const said = saidOnPause('pack');
  expect(said).toBe('Paused. Take the cold pack off. Press space to go on.');
  expect(listPhrases(plan).map(({ say }) => say)).toContain(said);
});

/** What happens when the machine sleeps for so long in the middle of the pack. */
function sleepInPack(awayMs: number, isUnattended: boolean) {
  const segment = plan.segments.find(({ kind }) => kind === 'pack');
  const session = playVirtually(plan, { isUnattended });
  session.clock.advance((segment?.atMs ?? 0) + 31_000);
  session.clock.sleepMachine(awayMs, { monotonicRuns: false });
  // Up to the next wake.
  session.clock.advance(25_000);
  const said = session.events.flatMap((event) => (event.type === 'announcement' ? [event.say] : []));
  return { session, said: said.at(-1) };
}

test('a pack that was away announces that it must come off', () => {
  const { session, said } = sleepInPack(1_800_000, false);
  expect(session.events.findLast(({ type }) => type === 'halted')).toMatchObject({ reason: 'away', packOff: 'cold' });
  expect(said).toBe('You were away for thirty minutes. Take the cold pack off. Press Enter to go on.');
});

test('where nobody can press a key, a pack that was not counted for long is over', () => {
  const { session, said } = sleepInPack(1_800_000, true);
  expect(said).toBe('You were away for thirty minutes. Going on.');
  session.clock.advance(2 * plan.totalMs);
  expect(session.events.at(-1)?.type).toBe('ended');
  const pack = session.events.findLast((event) => event.type === 'segment-ended' && event.segment.kind === 'pack');
  expect(pack).toMatchObject({ done: false });
});

const cold = { pack: 'cold', forMs: 300_000 } as const;
const heat = { pack: 'heat', forMs: 300_000 } as const;
const pause = { kind: 'break', forMs: 30_000, note: undefined } as const;
const steps = [sampleStep()];

describe.each([
  ['before an exercise', sampleRoutine({ steps, before: [cold] })],
  ['before a break', sampleRoutine({ steps: [pause, ...steps], before: [cold] })],
  ['before another pack', sampleRoutine({ steps, before: [cold, heat] })],
  ['before the closing words', sampleRoutine({ steps: [], after: [cold] })],
])('that a pack comes off is said once, %s', (_, routine) => {
  function lieInPack(unattended: boolean): VirtualSession {
    const plan = buildPlan(routine, { unattended });
    const session = playVirtually(plan);
    session.clock.advance((plan.segments.find(({ kind }) => kind === 'pack')?.atMs ?? 0) + 31_000);
    return session;
  }

  /** When, from the last key or gap on. */
  function listOffs({ events }: VirtualSession, sinceMs: number): readonly number[] {
    return events.flatMap((event) => {
      const say = event.type === 'cue' ? event.cue.say : event.type === 'announcement' ? event.say : '';
      return /Take the (cold )?pack off\./.test(say) ? [event.wallMs - sinceMs] : [];
    });
  }

  test('where nobody can press a key and it was not counted for long', () => {
    const session = lieInPack(true);
    session.clock.sleepMachine(600_000, { monotonicRuns: true });
    const backMs = session.clock.wallMs();
    session.clock.advance(60_000);
    const offs = listOffs(session, backMs);
    expect(offs).toHaveLength(1);
    expect(offs[0]).toBeLessThan(10_000);
  });

  test('after "it hurts", at once and to its end', () => {
    const session = lieInPack(false);
    session.terminal.press('h');
    const hurtMs = session.clock.wallMs();
    session.terminal.press('return');
    expect(session.events.at(-1)?.type).toBe('key-delayed');
    session.clock.advance(planUnhurried('Take the cold pack off.', 'normal').withinMs - 1);
    expect(session.events.at(-1)?.type).toBe('key-delayed');
    session.clock.advance(60_000);
    expect(session.events.filter(({ type }) => type === 'running')).not.toHaveLength(1);
    expect(listOffs(session, hurtMs)).toEqual([0]);
  });

  test('where it is left in a pause that has said so', () => {
    const session = lieInPack(false);
    session.terminal.press('space');
    const pausedMs = session.clock.wallMs();
    for (const key of ['n', 'space']) {
      session.clock.advance(20_000);
      session.terminal.press(key);
    }
    session.clock.advance(20_000);
    expect(listOffs(session, pausedMs)).toEqual([0]);
  });
});

test('a pack goes on after a gap of a moment', () => {
  const { session, said } = sleepInPack(2_000, true);
  expect(said).toMatch(/^You were away for \S+ seconds\. Going on\.$/);
  session.clock.advance(2 * plan.totalMs);
  const ended = session.events.flatMap((event) => (event.type === 'segment-ended' ? [event] : []));
  expect(ended.find(({ segment }) => segment.kind === 'pack')?.done).toBe(true);
});

test('a pause anywhere else says nothing of packs', () => {
  expect(saidOnPause('hold')).toBe('Paused. Press space to go on.');
});
