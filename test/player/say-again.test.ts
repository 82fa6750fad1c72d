/** After a pause, what was cut off is said again from its beginning: the position goes back to where it began. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildPlan } from '../../src/plan/build-plan.ts';
import { withEasierForm } from '../../src/plan/edit-plan.ts';
import type { Cue, Plan } from '../../src/plan/plan.ts';
import { estimateSpeechMs, planPhrase } from '../../src/plan/planned-phrase.ts';
import type { PlayerEvent } from '../../src/player/event.ts';
import { playVirtually } from '../support/play-on.ts';
import { anyRoutine, sampleRoutine } from '../support/sample-routines.ts';

const ofType = <T extends PlayerEvent['type']>(events: readonly PlayerEvent[], type: T) =>
  events.filter((event): event is Extract<PlayerEvent, { type: T }> => event.type === type);
const plan = buildPlan(sampleRoutine(), {});

/** Pauses at this offset and goes on; where the position then runs from. */
function resumedFrom(of: Plan, atMs: number): number | undefined {
  const session = playVirtually(of);
  session.clock.advance(atMs);
  session.terminal.press('space');
  session.clock.advance(60_000);
  session.terminal.press('space');
  return ofType(session.events, 'running').at(-1)?.positionMs;
}

const find = (say: string) => plan.cues.find((cue) => cue.say === say)?.atMs ?? Number.NaN;

test.each([
  ['30 ms into a count', find('five') + 30, find('five')],
  ['when a count is over', find('five') + 950, find('five') + 950],
  ['in the middle of a sentence', find('Kneel on hands and knees.') + 1_500, find('Kneel on hands and knees.')],
  ['between two sentences', find('Left side first.') - 200, find('Left side first.') - 200],
])('a pause %s', (_when, atMs, fromMs) => {
  expect(resumedFrom(plan, atMs)).toBe(fromMs);
});

test('after any pause no word that was cut off is lost, no time but its own is played again, and each cue comes once', () => {
  const lengthOf = (of: Plan, { say, kind, segment }: Cue) => {
    const within = of.segments[segment];
    if (within === undefined) return 0;
    const { withinMs } = planPhrase(say, kind, within, of.rate);
    return kind === 'count' ? Math.min(withinMs, estimateSpeechMs(say)) : withinMs;
  };
  fc.assert(
    fc.property(anyRoutine, fc.double({ min: 0, max: 0.999, noNaN: true }), (routine, share) => {
      const any = buildPlan(routine, { unattended: true });
      const atMs = Math.floor(share * any.totalMs);
      const session = playVirtually(any);
      session.clock.advance(atMs);
      session.terminal.press('space');
      session.clock.advance(60_000);
      session.terminal.press('space');
      const fromMs = ofType(session.events, 'running').at(-1)?.positionMs ?? 0;
      const cutOff = any.cues.find((cue) => cue.atMs <= atMs && atMs < cue.atMs + lengthOf(any, cue));
      expect(fromMs).toBe(cutOff?.atMs ?? atMs);
      session.finish();
      expect(ofType(session.events, 'cue').map(({ cue }) => cue)).toEqual(any.cues);
    }),
    { numRuns: 100 },
  );
});

test('a pause during the count-in goes back no further', () => {
  const session = playVirtually(plan);
  session.clock.advance(find('five') + 30);
  for (let press = 0; press < 4; press += 1) {
    session.terminal.press('space');
    session.pass(1);
  }
  expect(ofType(session.events, 'running').at(-1)?.positionMs).toBe(find('five'));
});

/** What is announced after these keys, pressed so many seconds apart in a hold. */
function announcedAfter(keys: readonly (readonly [string, number])[]): readonly string[] {
  const session = playVirtually(plan);
  session.clock.advance(find('five') + 30);
  const before = session.events.length;
  for (const [key, seconds] of keys) {
    session.terminal.press(key);
    session.pass(seconds);
  }
  return ofType(session.events.slice(before), 'announcement').map(({ say }) => say);
}

const easier = 'The easier form: Lift the leg alone.';

test('how the easier form goes is said again where a key cut it off, once it was heard no more', () => {
  expect(announcedAfter([['e', 30]])).toEqual([easier]);
  const paused = announcedAfter([
    ['e', 1],
    ['space', 20],
    ['space', 30],
    ['space', 5],
    ['space', 30],
  ]).filter((say) => say.includes('easier'));
  expect(paused).toEqual([easier, easier]);
  expect(
    announcedAfter([
      ['e', 1],
      ['e', 30],
    ]),
  ).toEqual([easier, easier]);
  const hurt = announcedAfter([
    ['h', 10],
    ['e', 1],
    ['space', 2],
    ['space', 30],
  ]);
  expect(hurt.at(-1)).toContain(easier);
});

test('who takes the easier form during a pause hears how it goes at once, and when it goes on', () => {
  const announced = announcedAfter([
    ['space', 2],
    ['e', 8],
    ['space', 30],
  ]);
  expect(announced.filter((say) => say.includes(easier))).toEqual([easier, easier]);
});

test('where the exercise is explained anew, it is heard there', () => {
  const announced = announcedAfter([
    ['e', 1],
    ['b', 30],
    ['space', 2],
    ['space', 30],
  ]);
  expect(announced.filter((say) => say.includes(easier))).toEqual([easier]);
});

test('who leaves the exercise is not told how its easier form goes', () => {
  const announced = announcedAfter([
    ['e', 1],
    ['n', 30],
  ]);
  expect(announced.filter((say) => say.includes(easier))).toEqual([easier]);
});

test('who resumes in the middle of an easier form hears how it goes, before the first rep', () => {
  const eased = withEasierForm(plan, 0, 0);
  const hold = eased.segments.find(({ kind }) => kind === 'hold');
  const session = playVirtually(eased, { startAtMs: hold?.atMs ?? 0 });
  session.pass(60);
  const said = ofType(session.events, 'announcement').map(({ say }) => say);
  expect(said.filter((say) => say.includes(easier))).toHaveLength(1);
  const heard = session.events.findIndex((event) => event.type === 'announcement' && event.say.includes(easier));
  expect(heard).toBeLessThan(session.events.findIndex(({ type }) => type === 'cue'));
});
