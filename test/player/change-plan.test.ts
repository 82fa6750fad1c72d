/** `e`: the easier form from here on, at any time while an exercise is under way. */

import { describe, expect, test } from 'vitest';
import { hintForNextRound } from '../../src/care/rounds.ts';
import { minuteMs } from '../../src/durations.ts';
import type { AgainHint } from '../../src/messages/speech.ts';
import { buildPlan } from '../../src/plan/build-plan.ts';
import { listPhrases } from '../../src/plan/list-phrases.ts';
import { findRulesEnd } from '../../src/plan/needed-cues.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { Segment } from '../../src/plan/segment.ts';
import type { PlayerEvent } from '../../src/player/event.ts';
import { bundledPlan } from '../support/bundled-plans.ts';
import { playVirtually, type VirtualSession } from '../support/play-on.ts';
import { sampleExercise, sampleRoutine, sampleStep } from '../support/sample-routines.ts';

const plan = bundledPlan('pain-day');
const calendar = { utcOffsetMinutes: () => 0 };

/** The last words of a pain day that begins at this time, with whatever `act` does meanwhile. */
function lastWords(startMs: number, act: (session: VirtualSession) => void = () => {}, rounds = 1) {
  const asked: AgainHint[] = [];
  const session = playVirtually(plan, {
    clock: { wallMs: startMs, utcOffsetMinutes: 0 },
    againHint: (again, endMs) => {
      asked.push(hintForNextRound(again, endMs, rounds, calendar));
      return asked.at(-1) ?? 'unsure';
    },
  });
  act(session);
  session.finish();
  const cues = session.events.filter((event): event is PlayerEvent & { type: 'cue' } => event.type === 'cue');
  return { said: cues.at(-1)?.cue.say, asked };
}

const done = 'Take the heat pack off. You have finished. Well done.';
const threeHours = `${done} Do this session again in three hours.`;
const tomorrow = `${done} Do this session again tomorrow at eight in the morning.`;
/** The last moment to begin at, so that three hours after the end it is nine in the evening. */
const latestMs = Date.UTC(2026, 2, 6, 18, 0) - plan.totalMs;

describe('the last words', () => {
  test('name the next round after the interval, but never outside of the hours or beyond the rounds of the day', () => {
    expect(lastWords(Date.UTC(2026, 2, 6, 9, 0)).said).toBe(threeHours);
    expect(lastWords(latestMs).said).toBe(threeHours);
    expect(lastWords(latestMs + minuteMs).said).toBe(tomorrow);
    expect(lastWords(Date.UTC(2026, 2, 6, 9, 0), undefined, 5).said).toBe(tomorrow);
    expect(lastWords(Date.UTC(2026, 2, 6, 2, 0)).said).toBe(
      `${done} Do this session again today at eight in the morning.`,
    );
  });

  test('take a pause into account that makes it late', () => {
    const { said, asked } = lastWords(latestMs, (session) => {
      session.pass(60);
      session.terminal.press('space');
      session.pass(120);
      session.terminal.press('space');
    });
    expect(said).toBe(tomorrow);
    expect(asked[0]).toBe('due');
  });

  test('take skipped exercises and added seconds into account', () => {
    const late = latestMs + minuteMs;
    expect(lastWords(late, (session) => session.terminal.press('n')).said).toBe(threeHours);
    const added = lastWords(latestMs, (session) => {
      session.pass(1);
      for (let press = 0; press < 6; press += 1) session.terminal.press('+');
    });
    expect(added.said).toBe(tomorrow);
  });

  test('take a clock into account that is set meanwhile', () => {
    const { said } = lastWords(latestMs - 10 * minuteMs, (session) => {
      // In the last pack: whatever starts anew before would find it out too.
      session.pass(plan.totalMs / 1000 - 60);
      session.clock.jumpWall(11 * minuteMs);
      session.pass(5);
    });
    expect(said).toBe(tomorrow);
  });

  test('leave the next round open where the time of day is unknown', () => {
    expect(plan.cues.at(-1)?.say).toBe(
      `${done} Do this session again in three hours, or tomorrow morning if it's late.`,
    );
  });

  test('are among the prepared phrases, whichever they will be', () => {
    const phrases = listPhrases(plan).map(({ say }) => say);
    expect(phrases).toContain(threeHours);
    expect(phrases).toContain(tomorrow);
  });
});

