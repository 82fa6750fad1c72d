import { expect, test } from 'vitest';
import { listPhrases } from '../../src/plan/list-phrases.ts';
import { playVirtually } from '../support/play-on.ts';
import { buildSamplePlan } from '../support/record-session.ts';

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
  const { said } = sleepInPack(1_800_000, false);
  expect(said).toBe('You were away for thirty minutes. Take the cold pack off. Press Enter to go on.');
});

test('where nobody can press a key, a pack that was not counted for long is over', () => {
  const { session, said } = sleepInPack(1_800_000, true);
  expect(said).toBe('You were away for thirty minutes. Take the cold pack off.');
  const cues = session.events.length;
  session.clock.advance(2 * plan.totalMs);
  const after = session.events.slice(cues);
  expect(after.at(-1)?.type).toBe('ended');
  expect(after.filter((event) => event.type === 'cue' && event.cue.kind === 'pack')).toEqual([]);
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
