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

test('a pause with a pack on the skin says that it must not stay there', () => {
  const said = saidOnPause('pack');
  expect(said).toBe('Paused. Take the cold pack off. Press space to go on.');
  expect(listPhrases(plan).map(({ say }) => say)).toContain(said);
});

test('a pause anywhere else says nothing of packs', () => {
  expect(saidOnPause('hold')).toBe('Paused. Press space to go on.');
});