const ofType = <T extends PlayerEvent['type']>(events: readonly PlayerEvent[], type: T) =>
  events.filter((event): event is Extract<PlayerEvent, { type: T }> => event.type === type);
const { easier: _, ...withoutEasier } = sampleExercise();
const plain = sampleStep({ exercise: withoutEasier });
const samplePlan = buildPlan(sampleRoutine(), {});
const lines = 'The easier form: Lift the leg alone.';

/** Plays to so many milliseconds into the first segment of this kind. */
function playInto(of: Plan, isMeant: (segment: Segment) => boolean, intoMs: number) {
  const session = playVirtually(of);
  session.clock.advance((of.segments.find(isMeant)?.atMs ?? 0) + intoMs);
  return session;
}

const saidBy = (events: readonly PlayerEvent[]) => ofType(events, 'announcement').map(({ say }) => say);
const isHold = ({ kind }: Segment) => kind === 'hold';

describe('in a rep', () => {
  test('the time stands still while the form is explained, and no rep is lost', () => {
    const session = playInto(samplePlan, isHold, 2_950);
    const positionMs = (samplePlan.segments.find(isHold)?.atMs ?? 0) + 2_950;
    session.terminal.press('e');
    expect(saidBy(session.events)).toEqual([lines]);
    expect(ofType(session.events, 'easier')).toHaveLength(1);
    const running = ofType(session.events, 'running').at(-1);
    expect(running).toMatchObject({ positionMs, countIn: 3, how: 'begins' });
    const waitMs = (running?.monotonicMs ?? 0) - session.clock.monotonicMs();
    expect(waitMs).toBeGreaterThan(3_000 + 2_000);
    session.finish();
    expect(ofType(session.events, 'segment-ended').filter(({ segment, done }) => isHold(segment) && done)).toHaveLength(
      samplePlan.segments.filter(isHold).length,
    );
  });

  test('the running position comes before the words, so that it ends what was announced before them', () => {
    const session = playInto(samplePlan, isHold, 2_700);
    const before = session.events.length;
    session.terminal.press('e');
    const types = session.events.slice(before).map(({ type }) => type);
    expect(types.indexOf('announcement')).toBeGreaterThan(types.lastIndexOf('running'));
  });
});

test('while settling there is as much time for the easier form whether or not the rules were heard before', () => {
  const painDay = buildPlan(sampleRoutine({ mode: 'pain-day' }), {});
  const isSettle = ({ kind }: Segment) => kind === 'settle';
  const [early, late] = [1_000, (findRulesEnd(painDay)?.atMs ?? 0) + 1_000].map((intoMs) => {
    const session = playInto(painDay, isSettle, intoMs);
    session.terminal.press('e');
    session.pass(30);
    return ofType(session.events, 'plan-changed').at(-1)?.plan.segments.find(isSettle)?.durationMs;
  });
  expect(early).toBeGreaterThan(painDay.segments.find(isSettle)?.durationMs ?? 0);
  expect(late).toBe(early);
});

test('while settling, everything is said again from the beginning, of the easier form', () => {
  const session = playVirtually(samplePlan);
  session.pass(9);
  session.terminal.press('e');
  const before = ofType(session.events, 'cue').length;
  session.pass(60);
  const said = ofType(session.events, 'cue')
    .slice(before)
    .map(({ cue }) => cue.say);
  expect(said[0]).toMatch(/^Bird dog\./);
  expect(said).toContain(lines);
  expect(saidBy(session.events)).toEqual([]);
  expect(ofType(session.events, 'jumped')).toMatchObject([{ reason: 'repeated' }]);
});

