/** A key that leads to a rep leads to no side that was not named. */

import { describe, expect, test } from 'vitest';
import { buildPlan } from '../../src/plan/build-plan.ts';
import { listPhrases } from '../../src/plan/list-phrases.ts';
import type { Segment } from '../../src/plan/segment.ts';
import { playVirtually, type VirtualSession } from '../support/play-on.ts';
import { sampleRoutine, sampleStep } from '../support/sample-routines.ts';
import { isRest } from '../support/segments.ts';

const twice = { low: 2, high: 2 };
const counted = sampleStep({ work: { kind: 'count', everyMs: 3_000 }, sets: [twice, twice] });
const plan = buildPlan(sampleRoutine({ steps: [counted] }), {});
const change = (segment: Segment) => segment.kind === 'switch';
const rest = isRest('set');
const settle = (segment: Segment) => segment.kind === 'settle';

function playInto(isMeant: (segment: Segment) => boolean, intoMs: number, of = plan): VirtualSession {
  const session = playVirtually(of);
  session.clock.advance((of.segments.find(isMeant)?.atMs ?? 0) + intoMs);
  return session;
}

const announced = ({ events }: VirtualSession) =>
  events.flatMap((event) => (event.type === 'announcement' ? [event.say] : []));
const isSettling = ({ events }: VirtualSession) =>
  events.findLast((event) => event.type === 'segment-started')?.segment.kind !== 'count';

describe('Enter', () => {
  test.each([
    ['cuts short the words of a change of sides', change, 500, 'Right side.'],
    ['comes before those in a rest', rest, 2_000, 'Left side.'],
    ['comes before those in getting ready', settle, 2_000, 'Left side.'],
  ])('that %s names the side first', (_, isMeant, intoMs, say) => {
    const session = playInto(isMeant, intoMs);
    session.terminal.press('return');
    expect(announced(session)).toEqual([say]);
    expect(listPhrases(plan).map((phrase) => phrase.say)).toContain(say);
    const cues = session.events.length;
    session.pass(1);
    expect(session.events).toHaveLength(cues);
    session.pass(1);
    expect(session.events.at(-1)).toMatchObject({ type: 'cue', cue: { say: 'one' } });
  });

  test('goes on at once where it was named, and where the rep begins with that', () => {
    const named = playInto(change, 4_000);
    const held = playInto(change, 500, buildPlan(sampleRoutine(), {}));
    for (const session of [named, held]) {
      session.terminal.press('return');
      expect(announced(session)).toEqual([]);
      expect(isSettling(session)).toBe(session === held);
    }
  });

  test('leads at once to kicks, whose sides follow too fast', () => {
    const kicks = sampleStep({ work: { kind: 'count', everyMs: 2_000 }, sides: 'alternate' });
    const session = playInto(settle, 1_000, buildPlan(sampleRoutine({ steps: [kicks] }), {}));
    session.terminal.press('return');
    expect(announced(session)).toEqual([]);
  });
});

test('the side that was just worked is named for another exercise', () => {
  const session = playInto(
    ({ kind }) => kind === 'count',
    1_000,
    buildPlan(sampleRoutine({ steps: [counted, counted] }), {}),
  );
  session.terminal.press('n');
  session.pass(2);
  session.terminal.press('return');
  expect(announced(session)).toEqual(['Left side.']);
});

test('a rep that is repeated once the other side was named has its own named', () => {
  const session = playInto(change, 4_000);
  session.terminal.press('r');
  expect(announced(session)).toEqual(['Left side.']);
});

test('a side that was announced is not the one that comes after it', () => {
  const session = playInto(change, 4_000);
  session.terminal.press('r');
  const begins = session.events.findLast((event) => event.type === 'running');
  // To the very end of the rep, and no look in between.
  session.clock.advance((begins?.monotonicMs ?? 0) - session.clock.monotonicMs() + 3_000);
  session.terminal.press('return');
  expect(announced(session)).toEqual(['Left side.', 'Right side.']);
});

test('a side whose name a pause cut off is named again', () => {
  const session = playInto(change, 500);
  for (const key of ['return', 'space', 'space']) session.terminal.press(key);
  expect(announced(session)).toEqual(['Right side.', 'Paused. Press space to go on.', 'Right side.']);
});

test('a side that was announced is not named again by Enter, unless that cuts it off', () => {
  const startAtMs = plan.segments.find(({ kind }) => kind === 'count')?.atMs ?? 0;
  const place = 'Going on with bird dog, left side. Get into position.';
  for (const [afterMs, said] of [
    [500, [place, 'Left side.']],
    [6_000, [place]],
  ] as const) {
    const session = playVirtually(plan, { startAtMs });
    session.clock.advance(afterMs);
    session.terminal.press('return');
    session.clock.advance(1_900);
    // Heard by now, or not.
    for (let time = 0; time < 2; time += 1) session.terminal.press('space');
    expect(announced(session).filter((say) => !say.startsWith('Paused'))).toEqual(said);
  }
});