test('at a gate the form is explained first, and then the person is asked again whether they are ready', () => {
  const session = playVirtually(samplePlan, { waitsAtGates: true });
  session.pass(20);
  const before = session.events.length;
  session.terminal.press('e');
  session.pass(30);
  const since = session.events.slice(before);
  expect(saidBy(since)).toEqual([lines]);
  expect(ofType(since, 'jumped')).toMatchObject([{ reason: 'repeated' }]);
  expect(ofType(since, 'running')[0]?.monotonicMs).toBeGreaterThan(session.clock.monotonicMs() - 30_000 + 2_000);
  expect(ofType(since, 'cue').map(({ cue }) => cue.say)).toEqual(
    ofType(session.events.slice(0, before), 'cue').map(({ cue }) => cue.say),
  );
  expect(ofType(since, 'halted')).toMatchObject([{ reason: 'gate' }]);
});

test.each(['hold', 'settle'])('while paused in a %s it is said at once, and the session stays paused', (kind) => {
  const session = playInto(samplePlan, (segment) => segment.kind === kind, 2_700);
  session.terminal.press('space');
  session.terminal.press('e');
  session.pass(60);
  expect(saidBy(session.events).at(-1)).toBe(lines);
  expect(ofType(session.events, 'halted').at(-1)?.reason).toBe('pause');
  expect(ofType(session.events, 'counting-in')).toEqual([]);
});

test.each([
  [buildPlan(sampleRoutine({ steps: [plain] }), {}), 'This exercise has no easier form.'],
  [buildPlan(sampleRoutine({ steps: [sampleStep({ easier: true })] }), {}), 'This is the easier form already.'],
])('where there is nothing easier it says so, and nothing changes', (of, say) => {
  const session = playInto(of, isHold, 2_700);
  session.terminal.press('e');
  expect(saidBy(session.events)).toEqual([say]);
  expect(ofType(session.events, 'plan-changed')).toEqual([]);
});

test('means nothing in a pack', () => {
  const packs = buildPlan(sampleRoutine({ after: [{ pack: 'cold', forMs: 600_000 }] }), {});
  const session = playInto(packs, ({ kind }) => kind === 'pack', 1_000);
  const before = session.events.length;
  session.terminal.press('e');
  expect(session.events).toHaveLength(before);
});

describe('after "it hurts"', () => {
  const hurt = (key: string) => {
    const session = playInto(samplePlan, isHold, 2_700);
    session.terminal.press('h');
    const before = session.events.length;
    session.terminal.press(key);
    return { session, events: session.events.slice(before) };
  };

  test('all three answers are spoken', () => {
    expect(saidBy(hurt('?').session.events)).toEqual([
      'This side is over. Press Enter to go on with the other side, E for the easier form, or N to leave this exercise out.',
    ]);
  });

  test('Enter goes on with the other side unchanged, and nothing is announced any more', () => {
    const { events } = hurt('return');
    expect(ofType(events, 'easier')).toEqual([]);
    expect(saidBy(events)).toEqual([]);
    expect(ofType(events, 'running')).toMatchObject([{ countIn: 3, how: 'begins' }]);
  });

  test('E goes on with the other side in the easier form, once its lines were said', () => {
    const { events, session } = hurt('e');
    expect(ofType(events, 'easier')).toHaveLength(1);
    expect(saidBy(events)).toEqual([lines]);
    session.finish();
    expect(ofType(session.events, 'plan-changed').at(-1)?.plan.steps).toMatchObject([{ easier: true }]);
  });

  test('N leaves the exercise out', () => {
    expect(ofType(hurt('n').events, 'segment-started').at(-1)?.segment).toMatchObject({ rest: 'close' });
  });

  test('E where nothing easier is left says again what can be done', () => {
    const last = samplePlan.segments.findLast(isHold);
    const session = playInto(samplePlan, (segment) => segment === last, 1_000);
    session.terminal.press('h');
    session.terminal.press('e');
    expect(saidBy(session.events)).toEqual([
      'This side is over. Press Enter to go on.',
      'This side is over. Press Enter to go on.',
    ]);
    expect(ofType(session.events, 'halted').at(-1)?.reason).toBe('hurt');
  });
});
